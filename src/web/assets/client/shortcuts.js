/** `/` and Ctrl+K (⌘K) move to the search field, as on other pages of documentation. */
export function enableSearchShortcut() {
  document.addEventListener('keydown', (event) => {
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey;
    const isCtrlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
    if (!isSlash && !isCtrlK) return;
    const target = event.target;
    const isTyping =
      target instanceof HTMLElement &&
      (target.isContentEditable || /^(?:input|textarea|select)$/iu.test(target.tagName));
    if (isSlash && isTyping) return;
    const field = document.querySelector('main input[type="search"]');
    if (!(field instanceof HTMLInputElement)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
