/**
 * Which files of a library a draft has to be loaded with: those of its own document, of its number, and of the
 * documents that it refers to. The others cannot change what becomes of it, and may be many gigabytes.
 */
import type { LegalDocument } from '../library/document.ts';
import { documentNumberKey } from '../text/document-number.ts';
import { fold } from '../text/fold.ts';
import { documentIdIn } from './load-with-fallback.ts';

/** Returns whether a document is needed, by the beginning of its file. */
export type FileFilter = (head: Uint8Array) => boolean;

/** How much of a file is looked at: its front matter begins with id, number and title. */
export const HEAD_BYTES = 4096;

/** @param draft the document of the draft alone; null where it has errors: it needs no other file */
export function createFileFilter(draft: LegalDocument | null): FileFilter {
  if (draft === null) return () => false;
  const targets = draft.relations.map(({ target }) => target);
  const ids = new Set(targets);
  const numbers = new Set(
    [draft.number ?? '', ...targets].filter((one) => one !== '').map(documentNumberKey),
  );
  const title = fold(draft.title);
  return (head) => {
    const id = documentIdIn(head);
    // A file that does not say which document it is may be any.
    if (id === '' || id.startsWith(draft.id) || ids.has(id)) return true;
    const text = new TextDecoder().decode(head.subarray(0, HEAD_BYTES));
    const number = fieldOf('number', text);
    if (number === null) return true;
    return numbers.has(documentNumberKey(number)) || fold(fieldOf('title', text) ?? '') === title;
  };
}

/** A value of front matter that stands on the line of its name, without quotes; null for any other. */
function fieldOf(name: string, text: string): string | null {
  const line = new RegExp(`^${name}:[ \\t]*(.+?)[ \\t]*\\r?$`, 'mu').exec(text)?.[1] ?? '';
  if (line === '' || /^[|>&*{[]/u.test(line)) return null;
  return line.replace(/^(["'])(.*)\1$/u, '$2');
}
