// Slash commands: the list that opens at `/`, and what it completes. `read` understands the text up to the caret;
// everything shown and completed follows from what it says.

import { h } from './dom.js';

const [SUBCOMMAND, GROUP, BOOLEAN, USER, CHANNEL, ROLE] = [1, 2, 5, 6, 7, 8];

/** Every command that can be called, with its whole name: a command of subcommands is each of these. */
function callable(commands) {
  const walk = (one, path) => {
    const inner = (one.options ?? []).filter((option) => option.type === SUBCOMMAND || option.type === GROUP);
    const name = [...path, one.name];
    if (inner.length > 0) return inner.flatMap((option) => walk(option, name));
    return [{ name: `/${name.join(' ')}`, description: one.description, options: one.options ?? [] }];
  };
  return commands.flatMap((command) => walk(command, []));
}

/** The values already given: each runs from its option's name to the next option's name. */
function given(command, rest) {
  const names = command.options.map((option) => option.name).join('|');
  if (!names) return [];
  const marks = [...rest.matchAll(new RegExp(`(^|\\s)(${names}):`, 'g'))];
  return marks.map((mark, at) => ({
    option: command.options.find((option) => option.name === mark[2]),
    start: mark.index + mark[0].length,
    value: rest.slice(mark.index + mark[0].length, marks[at + 1]?.index ?? rest.length),
  }));
}

function values(option, app) {
  if (option.choices?.length > 0) return option.choices.map(({ name }) => ({ text: name, insert: name }));
  if (option.type === BOOLEAN) return ['True', 'False'].map((text) => ({ text, insert: text }));
  if (option.type === USER) return app.people.map((one) => ({ text: one.name, about: one.roles.join(', '), insert: `<@${one.id}>` }));
  if (option.type === CHANNEL) return app.places.filter((one) => !one.thread).map((one) => ({ text: `#${one.name}`, insert: `<#${one.id}>` }));
  if (option.type === ROLE) return app.roles.map((one) => ({ text: `@${one.name}`, insert: `<@&${one.id}>` }));
  return [];
}

function commandOf(all, text) {
  return all.filter(({ name }) => text === name || text.startsWith(`${name} `)).sort((a, b) => b.name.length - a.name.length)[0];
}

/** What the bot suggests for the option that is being typed; it is asked by whoever shows this. */
function suggested(command, last, from, suggestions) {
  const about = `${last.option.name}: ${last.option.description}`;
  const items = (suggestions ?? []).map(({ name, value }) => ({ text: name, insert: String(value) }));
  const whole = items.some(({ insert }) => insert === last.value.trim());
  const title = suggestions && items.length === 0 ? `${about} (no suggestions)` : about;
  return { command, items: whole && items.length === 1 ? [] : items, from: from + last.start, title, must: false, asks: true };
}

/** What can follow the caret: items to choose from, the first place they replace, and a hint. */
function read(app, text, suggestions) {
  const all = callable(app.commands);
  const command = commandOf(all, text);
  if (!command || text === command.name) {
    const word = text.slice(1).toLowerCase();
    const rank = ({ name }) => (name.slice(1).startsWith(word) ? 0 : name.split(' ').some((part) => part.startsWith(word)) ? 1 : 2);
    const found = all.filter((one) => one.name.slice(1).includes(word)).sort((a, b) => rank(a) - rank(b));
    return { items: found.map((one) => ({ text: one.name, about: one.description, command: one })), from: 0, title: 'Commands', must: true };
  }
  const from = command.name.length + 1;
  const rest = text.slice(from);
  const used = given(command, rest);
  const last = used.at(-1);
  if (last) {
    const typed = last.value.trim();
    if (last.option.autocomplete && !/\s$/.test(last.value)) return suggested(command, last, from, suggestions);
    const possible = values(last.option, app);
    const whole = possible.some(({ insert }) => insert === typed);
    if (!(whole && /\s$/.test(last.value))) {
      const word = typed.toLowerCase();
      const items = whole ? [] : possible.filter(({ text: name }) => name.toLowerCase().includes(word));
      const title = `${last.option.name}: ${last.option.description}`;
      if (possible.length > 0) return { command, items, from: from + last.start, title: items.length > 0 || whole ? title : `${title} (no such choice)`, must: true };
      const word2 = /\S*$/.exec(last.value)[0];
      const more = unused(command, used).filter(({ name }) => word2 && name.startsWith(word2));
      return { command, items: more.map(optionItem), from: text.length - word2.length, title, must: false };
    }
  }
  const only = command.options.length === 1 && used.length === 0 && values(command.options[0], app).length > 0 ? command.options[0] : null;
  if (only) {
    const word = rest.trim().toLowerCase();
    const items = values(only, app).filter(({ text: name }) => name.toLowerCase().includes(word));
    const offered = items.map((item) => ({ ...item, insert: `${only.name}:${item.insert}` }));
    if (offered.length > 0) return { command, items: offered, from, title: `${only.name}: ${only.description}`, must: word !== '' || only.required };
  }
  const word = /\S*$/.exec(rest)[0];
  const left = unused(command, used);
  const items = left.filter(({ name }) => name.startsWith(word)).map(optionItem);
  return { command, items, from: text.length - word.length, title: left.length > 0 ? 'Options' : `${command.name}: press Enter to send`, must: left.some((option) => option.required) };
}

