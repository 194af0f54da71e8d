/** The status of several document numbers, one line each. */

import { formatDate } from '../../i18n/format-date.ts';
import type { Translator } from '../../i18n/translator.ts';
import { documentName } from '../../library/display-names.ts';
import type { LegalDocument } from '../../library/document.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import type { NumberLookupResult } from '../../library/index/number-lookup.ts';
import { endingRelations } from '../../library/status.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { buttonRows, openViewButton } from '../callback-data/buttons.ts';
import type { Paragraph, Run } from '../paragraph.ts';
import { describeStatus, strong, type View } from './view.ts';

const MAX_BUTTONS = 24;
const MAX_DOCUMENTS_PER_NUMBER = 8;

export function createStatusListView(
  libraryIndex: CurrentLibraryIndex,
  lookups: readonly NumberLookupResult[],
  t: Translator,
  note: string | null,
): View {
  const shown = new Map<string, LegalDocument>();
  const paragraphs = lookups.flatMap((one) => createStatusLines(libraryIndex, one, t, shown));
  const buttons = [...shown.values()].slice(0, MAX_BUTTONS).map((document) =>
    openViewButton(document.number ?? document.title, {
      view: 'card',
      entry: shortHash(document.id),
    }),
  );
  const last: Paragraph[] =
    note === null ? [] : [{ kind: 'note', runs: [{ text: note }], hasSpaceBefore: true }];
  return { paragraphs: [...paragraphs, ...last], keyboard: buttonRows(buttons, 2) };
}

function createStatusLines(
  libraryIndex: CurrentLibraryIndex,
  { text, documents }: NumberLookupResult,
  t: Translator,
  shown: Map<string, LegalDocument>,
): Paragraph[] {
  for (const document of documents.slice(0, MAX_DOCUMENTS_PER_NUMBER))
    shown.set(document.id, document);
  const [first] = documents;
  if (first === undefined) return [createItem({ text: t('reply-number-unknown', { text }) })];
  if (documents.length === 1) return [createItem(...createStatusRuns(libraryIndex, first, t))];
  return [
    createItem({ text: t('reply-number-several', { text, count: documents.length }) }),
    ...documents
      .slice(0, MAX_DOCUMENTS_PER_NUMBER)
      .map((document) =>
        createItem({ text: '  ' }, ...createStatusRuns(libraryIndex, document, t)),
      ),
  ];
}

function createStatusRuns(
  libraryIndex: CurrentLibraryIndex,
  document: LegalDocument,
  t: Translator,
): Run[] {
  const about = [
    libraryIndex.issuerName(document, t.language),
    document.dateDocument === null ? null : formatDate(t, document.dateDocument),
  ].filter((part) => part !== null);
  return [
    strong(documentName(document, t)),
    { text: about.length === 0 ? '' : ` (${about.join(', ')})` },
    { text: `: ${describeStatus(libraryIndex, document, t)}` },
    { text: describeFurtherEnds(libraryIndex, document, t) },
  ];
}

/** The documents that replace or repeal a document but have not ended it: unverified or ahead. */
function describeFurtherEnds(
  libraryIndex: CurrentLibraryIndex,
  document: LegalDocument,
  t: Translator,
): string {
  const day = libraryIndex.today();
  const status = libraryIndex.statusOf(document, day);
  const named = status.state === 'notInForce' ? endingRelations(status, day) : [];
  const listOf = (type: 'replaces' | 'repeals'): string =>
    status.replacedBy
      .filter((link) => link.type === type && !named.includes(link))
      .map(
        ({ number, verified }) => (number ?? '?') + (verified ? '' : t('status-unverified-mark')),
      )
      .join(', ');
  const replaces = listOf('replaces');
  const repeals = listOf('repeals');
  return [
    replaces === '' ? '' : `. ${t('answer-replaced-by', { documents: replaces })}`,
    repeals === '' ? '' : `. ${t('answer-repealed-by', { documents: repeals })}`,
  ].join('');
}

const createItem = (...runs: Run[]): Paragraph => ({
  kind: 'item',
  runs: [{ text: '• ' }, ...runs],
});
