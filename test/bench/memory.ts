/**
 * A separate process that loads the folder in its first argument and prints the memory that it
 * holds. In a shared process, earlier loads would be counted too.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openAssistant } from '../../src/app/node/open-library.ts';

/** Collects garbage although the process was started without `--expose-gc`. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc === 'function') gc();
}

const opened = openAssistant({ KNOWLEDGE_DIR: process.argv[2] });
opened.ask('Nghị quyết nào về chuyển đổi số?', null);
collect();
const { rss, heapUsed } = process.memoryUsage();
// This line still uses the assistant, so that it is not collected before the measurement.
console.log(JSON.stringify({ rss, heap: heapUsed, documents: opened.library.documents.length }));
