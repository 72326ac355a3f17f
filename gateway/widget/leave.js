// Quick exit. Cover first (a slow network must not keep the page in sight), wipe, then replace the page by a harmless one.
// By the button or by Shift three times within five seconds. Not by Escape: it would stop the leaving itself.
import { wipe } from './store.js';

const WITHIN_MS = 5000;

export function leaveBy(button) {
  button.addEventListener('click', event => { event.preventDefault(); leave(); });
  let presses = [];
  let alone = false;
  addEventListener('keydown', event => {
    if (event.key !== 'Shift') presses = [];
    alone = event.key === 'Shift';
  });
  addEventListener('keyup', event => {
    if (event.key !== 'Shift' || !alone) return;
    presses = presses.filter(at => event.timeStamp - at < WITHIN_MS).concat(event.timeStamp);
    if (presses.length > 2) leave();
  });
  addEventListener('pageshow', event => event.persisted && location.reload());
}

function leave() {
  const root = document.documentElement;
  root.classList.add('left');
  wipe();
  if (parent === window) return location.replace(root.dataset.exit);
  parent.postMessage('leave', '*'); // the loader replaces the page around us; without it, only we go
  setTimeout(() => location.replace(root.dataset.exit), 400);
}
