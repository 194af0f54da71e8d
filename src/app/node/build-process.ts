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

/** What the process answers when a task is done. */
export interface BuildReply {
  /** Whether it holds little memory, so that it may wait for the next task. */
  readonly mayStay: boolean;
}

/**
 * The memory of a process that waits, in bytes: it has some 160 MB when it was started and some 200 MB
 * after a document was changed. Building a large library needs more, which is free when the process ends.
 */
const MAX_WAITING_BYTES = 260_000_000;

process.on('message', (task: BuildTask) => {
  build(task);
  const reply: BuildReply = { mayStay: process.memoryUsage.rss() <= MAX_WAITING_BYTES };
  process.send?.(reply);
});
// The server has ended, or it needs no further build.
process.once('disconnect', () => process.exit());
