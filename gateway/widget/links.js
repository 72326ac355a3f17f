// Web addresses (with or without https://) and international phone numbers in a text become links; everything else stays text.
import { element } from './element.js';

const END = '(?=[.,;:!?)»،؟]*(?:\\s|$))';
const SITE = '(?:[a-z\\d-]+\\.)+(?:int|org|com|net|info|gov|ml|ma|sn|ne|dz|tn|fr|ca)(?:/[^\\s<>"]*?)?';
const LINK = new RegExp(`((?:https?://[^\\s<>"]+?|${SITE})${END}|\\+\\d(?:[ .-]?\\d){7,14})`, 'i');

export function linked(text) {
  return text.split(LINK).map((part, index) => (index % 2 ? link(part) : part));
}

export function link(address, title) {
  const phone = address[0] === '+';
  const href = phone ? `tel:${address.replace(/[^+\d]/g, '')}` : address.replace(/^(?!https?:)/i, 'https://');
  return element('a', { href, dir: 'ltr', target: phone ? null : '_blank', rel: 'noopener noreferrer' }, title || address);
}
