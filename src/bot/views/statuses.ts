/** Several numbers at once: in force or not, a line each. */
import type { LegalDocument } from '../../knowledge/document.ts';
import { statusOn } from '../../knowledge/status.ts';
import { open, rowsOf } from '../keyboards/buttons.ts';
import { codeOf } from '../keyboards/codes.ts';
import type { LookedUp } from '../numbers.ts';
import type { Paragraph, Run } from '../render/paragraph.ts';
import type { Shelf } from '../shelf.ts';
import { nameOf, statusLine, strong, type View, type Words } from './view.ts';

const MOST_BUTTONS = 24;
const MOST_OF_ONE_NUMBER = 8;

export function statusesView(
  shelf: Shelf,
  looked: readonly LookedUp[],
  words: Words,
  note: string | null,
): View {
  const shown = new Map<string, LegalDocument>();
  const paragraphs = looked.flatMap((one) => linesOf(shelf, one, words, shown));
  const buttons = [...shown.values()]
    .slice(0, MOST_BUTTONS)
    .map((document) =>
      open(document.number ?? document.title, { view: 'card', entry: codeOf(document.id) }),
    );
  const last: Paragraph[] =
    note === null ? [] : [{ kind: 'note', runs: [{ text: note }], apart: true }];
  return { paragraphs: [...paragraphs, ...last], keyboard: rowsOf(buttons, 2) };
}

function linesOf(
  shelf: Shelf,
  { text, documents }: LookedUp,
  words: Words,
  shown: Map<string, LegalDocument>,
): Paragraph[] {
  const { answers } = words.locale;
  for (const document of documents.slice(0, MOST_OF_ONE_NUMBER)) shown.set(document.id, document);
  const [first] = documents;
  if (first === undefined) return [item({ text: answers.numberUnknown(text) })];
  if (documents.length === 1) return [item(...statusRuns(shelf, first, words))];
  return [
    item({ text: answers.numberSeveral(text, documents.length) }),
    ...documents
      .slice(0, MOST_OF_ONE_NUMBER)
      .map((document) => item({ text: '  ' }, ...statusRuns(shelf, document, words))),
  ];
}

function statusRuns(shelf: Shelf, document: LegalDocument, words: Words): Run[] {
  const { messages } = words;
  const about = [
    shelf.passedBy(document, words.language),
    document.dateDocument === null ? null : messages.date(document.dateDocument),
  ].filter((part) => part !== null);
  const { replacedBy } = statusOn(document, shelf.relations, shelf.today());
  const by = replacedBy.map(
    ({ number, verified }) => (number ?? '?') + (verified ? '' : messages.unverifiedMark),
  );
  return [
    strong(nameOf(document, words)),
    { text: about.length === 0 ? '' : ` (${about.join(', ')})` },
    { text: `: ${statusLine(shelf, document, words)}` },
    { text: by.length === 0 ? '' : `. ${messages.replacedBy}${by.join(', ')}` },
  ];
}

const item = (...runs: Run[]): Paragraph => ({ kind: 'item', runs: [{ text: '• ' }, ...runs] });
