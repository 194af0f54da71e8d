/**
 * Files of a knowledge folder as bytes, from a disk, a bundle or an upload in the chat.
 */
import type { KnowledgeFault } from './knowledge-fault.ts';

export interface SourceFile {
  /** The path below the knowledge folder, with `/`: `documents/quang-nam/nq-04.md`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The text of a file in NFC, with `\n` line ends, without BOM and invisible characters. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** Soft hyphens, zero-width characters, direction marks. Copies from PDF and chats contain them. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu;

/** Decodes a file. Returns a fault when it is not valid UTF-8; no byte is replaced by `�`. */
export function decodeSourceFile(file: SourceFile): SourceText | KnowledgeFault {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(file.bytes);
  } catch {
    return {
      severity: 'error',
      file: file.path,
      line: firstBadLine(file.bytes),
      field: null,
      message: 'the file is not UTF-8; save it as UTF-8',
      reason: 'notUtf8',
    };
  }
  return {
    path: file.path,
    text: text.replace(/\r\n?/gu, '\n').normalize('NFC').replace(INVISIBLE, ''),
  };
}

/** The number of the first line that is not UTF-8. No multi-byte character contains a line feed byte. */
function firstBadLine(bytes: Uint8Array): number | null {
  let line = 1;
  let start = 0;
  while (start <= bytes.length) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
    line += 1;
  }
  return null;
}
