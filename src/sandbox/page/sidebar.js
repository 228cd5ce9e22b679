// The channels and, beneath each, its threads; closed threads are folded away. A dot marks where others wrote
// something that this person has not looked at yet.

import { h, icon } from './dom.js';

export function createSidebar(app, nav) {
  const unfolded = new Set();
  let drawn = '';

  const current = (id) => id === app.here?.id;

  function draw() {
    const state = JSON.stringify([app.channels, app.here?.id, app.me.id]);
    if (state === drawn) return;
    drawn = state;
    const focused = nav.contains(document.activeElement) ? document.activeElement.dataset.place : null;
    nav.replaceChildren(h('ul', null, app.channels.map(drawChannel)));
    if (focused) nav.querySelector(`[data-place="${CSS.escape(focused)}"]`)?.focus();
  }

  function drawChannel(channel) {
    const open = channel.threads.filter((thread) => !thread.archived);
    const closed = channel.threads.filter((thread) => thread.archived);
    return h('li', null, row(channel, channel.kind === 'direct' ? 'letter' : 'hash'),
      open.length > 0 && h('ul', { class: 'threads' }, open.map((thread) => h('li', null, row(thread, 'thread')))),
      closed.length > 0 && fold(channel, closed));
  }

  function fold(channel, closed) {
    const open = unfolded.has(channel.id) || closed.some(({ id }) => current(id));
    const box = h('details', { class: 'threads', open }, h('summary', { 'data-place': `closed ${channel.id}` }, `Closed (${closed.length})`),
      h('ul', null, closed.map((thread) => h('li', null, row(thread, 'box')))));
    box.addEventListener('toggle', () => (box.open ? unfolded.add(channel.id) : unfolded.delete(channel.id)));
    return box;
  }

  function row(place, sign) {
    const fresh = place.unread && !current(place.id);
    return h('button', { type: 'button', class: fresh ? 'unread' : null, 'aria-current': current(place.id) ? 'page' : null, 'data-place': place.id, title: place.name, onclick: () => app.go(place.id) },
      icon(sign), h('span', null, place.name), place.locked && icon('lock'),
      (place.locked || place.archived || fresh) && h('span', { class: 'unseen' }, [place.archived && ', archived', place.locked && ', locked', fresh && ', unread'].filter(Boolean).join('')));
  }

  return { draw };
}
