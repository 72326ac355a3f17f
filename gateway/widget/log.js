// The conversation on screen. Every message appears once, whether it came as an answer, as an event or from this very page.
import { bubble } from './bubble.js';
import { element } from './element.js';
import { word } from './words.js';

const TICKS = { pending: '◷', sent: '✓', answered: '✓✓', failed: '!' };

export class Log {
  constructor(choose) {
    this.box = document.getElementById('log');
    this.list = document.getElementById('list');
    this.choose = choose;
    this.clear();
  }

  clear() {
    this.seen = new Set();
    this.own = new Map();
    this.buttons = [];
    this.list.textContent = '';
  }

  // History is put in place without being read aloud.
  quietly(action) {
    this.box.setAttribute('aria-busy', 'true');
    action();
    this.box.removeAttribute('aria-busy');
  }

  show(message) {
    if (this.seen.has(message.id)) return;
    this.seen.add(message.id);
    if (message.client_id && this.own.has(message.client_id)) return this.tick(message.client_id, 'sent');
    const made = bubble(message, this.choose);
    if (message.client_id) this.own.set(message.client_id, made);
    this.put(made);
    if (message.client_id) this.tick(message.client_id, 'sent');
    if (message.author !== 'person') this.offer(made, message.buttons);
  }

  // A message of this page that the server has not confirmed yet.
  sending(id, text) {
    const known = this.own.get(id);
    if (known) {
      if (known.state === 'pending') this.put(known); // back to the end, below the history
      return;
    }
    const made = bubble({ author: 'person', text, at: new Date().toISOString(), buttons: [] });
    this.own.set(id, made);
    this.put(made);
    this.tick(id, 'pending');
  }

  tick(id, state) {
    const made = this.own.get(id);
    if (!made || (made.state === 'answered' && state === 'sent')) return;
    made.state = state;
    made.classList.toggle('failed', state === 'failed');
    const mark = made.querySelector('.tick');
    mark.textContent = TICKS[state];
    mark.append(element('span', { class: 'unseen' }, ` ${word(state)}`));
  }

  writing(on) {
    if (this.dots) this.dots.remove();
    this.dots = on ? element('li', { class: 'bot dots', 'aria-hidden': 'true' }, element('i'), element('i'), element('i')) : null;
    if (on) this.put(this.dots);
  }

  offer(made, buttons) {
    if (!buttons || !buttons.length) return;
    this.list.querySelectorAll('.open').forEach(old => old.classList.remove('open'));
    made.classList.add('open');
    this.buttons = buttons;
  }

  put(made) {
    const { box } = this;
    const atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 60;
    this.list.insertBefore(made, this.dots && this.dots !== made && this.dots.parentNode ? this.dots : null);
    const isPerson = made.classList.contains('person');
    if (isPerson) this.asked = made;
    if (atEnd || isPerson) this.follow(made);
  }

  // To the end, but never past the question that is being answered: a long answer is read from its top.
  follow(made) {
    const { box, asked } = this;
    const top = asked && asked.parentNode ? asked.offsetTop - box.offsetTop - 8 : 0;
    box.scrollTop = top >= box.scrollTop - 8 ? top : made.offsetTop - box.offsetTop - 8;
  }
}
