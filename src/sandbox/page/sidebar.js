// The channels and, beneath each, its threads; closed threads are folded away. A dot marks where something was
// written that this person has not looked at yet.

import { h, icon } from './dom.js';

const PATIENCE = 400;
const MOST_PLACES = 20;

export function createSidebar(app, nav) {
  const began = Date.now();
  const looked = new Map();
  const newest = new Map();
  const unfolded = new Set();
  let drawn = '';
  let timer = null;
  let turn = 0;

  const key = (id) => `${app.me.id} ${id}`;
  const current = (id) => id === app.here?.id;
  const unread = (place) => !current(place.id) && (place.unread || (newest.get(key(place.id)) ?? 0) > (looked.get(key(place.id)) ?? began));

  /** The person has these messages of this place before them. */
  function seen(id, messages) {
    const last = messages.at(-1);
    if (last) looked.set(key(id), Date.parse(last.at));
  }

  /** Looks for news in the places that are not shown: one after the other, when the world has come to rest. */
  function look(ask) {
    turn += 1;
    const mine = turn;
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const places = app.places.filter(({ id, archived }) => !archived && !current(id)).slice(0, MOST_PLACES);
      for (const { id } of places) {
        const name = key(id);
        const { messages } = await ask(`/sandbox/messages?as=${encodeURIComponent(app.me.id)}&channel=${encodeURIComponent(id)}`).catch(() => ({ messages: [] }));
        if (mine !== turn) return;
        const last = messages.findLast((message) => message.author.id !== app.me.id);
        if (last) newest.set(name, Date.parse(last.at));
      }
      draw();
    }, PATIENCE);
  }

  function draw() {
    const dots = app.places.filter(unread).map(({ id }) => id);
    const state = JSON.stringify([app.channels, app.here?.id, dots, app.me.id]);
    if (state === drawn) return;
    drawn = state;
    const focused = nav.contains(document.activeElement) ? document.activeElement.dataset.place : null;
    nav.replaceChildren(h('ul', null, app.channels.map(drawChannel)));
    if (focused) nav.querySelector(`[data-place="${CSS.escape(focused)}"]`)?.focus();
  }

  function drawChannel(channel) {
    const open = channel.threads.filter((thread) => !thread.archived);
    const closed = channel.threads.filter((thread) => thread.archived);
    return h('li', null, row(channel, 'hash'),
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
    const fresh = unread(place);
    return h('button', { type: 'button', class: fresh ? 'unread' : null, 'aria-current': current(place.id) ? 'page' : null, 'data-place': place.id, title: place.name, onclick: () => app.go(place.id) },
      icon(sign), h('span', null, place.name), place.locked && icon('lock'),
      (place.locked || place.archived || fresh) && h('span', { class: 'unseen' }, [place.archived && ', archived', place.locked && ', locked', fresh && ', unread'].filter(Boolean).join('')));
  }

  return { draw, seen, look };
}
