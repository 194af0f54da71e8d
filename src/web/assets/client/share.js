/** Shares pages by the device's own menu, and copies texts. */
import { toast } from './toast.js';

/** Without such a menu the links lead to Telegram. */
export function enableShareLinks() {
  if (typeof navigator.share !== 'function') return;
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-share]') : null;
    if (!(link instanceof HTMLAnchorElement)) return;
    const { share: url = link.href, title = document.title } = link.dataset;
    event.preventDefault();
    navigator.share({ title, url }).catch((error) => {
      // A person who closes the menu rejects the promise too.
      if (error?.name !== 'AbortError') location.href = link.href;
    });
  });
}

export function enableCopyButtons() {
  if (navigator.clipboard === undefined) return;
  for (const button of document.querySelectorAll('button[data-copy-text]')) {
    if (!(button instanceof HTMLButtonElement)) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(button.dataset.copyText ?? '').then(
        () => toast(button.dataset.copied ?? ''),
        () => {},
      );
    });
  }
}
