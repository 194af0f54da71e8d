/**
 * Suggestions under the box, as a combobox with a listbox
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).
 */

/** Waits so long after a key, in milliseconds. */
const PAUSE = 120;
const SHORTEST = 2;

let lists = 0;

/**
 * @typedef {{ text: string, kind: 'document' | 'term' | 'topic', id: string }} Suggestion
 */

/** @param {Suggestion} suggestion */
function addressOf({ kind, id }) {
  return `/${kind === 'topic' ? 'topics' : 'documents'}/${encodeURIComponent(id)}`;
}

/** @param {HTMLFormElement} form */
export function suggestWhileTyping(form) {
  const input = form.querySelector('input[type="search"]');
  const { suggest: source, name } = form.dataset;
  if (!(input instanceof HTMLInputElement) || source === undefined) return;

  lists += 1;
  const list = document.createElement('ul');
  list.id = `suggestions-${lists}`;
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
  let at = -1;
  let timer = 0;
  /** @type {AbortController | null} */
  let asking = null;

  const close = () => {
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  /** @param {Suggestion[]} suggestions */
  const show = (suggestions) => {
    shown = suggestions;
    at = -1;
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
        item.addEventListener('click', () => location.assign(addressOf(suggestion)));
        return item;
      }),
    );
    if (suggestions.length === 0) return close();
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    input.removeAttribute('aria-activedescendant');
  };

  const ask = async () => {
    asking?.abort();
    const typed = input.value.trim();
    if (typed.length < SHORTEST) return show([]);
    asking = new AbortController();
    const { signal } = asking;
    try {
      const response = await fetch(`${source}?q=${encodeURIComponent(typed)}`, { signal });
      if (!response.ok) return;
      const { suggestions } = await response.json();
      if (!signal.aborted && document.activeElement === input) show(suggestions);
    } catch {
      // Without suggestions the box is still a box.
    }
  };

  /** @param {number} next */
  const select = (next) => {
    const items = list.querySelectorAll('li');
    items[at]?.setAttribute('aria-selected', 'false');
    at = next;
    const item = items[at];
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
    timer = window.setTimeout(ask, PAUSE);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const chosen = shown[at];
    switch (event.key) {
      case 'ArrowDown':
        event.preventDefault();
        return select(at + 1 >= shown.length ? -1 : at + 1);
      case 'ArrowUp':
        event.preventDefault();
        return select(at < 0 ? shown.length - 1 : at - 1);
      case 'Escape':
        event.preventDefault();
        return close();
      case 'Enter':
        if (chosen === undefined) return;
        event.preventDefault();
        return location.assign(addressOf(chosen));
    }
  });
}
