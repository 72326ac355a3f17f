// The web chat: puts the parts together. The form works without this file, through /chat/plain.
import * as api from './api.js';
import { leaveBy } from './leave.js';
import { Log } from './log.js';
import { Menu } from './menu.js';
import { newId, Outbox } from './outbox.js';
import * as store from './store.js';
import { Stream } from './stream.js';
import { speak, spoken, word } from './words.js';

const kept = store.load();
const form = document.getElementById('form');
const field = document.getElementById('field');
const status = document.getElementById('status');
leaveBy(document.getElementById('leave'));

const log = new Log(press);
const outbox = new Outbox(kept.waiting || [], { deliver, changed: waiting => store.save({ waiting }) });
const stream = new Stream({ arrived, gone: restart, online });
const menu = new Menu({ press, erase, pick: language => { choose(language.code); press(language); } });

function say(key) {
  const text = key ? word(key) : '';
  if (status.textContent !== text) status.textContent = text;
}

function online(is) {
  if (!is) say('offline');
  else if (status.textContent === word('offline')) say('');
}

function press(button) {
  send({ payload: button.payload }, button.title);
  const language = ((kept.talk || {}).languages || []).find(known => known.title === button.title);
  if (language) choose(language.code);
}

function tell(key) {
  log.show({ id: newId(), author: 'system', text: word(key), language: spoken(), buttons: [] });
}

function send(content, shown) {
  const item = Object.assign({ id: newId(), shown }, content);
  log.sending(item.id, shown);
  outbox.add(item);
}

async function choose(language) {
  store.save({ language });
  await speak(language).catch(() => {});
}

// A digit alone presses that button of the last question.
function typed(text) {
  const digit = text.replace(/[٠-٩]/g, arabic => arabic.charCodeAt(0) - 0x660);
  const button = /^\d{1,2}$/.test(digit) && log.buttons[digit - 1];
  if (button) press(button);
  else send({ text }, text);
}

form.addEventListener('submit', event => {
  event.preventDefault();
  const text = field.value.trim();
  field.value = '';
  grow();
  field.focus();
  if (text) typed(text);
});
field.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  form.dispatchEvent(new Event('submit', { cancelable: true }));
});
field.addEventListener('input', grow);

function grow() {
  field.rows = 1;
  while (field.scrollHeight > field.clientHeight + 2 && field.rows < 5) field.rows += 1;
}

// See Outbox: null when settled, else the seconds to wait.
async function deliver(item) {
  if (!kept.talk && !(await opened())) return 0;
  const talk = kept.talk;
  log.writing(true);
  let answer;
  try {
    answer = await api.send(talk, { id: item.id, text: item.text, payload: item.payload });
  } catch (away) {
    say('offline');
    return 0;
  } finally {
    log.writing(false);
  }
  return settled(item, answer, talk);
}

function settled(item, { status: code, data, wait }, talk) {
  if (code === 200 || code === 202) {
    log.tick(item.id, code === 200 ? 'answered' : 'sent');
    data.messages.forEach(message => log.show(message));
    say(code === 200 || data.messages.length ? '' : 'waiting');
    return null;
  }
  if (code === 401) {
    restart(talk);
    return 1;
  }
  if (code === 429 || code >= 500) {
    say(code === 429 ? 'slow' : 'offline');
    return wait;
  }
  log.tick(item.id, 'failed');
  log.show({ id: `no-${item.id}`, author: 'system', text: data.detail || word('failed'), language: spoken(), buttons: [] });
  return null;
}

function arrived(message) {
  log.show(message);
}

// The conversation of this page: begun when there is none. False when the server cannot be reached.
let opening = null;
function opened() {
  opening = opening || open().finally(() => { opening = null; });
  return opening;
}

async function open() {
  const { status: code, data } = await api.begin(spoken(), !kept.language).catch(() => ({}));
  if (code !== 201) {
    say(code === 429 ? 'slow' : 'offline');
    return false;
  }
  say('');
  kept.talk = { id: data.id, token: data.token, languages: data.languages, commands: data.commands };
  store.save({ talk: kept.talk });
  begun(data.messages);
  return true;
}

function begun(messages) {
  menu.talk = kept.talk;
  log.quietly(() => messages.forEach(message => log.show(message)));
  outbox.items.forEach(item => log.sending(item.id, item.shown));
  const last = messages[messages.length - 1];
  stream.follow(kept.talk, last && last.id);
}

async function history() {
  let messages = [];
  for (let more = true; more;) {
    const last = messages[messages.length - 1];
    const { status: code, data } = await api.read(kept.talk, last && last.id);
    if (code === 401) return false;
    if (code !== 200) throw new Error(code);
    messages = messages.concat(data.messages);
    more = data.messages.length === 500;
  }
  begun(messages);
  return true;
}

function restart(talk) {
  if (kept.talk !== talk) return; // a new one has begun already
  store.save({ talk: null });
  log.clear();
  tell('gone');
  retrying(opened);
}

async function erase() {
  const talk = kept.talk;
  stream.talk = null;
  stream.stop();
  const { status: code } = talk ? await api.erase(talk).catch(() => ({})) : { status: 204 };
  if (code !== 204 && code !== 401) {
    stream.follow(talk, stream.after);
    return say('offline');
  }
  outbox.items.length = 0;
  store.save({ talk: null, waiting: [] });
  log.clear();
  tell('erased');
  return retrying(opened);
}

async function retrying(action, wait = 1) {
  if (await action().catch(() => say('offline'))) return;
  setTimeout(() => retrying(action, Math.min(wait * 2, 30)), wait * 1000);
}

async function start() {
  await speak(kept.language || document.documentElement.lang).catch(() => {});
  outbox.items.forEach(item => log.sending(item.id, item.shown));
  await retrying(async () => {
    if (!kept.talk) return opened();
    if (await history()) return true;
    restart(kept.talk);
    return true;
  });
  outbox.run();
}

addEventListener('online', () => { say(''); outbox.wake(); stream.start(); });
addEventListener('offline', () => say('offline'));
start();
