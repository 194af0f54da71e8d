/** `npm run knowledge:export`: the documents that were approved in the chat as files of the library, for git. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listApprovedDocuments } from '../../store/tables/approved-documents.ts';
import { readVariable } from '../env.ts';
import { documentIdOf } from '../load-with-fallback.ts';
import { readKnowledgeFolder } from '../node/knowledge-folder.ts';
import { existingDatabasePath, STORE_ERRORS, withStore } from './database.ts';
import { defineCommand, UsageError } from './define-command.ts';

/** A folder cannot be written. */
class ExportError extends Error {}

/** The ids of documents: nothing else becomes the name of a file. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

export const exportCommand = defineCommand({
  name: 'knowledge:export',
  usage: ['[-- --out DIR] [--dry-run]'],
  description: `Writes each document that was approved in the chat as a file: in place of the file with its id, else as
documents/<id>.md. Check and commit the files; a running bot uses them from then on and forgets its
own copies.`,
  options: {
    out: {
      type: 'string',
      value: 'DIR',
      description: 'the knowledge folder to write to (default: KNOWLEDGE_DIR)',
    },
    'dry-run': { type: 'boolean', default: false, description: 'tell what would be written' },
  },
  allowPositionals: true,
  variables: ['DATABASE_URL', 'KNOWLEDGE_DIR'],
  expectedErrors: [...STORE_ERRORS, ExportError],
  run: async ({ env, values, positionals, print }) => {
    if (positionals.length > 0) throw new UsageError('--out names the folder');
    const folder = values.out ?? readVariable(env, 'KNOWLEDGE_DIR');
    const url = `file:${existingDatabasePath(env)}`;
    const approved = await withStore(url, ({ db }) => listApprovedDocuments(db));
    const paths = pathsById(folder);
    for (const { id, source } of approved) {
      if (!ID.test(id)) throw new ExportError(`${id} is no id of a document`);
      const path = paths.get(id) ?? `documents/${id}.md`;
      const file = join(folder, path);
      const isThere = existsSync(file);
      const isSame = isThere && readFileSync(file, 'utf8') === source;
      if (!isSame && values['dry-run'] !== true) writeWhole(file, source);
      print(`${path}: ${isSame ? 'unchanged' : isThere ? 'replaced' : 'new'}`);
    }
    print(`${approved.length} documents in ${folder}`);
    return 0;
  },
});

/** The files of a folder by the ids of their documents; none for a folder that does not exist yet. */
function pathsById(folder: string): Map<string, string> {
  if (!existsSync(join(folder, 'documents'))) return new Map();
  return new Map(readKnowledgeFolder(folder).map((file) => [documentIdOf(file), file.path]));
}

/** Writes a file so that nobody reads half of it. */
function writeWhole(file: string, text: string): void {
  const part = `${file}.part`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(part, text);
    renameSync(part, file);
  } catch (cause) {
    throw new ExportError(`${file} cannot be written`, { cause });
  }
}
