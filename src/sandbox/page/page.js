// The demo page: a small Discord in which one can be anybody. It shows what the sandbox says the chosen person
// sees, sends what they do, and asks again whenever the world has changed. Who one is and where one looks stand in
// the address (`#as=…&in=…`), so that two windows can be two people.

import { h, icon, iconButton, avatar, sentence } from './dom.js';
import { createMessages } from './messages.js';
import { createComposer } from './composer.js';
import { createDialog } from './dialog.js';
import { createSidebar } from './sidebar.js';

const find = (id) => document.getElementById(id);
const main = document.querySelector('main');

/** What every part of the page knows and may ask for. */
const app = {
  me: { id: '', name: '', roles: [] },
  people: [],
  roles: [],
  channels: [],
  places: [],
  commands: [],
  here: null,
  async act(deed) {
    const error = await app.tryAct(deed);
    if (error) app.toast(error);
    return !error;
  },
  /** Does it and gives back what was wrong, if anything. */
  async tryAct(deed) {
    let error = null;
    try {
      const answer = await ask('/sandbox/act', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ as: app.me.id, ...deed }) });
      error = answer.error ?? null;
      if (answer.interaction) awaited.add(answer.interaction);
    } catch (fault) {
      error = fault.message;
    }
    refresh();
    return error;
  },
  /** What the bot suggests for a command that is being typed; nothing where it does not answer. */
  async suggestions(text) {
    try {
      const asked = new URLSearchParams({ as: app.me.id, channel: app.here.id, text });
      return (await ask(`/sandbox/suggestions?${asked}`)).choices;
    } catch {
      return [];
    }
  },
  toast,
  go,
  confirm: (...question) => dialog.confirm(...question),
  focusText: () => composer.focus(),
};

let person = null;
let channel = null;
let version = null;
const awaited = new Set();
let target = null;
let guild = null;
let left = '';

const messages = createMessages(app, find('messages'), find('newer'));
const composer = createComposer(app, find('composer'), messages.editLatest);
const dialog = createDialog(app, find('dialog'));
const sidebar = createSidebar(app, find('channels'));

async function ask(address, options) {
  let response;
  try {
    response = await fetch(address, options);
  } catch (fault) {
    throw options?.signal?.aborted ? fault : new Error('The demo does not answer. Is it still running?');
  }
  const answer = await response.json().catch(() => null);
  if (answer && (response.ok || options?.method === 'POST')) return answer;
  throw Object.assign(new Error(answer?.error ?? `The demo answered ${response.status}.`), { answered: true });
}

// Loading: one round at a time; whoever asks during a round gets another one after it.

let wanted = 0;
let round = null;

function refresh() {
  wanted += 1;
  round ??= (async () => {
    try {
      for (let seen = -1; seen !== wanted;) {
        seen = wanted;
        await load();
      }
      found();
    } catch (fault) {
      lose(fault);
      throw fault;
    } finally {
      round = null;
    }
  })();
  round.catch(() => {});
  return round;
}

async function load() {
  const [as, looking] = [person, channel];
  const query = as ? `?as=${encodeURIComponent(as)}` : '';
  const [state, form, talk] = await Promise.all([
    ask(`/sandbox/state${query}`).catch((fault) => { if (fault.answered) person = null; throw fault; }),
    as ? ask(`/sandbox/forms${query}`) : { form: null },
    as && looking ? ask(`/sandbox/messages${query}&channel=${encodeURIComponent(looking)}`).catch(() => null) : null,
  ]);
  if (as !== person || looking !== channel) return;
  take(state);
  if (!app.here || !as || !looking) {
    await settle();
    return;
  }
  version = Math.min(state.version, talk?.version ?? state.version);
  composer.update();
  dialog.show(form.form);
  if (talk) {
    drawHint(talk.messages);
    messages.show(`${person} ${channel}`, talk);
    if (target) messages.jump(target);
    target = null;
  }
}

