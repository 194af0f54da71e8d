/** Questions to begin with, one of each kind, about the documents that most others refer to. */
import type { Translator } from '../i18n/translator.ts';
import { documentName } from '../library/display-names.ts';
import type { LegalDocument } from '../library/document.ts';
import type { CurrentLibraryIndex } from '../library/index/current-library-index.ts';

/** The kinds of questions that the library answers best, each about another document. */
const KINDS = ['suggest-about', 'suggest-targets', 'suggest-status'] as const;

/** Returns up to three questions that the library can answer; none for a library without numbers. */
export function exampleQuestions(libraryIndex: CurrentLibraryIndex, t: Translator): string[] {
  const weightOf = (id: string): number => libraryIndex.relations.get(id)?.incoming.length ?? 0;
  const numbered = libraryIndex.library.documents
    .filter(({ number }) => number !== null)
    .sort((a, b) => weightOf(b.id) - weightOf(a.id) || a.id.localeCompare(b.id));
  const best: LegalDocument[] = [];
  // The sections of a large library are read one document at a time.
  for (const document of numbered) {
    if (best.length === KINDS.length) break;
    if (document.sections.length > 0) best.push(document);
  }
  return KINDS.flatMap((kind, at) => {
    const document = best[at];
    return document === undefined ? [] : [t(kind, { name: documentName(document, t) })];
  });
}
