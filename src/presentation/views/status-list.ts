/** Several numbers at once: in force or not, a line each. */
import type { LegalDocument } from '../../library/document.ts';
import type { LibraryIndex } from '../../library/index/browse-index.ts';
import type { NumberLookupResult } from '../../library/index/number-lookup.ts';
import { statusOn } from '../../library/status.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { buttonRows, openViewButton } from '../callback-data/buttons.ts';
import type { Paragraph, Run } from '../paragraph.ts';
import { describeStatus, documentName, strong, type Translations, type View } from './view.ts';

const MAX_BUTTONS = 24;
const MAX_DOCUMENTS_PER_NUMBER = 8;

export function createStatusListView(
  libraryIndex: LibraryIndex,
  lookups: readonly NumberLookupResult[],
  translations: Translations,
  note: string | null,
): View {
  const shown = new Map<string, LegalDocument>();
  const paragraphs = lookups.flatMap((one) =>
    createStatusLines(libraryIndex, one, translations, shown),
  );
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
  libraryIndex: LibraryIndex,
  { text, documents }: NumberLookupResult,
  translations: Translations,
  shown: Map<string, LegalDocument>,
): Paragraph[] {
  const { answers } = translations.locale;
  for (const document of documents.slice(0, MAX_DOCUMENTS_PER_NUMBER))
    shown.set(document.id, document);
  const [first] = documents;
  if (first === undefined) return [createItem({ text: answers.numberUnknown(text) })];
  if (documents.length === 1)
    return [createItem(...createStatusRuns(libraryIndex, first, translations))];
  return [
    createItem({ text: answers.numberSeveral(text, documents.length) }),
    ...documents
      .slice(0, MAX_DOCUMENTS_PER_NUMBER)
      .map((document) =>
        createItem({ text: '  ' }, ...createStatusRuns(libraryIndex, document, translations)),
      ),
  ];
}

function createStatusRuns(
  libraryIndex: LibraryIndex,
  document: LegalDocument,
  translations: Translations,
): Run[] {
  const { messages } = translations;
  const about = [
    libraryIndex.issuerName(document, translations.language),
    document.dateDocument === null ? null : messages.date(document.dateDocument),
  ].filter((part) => part !== null);
  const { replacedBy } = statusOn(document, libraryIndex.relations, libraryIndex.today());
  const by = replacedBy.map(
    ({ number, verified }) => (number ?? '?') + (verified ? '' : messages.unverifiedMark),
  );
  return [
    strong(documentName(document, translations)),
    { text: about.length === 0 ? '' : ` (${about.join(', ')})` },
    { text: `: ${describeStatus(libraryIndex, document, translations)}` },
    { text: by.length === 0 ? '' : `. ${messages.replacedBy}${by.join(', ')}` },
  ];
}

const createItem = (...runs: Run[]): Paragraph => ({
  kind: 'item',
  runs: [{ text: '• ' }, ...runs],
});
