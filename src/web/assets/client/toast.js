/** One line at the foot of the page, read out too, gone after a moment. */
let timer = 0;

/** @param {string} text */
export function toast(text) {
  const place = document.querySelector('.toast');
  if (place === null) return;
  place.textContent = text;
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    place.textContent = '';
  }, 2500);
}
