/** Shares the address of the page, by the device's own menu or copied; and copies texts. */
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
