/**
 * A process of its own that loads the folder in its first argument and prints what it then holds:
 * in one process, what was loaded before would be counted too.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openAssistant } from '../../src/app/node/open-library.ts';

/** Collects garbage, without the process being started with `--expose-gc`. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc === 'function') gc();
}

const opened = openAssistant({ KNOWLEDGE_DIR: process.argv[2] });
opened.ask('Nghị quyết nào về chuyển đổi số?', null);
collect();
const { rss, heapUsed } = process.memoryUsage();
// The assistant is read once more, so that it cannot have been collected before.
console.log(JSON.stringify({ rss, heap: heapUsed, documents: opened.library.documents.length }));
