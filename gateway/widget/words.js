// The page's own words, one file a language; what Sira says comes from the server.
let words = {};
let language = 'fr';

export const word = key => words[key] || '';
export const spoken = () => language;

export async function speak(code) {
  const root = document.documentElement;
  const answer = await fetch(`${root.dataset.files}/words/${code}.json`);
  if (!answer.ok) return;
  words = await answer.json();
  language = root.lang = code;
  root.dir = code === 'ar' ? 'rtl' : 'ltr';
  document.title = words.title;
  each('word', (node, text) => { node.textContent = text; });
  each('label', (node, text) => node.setAttribute('aria-label', text));
  each('hint', (node, text) => { node.placeholder = text; });
}

function each(kind, apply) {
  document.querySelectorAll(`[data-${kind}]`).forEach(node => apply(node, word(node.dataset[kind])));
}

export function day(iso) {
  const date = new Date(iso);
  return isNaN(date) ? iso : date.toLocaleDateString(language, { day: 'numeric', month: 'short', year: 'numeric' });
}

export const hour = iso => new Date(iso).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
