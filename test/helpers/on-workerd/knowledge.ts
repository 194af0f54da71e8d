/** Reads libraries and asset files on workerd, from built files like the worker. */
import { text as knowledge } from 'built:knowledge';
import { text as knowledgeLibrary } from 'built:library:knowledge';
import { text as provinceLibrary } from 'built:library:test/fixtures/province';
import { text as province } from 'built:test/fixtures/province';
import { text as web } from 'built:web';
import { gunzipSync } from 'fflate';
import { createLibraryAssistant, type LibraryAssistant } from '../../../src/app/assistant.ts';
import { type BuiltLibrary, deserializeBuiltLibrary } from '../../../src/app/built-library.ts';
import { readVariable } from '../../../src/app/env.ts';
import { deserializeAssets, deserializeFiles } from '../../../src/app/worker/built-assets.ts';
import type { Library } from '../../../src/library/library.ts';
import { loadLibrary } from '../../../src/library/load-library.ts';
import type { SourceFile } from '../../../src/library/source-file.ts';
import { isSharedTable } from '../../../src/library/yaml-tables.ts';
import type { Assets } from '../../../src/web/ports.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const FOLDERS: Readonly<Record<string, string>> = {
  knowledge,
  'test/fixtures/province': province,
};

export function shippedDefaults(): SourceFile[] {
  return deserializeFiles(knowledge).filter(({ path }) => isSharedTable(path));
}

const LIBRARIES: Readonly<Record<string, string>> = {
  knowledge: knowledgeLibrary,
  'test/fixtures/province': provinceLibrary,
};

/** The library of a folder with its index, as `npm run build` makes it. */
function openBuilt({ KNOWLEDGE_DIR = 'knowledge' }: Environment): BuiltLibrary {
  const base64 = LIBRARIES[KNOWLEDGE_DIR.replace(/^\.\//u, '')] ?? '';
  // Uncompressed it is larger than a message between Vitest and workerd may be.
  const built = deserializeBuiltLibrary(
    gunzipSync(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))),
  );
  if (built === null) throw new Error(`${KNOWLEDGE_DIR} is not built for the tests`);
  return built;
}

export function openLibrary({ KNOWLEDGE_DIR = 'knowledge' }: Environment): Library {
  const files = FOLDERS[KNOWLEDGE_DIR.replace(/^\.\//u, '')];
  if (files === undefined) throw new Error(`${KNOWLEDGE_DIR} is not built for the tests`);
  return loadLibrary(deserializeFiles(files), { defaults: shippedDefaults() });
}

function openFresh(env: Environment): LibraryAssistant {
  const { library, index } = openBuilt(env);
  return createLibraryAssistant(library, readVariable(env, 'TIME_ZONE'), index);
}

const assistants = new Map<string, LibraryAssistant>();

/** An assistant has no state, so the test files of one process share it. Its index is built once. */
export function openAssistant(env: Environment): LibraryAssistant {
  const key = JSON.stringify([env.KNOWLEDGE_DIR, env.TIME_ZONE]);
  const known = assistants.get(key) ?? openFresh(env);
  assistants.set(key, known);
  return known;
}

export function openWebAssets(): Assets {
  return deserializeAssets(web);
}
