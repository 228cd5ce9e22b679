// The message list of one channel or thread. What did not change keeps its element, so that an update neither
// flickers nor moves what somebody is reading, choosing from or editing.

import { h, icon, iconButton, avatar, nameIn, clock, day, full, size, when } from './dom.js';
import { markdown, inlineMarkdown, anchor } from './markdown.js';
import { button, menu } from './components.js';

const SAME_TURN = 7 * 60 * 1000;
const NEAR_END = 60;
const PICTURES = /^image\/(png|jpeg|gif|webp|avif|bmp)/;
const JUMBO = /^(?:(?:\p{Extended_Pictographic}|\p{Emoji_Presentation})[\p{Emoji_Modifier}\u200d\ufe0f]*\s*){1,20}$/u;

export function createMessages(app, box, newer) {
  const list = box.firstElementChild;
  const shown = new Map();
  const dismissed = new Set();
  const places = new Map();
  let current = null;
  let data = { messages: [], names: {} };
  let editing = null;
  let firstNew = null;
  let atEnd = true;

  const toEnd = () => {
    atEnd = true;
    newer.hidden = true;
    box.scrollTop = box.scrollHeight;
  };
  const measure = () => {
    atEnd = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END;
    if (atEnd) newer.hidden = true;
  };
  box.addEventListener('scroll', measure);
  newer.addEventListener('click', () => { toEnd(); box.focus(); });
  const sizes = new ResizeObserver(() => { if (atEnd) box.scrollTop = box.scrollHeight; });
  sizes.observe(box);
  sizes.observe(list);

  /** Shows these messages as those of `place`. */
  function show(place, next) {
    const moved = place !== current;
    if (moved) {
      if (current) places.set(current, atEnd ? null : box.scrollTop);
      editing = null;
      shown.clear();
      list.replaceChildren();
      current = place;
      firstNew = next.messages.find((message) => isNew(message, next.read))?.id;
    }
    const newest = data.messages.at(-1)?.id;
    data = next;
    draw();
    const last = data.messages.at(-1);
    if (moved) {
      const left = places.get(place);
      if (left != null) box.scrollTop = left;
      else if (firstNew) toNew();
      else toEnd();
    } else if (last && last.id !== newest) {
      if (atEnd || last.author.id === app.me.id || last.ephemeral) toEnd();
      else newer.hidden = false;
    }
  }

  /** Whether others wrote this since this person last looked: after `read`. */
  const isNew = (message, read) => !message.ephemeral && message.author.id !== app.me.id && BigInt(message.id) > BigInt(read ?? 0);

  /** Begins to read where the news begin. */
  function toNew() {
    const line = shown.get('new');
    if (line) line.node.scrollIntoView({ block: 'start' });
    else box.scrollTop = 0;
    measure();
    newer.hidden = atEnd;
  }

  function draw() {
    const wanted = [];
    let before = null;
    for (const message of data.messages) {
      if (dismissed.has(message.id)) continue;
      const date = new Date(message.at);
      const newDay = !before || new Date(before.at).toDateString() !== date.toDateString();
      if (newDay) wanted.push({ key: `day ${date.toDateString()}`, seen: day(date), make: () => h('li', { class: 'day' }, h('span', null, day(date))) });
      const news = message.id === firstNew && Boolean(before);
      if (news) wanted.push({ key: 'new', seen: '', make: () => h('li', { class: 'day new' }, h('span', null, 'New')) });
      const follows = !newDay && !news && !message.system && !before.system && before.author.id === message.author.id
        && before.ephemeral === message.ephemeral && date - new Date(before.at) < SAME_TURN;
      wanted.push({
        key: message.id,
        seen: JSON.stringify([message, follows, namesIn(message), editing === message.id]),
        make: () => drawMessage(message, follows),
      });
      before = message;
    }
    if (!before) wanted.push({ key: 'none', seen: '', make: () => h('li', { class: 'none' }, 'Nothing here yet.') });
    place(wanted);
  }

  /** Puts the wanted elements in order, making only those that are new or changed. */
  function place(wanted) {
    const keys = new Set(wanted.map(({ key }) => key));
    for (const [key, { node }] of shown) {
      if (keys.has(key)) continue;
      node.remove();
      shown.delete(key);
    }
    let at = list.firstElementChild;
    for (const { key, seen, make } of wanted) {
      const old = shown.get(key);
      const keep = old && (old.seen === seen || (editing === key && old.node.querySelector('textarea')));
      const node = keep ? old.node : make();
      if (node === at) {
        at = at.nextElementSibling;
      } else if (old && !keep) {
        const focused = old.node.contains(document.activeElement) && document.activeElement.dataset.focus;
        if (old.node === at) at = at.nextElementSibling;
        old.node.replaceWith(node);
        if (focused) {
          // A button that was pressed may be gone; what comes next is mostly typed.
          const again = node.querySelector(`[data-focus="${CSS.escape(focused)}"]`);
          if (again) again.focus();
          else app.focusText();
        }
      } else {
        list.insertBefore(node, at);
      }
      shown.set(key, { seen: keep && old.seen !== seen ? old.seen : seen, node });
    }
  }

  /** The names a message mentions: it is drawn again when one of them becomes known or changes. */
  function namesIn(message) {
    const found = JSON.stringify([message.content, message.embeds]).matchAll(/<(@!?|@&|#)(\d+)>|channels\/\d+\/(\d+)/g);
    return [...found].map(([, mark, id, channel]) => {
      if (channel) return data.names.channels?.[channel];
      return (mark === '@&' ? data.names.roles : mark === '#' ? data.names.channels : data.names.users)?.[id];
    });
  }

  function drawMessage(message, follows) {
    const date = new Date(message.at);
    const classes = ['message', follows && 'follows', message.ephemeral && 'ephemeral', message.mentions_me && 'mention-me', message.system && 'system'];
    const item = h('li', { class: classes.filter(Boolean).join(' '), 'data-id': message.id });
    if (message.system) {
      item.append(h('span', { class: 'arrow', 'aria-hidden': 'true' }, '→'), h('div', null, h('span', { class: 'text' }, markdown(message.content, data.names)), ' ', stamp(date, when(date))));
      return item;
    }
    const body = h('div', { class: 'body' });
    if (follows) item.append(h('span', { class: 'margin' }, stamp(date, clock(date))));
    else item.append(avatar(message.author));
    body.append(h('div', { class: follows ? 'head unseen' : 'head' }, nameIn(message.author.colour, message.author.name), message.author.bot && h('span', { class: 'tag' }, 'BOT'), stamp(date, when(date))));
    if (editing === message.id) body.append(editor(message));
    else body.append(...content(message));
    item.append(body);
    const mine = message.author.id === app.me.id && !message.ephemeral && app.here?.can_send;
    if (mine && editing !== message.id) item.append(tools(message));
    return item;
  }

  function content(message) {
    if (message.thinking) return [h('p', { class: 'thinking' }, h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), ` ${message.author.name} is thinking…`), own(message)];
    const edited = message.edited && h('span', { class: 'edited' }, ' (edited)');
    return [
      message.content && h('div', { class: JUMBO.test(message.content) ? 'text jumbo' : 'text' }, markdown(message.content, data.names), edited),
      ...(message.embeds ?? []).map((embed) => drawEmbed(embed, data.names)),
      ...(message.files ?? []).map(drawFile),
      ...(message.components ?? []).map((row) => (row.type === 'menu' ? menu(app, message, row) : h('div', { class: 'buttons' }, row.buttons.map((one) => button(app, message, one))))),
      !message.content && edited,
      own(message),
    ].filter(Boolean);
  }

  function own(message) {
    if (!message.ephemeral) return '';
    const hide = () => { dismissed.add(message.id); draw(); };
    return h('p', { class: 'only-you' }, 'Only you can see this · ', h('button', { type: 'button', class: 'link', 'data-focus': 'dismiss', onclick: hide }, 'Dismiss message'));
  }

  function tools(message) {
    return h('div', { class: 'tools' },
      iconButton('pencil', 'Edit message', () => edit(message.id), { 'data-focus': 'edit' }),
      iconButton('bin', 'Delete message', (event) => remove(message, event.shiftKey), { 'data-focus': 'delete' }));
  }

  function editor(message) {
    const text = h('textarea', { 'aria-label': 'Edit your message', maxlength: 2000, rows: Math.min(8, message.content.split('\n').length), value: message.content });
    const done = () => { editing = null; draw(); app.focusText(); };
    const save = async () => {
      const value = text.value.trim();
      if (!value) return remove(message, false);
      if (value === message.content || await app.act({ do: 'edit', channel: app.here.id, message: message.id, text: value })) done();
    };
    text.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') done();
      else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) save();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    return h('div', { class: 'editor' }, text, h('p', null,
      'Escape to ', h('button', { type: 'button', class: 'link', onclick: done }, 'cancel'), ' · Enter to ', h('button', { type: 'button', class: 'link', onclick: save }, 'save')));
  }

  function edit(id) {
    editing = id;
    draw();
    const text = shown.get(id)?.node.querySelector('textarea');
    text?.focus();
    text?.setSelectionRange(text.value.length, text.value.length);
    text?.scrollIntoView({ block: 'nearest' });
  }

  async function remove(message, sure) {
    if (!sure && !await app.confirm('Delete this message?', message.content.slice(0, 200), 'Delete')) return;
    await app.act({ do: 'delete', channel: app.here.id, message: message.id });
  }

  return {
    show,
    /** Begins to edit one's latest message, and says whether there is one. */
    editLatest() {
      const latest = data.messages.findLast((message) => message.author.id === app.me.id && !message.system && !message.ephemeral);
      if (latest) edit(latest.id);
      return Boolean(latest);
    },
    /** Goes to one message and lights it up for a moment. */
    jump(id) {
      const node = shown.get(id)?.node;
      if (!node) return;
      atEnd = false;
      node.scrollIntoView({ block: 'center' });
      node.classList.add('lit');
      setTimeout(() => node.classList.remove('lit'), 2000);
    },
  };
}