const unused = (command, used) => command.options.filter((option) => !used.some((one) => one.option === option));
const optionItem = (option) => ({ text: option.name, about: `${option.description}${option.required ? '' : ' (optional)'}`, option });

export function createSlash(app, text, changed) {
  const title = h('p');
  const list = h('ul', { role: 'listbox', id: 'slash', 'aria-label': 'Commands and options' });
  const element = h('div', { class: 'slash', hidden: true }, title, list);
  element.addEventListener('pointerdown', (event) => event.preventDefault());
  let now = { items: [] };
  let active = -1;
  let heard = { text: null, choices: null };

  /** Asks the bot once it has been quiet for a moment: who types fast is not asked for each letter. */
  function hear(before) {
    if (heard.text === before) return;
    heard = { text: before, choices: null };
    setTimeout(async () => {
      if (heard.text !== before) return;
      const choices = await app.suggestions(before);
      if (heard.text !== before) return;
      heard.choices = choices;
      update();
    }, 150);
  }

  const open = () => !element.hidden && now.items.length > 0;
  const isCommand = (value) => /^\/[\p{L}\p{N}]/u.test(value);

  function close() {
    element.hidden = true;
    text.setAttribute('aria-expanded', 'false');
    text.removeAttribute('aria-activedescendant');
  }

  function update() {
    const before = text.value.slice(0, text.selectionStart);
    if (!/^\/\S*/.test(before) || before.includes('\n') || document.activeElement !== text) return close();
    now = read(app, before, heard.text === before ? heard.choices : null);
    if (now.asks) hear(before);
    if (now.items.length === 0 && !now.command) return close();
    title.textContent = now.title;
    list.replaceChildren(...now.items.map((item, at) => h('li', { role: 'option', id: `slash-${at}`, 'aria-selected': false, onclick: () => choose(at), onpointermove: () => mark(at) },
      h('b', null, item.text), item.about && h('small', null, item.about))));
    element.hidden = false;
    text.setAttribute('aria-expanded', String(now.items.length > 0));
    mark(now.must && now.items.length > 0 ? 0 : -1);
    return undefined;
  }

  function mark(at) {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = at;
    const item = list.children[at];
    item?.setAttribute('aria-selected', 'true');
    if (item) text.setAttribute('aria-activedescendant', item.id);
    else text.removeAttribute('aria-activedescendant');
  }

  function choose(at) {
    const { command, option, insert } = now.items[at];
    const after = text.value.slice(text.selectionStart).trimStart();
    let piece = insert === undefined ? '' : `${insert} `;
    if (option) piece = `${option.name}:`;
    if (command) {
      const first = command.options.find((one) => one.required);
      piece = `${command.name} ${first ? `${first.name}:` : ''}`;
    }
    const head = text.value.slice(0, now.from) + piece;
    text.value = head + after;
    text.setSelectionRange(head.length, head.length);
    text.focus();
    changed();
    update();
  }

  /** Takes a key if the list has a use for it. */
  function key(event) {
    if (element.hidden) return false;
    if (event.key === 'Escape') {
      close();
      return true;
    }
    if (!open()) return false;
    const count = now.items.length;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      mark(event.key === 'ArrowDown' ? (active + 1) % count : (Math.max(active, 0) - 1 + count) % count);
      list.children[active].scrollIntoView({ block: 'nearest' });
      return true;
    }
    if (event.key === 'Tab' && !event.shiftKey) {
      choose(Math.max(active, 0));
      return true;
    }
    if (event.key === 'Enter' && !event.shiftKey && active >= 0) {
      // A command that is written in full and asks for nothing more is sent at once.
      const { command } = now.items[active];
      if (command && text.value.trim() === command.name && !command.options.some((one) => one.required)) return false;
      choose(active);
      return true;
    }
    return false;
  }

  /** Text given to a command with a single option is that option's value: `/close thanks`. */
  function complete(value) {
    const command = commandOf(callable(app.commands), value.trim());
    if (!command || command.options.length !== 1) return value;
    const rest = value.trim().slice(command.name.length).trim();
    const [only] = command.options;
    return rest && !rest.startsWith(`${only.name}:`) ? `${command.name} ${only.name}:${rest}` : value;
  }

  /** What is wrong with a command before it is sent, in plain words. */
  function problem(value) {
    if (!isCommand(value)) return null;
    const command = commandOf(callable(app.commands), value);
    if (!command) return `There is no command ${value.split(' ')[0]} that ${app.me.name} can use. Type / to see the commands.`;
    const used = given(command, value.slice(command.name.length + 1));
    const missing = command.options.find((option) => option.required && !used.some((one) => one.option === option && one.value.trim()));
    return missing ? `${command.name} also needs ${missing.name}.` : null;
  }

  return { element, update, close, key, complete, problem, isCommand };
}
