/** Shares the address of the page: by the device's own menu, otherwise it is copied. */
import { toast } from './toast.js';

export function enableShareButtons() {
  for (const button of document.querySelectorAll('button[data-share]')) {
    if (!(button instanceof HTMLButtonElement)) continue;
    const canShare = typeof navigator.share === 'function';
    if (!canShare && navigator.clipboard === undefined) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      const url = button.dataset.share ?? location.href;
      // A person who closes the menu rejects the promise.
      if (canShare) navigator.share({ title: document.title, url }).catch(() => {});
      else {
        navigator.clipboard.writeText(url).then(
          () => toast(button.dataset.copied ?? ''),
          () => {},
        );
      }
    });
  }
}
