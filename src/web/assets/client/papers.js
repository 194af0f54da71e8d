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
    const data = new FormData(form, event.submitter);
    form.classList.add('waiting');
    await sendAll(form, data, initData);
    form.classList.remove('waiting');
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
  let isTaken = false;
  for (const part of splitFiles(data)) {
    const file = part.get('file');
    const name = file instanceof File ? file.name : '';
    if (file instanceof File && file.size > Number(maxBytes)) {
      // A server that refuses a body half-way ends the connection, and its answer is lost.
      toast(`${name}: ${tooLarge}`);
      continue;
    }
    say(`${reading} ${name}`.trim());
    isTaken = (await send(form, part, initData)) || isTaken;
  }
  say('');
  // What was taken is not to be sent twice.
  if (isTaken) form.reset();
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
 * Shows what came of a form: below the others, or in the place of the card that it stands in. Returns
 * whether the server took it.
 * @param {HTMLFormElement} form
 * @param {FormData} body
 * @param {string} initData
 */
async function send(form, body, initData) {
  const failed = document.querySelector('[data-failed]');
  const apology = failed instanceof HTMLElement ? (failed.dataset.failed ?? '') : '';
  try {
    // With this header an error is a page with a message, not problem details.
    const headers = { accept: 'text/html', authorization: `tma ${initData}` };
    const response = await fetch(form.action, { method: 'POST', headers, body });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const result = page.getElementById('result');
    if (result === null) {
      toast(page.querySelector('main .lead')?.textContent ?? apology);
      return false;
    }
    const shown = [...result.children].map((one) => document.importNode(one, true));
    const card = form.closest('article');
    if (card === null) document.getElementById('result')?.append(...shown);
    else card.replaceWith(...shown);
    const [first] = shown;
    if (first instanceof HTMLElement) first.focus();
    return response.ok;
  } catch {
    toast(apology);
    return false;
  }
}
