// The page's one dialog: the forms that the bot opens, and questions of the page's own.

import { h, sentence } from './dom.js';
import { drawField } from './fields.js';

export function createDialog(app, dialog) {
  const done = new Set();
  let open = null;
  let back = null;
  let forget = () => {};

  function present(label, content, cancel) {
    back = document.activeElement;
    dialog.setAttribute('aria-label', label);
    dialog.replaceChildren(content);
    dialog.oncancel = (event) => { event.preventDefault(); cancel(); };
    if (!dialog.open) dialog.showModal();
    content.querySelector('input:not([hidden]), textarea, .fields button, .danger')?.focus();
  }

  function close() {
    open = null;
    forget();
    forget = () => {};
    dialog.close();
    if (back?.isConnected) back.focus();
    else app.focusText();
  }

  /** Shows the form that the bot has open for this person, or takes it away when there is none. */
  function show(form) {
    if (form && (form.id === open || done.has(form.id))) return;
    if (!form) {
      if (open) close();
      return;
    }
    open = form.id;
    const fields = form.fields.map(drawField);
    forget = () => fields.forEach((field) => field.drop());
    const trouble = h('p', { class: 'trouble', role: 'alert' });
    const submit = h('button', { type: 'submit', class: 'button primary' }, 'Submit');
    const cancel = () => {
      done.add(form.id);
      close();
      app.act({ do: 'dismiss', form: form.id });
    };
    const send = async (event) => {
      event.preventDefault();
      const wrong = fields.filter((field) => !field.check());
      if (wrong.length > 0) return wrong[0].focus();
      submit.disabled = true;
      trouble.textContent = '';
      const values = Object.fromEntries(fields.map((field) => [field.id, field.value()]));
      const files = (await Promise.all(fields.map((field) => field.files()))).flat();
      const error = await app.tryAct({ do: 'submit', form: form.id, values, files });
      submit.disabled = false;
      if (error) {
        trouble.textContent = sentence(error);
        return undefined;
      }
      done.add(form.id);
      if (open === form.id) close();
      return undefined;
    };
    present(form.title, h('form', { novalidate: true, onsubmit: send },
      h('h2', null, form.title),
      h('div', { class: 'fields' }, fields.map((field) => field.element)),
      trouble,
      h('footer', null, h('button', { type: 'button', class: 'button plain-text', onclick: cancel }, 'Cancel'), submit)), cancel);
  }

  /** Asks a question of the page's own: whether to go on. */
  function confirm(title, text, word) {
    return new Promise((answer) => {
      const finish = (sure) => { close(); answer(sure); };
      present(title, h('div', { class: 'confirm' },
        h('h2', null, title), h('p', { class: 'text' }, text),
        h('footer', null,
          h('button', { type: 'button', class: 'button plain-text', onclick: () => finish(false) }, 'Cancel'),
          h('button', { type: 'button', class: 'button danger', onclick: () => finish(true) }, word))), () => finish(false));
    });
  }

  return { show, confirm };
}