function take(state) {
  person = state.me;
  guild = state.guild;
  app.people = state.people;
  app.roles = state.roles;
  app.me = state.people.find((one) => one.id === state.me) ?? app.me;
  app.commands = state.commands;
  app.channels = state.channels;
  app.places = state.channels.flatMap((one) => [one, ...one.threads.map((thread) => Object.assign(thread, { thread: true, parent: { id: one.id, name: one.name } }))]);
  app.here = app.places.find(({ id }) => id === channel) ?? null;
  if (app.here) app.here.unread = false;
  version ??= state.version;
  if (state.failed.filter((id) => awaited.delete(id)).length > 0) toast('This interaction failed: the bot did not answer.');
  drawPeople();
  drawWhere();
  sidebar.draw();
  find('guild').textContent = guild.name;
  document.title = `${app.here ? `${app.here.name} · ` : ''}${app.me.name} · Frontdesk demo`;
}

/** Finds a place to be when there is none yet, or when this person cannot see the one that was shown. */
async function settle() {
  if (!app.here) {
    if (channel) toast(`${app.me.name} cannot see ${left || 'that place'}.`, 'note');
    channel = await firstPlace();
  }
  remember(true);
  if (channel) {
    wanted += 1;
  } else {
    composer.update();
    messages.show('', { messages: [], names: {} });
  }
}

/** The first channel in which there is something to press. */
async function firstPlace() {
  for (const { id } of app.channels) {
    const { messages: list } = await ask(`/sandbox/messages?as=${encodeURIComponent(person)}&channel=${encodeURIComponent(id)}`).catch(() => ({ messages: [] }));
    if (list.some((message) => message.components?.length > 0 && !message.ephemeral)) return id;
  }
  return app.channels[0]?.id ?? null;
}

async function watch() {
  let pause = 500;
  for (;;) {
    if (document.hidden) await new Promise((shown) => document.addEventListener('visibilitychange', shown, { once: true }));
    try {
      if (version == null) await refresh();
      const news = await ask(`/sandbox/changes?since=${version}`, { signal: AbortSignal.timeout(40000) });
      found();
      if (news.version !== version) {
        version = news.version;
        await refresh();
      }
      pause = 500;
    } catch (fault) {
      lose(fault);
      version = null;
      await new Promise((over) => setTimeout(over, pause));
      pause = Math.min(pause * 2, 5000);
    }
  }
}

function lose(fault) {
  find('lost').textContent = fault.message.startsWith('The demo') ? `${fault.message} Trying again…` : 'The connection to the demo was lost. Trying again…';
  find('lost').hidden = false;
}

function found() {
  find('lost').hidden = true;
}

// Going from person to person and from place to place.

function remember(quietly) {
  const address = `#${new URLSearchParams({ as: person ?? '', in: channel ?? '' })}`;
  if (location.hash === address) return;
  if (quietly) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
}

function recall() {
  const said = new URLSearchParams(location.hash.slice(1));
  person = said.get('as') || person;
  channel = said.get('in') || channel;
  refresh();
}

function be(id) {
  if (id === person) return;
  find('toasts').replaceChildren();
  left = app.here?.name ?? '';
  person = id;
  remember();
  refresh();
}

function go(id, message) {
  target = message ?? null;
  drawer(false);
  if (id !== channel) {
    channel = id;
    left = '';
    app.here = app.places.find((one) => one.id === id) ?? null;
    remember();
    sidebar.draw();
  }
  refresh().then(() => {
    if (matchMedia('(pointer: fine)').matches) composer.focus();
    if (document.activeElement === document.body) find('messages').focus();
  }, () => { /* the page says that the demo does not answer */ });
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[data-channel]');
  if (!link || event.ctrlKey || event.metaKey) return;
  const { channel: place, message, guild: server } = link.dataset;
  if (server && server !== guild?.id) return;
  event.preventDefault();
  if (app.places.some(({ id }) => id === place)) go(place, message);
  else toast(`${app.me.name} cannot see that channel or thread.`);
});
addEventListener('hashchange', recall);

