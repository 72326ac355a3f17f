// Build elements. Text becomes text nodes only: nothing a server or a person wrote is ever read as HTML.
export function element(name, properties, ...children) {
  const made = document.createElement(name);
  for (const key in properties || {}) {
    const value = properties[key];
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children.filter(child => child !== null && child !== undefined && child !== ''));
  return made;
}
