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
      const response = await fetch(form.action, { method: 'POST', body });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const next = page.querySelector('form[data-chat]');
      if (next === null) throw new Error('no conversation');
      takeOver(form, next);
    } catch {
      toast(form.dataset.failed ?? '');
    } finally {
      form.classList.remove('waiting');
    }
  });
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
  const turn = fresh.lastElementChild;
  log.lastElementChild?.removeAttribute('id');
  while (log.childElementCount >= fresh.childElementCount) log.firstElementChild?.remove();
  if (turn !== null) log.append(document.importNode(turn, true));
  form.querySelector(':scope > .keys')?.remove();
  if (say instanceof HTMLInputElement) {
    say.value = '';
    // On a phone the keyboard would cover the answer.
    if (matchMedia('(hover: hover)').matches) say.focus({ preventScroll: true });
  }
  log.lastElementChild?.scrollIntoView({ block: 'start' });
}
