/**
 * What scripts add to pages that work without them: suggestions while typing, links copied,
 * a conversation without reloading. Nothing is asked of any other server.
 */

import { goOnWithoutReloading } from './chat.js';
import { copyLinks } from './copy.js';
import { closeMenus } from './menus.js';
import { suggestWhileTyping } from './suggest.js';

for (const form of document.querySelectorAll('form[data-suggest]')) {
  if (form instanceof HTMLFormElement) suggestWhileTyping(form);
}
for (const form of document.querySelectorAll('form[data-chat]')) {
  if (form instanceof HTMLFormElement) goOnWithoutReloading(form);
}
for (const button of document.querySelectorAll('button[data-print]')) {
  if (!(button instanceof HTMLElement)) continue;
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
copyLinks();
closeMenus();
