/** One line at the foot of the page, read out too, gone after a moment. */
let timer = 0;

const SHORTEST_MS = 2500;
/** For who reads slowly. */
const MS_A_LETTER = 90;

/** @param {string} text */
export function toast(text) {
  const place = document.querySelector('.toast');
  if (place === null) return;
  place.textContent = text;
  window.clearTimeout(timer);
  timer = window.setTimeout(
    () => {
      place.textContent = '';
    },
    Math.max(SHORTEST_MS, text.length * MS_A_LETTER),
  );
}
