// Messages on their way: one at a time, in order, again until the server has them. The server knows each by its id, so none counts twice.
const WAITS_S = [1, 2, 4, 8, 15, 30];

// crypto.randomUUID exists on https only; this works everywhere.
export function newId() {
  const bytes = Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
  return bytes.replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

// `deliver(item)` resolves to null when it is settled, or to the seconds to wait (0: back off).
export class Outbox {
  constructor(items, { deliver, changed }) {
    this.items = items;
    this.deliver = deliver;
    this.changed = changed;
    this.tries = 0;
    this.busy = false;
  }

  add(item) {
    this.items.push(item);
    this.changed(this.items);
    this.run();
  }

  // Try now, for instance because the network is back.
  wake() {
    clearTimeout(this.timer);
    this.timer = null;
    this.tries = 0;
    this.run();
  }

  async run() {
    if (this.busy || this.timer) return;
    this.busy = true;
    while (this.items.length) {
      const wait = await this.deliver(this.items[0]).catch(() => 0);
      if (wait !== null) {
        const seconds = wait || WAITS_S[Math.min(this.tries++, WAITS_S.length - 1)];
        this.timer = setTimeout(() => { this.timer = null; this.run(); }, seconds * 1000);
        break;
      }
      this.tries = 0;
      this.items.shift();
      this.changed(this.items);
    }
    this.busy = false;
  }
}
