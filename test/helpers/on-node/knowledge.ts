/** Reads libraries and asset files from the disk on Node. */
import type { LibraryAssistant } from '../../../src/app/assistant.ts';
import type { Environment } from '../../../src/app/env.ts';
import { openAssistant as openFreshAssistant } from '../../../src/app/node/open-library.ts';

export { shippedDefaults } from '../../../src/app/node/knowledge-folder.ts';
export { openLibrary } from '../../../src/app/node/open-library.ts';
export { openWebAssets } from '../../../src/app/node/web-assets.ts';

const assistants = new Map<string, LibraryAssistant>();

/** An assistant has no state, so the test files of one process share it. Its index is built once. */
export function openAssistant(env: Environment): LibraryAssistant {
  const key = JSON.stringify([env.KNOWLEDGE_DIR, env.TIME_ZONE]);
  const known = assistants.get(key) ?? openFreshAssistant(env);
  assistants.set(key, known);
  return known;
}
