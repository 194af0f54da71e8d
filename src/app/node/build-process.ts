/** The process that builds libraries for the server. It writes into `DATA_DIR`, where the server reads. */
import type { SourceFile } from '../../library/source-file.ts';
import type { ApprovedSource } from '../load-with-fallback.ts';
import { listKnowledgeFolder, shippedDefaults } from './knowledge-folder.ts';
import { openCachedLibrary } from './library-cache.ts';
import { updateStoredLibrary } from './stored-library/update-stored.ts';

/** What the process is asked to do. */
export type BuildTask =
  | {
      readonly kind: 'memory';
      readonly folder: string;
      readonly files: readonly SourceFile[];
      readonly defaults: readonly SourceFile[];
    }
  | {
      readonly kind: 'stored';
      readonly path: string;
      readonly knowledgeDir: string;
      readonly approved: readonly ApprovedSource[];
    };

function build(task: BuildTask): void {
  if (task.kind === 'memory') {
    openCachedLibrary(task.folder, task.files, task.defaults);
    return;
  }
  const files = listKnowledgeFolder(task.knowledgeDir);
  updateStoredLibrary(task.path, files, shippedDefaults(), task.approved);
}

process.once('message', (task: BuildTask) => {
  build(task);
  process.exit();
});
// The server has ended, so nobody waits for the library.
process.once('disconnect', () => process.exit());
