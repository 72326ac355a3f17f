// The sheet behind the menu button: languages in their own scripts, a human, how long the conversation is kept, erasing.
import { element } from './element.js';
import * as store from './store.js';
import { spoken, word } from './words.js';

export class Menu {
  // `press(button)`, `pick(language)`, `erase()`.
  constructor(handlers) {
    Object.assign(this, handlers);
    this.opener = document.getElementById('menu');
    this.sheet = document.getElementById('sheet');
    this.opener.hidden = false;
    this.opener.addEventListener('click', () => this.toggle(this.sheet.hidden));
    this.sheet.addEventListener('keydown', event => event.key === 'Escape' && this.toggle(false));
  }

  toggle(open) {
    this.sheet.hidden = !open;
    this.opener.setAttribute('aria-expanded', String(open));
    if (open) this.fill();
    (open ? this.sheet.querySelector('button') : this.opener).focus();
  }

  fill() {
    const talk = this.talk || { commands: [], languages: [] };
    this.sheet.textContent = '';
    this.sheet.append(
      ...talk.commands.map(button => this.entry(button.title, () => this.press(button))),
      this.group('language', talk.languages.map(language => this.language(language))),
      this.group('keep', ['session', 'device', 'none'].map(how => this.keeping(how))),
      element('details', { class: 'erase' }, element('summary', {}, word('erase')),
        element('p', {}, word('erase_sure')), this.entry(word('yes'), () => this.erase())),
      element('p', { class: 'hint' }, word('exit_hint')),
      this.entry(word('close'), () => {}));
  }

  entry(title, act) {
    return element('button', { type: 'button', onclick: () => { this.toggle(false); act(); } }, title);
  }

  group(key, children) {
    return element('fieldset', {}, element('legend', {}, word(key)), ...children);
  }

  language(language) {
    const draft = language.is_complete ? null : element('small', {}, ` (${word('draft')})`);
    const made = this.entry('', () => this.pick(language));
    made.append(element('span', { lang: language.code, dir: 'auto' }, language.title), draft || '');
    made.setAttribute('aria-pressed', String(language.code === spoken()));
    return made;
  }

  keeping(how) {
    const input = element('input', { type: 'radio', name: 'keep', checked: how === store.howKept(), onchange: () => store.keep(how) });
    return element('label', {}, input, ' ', word(`keep_${how}`));
  }
}
