/** Copies the address of a section when its `#` link is clicked, if the browser has a clipboard. */
import { toast } from './toast.js';

export function copySectionLinks() {
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
