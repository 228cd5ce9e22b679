// Small words for building the page: elements, icons, avatars, times and colours.
// Text always enters as a text node, so nothing that anyone typed can become markup.

export function h(tag, props, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(props ?? {})) {
    if (value == null || (value === false && !key.startsWith('aria-'))) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'value') element.value = value;
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter((child) => child != null && child !== false));
  return element;
}

/** A reason as the demo gives it, as a sentence. */
export const sentence = (text) => text[0].toUpperCase() + text.slice(1) + (/[.?!]$/.test(text) ? '' : '.');

const PATHS = {
  letter: 'M3 5h18v14H3zM3 6l9 7 9-7',
  hash: 'M9 3 7 21M17 3l-2 18M4 8.5h17M3 15.5h17',
  thread: 'M4 4v8a4 4 0 0 0 4 4h12m-4-4 4 4-4 4',
  lock: 'M6 11h12v9H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11',
  box: 'M3 4h18v5H3zM5 9v11h14V9M10 13h4',
  pencil: 'm4 20 1-5L16 4l4 4L9 19zM13.5 6.5l4 4',
  bin: 'M4 6h16M9 6V3h6v3M6 6l1 15h10l1-15M10 10v7M14 10v7',
  plus: 'M12 4v16M4 12h16',
  lines: 'M4 6h16M4 12h16M4 18h16',
  close: 'm5 5 14 14M19 5 5 19',
  file: 'M6 2h8l5 5v15H6zM14 2v5h5',
  down: 'm6 9 6 6 6-6',
  out: 'M8 4h12v12M20 4 5 19',
  send: 'M3 4l18 8-18 8 3-8zM6 12h8',
};

export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(document.createElementNS(space, 'path'));
  svg.firstChild.setAttribute('d', PATHS[name]);
  return svg;
}

/** A button that shows only an icon; its name is for screen readers and for the tooltip. */
export function iconButton(name, label, press, props) {
  return h('button', { type: 'button', class: 'plain', 'aria-label': label, title: label, onclick: press, ...props }, icon(name));
}

const HEX = /^#[0-9a-f]{6}$/i;
const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

function luminance(rgb) {
  const [red, green, blue] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour, moved towards `end` until it can be read on `ground`. */
function readable(colour, ground, end) {
  const from = channels(colour);
  for (let share = 0; share < 1; share += 0.1) {
    const mixed = from.map((value) => Math.round(value + (end - value) * share));
    if (contrast(mixed, ground) >= 4.5) return `rgb(${mixed.join(' ')})`;
  }
  return `rgb(${end} ${end} ${end})`;
}

/** A person's name in their colour, readable in both themes. */
export function nameIn(colour, name) {
  const element = h('span', { class: 'name' }, name);
  if (HEX.test(colour ?? '')) {
    element.style.setProperty('--on-dark', readable(colour, [49, 51, 56], 255));
    element.style.setProperty('--on-light', readable(colour, [255, 255, 255], 0));
  }
  return element;
}

const AVATARS = ['#5865f2', '#3ba55d', '#faa61a', '#ed4245', '#eb459e', '#757e8a'];

export function avatar(person) {
  const fallback = AVATARS[Number(String(person.id).slice(-4)) % AVATARS.length];
  const colour = HEX.test(person.colour ?? '') ? person.colour : fallback;
  const initials = person.name.split(/[\s_.-]+/).filter(Boolean).map((word) => [...word][0]).slice(0, 2).join('');
  const element = h('span', { class: 'avatar', 'aria-hidden': 'true' }, initials.toUpperCase() || '?');
  element.style.backgroundColor = colour;
  element.style.color = contrast(channels(colour), [0, 0, 0]) > 7 ? '#000' : '#fff';
  return element;
}

const format = (options) => new Intl.DateTimeFormat(undefined, options);
const CLOCK = format({ timeStyle: 'short' });
const DAY = format({ dateStyle: 'long' });
const SHORT_DAY = format({ dateStyle: 'short' });
const FULL = format({ dateStyle: 'full', timeStyle: 'short' });
const SINCE = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });

export const clock = (date) => CLOCK.format(date);
export const day = (date) => DAY.format(date);
export const full = (date) => FULL.format(date);

/** When a message was written, as its head shows it. */
export function when(date) {
  const days = Math.round((new Date().setHours(0, 0, 0, 0) - new Date(date).setHours(0, 0, 0, 0)) / 864e5);
  if (days === 0) return `Today at ${clock(date)}`;
  if (days === 1) return `Yesterday at ${clock(date)}`;
  return `${SHORT_DAY.format(date)} ${clock(date)}`;
}

const UNITS = [['year', 31536e3], ['month', 2628e3], ['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1]];

export function relative(date) {
  const seconds = Math.round((date - Date.now()) / 1000);
  const [unit, size] = UNITS.find(([, least]) => Math.abs(seconds) >= least) ?? UNITS.at(-1);
  return SINCE.format(Math.round(seconds / size), unit);
}

export function size(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1048576 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}
