// What can be pressed or picked beneath a message: buttons and drop-down menus.

import { h, icon } from './dom.js';
import { anchor } from './markdown.js';

/** An emoji as the bot sends it: itself, or the name of one of the server's own. */
function emoji(text) {
  const own = /^<?a?:?(\w+):\d+>?$/.exec(text ?? '');
  return text && h('span', { class: 'emoji', 'aria-hidden': 'true' }, own ? `:${own[1]}:` : text);
}

export function button(app, message, { label, emoji: sign, style, custom_id: id, url, disabled }) {
  const inside = [emoji(sign), label && h('span', null, label)].filter(Boolean);
  if (style === 'link' && !disabled) {
    const link = anchor(url, inside);
    link.className = 'button';
    link.append(icon('out'));
    return link;
  }
  const press = async () => {
    if (element.getAttribute('aria-busy')) return;
    element.setAttribute('aria-busy', 'true');
    await app.act({ do: 'press', channel: app.here.id, message: message.id, custom_id: id });
    element.removeAttribute('aria-busy');
  };
  const element = h('button', { type: 'button', class: `button ${style}`, disabled, 'aria-label': label ? null : sign, 'data-focus': id, onclick: press }, inside);
  return element;
}

/** A menu that opens a list with descriptions; keys as in any list: arrows, Home, End, letters, Enter, Escape. */
export function menu(app, message, { custom_id: id, placeholder, options, disabled }) {
  const name = `menu-${message.id}-${id}`.replace(/[^\w-]/g, '_');
  let active = -1;

  const items = options.map((option, at) => h('li', { role: 'option', id: `${name}-${at}`, 'aria-selected': false, onclick: () => pick(at), onpointermove: () => mark(at) },
    emoji(option.emoji), h('span', null, h('b', null, option.label), option.description && h('small', null, option.description))));
  const list = h('ul', { role: 'listbox', id: name, 'aria-label': placeholder, hidden: true }, items);
  const head = h('button', {
    type: 'button', class: 'menu-head', role: 'combobox', 'aria-haspopup': 'listbox', 'aria-expanded': false, 'aria-controls': name, disabled, 'data-focus': id,
    'aria-label': placeholder || 'Make a selection', onclick: () => (list.hidden ? open() : close()), onkeydown: key, onblur: () => close(),
  }, h('span', null, placeholder || 'Make a selection'), icon('down'));
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  const box = h('div', { class: 'menu' }, head, list);

  function open() {
    list.hidden = false;
    head.setAttribute('aria-expanded', 'true');
    const pane = box.closest('#messages').getBoundingClientRect();
    const place = head.getBoundingClientRect();
    const above = place.top - pane.top;
    const below = pane.bottom - place.bottom;
    box.classList.toggle('up', below < list.offsetHeight + 8 && above > below);
    list.style.maxHeight = `${Math.max(140, Math.min(340, (Math.max(above, below)) - 12))}px`;
    mark(0);
  }

  function close() {
    list.hidden = true;
    head.setAttribute('aria-expanded', 'false');
    head.removeAttribute('aria-activedescendant');
  }

  function mark(at) {
    items[active]?.setAttribute('aria-selected', 'false');
    active = at;
    items[at].setAttribute('aria-selected', 'true');
    head.setAttribute('aria-activedescendant', items[at].id);
  }

  function move(at) {
    mark(Math.max(0, Math.min(items.length - 1, at)));
    items[active].scrollIntoView({ block: 'nearest' });
  }

  async function pick(at) {
    close();
    head.setAttribute('aria-busy', 'true');
    await app.act({ do: 'pick', channel: app.here.id, message: message.id, custom_id: id, values: [options[at].value] });
    head.removeAttribute('aria-busy');
  }

  function key(event) {
    const closed = list.hidden;
    const steps = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: items.length - 1 };
    if (closed) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      open();
    } else if (event.key in steps) {
      move(steps[event.key]);
    } else if (event.key === 'Enter' || event.key === ' ') {
      pick(active);
    } else if (event.key === 'Escape') {
      close();
    } else if (event.key.length === 1) {
      const letter = event.key.toLowerCase();
      const order = options.map((_, at) => (active + 1 + at) % options.length);
      const found = order.find((at) => options[at].label.toLowerCase().startsWith(letter));
      if (found !== undefined) move(found);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  return box;
}
