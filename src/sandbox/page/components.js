// What can be pressed or picked beneath a message: buttons and drop-down menus.

import { h, icon } from './dom.js';
import { createList, emoji } from './list.js';
import { anchor } from './markdown.js';

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

/** A menu: what is picked is sent at once, or when the list closes where several can be picked. */
export function menu(app, message, { custom_id: id, placeholder, options, min, max, disabled }) {
  const label = placeholder || 'Make a selection';
  const list = createList({
    id: `menu-${message.id}-${id}`.replace(/[^\w-]/g, '_'),
    label, placeholder: label, options, min, max, disabled, props: { 'data-focus': id },
    within: () => list.element.closest('#messages').getBoundingClientRect(),
    async picked(values) {
      if (values.length < min) {
        app.toast(`Pick at least ${min}`, 'note');
        return;
      }
      list.head.setAttribute('aria-busy', 'true');
      await app.act({ do: 'pick', channel: app.here.id, message: message.id, custom_id: id, values });
      list.head.removeAttribute('aria-busy');
      list.clear();
    },
  });
  return list.element;
}
