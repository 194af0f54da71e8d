/**
 * Suggestions below the search field, as a combobox with a listbox
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 */

/** Milliseconds without typing before suggestions are requested. */
const DEBOUNCE_MS = 120;
/** Characters that must be typed before suggestions are requested. */
const MIN_LENGTH = 2;

let listCount = 0;

/**
 * @typedef {{ text: string, kind: 'document' | 'term' | 'topic', id: string }} Suggestion
 */

/** @param {Suggestion} suggestion */
function pathOf({ kind, id }) {
  return `/${kind === 'topic' ? 'topics' : 'documents'}/${encodeURIComponent(id)}`;
}

/** @param {HTMLFormElement} form */
export function enhanceSearchForm(form) {
  const input = form.querySelector('input[type="search"]');
  const { suggest: source, name } = form.dataset;
  if (!(input instanceof HTMLInputElement) || source === undefined) return;

  listCount += 1;
  const list = document.createElement('ul');
  list.id = `suggestions-${listCount}`;
  list.className = 'suggest';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', name ?? '');
  form.append(list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-controls', list.id);

  /** @type {Suggestion[]} */
  let shown = [];
  let selected = -1;
  let timer = 0;
  /** @type {AbortController | null} */
  let pending = null;

  const close = () => {
    list.hidden = true;
    selected = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  /** @param {Suggestion[]} suggestions */
  const show = (suggestions) => {
    shown = suggestions;
    selected = -1;
    list.replaceChildren(
      ...suggestions.map((suggestion, index) => {
        const { text, kind } = suggestion;
        const item = document.createElement('li');
        item.id = `${list.id}-${index}`;
        item.setAttribute('role', 'option');
        item.setAttribute('aria-selected', 'false');
        item.lang = 'vi';
        const label = document.createElement('span');
        label.textContent = text;
        const mark = document.createElement('span');
        mark.textContent = kind === 'topic' ? '#' : '›';
        mark.setAttribute('aria-hidden', 'true');
        item.append(label, mark);
        item.addEventListener('mousedown', (event) => event.preventDefault());
        item.addEventListener('click', () => location.assign(pathOf(suggestion)));
        return item;
      }),
    );
    if (suggestions.length === 0) return close();
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    input.removeAttribute('aria-activedescendant');
  };

  const requestSuggestions = async () => {
    pending?.abort();
    const typed = input.value.trim();
    if (typed.length < MIN_LENGTH) return show([]);
    pending = new AbortController();
    const { signal } = pending;
    try {
      const response = await fetch(`${source}?q=${encodeURIComponent(typed)}`, { signal });
      if (!response.ok) return;
      const { suggestions } = await response.json();
      if (!signal.aborted && document.activeElement === input) show(suggestions);
    } catch {
      // The search form works without suggestions.
    }
  };

  /** @param {number} next */
  const select = (next) => {
    const items = list.querySelectorAll('li');
    items[selected]?.setAttribute('aria-selected', 'false');
    selected = next;
    const item = items[selected];
    if (item === undefined) {
      input.removeAttribute('aria-activedescendant');
      return;
    }
    item.setAttribute('aria-selected', 'true');
    item.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', item.id);
  };

  input.addEventListener('input', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(requestSuggestions, DEBOUNCE_MS);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const chosen = shown[selected];
    switch (event.key) {
      case 'ArrowDown':
        event.preventDefault();
        return select(selected + 1 >= shown.length ? -1 : selected + 1);
      case 'ArrowUp':
        event.preventDefault();
        return select(selected < 0 ? shown.length - 1 : selected - 1);
      case 'Escape':
        event.preventDefault();
        return close();
      case 'Enter':
        if (chosen === undefined) return;
        event.preventDefault();
        return location.assign(pathOf(chosen));
    }
  });
}