function stamp(date, text) {
  return h('time', { datetime: date.toISOString(), title: full(date) }, text);
}

function drawEmbed(embed, names) {
  const fields = embed.fields ?? [];
  const box = h('article', { class: 'embed' },
    embed.title && h('h3', null, inlineMarkdown(embed.title, names)),
    embed.description && h('div', { class: 'text' }, markdown(embed.description, names)),
    fields.length > 0 && h('dl', null, fields.map((field, at) => h('div', { class: `of-${columns(fields, at)}` },
      h('dt', null, inlineMarkdown(field.name, names)), h('dd', { class: 'text' }, markdown(field.value, names))))));
  const date = embed.timestamp && new Date(embed.timestamp);
  if (embed.footer || date) {
    box.append(h('footer', null, embed.footer, embed.footer && date && ' • ', date && stamp(date, when(date))));
  }
  if (embed.colour) box.style.setProperty('--bar', embed.colour);
  return box;
}

/** How many columns the row of this field has: inline fields stand in rows of up to three. */
function columns(fields, at) {
  if (!fields[at].inline) return 1;
  let first = at;
  while (first > 0 && fields[first - 1].inline) first -= 1;
  let end = at + 1;
  while (end < fields.length && fields[end].inline) end += 1;
  const row = first + Math.floor((at - first) / 3) * 3;
  return Math.min(3, end - row);
}

function drawFile(file) {
  if (PICTURES.test(file.media_type ?? '')) {
    return h('a', { href: file.url, target: '_blank', rel: 'noopener noreferrer', class: 'picture' }, h('img', { src: file.url, alt: file.name, title: file.name }));
  }
  return h('div', { class: 'file' }, icon('file'), h('div', null, anchor(file.url, file.name), h('small', null, size(file.size))));
}
