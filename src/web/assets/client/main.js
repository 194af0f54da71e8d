/**
 * Scripts of the pages. Every page works without them. They add suggestions to the search form, filter long menus, copy
 * links of sections, share pages, and continue a conversation without loading the page again.
 */
import { enhanceChatForm } from './chat.js';
import { copySectionLinks } from './copy.js';
import { addFacetFilters } from './facet-filter.js';
import { closeFacetMenus } from './menus.js';
import { enableMiniApp } from './mini-app.js';
import { enableCopyButtons, enableShareLinks } from './share.js';
import { enableSearchShortcut } from './shortcuts.js';
import { enhanceSearchForm } from './suggest.js';

for (const form of document.querySelectorAll('form[data-suggest]')) {
  if (form instanceof HTMLFormElement) enhanceSearchForm(form);
}
for (const form of document.querySelectorAll('form[data-chat]')) {
  if (form instanceof HTMLFormElement) enhanceChatForm(form);
}
for (const button of document.querySelectorAll('button[data-print]')) {
  if (!(button instanceof HTMLElement)) continue;
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
copySectionLinks();
enableCopyButtons();
enableShareLinks();
enableSearchShortcut();
addFacetFilters();
closeFacetMenus();
enableMiniApp();
