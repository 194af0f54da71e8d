/** Libraries and the pages' files on Node: from the disk. */
export { shippedDefaults } from '../../../src/runtime/files.ts';
export { openAssistant, openLibrary } from '../../../src/runtime/open-library.ts';
export { openWebAssets } from '../../../src/runtime/web-assets.ts';
