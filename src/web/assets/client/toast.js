/** Shows a message at the bottom of the page for a moment. Screen readers read it too. */
let timer = 0;

const MIN_DURATION_MS = 2500;
/** Time to read one character. */
const MS_PER_CHARACTER = 90;

/** @param {string} text */
export function toast(text) {
  const element = document.querySelector('.toast');
  if (element === null) return;
  element.textContent = text;
  window.clearTimeout(timer);
  timer = window.setTimeout(
    () => {
      element.textContent = '';
    },
    Math.max(MIN_DURATION_MS, text.length * MS_PER_CHARACTER),
  );
}
