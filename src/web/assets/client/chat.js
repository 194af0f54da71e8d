/** The conversation goes on without reloading: the same form, sent by script, its new turns added. */
import { toast } from './toast.js';

/** @param {HTMLFormElement} form */
export function goOnWithoutReloading(form) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (form.classList.contains('waiting')) return;
    const data = new FormData(form, event.submitter);
    const said = data.get('q') ?? '';
    if (!data.has('press') && !data.has('ask') && String(said).trim() === '') return;
    form.classList.add('waiting');
    try {
      const body = new URLSearchParams();
      for (const [name, value] of data) body.append(name, String(value));
      // Asked for as a page is: a refusal then comes in words for people.
      const headers = { accept: 'text/html' };
      const response = await fetch(form.action, { method: 'POST', body, headers });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const next = page.querySelector('form[data-chat]');
      if (next === null) toast(refusalOf(page) || (form.dataset.failed ?? ''));
      else takeOver(form, next);
    } catch {
      toast(form.dataset.failed ?? '');
    } finally {
      form.classList.remove('waiting');
    }
  });
}

/**
 * What the server says where it does not go on: too fast, too much, a fault.
 * @param {Document} page
 */
function refusalOf(page) {
  const told = [page.querySelector('main h1'), page.querySelector('main .lead')];
  const sentences = told.map((one) => one?.textContent?.trim().replace(/[.:]?$/u, '.') ?? '');
  return sentences.join(' ').trim();
}

/**
 * @param {HTMLFormElement} form
 * @param {Element} next
 */
function takeOver(form, next) {
  const log = form.querySelector('.turns');
  const fresh = next.querySelector('.turns');
  const steps = form.querySelector('input[name="steps"]');
  const carried = next.querySelector('input[name="steps"]');
  const say = form.querySelector('input[name="q"]');
  if (log === null || fresh === null) return;
  if (steps instanceof HTMLInputElement && carried instanceof HTMLInputElement) {
    steps.value = carried.value;
  }
  // Only the new turn is added, so that only it is read out.
  const exchange = fresh.lastElementChild;
  log.lastElementChild?.removeAttribute('id');
  while (log.childElementCount >= fresh.childElementCount) log.firstElementChild?.remove();
  if (exchange !== null) log.append(document.importNode(exchange, true));
  form.querySelector(':scope > .keys')?.remove();
  document.querySelector('.again')?.removeAttribute('hidden');
  if (say instanceof HTMLInputElement) {
    say.value = '';
    // On a phone the keyboard would cover the answer.
    if (matchMedia('(hover: hover)').matches) say.focus({ preventScroll: true });
  }
  log.lastElementChild?.scrollIntoView({ block: 'start' });
}
