/**
 * The process that reads files: a file that takes too long or too much memory ends this process and no
 * other. The parent sends one request at a time and waits for its answer.
 */
import { addArrayBufferTransfer } from './array-buffer-transfer.ts';
import { type ImportRequest, importFile } from './import-file.ts';

/** The first message of the process: it is loaded, and the time of a file counts from here. */
const READY = 'ready';

addArrayBufferTransfer();

process.on('message', (request: ImportRequest) => {
  void importFile(request).then((imported) => process.send?.(imported));
});
process.on('disconnect', () => process.exit(0));
process.send?.(READY);
