// Files that somebody attaches, to a message or in a form.

import { h, icon, iconButton } from './dom.js';

export const MOST_FILES = 10;
export const LARGEST_FILE = 10 * 1024 * 1024;

/** A file on its way, with a picture of it if it is one. */
export const taken = (file) => ({ file, url: URL.createObjectURL(file) });
export const dropped = (one) => URL.revokeObjectURL(one.url);

export function tile(one, remove) {
  return h('li', null,
    one.file.type.startsWith('image/') ? h('img', { src: one.url, alt: '' }) : icon('file'),
    h('span', null, one.file.name),
    iconButton('close', `Remove ${one.file.name}`, remove));
}

/** The file as the demo takes it. */
export async function pack({ file }) {
  const url = await new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(file);
  });
  return { name: file.name, media_type: file.type || 'application/octet-stream', base64: url.slice(url.indexOf(',') + 1) };
}
