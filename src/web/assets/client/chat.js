/**
 * Sends the chat form by script and adds the new exchange to the page, so that the page is not
 * loaded again.
 */
import { toast } from './toast.js';

/** The conversation of this tab, for the way back from a citation; gone when the tab is closed. */
const STORED_STEPS = 'chat-steps';

/** @param {HTMLFormElement} form */
function stepsOf(form) {
  const steps = form.querySelector('input[name="steps"]');
  return steps instanceof HTMLInputElement ? steps : null;
}

/**
 * Brings a conversation back when the page is shown again by the Back button.
 * @param {HTMLFormElement} form
 */
async function restoreConversation(form) {
  const [navigation] = performance.getEntriesByType('navigation');
  const isBack =
    navigation instanceof PerformanceNavigationTiming && navigation.type === 'back_forward';
  const steps = stepsOf(form);
  const stored = sessionStorage.getItem(STORED_STEPS);
  if (!isBack) sessionStorage.removeItem(STORED_STEPS);
  const isEmpty = form.querySelector('.exchanges')?.childElementCount === 0;
  if (!isBack || stored === null || steps === null || !isEmpty) return;
  const body = new URLSearchParams({ steps: stored });
  const headers = { accept: 'text/html' };
  const response = await fetch(form.action, { method: 'POST', body, headers });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const log = form.querySelector('.exchanges');
  const restored = page.querySelector('form[data-chat] .exchanges');
  if (!response.ok || log === null || restored === null) return;
  log.replaceChildren(...[...restored.children].map((one) => document.importNode(one, true)));
  steps.value = stored;
  form.querySelector(':scope > .keys')?.remove();
  document.querySelector('.again')?.removeAttribute('hidden');
  log.lastElementChild?.scrollIntoView({ block: 'start' });
}

/** @param {HTMLFormElement} form */
export function enhanceChatForm(form) {
  // Without storage, or while the server is away, the conversation begins anew.
  restoreConversation(form).catch(() => {});
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
    try {
      sessionStorage.setItem(STORED_STEPS, steps.value);
    } catch {
      // The browser keeps nothing for this page.
    }
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
