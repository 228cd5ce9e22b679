// The fields of a form. Each has its element, its value or files, a check that tells what is wrong, and a focus.

import { h, size } from './dom.js';
import { createList } from './list.js';
import { LARGEST_FILE, MOST_FILES, dropped, pack, taken, tile } from './files.js';

const LONGEST_TEXT = 4000;

const KINDS = { text: drawText, menu: drawMenu, people: drawMenu, radio: drawGroup, checkboxes: drawGroup, checkbox: drawCheckbox, files: drawFiles };

export function drawField(field) {
  const name = `field-${field.custom_id}`.replace(/[^\w-]/g, '_');
  const wrong = h('span', { class: 'wrong', id: `${name}-wrong` });
  const beside = h('span', { class: 'counter', 'aria-hidden': 'true' });
  const about = { 'aria-describedby': `${name}-about ${name}-wrong` };
  const part = KINDS[field.kind](field, { name, about, beside, changed: () => { if (wrong.textContent) check(); } });
  const check = () => {
    const problem = part.problem();
    wrong.textContent = problem;
    part.marked.setAttribute('aria-invalid', String(Boolean(problem)));
    return !problem;
  };
  const star = field.required && h('span', { class: 'star', 'aria-hidden': 'true' }, ' *');
  // A group is named by its legend; a label would name one of its boxes.
  const grouped = part.marked.getAttribute('role')?.includes('group');
  const title = h(grouped ? 'p' : 'label', { class: 'label', for: grouped ? null : name, id: `${name}-label` }, field.label, star);
  return {
    id: field.custom_id,
    check,
    value: part.value,
    files: part.files ?? (async () => []),
    drop: part.drop ?? (() => {}),
    focus: part.focus,
    element: h('div', { class: 'field' }, title, h('p', { id: `${name}-about` }, field.description), part.element, h('p', { class: 'under' }, wrong, beside)),
  };
}

function drawText({ paragraph, required, max, min, value, placeholder }, { name, about, beside, changed }) {
  const limit = max ?? LONGEST_TEXT;
  const input = h(paragraph ? 'textarea' : 'input', {
    id: name, type: paragraph ? null : 'text', rows: paragraph ? 4 : null, maxlength: limit, placeholder, value: value ?? '', autocomplete: 'off',
    'aria-required': Boolean(required), ...about,
  });
  const count = () => {
    beside.textContent = max || min || paragraph ? `${input.value.length} / ${limit}` : '';
    beside.classList.toggle('full', input.value.length >= limit);
  };
  input.addEventListener('input', () => { count(); changed(); });
  count();
  return {
    element: input,
    marked: input,
    value: () => input.value,
    focus: () => input.focus(),
    problem: () => {
      const length = input.value.trim().length;
      if (required && length === 0) return 'Please answer this.';
      return min && length > 0 && length < min ? `At least ${min} characters, please.` : '';
    },
  };
}

/** What is wrong with so many choices or files. */
function amiss(count, { required, min, max }, things) {
  if (count === 0) return required ? 'Please answer this.' : '';
  if (count < (min ?? 0)) return `At least ${min} ${things}, please.`;
  return max && count > max ? `At most ${max} ${things}, please.` : '';
}

function drawMenu(field, { name, about, changed }) {
  const { kind, label, placeholder, options, min, max, required } = field;
  const list = createList({
    id: name, label, options, min: required ? min : 0, max, placeholder: placeholder ?? (kind === 'people' ? 'Pick somebody' : 'Make a selection'),
    props: { id: name, 'aria-required': Boolean(required), ...about }, picked: changed,
  });
  return { element: list.element, marked: list.head, value: list.values, focus: () => list.head.focus(), problem: () => amiss(list.values().length, field, 'choices') };
}

function drawGroup(field, { name, about, changed }) {
  const single = field.kind === 'radio';
  const inputs = field.options.map((option, at) => h('input', { type: single ? 'radio' : 'checkbox', id: `${name}-${at}`, name, value: option.value, onchange: changed }));
  const chosen = () => inputs.filter((input) => input.checked).map((input) => input.value);
  const rows = field.options.map((option, at) => h('label', { class: 'choice', for: `${name}-${at}` }, inputs[at], h('span', null, option.label, option.description && h('small', null, option.description))));
  const group = h('div', { role: single ? 'radiogroup' : 'group', class: 'choices', 'aria-labelledby': `${name}-label`, ...about }, rows);
  return { element: group, marked: group, value: () => (single ? chosen()[0] ?? '' : chosen()), focus: () => inputs[0]?.focus(), problem: () => amiss(chosen().length, field, 'choices') };
}

function drawCheckbox(_, { name, about }) {
  const input = h('input', { type: 'checkbox', id: name, ...about });
  return { element: h('label', { class: 'choice', for: name }, input, h('span', { 'aria-hidden': 'true' }, 'Yes')), marked: input, value: () => input.checked, focus: () => input.focus(), problem: () => '' };
}

function drawFiles(field, { name, about, beside, changed }) {
  const most = Math.min(field.max ?? MOST_FILES, MOST_FILES);
  let files = [];
  let refused = '';
  const chooser = h('input', { type: 'file', multiple: most > 1, hidden: true, onchange: () => { add([...chooser.files]); chooser.value = ''; } });
  const choose = h('button', { type: 'button', class: 'button', id: name, onclick: () => chooser.click(), ...about }, most > 1 ? 'Choose files' : 'Choose a file');
  const tray = h('ul', { class: 'tray', hidden: true });
  const zone = h('div', { class: 'drop' }, h('p', null, choose, h('span', { 'aria-hidden': 'true' }, ' or drop here')), chooser, tray);

  function add(chosen) {
    refused = '';
    for (const file of chosen) {
      if (files.length >= most) refused = `At most ${most} ${most === 1 ? 'file' : 'files'}, please.`;
      else if (file.size > LARGEST_FILE) refused = `${file.name} is larger than ${size(LARGEST_FILE)}.`;
      else files.push(taken(file));
    }
    draw();
  }

  function draw() {
    tray.hidden = files.length === 0;
    tray.replaceChildren(...files.map((one) => tile(one, () => {
      dropped(one);
      files = files.filter((other) => other !== one);
      refused = '';
      draw();
      choose.focus();
    })));
    beside.textContent = refused || (most > 1 ? `${files.length} / ${most}` : '');
    beside.classList.toggle('full', Boolean(refused));
    changed();
  }

  zone.addEventListener('dragover', (event) => event.preventDefault());
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    event.stopPropagation();
    add([...event.dataTransfer.files]);
  });
  draw();
  return {
    element: zone,
    marked: choose,
    value: () => undefined,
    files: () => Promise.all(files.map(async (one) => ({ field: field.custom_id, ...await pack(one) }))),
    drop: () => files.forEach(dropped),
    focus: () => choose.focus(),
    problem: () => amiss(files.length, field, 'files'),
  };
}
