// The box to write in: messages, pictures and slash commands.

import { h, icon, iconButton, size } from './dom.js';
import { LARGEST_FILE, MOST_FILES, dropped, pack, taken, tile } from './files.js';
import { createSlash } from './slash.js';

const LONGEST_TEXT = 2000;

export function createComposer(app, form, editLatest) {
  const drafts = new Map();
  let place = null;
  let files = [];
  let sending = false;

  const text = h('textarea', {
    id: 'text', rows: 1, maxlength: LONGEST_TEXT, autocomplete: 'off', role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': false, 'aria-controls': 'slash',
    'aria-label': 'Message',
  });
  const chooser = h('input', { type: 'file', accept: 'image/*', multiple: true, hidden: true, onchange: () => { add([...chooser.files]); chooser.value = ''; } });
  const attach = iconButton('plus', 'Attach a picture', () => chooser.click());
  const post = h('button', { type: 'submit', class: 'plain', 'aria-label': 'Send', title: 'Send' }, icon('send'));
  const tray = h('ul', { class: 'tray', 'aria-label': 'Pictures to send', hidden: true });
  const slash = createSlash(app, text, grow);
  form.append(slash.element, tray, h('div', { class: 'line' }, attach, chooser, text, post));

  function grow() {
    text.style.height = 'auto';
    text.style.height = `${Math.min(text.scrollHeight, 220)}px`;
  }

  function add(chosen) {
    for (const file of chosen) {
      if (files.length >= MOST_FILES) return app.toast(`At most ${MOST_FILES} files in one message.`);
      if (file.size > LARGEST_FILE) app.toast(`${file.name} is larger than ${size(LARGEST_FILE)}.`);
      else files.push(taken(file));
    }
    drawTray();
    text.focus();
    return undefined;
  }

  function drop(one) {
    dropped(one);
    files = files.filter((other) => other !== one);
    drawTray();
  }

  function drawTray() {
    tray.hidden = files.length === 0;
    tray.replaceChildren(...files.map((one) => tile(one, () => { drop(one); text.focus(); })));
  }

  async function send() {
    const value = slash.complete(text.value).trim();
    if (sending || (!value && files.length === 0)) return;
    const wrong = slash.problem(value);
    if (wrong) {
      app.toast(wrong);
      return;
    }
    sending = true;
    const channel = app.here.id;
    const command = slash.isCommand(value);
    const written = text.value;
    const given = files;
    const packed = command ? [] : await Promise.all(given.map(pack));
    text.value = '';
    if (!command) { files = []; drawTray(); }
    slash.update();
    grow();
    const went = await app.act(command ? { do: 'command', channel, text: value } : { do: 'say', channel, text: value, files: packed });
    sending = false;
    if (went) {
      if (!command) given.forEach(dropped);
    } else if (text.value === '' && app.here.id === channel) {
      text.value = written;
      if (!command) { files = given; drawTray(); }
      grow();
    }
  }

  text.addEventListener('input', () => { grow(); slash.update(); });
  text.addEventListener('click', () => slash.update());
  text.addEventListener('blur', () => slash.close());
  text.addEventListener('focus', () => slash.update());
  text.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (slash.key(event)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === 'ArrowUp' && text.value === '' && editLatest()) {
      event.preventDefault();
    }
  });
  text.addEventListener('paste', (event) => {
    if (event.clipboardData.files.length > 0) {
      event.preventDefault();
      add([...event.clipboardData.files]);
    }
  });
  form.addEventListener('submit', (event) => { event.preventDefault(); send(); text.focus(); });
  const pane = form.parentElement;
  pane.addEventListener('dragover', (event) => event.preventDefault());
  pane.addEventListener('drop', (event) => {
    event.preventDefault();
    if (!text.disabled) add([...event.dataTransfer.files]);
  });

  /** Fits the box to where the person is and to what they may do there. */
  function update() {
    const next = `${app.me.id} ${app.here?.id}`;
    if (next !== place) {
      if (place) drafts.set(place, text.value);
      place = next;
      files.forEach(dropped);
      files = [];
      drawTray();
      text.value = drafts.get(place) ?? '';
      slash.update();
    }
    const able = Boolean(app.here?.can_send);
    text.disabled = !able;
    attach.disabled = !able;
    post.disabled = !able;
    form.classList.toggle('closed', !able);
    text.placeholder = able ? `Message ${app.here.thread ? '' : '#'}${app.here.name}, or / for commands` : reason();
    grow();
  }

  function reason() {
    if (!app.here) return 'Nothing to write in.';
    if (app.here.locked) return 'This thread is closed: nobody but moderators can write here.';
    return `${app.me.name} cannot write here.`;
  }

  return { update, focus: () => { if (!text.disabled) text.focus(); } };
}
