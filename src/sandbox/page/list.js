// A drop-down list to pick one or several from, with descriptions; keys as in any list: arrows, Home, End, letters, Enter,
// Escape, and Space to tick one of several.

import { h, icon } from './dom.js';

/** An emoji as the bot sends it: itself, or the name of one of the server's own. */
export function emoji(text) {
  const own = /^<?a?:?(\w+):\d+>?$/.exec(text ?? '');
  return text && h('span', { class: 'emoji', 'aria-hidden': 'true' }, own ? `:${own[1]}:` : text);
}

/**
 * `picked` is told what was picked: at once where one can be picked, when the list closes where several can.
 * `within` gives the pane in which the list finds room above or beneath; without it the list takes its own room.
 */
export function createList({ id, label, placeholder, options, min, max, disabled, props, within, picked }) {
  const several = max > 1;
  let active = -1;
  let chosen = new Set();
  let before = chosen;

  const items = options.map((option, at) => h('li', { role: 'option', id: `${id}-${at}`, 'aria-selected': false, onclick: () => pick(at), onpointermove: () => mark(at) },
    several && h('span', { class: 'tick', 'aria-hidden': 'true' }),
    emoji(option.emoji), h('span', null, h('b', null, option.label), option.description && h('small', null, option.description))));
  const list = h('ul', { role: 'listbox', id: `${id}-list`, 'aria-label': label, 'aria-multiselectable': several }, items);
  const count = h('span', { role: 'status' });
  const popup = h('div', { class: 'popup', hidden: true }, list,
    several && h('p', null, count, h('button', { type: 'button', class: 'button primary', tabindex: -1, onclick: () => finish() }, 'Done')));
  const shown = h('span', null, placeholder);
  const head = h('button', {
    type: 'button', class: 'menu-head', role: 'combobox', 'aria-haspopup': 'listbox', 'aria-expanded': false, 'aria-controls': `${id}-list`, disabled,
    'aria-label': label, onclick: () => (popup.hidden ? open() : finish()), onkeydown: key, onblur: () => { if (!popup.hidden) finish(); }, ...props,
  }, shown, icon('down'));
  popup.addEventListener('pointerdown', (event) => event.preventDefault());
  const element = h('div', { class: 'menu' }, head, popup);

  const values = () => [...chosen].sort((one, other) => one - other).map((at) => options[at].value);

  function open() {
    before = new Set(chosen);
    popup.hidden = false;
    head.setAttribute('aria-expanded', 'true');
    const pane = within?.();
    if (pane) {
      const place = head.getBoundingClientRect();
      const above = place.top - pane.top;
      const below = pane.bottom - place.bottom;
      element.classList.toggle('up', below < popup.offsetHeight + 8 && above > below);
      list.style.maxHeight = `${Math.max(140, Math.min(340, Math.max(above, below) - (several ? 60 : 12)))}px`;
    }
    move([...chosen][0] ?? 0);
    if (!pane) popup.scrollIntoView({ block: 'nearest' });
  }

  function close() {
    popup.hidden = true;
    head.setAttribute('aria-expanded', 'false');
    head.removeAttribute('aria-activedescendant');
  }

  function draw() {
    items.forEach((item, at) => {
      item.setAttribute('aria-selected', String(chosen.has(at)));
      if (several) item.setAttribute('aria-disabled', String(chosen.size >= max && !chosen.has(at)));
    });
    const labels = [...chosen].sort((one, other) => one - other).map((at) => options[at].label);
    shown.textContent = labels.join(', ') || placeholder;
    element.classList.toggle('filled', labels.length > 0);
    head.setAttribute('aria-label', labels.length > 0 ? `${label}: ${labels.join(', ')}` : label);
    count.textContent = `${chosen.size} picked · ${min === max ? max : `${min} to ${max}`} wanted`;
  }

  function mark(at) {
    items[active]?.classList.remove('active');
    active = at;
    items[at]?.classList.add('active');
    if (items[at]) head.setAttribute('aria-activedescendant', items[at].id);
  }

  function move(at) {
    mark(Math.max(0, Math.min(items.length - 1, at)));
    items[active]?.scrollIntoView({ block: 'nearest' });
  }

  function pick(at) {
    if (at < 0) return;
    const was = chosen.has(at);
    if (!several) {
      chosen = new Set(was && min === 0 ? [] : [at]);
      draw();
      close();
      picked(values());
    } else if (was || chosen.size < max) {
      if (was) chosen.delete(at);
      else chosen.add(at);
      draw();
    }
  }

  /** Closes the list with what is picked, if it is enough. */
  function finish() {
    close();
    const changed = chosen.size !== before.size || [...chosen].some((at) => !before.has(at));
    if (several && changed) picked(values());
  }

  function clear() {
    chosen = new Set();
    draw();
  }

  function key(event) {
    const steps = { ArrowDown: active + 1, ArrowUp: active - 1, Home: 0, End: items.length - 1 };
    if (popup.hidden) {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      open();
    } else if (event.key in steps) {
      move(steps[event.key]);
    } else if (event.key === ' ' || (event.key === 'Enter' && !several)) {
      pick(active);
    } else if (event.key === 'Enter') {
      finish();
    } else if (event.key === 'Escape') {
      chosen = before;
      draw();
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

  draw();
  return { element, head, values, clear };
}
