// What the page keeps of a conversation: its id and token, and unsent messages. Never a transcript.
// 'session': until the page is closed. 'device': until it is erased. 'none': nothing at all (discreet; `#d` in the address).
const KEY = 'sira';
let kept = {};
let mode = 'session';

function attempt(action) {
  try { return action(); } catch (refused) { return null; } // storage may be switched off: memory is enough then
}

export function load() {
  const onDevice = attempt(() => localStorage.getItem(KEY));
  const inSession = attempt(() => sessionStorage.getItem(KEY));
  mode = location.hash === '#d' ? 'none' : onDevice ? 'device' : 'session';
  if (mode === 'none') clear();
  else kept = attempt(() => Object.assign({}, JSON.parse(onDevice || '{}'), JSON.parse(inSession || '{}'))) || {};
  return kept;
}

// Merge `changes` into what is kept.
export function save(changes) {
  Object.assign(kept, changes);
  if (mode === 'none') return;
  attempt(() => sessionStorage.setItem(KEY, JSON.stringify(kept)));
  const talk = kept.talk;
  if (mode === 'device' && talk) attempt(() => localStorage.setItem(KEY, JSON.stringify({ talk, language: kept.language })));
}

export const howKept = () => mode;

export function keep(how) {
  clear();
  mode = how;
  history.replaceState(null, '', how === 'none' ? '#d' : location.pathname + location.search);
  save({});
}

function clear() {
  attempt(() => localStorage.removeItem(KEY));
  attempt(() => sessionStorage.removeItem(KEY));
}

// Nothing is kept from here on.
export function wipe() {
  clear();
  mode = 'none';
}
