/** Adds a box to long facet menus that filters their values. Without scripts all values are listed. */
export function addFacetFilters() {
  for (const panel of document.querySelectorAll('.facets .panel[data-filter]')) {
    if (!(panel instanceof HTMLElement)) continue;
    const box = document.createElement('input');
    box.type = 'search';
    box.placeholder = panel.dataset.filter ?? '';
    box.setAttribute('aria-label', box.placeholder);
    box.autocomplete = 'off';
    const row = document.createElement('li');
    row.className = 'find';
    row.append(box);
    panel.prepend(row);
    box.addEventListener('input', () => showMatching(panel, box.value));
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      const first = panel.querySelector('li:not([hidden]) a');
      if (first instanceof HTMLElement && box.value.trim() !== '') first.click();
    });
  }
}

/**
 * Hides the values that do not hold what was typed.
 * @param {HTMLElement} panel
 * @param {string} typed
 */
function showMatching(panel, typed) {
  const wanted = fold(typed);
  for (const item of panel.querySelectorAll('li:not(.find)')) {
    const label = item.querySelector('a > span')?.textContent ?? item.textContent ?? '';
    if (item instanceof HTMLElement) item.hidden = !fold(label).includes(wanted);
  }
}

/**
 * Returns a text without marks and case: `Đà Nẵng` becomes `da nang`.
 * @param {string} text
 */
function fold(text) {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').trim();
}
