// What arrives by itself: server-sent events read through fetch (the token stays out of the address), else now and then a plain reading.
// Nothing runs while the page is hidden; with the phone's data saver there is no stream at all.
import * as api from './api.js';

const POLL_MS = 20000;
const sleep = (ms, signal) => new Promise(resolve => { setTimeout(resolve, ms); signal.addEventListener('abort', resolve); });
const saving = () => Boolean(navigator.connection && navigator.connection.saveData);

export class Stream {
  // `arrived(message)`, `gone()` when the conversation does not exist any more, `online(true|false)`.
  constructor(handlers) {
    Object.assign(this, handlers);
    document.addEventListener('visibilitychange', () => (document.hidden ? this.stop() : this.start()));
    addEventListener('pagehide', () => this.stop());
  }

  follow(talk, after) {
    this.talk = talk;
    this.after = after;
    this.start();
  }

  stop() {
    if (this.running) this.running.abort();
    this.running = null;
  }

  start() {
    this.stop();
    if (!this.talk || document.hidden) return;
    this.running = new AbortController();
    this.loop(this.running.signal);
  }

  async loop(signal) {
    for (let failures = 0; !signal.aborted; failures++) {
      try {
        if (saving() || failures > 2) await this.readOnce();
        else if (await this.listen(signal)) failures = -1;
      } catch (away) {
        if (!signal.aborted) this.online(navigator.onLine);
      }
      await sleep(saving() || failures > 2 ? POLL_MS : 1000 * (failures + 2), signal);
    }
  }

  // Returns whether the stream worked.
  async listen(signal) {
    const answer = await api.events(this.talk, this.after, signal);
    if (answer.status === 401) return this.end();
    if (!answer.ok || !answer.body) return false;
    this.online(true);
    const reader = answer.body.getReader();
    const decoder = new TextDecoder();
    let text = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return true;
      const parts = (text + decoder.decode(value, { stream: true })).split('\n\n');
      text = parts.pop();
      parts.forEach(part => this.event(part));
    }
  }

  event(part) {
    const data = part.split('\n').filter(line => line.startsWith('data:')).map(line => line.slice(5)).join('\n');
    if (data) this.take(JSON.parse(data));
  }

  async readOnce() {
    const answer = await api.read(this.talk, this.after);
    if (answer.status === 401) this.end();
    if (answer.status === 404) this.after = null; // wiped: what is there now is new
    if (answer.status === 200) answer.data.messages.forEach(message => this.take(message));
    this.online(true);
  }

  take(message) {
    this.after = message.id;
    this.arrived(message);
  }

  end() {
    const talk = this.talk;
    this.stop();
    this.talk = null;
    this.gone(talk);
    return false;
  }
}
