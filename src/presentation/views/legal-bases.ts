/** Legal bases to copy: of one document under its card, of several as a list by rank. */
import { collectLegalBases, isUsableBasis, legalBasisOf } from '../../answer/papers/legal-basis.ts';
import type { Translator } from '../../i18n/translator.ts';
import { documentName } from '../../library/display-names.ts';
import type { Entry } from '../../library/document.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import type { NumberLookupResult } from '../../library/index/number-lookup.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { callbackButton, copyButton, type InlineButton } from '../callback-data/buttons.ts';
import type { Paragraph } from '../paragraph.ts';
import { createParagraph, describeStatus, type View } from './view.ts';

/**
 * Returns the line that cites an entry as a legal basis. Null for a term, for a document that lacks a
 * part of the line, and for one that is not in force today.
 */
export function usableLegalBasis(libraryIndex: CurrentLibraryIndex, entry: Entry): string | null {
  if (entry.kind === 'term') return null;
  const day = libraryIndex.today();
  return isUsableBasis(libraryIndex.statusOf(entry, day), day) ? legalBasisOf(entry) : null;
}

/** A button that copies the line, or sends it where it is too long to be copied; null without one. */
export function legalBasisButton(
  libraryIndex: CurrentLibraryIndex,
  entry: Entry,
  t: Translator,
): InlineButton | null {
  const text = usableLegalBasis(libraryIndex, entry);
  if (text === null) return null;
  const label = t('legal-basis-button');
  return (
    copyButton(label, text) ??
    callbackButton(label, { kind: 'legalBasis', entry: shortHash(entry.id) })
  );
}

/** A line that is copied by a tap. */
export const copiedLine = (text: string): Paragraph => createParagraph({ text, style: 'code' });

/** The legal bases of the documents that numbers name, by rank, then what was left out and why. */
export function createLegalBasesView(
  libraryIndex: CurrentLibraryIndex,
  lookups: readonly NumberLookupResult[],
  t: Translator,
  note: string | null,
): View {
  const day = libraryIndex.today();
  const decided = lookups.flatMap(({ documents }) => (documents.length === 1 ? documents : []));
  const { bases, unusable } = collectLegalBases(decided, libraryIndex.statusOf, day);
  const reasons = [
    ...unusable.map(({ document, reason }) => {
      const name = documentName(document, t);
      return reason === 'incomplete'
        ? t('legal-basis-incomplete', { name })
        : t('legal-basis-not-in-force', {
            name,
            status: describeStatus(libraryIndex, document, t),
          });
    }),
    ...lookups.flatMap(({ text, documents: { length: count } }) => {
      if (count === 1) return [];
      return count === 0
        ? t('reply-number-unknown', { text })
        : t('reply-number-several', { text, count });
    }),
  ];
  const all = copyButton(t('legal-basis-copy-all'), bases.map(({ text }) => text).join('\n'));
  return {
    paragraphs: [
      createParagraph(t(bases.length === 0 ? 'legal-basis-none' : 'legal-basis-head')),
      ...bases.map(({ text }) => copiedLine(text)),
      ...(bases.length === 0 ? [] : [noteParagraph(t('legal-basis-last-line'))]),
      ...(reasons.length === 0
        ? []
        : [{ ...createParagraph(t('legal-basis-left-out')), hasSpaceBefore: true }]),
      ...reasons.map((text): Paragraph => ({ kind: 'item', runs: [{ text: `• ${text}` }] })),
      ...(note === null ? [] : [noteParagraph(note)]),
    ],
    keyboard: all === null ? [] : [[all]],
  };
}

const noteParagraph = (text: string): Paragraph => ({
  kind: 'note',
  runs: [{ text }],
  hasSpaceBefore: true,
});
