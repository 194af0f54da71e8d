/** A section's `#` copies its address; without the clipboard it stays the link that it is. */
import { toast } from './toast.js';

export function copyLinks() {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[data-copy]') : null;
    if (!(link instanceof HTMLAnchorElement) || navigator.clipboard === undefined) return;
    const { copy = '' } = link.dataset;
    navigator.clipboard.writeText(link.href).then(
      () => toast(copy),
      () => {},
    );
  });
}
