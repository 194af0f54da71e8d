/**
 * Sends the chat form by script and adds the new exchange to the page, so that the page is not
 * loaded again.
 */
import { toast } from './toast.js';

/** @param {HTMLFormElement} form */
export function enhanceChatForm(form) {
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (form.classList.contains('waiting')) return;
    const data = new FormData(form, event.submitter);
    const question = data.get('q') ?? '';
    if (!data.has('press') && !data.has('ask') && String(question).trim() === '') return;
    form.classList.add('waiting');
    try {
      const body = new URLSearchParams();
      for (const [name, value] of data) body.append(name, String(value));
      // With this header an error is a page with a message, not problem details.
      const headers = { accept: 'text/html' };
      const response = await fetch(form.action, { method: 'POST', body, headers });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const responseForm = page.querySelector('form[data-chat]');
      if (responseForm === null) toast(errorMessageOf(page) || (form.dataset.failed ?? ''));
      else updateForm(form, responseForm);
    } catch {
      toast(form.dataset.failed ?? '');
    } finally {
      form.classList.remove('waiting');
    }
  });
}

/**
 * The heading and the text of an error page, as sentences. Empty when the page has neither.
 * @param {Document} page
 */
function errorMessageOf(page) {
  const elements = [page.querySelector('main h1'), page.querySelector('main .lead')];
  const sentences = elements.map((one) => one?.textContent?.trim().replace(/[.:]?$/u, '.') ?? '');
  return sentences.join(' ').trim();
}

/**
 * Brings the form to the state of the one in the response.
 * @param {HTMLFormElement} form
 * @param {Element} responseForm
 */
function updateForm(form, responseForm) {
  const log = form.querySelector('.exchanges');
  const responseLog = responseForm.querySelector('.exchanges');
  const steps = form.querySelector('input[name="steps"]');
  const responseSteps = responseForm.querySelector('input[name="steps"]');
  const input = form.querySelector('input[name="q"]');
  if (log === null || responseLog === null) return;
  if (steps instanceof HTMLInputElement && responseSteps instanceof HTMLInputElement) {
    steps.value = responseSteps.value;
  }
  // Only the new exchange is added, so that a screen reader reads only that.
  const exchange = responseLog.lastElementChild;
  log.lastElementChild?.removeAttribute('id');
  while (log.childElementCount >= responseLog.childElementCount) log.firstElementChild?.remove();
  if (exchange !== null) log.append(document.importNode(exchange, true));
  form.querySelector(':scope > .keys')?.remove();
  document.querySelector('.again')?.removeAttribute('hidden');
  if (input instanceof HTMLInputElement) {
    input.value = '';
    // On a phone the keyboard would cover the answer.
    if (matchMedia('(hover: hover)').matches) input.focus({ preventScroll: true });
  }
  log.lastElementChild?.scrollIntoView({ block: 'start' });
}
