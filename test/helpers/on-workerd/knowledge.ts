/** Reads libraries and asset files on workerd, from built files like the worker. */
import { text as knowledge } from 'built:knowledge';
import { text as province } from 'built:test/fixtures/province';
import { text as web } from 'built:web';
import { createLibraryAssistant, type LibraryAssistant } from '../../../src/app/assistant.ts';
import { readVariable } from '../../../src/app/env.ts';
import { deserializeAssets, deserializeFiles } from '../../../src/app/worker/built-assets.ts';
import type { Library } from '../../../src/library/library.ts';
import { loadLibrary } from '../../../src/library/load-library.ts';
import type { SourceFile } from '../../../src/library/source-file.ts';
import { TABLE_FILES } from '../../../src/library/yaml-tables.ts';
import type { Assets } from '../../../src/web/ports.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const FOLDERS: Readonly<Record<string, string>> = {
  knowledge,
  'test/fixtures/province': province,
};

export function shippedDefaults(): SourceFile[] {
  return deserializeFiles(knowledge).filter(
    ({ path }) => TABLE_FILES.includes(path) && path !== 'library.yaml',
  );
}

export function openLibrary({ KNOWLEDGE_DIR = 'knowledge' }: Environment): Library {
  const files = FOLDERS[KNOWLEDGE_DIR.replace(/^\.\//u, '')];
  if (files === undefined) throw new Error(`${KNOWLEDGE_DIR} is not built for the tests`);
  return loadLibrary(deserializeFiles(files), { defaults: shippedDefaults() });
}

const assistants = new Map<string, LibraryAssistant>();

/** An assistant has no state, so the test files of one process share it. Its index is built once. */
export function openAssistant(env: Environment): LibraryAssistant {
  const key = JSON.stringify([env['KNOWLEDGE_DIR'], env['TIME_ZONE']]);
  const known =
    assistants.get(key) ?? createLibraryAssistant(openLibrary(env), readVariable(env, 'TIME_ZONE'));
  assistants.set(key, known);
  return known;
}

export function openWebAssets(): Assets {
  return deserializeAssets(web);
}
