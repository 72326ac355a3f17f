// One message as it is shown: text, notice, choices, sources.
import { element } from './element.js';
import { link, linked } from './links.js';
import { day, hour, word } from './words.js';

const STATUS = { reviewed: 'reviewed', draft: 'draft_answer', expired: 'expired' };

// `choose(button)` when one is tapped.
export function bubble(message, choose) {
  const person = message.author === 'person';
  const text = element('div', { class: 'text', dir: 'auto', lang: message.language, role: message.safety ? 'alert' : null },
    element('span', { class: 'unseen', dir: 'auto' }, `${word(person ? 'you' : message.author)}: `), ...linked(message.text));
  return element('li', { class: `${message.author}${message.safety ? ' safety' : ''}`, 'data-id': message.id || null },
    message.author === 'staff' ? element('b', { class: 'who' }, word('staff')) : null,
    notice(message.notice),
    text,
    choices(message, choose),
    sources(message.answer),
    element('small', { class: 'meta', 'aria-live': 'off' }, element('time', {}, message.at ? hour(message.at) : ''), person ? element('span', { class: 'tick' }) : null));
}

function notice(told) {
  return told && element('p', { class: 'notice', role: 'note', dir: 'auto' }, told.text, element('small', {}, ` ${day(told.since)}`));
}

// Numbered, so that a digit can be typed instead.
function choices(message, choose) {
  if (!message.buttons || !message.buttons.length) return null;
  return element('ol', { class: 'choices', lang: message.language }, ...message.buttons.map((button, index) =>
    element('li', {}, element('button', { type: 'button', onclick: () => choose(button) },
      element('span', { class: 'digit' }, String(index + 1)), element('span', { dir: 'auto' }, button.title)))));
}

function sources(answer) {
  if (!answer || !answer.sources.length) return null;
  const checked = answer.status === 'reviewed' && answer.verified_on ? word('checked').replace('{date}', day(answer.verified_on)) : '';
  const state = [word(STATUS[answer.status]), checked].filter(Boolean).join(', ');
  return element('details', { class: answer.status },
    element('summary', {}, `${word('sources')} · ${state}`),
    element('ul', {}, ...answer.sources.map(source => element('li', { dir: 'auto' },
      source.publisher ? `${source.publisher}: ` : '', /^https?:/.test(source.url) ? link(source.url, source.title) : source.title, source.date ? ` (${source.date})` : ''))));
}
