/** Closes the facet menus on a click outside and on Escape. */
export function closeFacetMenus() {
  /** @param {EventTarget | null} inside */
  const closeOthers = (inside) => {
    for (const menu of document.querySelectorAll('.facets details[open]')) {
      if (!(inside instanceof Node && menu.contains(inside))) menu.removeAttribute('open');
    }
  };
  document.addEventListener('click', (event) => closeOthers(event.target));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const open = document.querySelector('.facets details[open]');
    if (open === null) return;
    open.removeAttribute('open');
    open.querySelector('summary')?.focus();
  });
}
