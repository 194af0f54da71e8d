/** Reads libraries and asset files from the disk on Node. */
export { shippedDefaults } from '../../../src/app/node/knowledge-folder.ts';
export { openAssistant, openLibrary } from '../../../src/app/node/open-library.ts';
export { openWebAssets } from '../../../src/app/node/web-assets.ts';
