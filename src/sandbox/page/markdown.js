// Discord's markdown, drawn as elements. It follows the order and the patterns of Discord's own clients: each
// rule is tried at the beginning of what is left, the first that fits takes its part, and a backslash before any
// character that is neither letter, digit nor space makes that character plain. Only text nodes and fixed
// elements are made here, and links only to http and https.

import { h, full, relative } from './dom.js';

const DEPTH = 16;

const TEXT = /^[\s\S]+?(?=[^0-9A-Za-z\s\u00c0-\uffff]|\n|\w+:\S|$)/;
const ITALIC = /^\b_((?:__|\\[\s\S]|[^\\_])+?)_\b|^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/;
const BOLD = /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/;
const UNDERLINE = /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/;
const ITEM = /^( *)([-*]|\d{1,9}\.) +(\S.*)$/;
const PLACE = /^https:\/\/(?:(?:ptb|canary)\.)?discord(?:app)?\.com\/channels\/(\d+)\/(\d+)(?:\/(\d+))?\/?$/;

/** Rules that apply at the beginning of a line. */
const LINE_RULES = [
  [/^( *>>> ([\s\S]*)|( *> [^\n]*(?:\n *> [^\n]*)*)\n?)/, quote],
  [/^ *(#{1,3}) +(\S[^\n]*?)[ #]*(?:\n|$)/, (m, state) => h('div', { class: `h${m[1].length}`, role: 'heading', 'aria-level': 3 + m[1].length }, parse(m[2], { ...state, inline: true }))],
  [/^ *-# +(\S[^\n]*)(?:\n|$)/, (m, state) => h('div', { class: 'small' }, parse(m[1], { ...state, inline: true }))],
  [/^ *(?:[-*]|\d{1,9}\.) +\S[^\n]*(?:\n {0,12}(?:[-*]|\d{1,9}\.) +\S[^\n]*|\n {2,}\S[^\n]*)*\n?/, (m, state) => list(m[0].replace(/\n$/, '').split('\n'), state)],
];

/** Rules that apply anywhere. */
const RULES = [
  [/^\\([^0-9A-Za-z\s])/u, (m) => m[1]],
  [/^¯\\_\(ツ\)_\/¯/, (m) => m[0]],
  [/^```(?:([a-z0-9_+\-.#]+?)\n)?\n*([^\n][\s\S]*?)\n*```\n?/i, (m) => h('pre', null, h('code', null, m[2]))],
  [/^\[((?:\\.|[^[\]\\\n]|\[[^[\]\n]*\])+)\]\(\s*<?(https?:\/\/(?:\([^()\s]*\)|[^\s()<>])+)>?(?:\s+"([^"\n]*)")?\s*\)/, maskedLink],
  [/^<(https?:\/\/[^\s<>]+)>/, (m, state) => link(m[1], state)],
  [/^https?:\/\/[^\s<]+[^<.,:;"'\]\s]/, bareLink],
  [/^~~([\s\S]+?)~~(?!_)/, (m, state) => h('s', null, parse(m[1], state))],
  [/^\|\|([\s\S]+?)\|\|/, (m, state) => spoiler(parse(m[1], { ...state, inline: false }))],
  [/^(`+)([\s\S]*?[^`])\1(?!`)/, (m) => h('code', null, m[2].replace(/^ (?=`)|(?<=`) $/g, ''))],
  [/^<@!?(\d+)>/, (m, state) => chip(`@${state.names.users?.[m[1]] ?? 'unknown-user'}`)],
  [/^<@&(\d+)>/, (m, state) => chip(`@${state.names.roles?.[m[1]] ?? 'deleted-role'}`)],
  [/^<#(\d+)>/, (m, state) => placeChip(m[1], null, state)],
  [/^<\/([^:>\n]+):\d+>/, (m) => chip(`/${m[1]}`)],
  [/^<a?:(\w+):\d+>/, (m) => h('span', { class: 'emoji', title: 'A custom emoji' }, `:${m[1]}:`)],
  [/^<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/, (m) => time(m) ?? m[0]],
];

/** Draws a message's text. `names` are the names of the people, roles and channels it may mention. */
export function markdown(source, names) {
  return parse(source, { names, inline: false, quoted: false, depth: 0 });
}

/** The same for places that hold one line: titles and the names of fields. */
export function inlineMarkdown(source, names) {
  return parse(source, { names, inline: true, quoted: true, depth: 0 });
}

/** The channel and message a Discord link points to, if it is one. */
export function placeOf(url) {
  const found = PLACE.exec(url ?? '');
  return found && { guild: found[1], channel: found[2], message: found[3] };
}

function parse(source, state) {
  const out = document.createDocumentFragment();
  if (state.depth >= DEPTH) {
    out.append(source);
    return out;
  }
  const inner = { ...state, depth: state.depth + 1 };
  let rest = source;
  let lineStart = true;
  while (rest) {
    const [taken, node] = step(rest, inner, lineStart);
    if (typeof node === 'string' && out.lastChild?.nodeType === Node.TEXT_NODE) out.lastChild.data += node;
    else out.append(node);
    rest = rest.slice(taken.length);
    lineStart = taken.endsWith('\n');
  }
  return out;
}

function step(rest, state, lineStart) {
  const plain = /^[\n0-9A-Za-z\u00c0-\uffff]/.test(rest) && !/^(?:https?:|\d+\. )/.test(rest);
  if (!plain) {
    const rules = lineStart && !state.inline ? [...LINE_RULES, ...RULES] : RULES;
    for (const [pattern, draw] of rules) {
      const found = pattern.exec(rest);
      const node = found && draw(found, state);
      if (node) return Array.isArray(node) ? node : [found[0], node];
    }
    const strongest = emphasis(rest, state);
    if (strongest) return strongest;
  }
  const text = rest[0] === '\n' ? '\n' : TEXT.exec(rest)[0];
  return [text, text];
}

/** Where several of these fit, the longest wins, as in Discord; italic before bold before underline. */
function emphasis(rest, state) {
  const found = [['em', ITALIC], ['strong', BOLD], ['u', UNDERLINE]]
    .map(([tag, pattern]) => ({ tag, m: pattern.exec(rest) }))
    .filter(({ m }) => m)
    .sort((a, b) => b.m[0].length - a.m[0].length)[0];
  if (!found) return null;
  const { tag, m } = found;
  return [m[0], h(tag, null, parse(m[1] ?? m[2], { ...state, inline: true }))];
}

function quote(m, state) {
  if (state.quoted) return null;
  const content = m[2] ?? m[3].replace(/^ *> /gm, '');
  return h('blockquote', null, h('div', null, parse(content, { ...state, quoted: true })));
}

function list(lines, state) {
  const items = [];
  for (const line of lines) {
    const found = ITEM.exec(line);
    if (found) items.push({ indent: found[1].length, mark: found[2], text: found[3] });
    else items.at(-1).text += `\n${line.trimStart()}`;
  }
  const ordered = (item) => /\d/.test(item.mark);
  const draw = (from, to) => {
    const out = document.createDocumentFragment();
    let box = null;
    for (let at = from; at < to;) {
      let next = at + 1;
      while (next < to && items[next].indent > items[at].indent) next += 1;
      const tag = ordered(items[at]) ? 'OL' : 'UL';
      if (box?.tagName !== tag) out.append(box = h(tag, tag === 'OL' ? { start: parseInt(items[at].mark, 10) } : null));
      box.append(h('li', null, parse(items[at].text, { ...state, inline: true }), next > at + 1 ? draw(at + 1, next) : null));
      at = next;
    }
    return out;
  };
  return draw(0, items.length);
}

/** A link whose text pretends to be another address stays text, as in Discord. */
function maskedLink(m, state) {
  if (/https?:\/\//.test(m[1])) return null;
  return link(m[2], state, parse(m[1], { ...state, inline: true }), m[3]);
}

function bareLink(m, state) {
  let url = m[0];
  while (url.endsWith(')') && url.split(')').length > url.split('(').length) url = url.slice(0, -1);
  return [url, link(url, state)];
}

function link(url, state, text, title) {
  const place = placeOf(url);
  if (place && !text && state.names.channels?.[place.channel]) return placeChip(place.channel, place.message, state);
  return anchor(url, text ?? url, title);
}

/** A link; one to a channel, thread or message of Discord's is opened inside this page. */
export function anchor(url, text, title) {
  const place = placeOf(url);
  return h('a', {
    href: url, title: title ?? url, target: '_blank', rel: 'noopener noreferrer',
    'data-channel': place?.channel, 'data-message': place?.message, 'data-guild': place?.guild,
  }, text);
}

function placeChip(channel, message, state) {
  const name = state.names.channels?.[channel];
  if (!name) return chip('# unknown');
  return h('a', { href: '#', class: 'mention', 'data-channel': channel, 'data-message': message }, `# ${name}${message ? ' › 💬' : ''}`);
}

function chip(text) {
  return h('span', { class: 'mention' }, text);
}

function spoiler(content) {
  const show = (event) => {
    if (event.type === 'keydown' && event.key !== 'Enter' && event.key !== ' ') return;
    if (box.classList.contains('shown')) return;
    event.preventDefault();
    box.classList.add('shown');
    for (const name of ['role', 'tabindex', 'aria-label']) box.removeAttribute(name);
  };
  const box = h('span', { class: 'spoiler', role: 'button', tabindex: 0, 'aria-label': 'Spoiler: press to show', onclick: show, onkeydown: show }, h('span', null, content));
  return box;
}

const STYLES = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

function time(m) {
  const date = new Date(Number(m[1]) * 1000);
  if (Number.isNaN(date.getTime())) return null;
  const props = { datetime: date.toISOString(), title: full(date) };
  if (m[2] === 'R') return h('time', { ...props, 'data-relative': true }, relative(date));
  return h('time', props, new Intl.DateTimeFormat(undefined, STYLES[m[2] ?? 'f']).format(date));
}

// "3 minutes ago" grows older while somebody looks at it.
setInterval(() => {
  for (const element of document.querySelectorAll('time[data-relative]')) {
    const text = relative(new Date(element.dateTime));
    if (element.textContent !== text) element.textContent = text;
  }
}, 5000);