// The bar of people, the title of the place, the drawer.

let peopleDrawn = '';

function drawPeople() {
  const seen = JSON.stringify([app.people, person]);
  if (seen === peopleDrawn) return;
  peopleDrawn = seen;
  const focused = find('people').contains(document.activeElement);
  find('people').replaceChildren(...app.people.map((one) => h('button', { type: 'button', 'aria-pressed': String(one.id === person), title: one.display_name, onclick: () => be(one.id) },
    avatar(one), h('span', null, h('b', null, one.name), h('small', null, one.roles.join(', ') || 'member')))));
  const mine = find('people').querySelector('[aria-pressed=true]');
  if (focused) mine?.focus();
  mine?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function drawWhere() {
  const here = app.here;
  const seen = JSON.stringify(here);
  const where = find('where');
  if (where.dataset.seen === seen) return;
  where.dataset.seen = seen;
  const title = here ? [icon(here.thread ? 'thread' : here.kind === 'direct' ? 'letter' : 'hash'), here.name] : ['Nothing to see here'];
  where.firstElementChild.replaceChildren(...title);
  const about = [];
  if (here?.thread) about.push('in ', h('a', { href: '#', 'data-channel': here.parent.id }, `#${here.parent.name}`));
  if (here?.locked) about.push(' · locked');
  if (here?.archived) about.push(' · archived');
  where.lastElementChild.replaceChildren(...about);
}

function drawer(open) {
  document.body.classList.toggle('drawer', open);
  find('burger').setAttribute('aria-expanded', String(open));
  find('shade').hidden = !open;
  main.inert = open;
  if (open) find('channels').querySelector('[aria-current], button')?.focus();
}

find('burger').append(icon('lines'));
find('burger').addEventListener('click', () => drawer(!document.body.classList.contains('drawer')));
find('shade').addEventListener('click', () => drawer(false));
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && document.body.classList.contains('drawer')) {
    drawer(false);
    find('burger').focus();
  }
});
matchMedia('(min-width: 721px)').addEventListener('change', () => drawer(false));

// Words for people: short notices, and a hint for those who are here for the first time.

function toast(text, kind = 'error') {
  const note = h('div', { class: `toast ${kind}` }, h('span', null, sentence(text)), iconButton('close', 'Close this notice', () => note.remove()));
  find('toasts').append(note);
  while (find('toasts').children.length > 3) find('toasts').firstElementChild.remove();
  setTimeout(() => note.remove(), kind === 'error' ? 9000 : 5000);
}

const HINT = 'frontdesk-hint-closed';
const stored = () => { try { return localStorage.getItem(HINT); } catch { return null; } };

/** What to do next: at a panel, and in a member's thread. */
function hintFor(list) {
  const member = app.people.find((one) => one.roles.length === 0);
  const staff = app.people.find((one) => one.roles.length > 0);
  if (!member || !staff || stored()) return '';
  const { thread, kind, locked, can_send: open } = app.here;
  if (thread && !locked && app.me.roles.length === 0) return `Answer here as in any chat. Then switch to ${staff.name} at the top and see what staff see.`;
  const panel = !thread && !open && kind !== 'direct' && list.some((message) => message.components.length > 0 && !message.ephemeral);
  return panel ? `This is the real bot in a Discord of its own. Press a button below as ${member.name} and follow the link to your thread.` : '';
}

function drawHint(list) {
  const text = hintFor(list);
  const hint = find('hint');
  hint.hidden = !text;
  if (!text || hint.textContent === text) return;
  const close = () => {
    hint.hidden = true;
    try { localStorage.setItem(HINT, 'yes'); } catch { /* a browser that keeps nothing shows the hint again */ }
    composer.focus();
  };
  hint.replaceChildren(h('p', null, text), iconButton('close', 'Close this hint', close));
}

document.addEventListener('visibilitychange', () => { if (!document.hidden) refresh(); });
recall();
watch();
