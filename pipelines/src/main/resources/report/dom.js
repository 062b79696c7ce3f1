// Everything on the page is made here, and text only ever enters it as text nodes.
const SVG = 'http://www.w3.org/2000/svg';
let data;

/** The run, which travels as compressed JSON: a tenth of the size, and no text of it is text of the page. */
async function unpack() {
  const packed = Uint8Array.from(atob(document.getElementById('data').textContent), letter => letter.charCodeAt(0));
  const {writable, readable} = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  writer.write(packed);
  writer.close();
  const reader = readable.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) text += decoder.decode(piece.value, {stream: true});
  return JSON.parse(text + decoder.decode());
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (typeof value === 'function') node.addEventListener(name, value);
    else if (value === true) node.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  for (const child of children.flat(9)) {
    if (child !== null && child !== undefined && child !== false) {
      node.append(child instanceof Node ? child : document.createTextNode(String(child)));
    }
  }
  return node;
}
const el = (tag, attributes, ...children) => fill(document.createElement(tag), attributes, children);
const svg = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);
const find = selector => document.querySelector(selector);

// Characters that are not seen but change what is seen: shown as a badge instead of obeyed.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u202a-\u202e\u2066-\u2069]/;

/** Text from outside, in its own direction and with hidden controls made visible. */
function said(text, className) {
  const node = el('bdi', {class: className, dir: 'auto'});
  for (const part of String(text).split(/([\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u202a-\u202e\u2066-\u2069])/)) {
    if (part === '') continue;
    node.append(CONTROL.test(part)
      ? el('span', {class: 'control', title: 'hidden control character'},
          'U+' + part.codePointAt(0).toString(16).toUpperCase().padStart(4, '0'))
      : document.createTextNode(part));
  }
  return node;
}

/** A link only where the address is one a browser should follow. */
function source(url) {
  return /^https?:\/\//i.test(url)
    ? el('a', {href: url, rel: 'noopener noreferrer', target: '_blank', class: 'source'}, said(url.replace(/^https?:\/\//i, '')))
    : said(url, 'source');
}

const number = value => Number(value).toLocaleString('en-US', {maximumFractionDigits: 2});
const plural = (count, one, many) => number(count) + ' ' + (Number(count) === 1 ? one : many || one + 's');
const percent = (part, whole) => whole > 0 ? (100 * part / whole).toFixed(part && part / whole < 0.1 ? 1 : 0) + ' %' : '–';
const words = name => name.replace(/[_-]/g, ' ');
const sentence = name => words(name).replace(/^./, letter => letter.toUpperCase());
const total = counts => counts.reduce((sum, count) => sum + count, 0);

/** Pieces of a clause or claim. */
function pieces(list, answer) {
  return list.map(piece => [' ', piece.kind === 'WORDS' || piece.kind === 'RELATION' ? el('span', {class: piece.kind.toLowerCase()}, said(piece.text))
    : piece.kind === 'VARIABLE' ? el('span', {class: 'variable' + (piece.text === answer ? ' wanted' : '')}, '?' + piece.text)
    : said(piece.text, 'value')]);
}

const MARKS = {
  SUPPORTED: ['✓', 'supported'], REFUTED: ['✕', 'refuted'], UNDECIDED: ['?', 'undecided'],
  RIGHT: ['✓', 'right'], WRONG: ['✕', 'wrong'], NO_ANSWER: ['–', 'no answer'],
};

/** A verdict or an ending: sign, shape and word as well as colour. */
function mark(name) {
  const [sign, word] = MARKS[name];
  return el('span', {class: 'mark ' + name.toLowerCase().replace('_', '-')},
    el('span', {class: 'sign', 'aria-hidden': 'true'}, sign), word);
}

function table(className, head, rows) {
  return el('div', {class: 'scroll'}, el('table', {class: className},
    el('thead', null, el('tr', null, head.map(([title, numeric]) => el('th', {scope: 'col', class: numeric && 'n'}, title)))),
    el('tbody', null, rows)));
}
