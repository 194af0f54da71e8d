/** Libraries and the pages' files on workerd: from what is built, as the worker itself has them. */
import { text as knowledge } from 'built:knowledge';
import { text as province } from 'built:test/fixtures/province';
import { text as web } from 'built:web';
import type { Library } from '../../../src/knowledge/library.ts';
import { loadLibrary } from '../../../src/knowledge/load.ts';
import type { SourceFile } from '../../../src/knowledge/source-file.ts';
import { TABLE_FILES } from '../../../src/knowledge/tables.ts';
import { assistantOn, type OpenAssistant } from '../../../src/runtime/assistant.ts';
import { readTimeZone } from '../../../src/runtime/config.ts';
import { restoreAssets, restoreFiles } from '../../../src/runtime/worker/stored-files.ts';
import type { Assets } from '../../../src/web/assets.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const FOLDERS: Readonly<Record<string, string>> = {
  knowledge,
  'test/fixtures/province': province,
};

export function shippedDefaults(): SourceFile[] {
  return restoreFiles(knowledge).filter(
    ({ path }) => TABLE_FILES.includes(path) && path !== 'library.yaml',
  );
}

export function openLibrary({ KNOWLEDGE_DIR = 'knowledge' }: Environment): Library {
  const files = FOLDERS[KNOWLEDGE_DIR.replace(/^\.\//u, '')];
  if (files === undefined) throw new Error(`${KNOWLEDGE_DIR} is not built for the tests`);
  return loadLibrary(restoreFiles(files), { defaults: shippedDefaults() });
}

export function openAssistant(env: Environment): OpenAssistant {
  return assistantOn(openLibrary(env), readTimeZone(env));
}

export function openWebAssets(): Assets {
  return restoreAssets(web);
}
