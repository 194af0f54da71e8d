/**
 * Sends the forms of the page for papers as the person who opened the Mini App: one file at a time, so that
 * each has the whole limit of size and is shown as soon as it was read.
 */
import { toast } from './toast.js';

/** @param {string} initData */
export function sendPapers(initData) {
  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset.papers === undefined) return;
    event.preventDefault();
    if (form.classList.contains('waiting')) return;
    const data = new FormData(form);
    // By hand: older WebViews ignore the second argument of FormData.
    const { submitter } = event;
    if (submitter instanceof HTMLButtonElement && submitter.name !== '')
      data.append(submitter.name, submitter.value);
    form.classList.add('waiting');
    try {
      await sendAll(form, data, initData);
    } finally {
      form.classList.remove('waiting');
    }
  });
}

/**
 * @param {HTMLFormElement} form
 * @param {FormData} data
 * @param {string} initData
 */
async function sendAll(form, data, initData) {
  const { reading = '', maxBytes, tooLarge = '' } = form.dataset;
  const progress = form.querySelector('[role="status"]');
  /** @param {string} text */
  const say = (text) => {
    if (progress !== null) progress.textContent = text;
  };
  /** @type {string[]} */
  const messages = [];
  /** @type {FormData[]} */
  const unsent = [];
  const parts = splitFiles(data);
  for (const part of parts) {
    const file = part.get('file');
    const name = file instanceof File ? file.name : '';
    if (file instanceof File && file.size > Number(maxBytes)) {
      // A server that refuses a body half-way ends the connection, and its answer is lost.
      messages.push(named(part, tooLarge));
      unsent.push(part);
      continue;
    }
    say(`${reading} ${name}`.trim());
    const { isTaken, message } = await send(form, part, initData);
    if (message !== null) messages.push(message);
    if (!isTaken) unsent.push(part);
  }
  say('');
  if (messages.length > 0) toast(messages.join(' '));
  if (unsent.length < parts.length) keepUnsent(form, unsent);
}

/**
 * What was taken is not to be sent twice; the rest stays in the form.
 * @param {HTMLFormElement} form
 * @param {readonly FormData[]} unsent
 */
function keepUnsent(form, unsent) {
  form.reset();
  if (unsent.length === 0) return;
  const files = new DataTransfer();
  for (const part of unsent) {
    for (const [name, value] of part) {
      const field = form.elements.namedItem(name);
      if (value instanceof File) files.items.add(value);
      else if (field instanceof HTMLInputElement) field.value = value;
    }
  }
  const input = form.querySelector('input[type="file"]');
  if (input instanceof HTMLInputElement) input.files = files.files;
}

/**
 * The other fields in a form of their own, unless there are files only.
 * @param {FormData} data
 */
function splitFiles(data) {
  const files = data.getAll('file').filter((one) => one instanceof File && one.name !== '');
  data.delete('file');
  const parts = files.map((file) => {
    const part = new FormData();
    part.append('file', file);
    return part;
  });
  const hasOthers = [...data.values()].some((value) => value !== '');
  return hasOthers || parts.length === 0 ? [...parts, data] : parts;
}

/**
 * Shows what came of a form: below the others, or in the place of the card that it stands in.
 * @param {HTMLFormElement} form
 * @param {FormData} body
 * @param {string} initData
 * @returns {Promise<{ isTaken: boolean, message: string | null }>} whether the server took it, and what is
 * to be told besides
 */
async function send(form, body, initData) {
  try {
    // With this header an error is a page with a message, not problem details.
    const headers = { accept: 'text/html', authorization: `tma ${initData}` };
    const response = await fetch(form.action, { method: 'POST', headers, body });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const result = page.getElementById('result');
    if (result === null) {
      const reason = page.querySelector('main .lead')?.textContent ?? null;
      return { isTaken: false, message: reason === null ? apologize(body) : named(body, reason) };
    }
    const shown = [...result.children].map((one) => document.importNode(one, true));
    const card = form.closest('article');
    if (card === null) document.getElementById('result')?.append(...shown);
    else card.replaceWith(...shown);
    const [first] = shown;
    if (first instanceof HTMLElement) first.focus();
    return { isTaken: response.ok, message: null };
  } catch {
    return { isTaken: false, message: apologize(body) };
  }
}

/** @param {FormData} body */
function fileNameOf(body) {
  const file = body.get('file');
  return file instanceof File ? file.name : null;
}

/**
 * @param {FormData} body
 * @param {string} reason
 */
function named(body, reason) {
  const name = fileNameOf(body);
  return name === null ? reason : `${name}: ${reason}`;
}

/**
 * Says that a form did not reach the server, with the file that it holds.
 * @param {FormData} body
 */
function apologize(body) {
  const page = document.querySelector('[data-failed]');
  if (!(page instanceof HTMLElement)) return '';
  const { failed = '', fileFailed = failed } = page.dataset;
  const name = fileNameOf(body);
  return name === null ? failed : fileFailed.replace('{file}', () => name);
}
