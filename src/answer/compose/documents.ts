/**
 * Answers that name documents: which one, what it says, lists, the newest, candidates of a number.
 */
import type { Entry, LegalDocument } from '../../knowledge/document.ts';
import type { AnswerPassage, Block, Intent } from '../answer.ts';
import type { FoundDocument } from '../find.ts';
import { bare } from '../lines.ts';
import { brief, caveats, proof, reference, suggestionsFor } from './describe.ts';
import { block, type Desk, type Draft, plain, strong } from './draft.ts';

/** Sections that tell what a document is for, best first. */
const GIST = [
  /^là gì|khái niệm|định nghĩa/iu,
  /mục tiêu/iu,
  /tóm tắt/iu,
  /nội dung/iu,
  /nhiệm vụ/iu,
  /chỉ tiêu/iu,
];
/** Lines of a section that are quoted at most. */
const QUOTED = 3;
const LISTED_IN_TEXT = 12;
const LISTED = 50;

/** The section that says what the document is for, with its first lines. */
export function gistOf(entry: Entry): AnswerPassage[] {
  const full = entry.sections.filter(({ text }) => text.trim() !== '');
  const section =
    GIST.map((pattern) => full.find(({ heading }) => pattern.test(heading))).find(
      (found) => found !== undefined,
    ) ?? full[0];
  if (section === undefined) return [];
  const text = section.text.split('\n').slice(0, QUOTED).map(bare).join(' ');
  return [{ document: entry.id, anchor: section.anchor, citation: section.citation, text }];
}

const quote = (desk: Desk, passage: AnswerPassage): Block =>
  block(
    'quote',
    passage.text,
    passage.citation === ''
      ? ''
      : {
          text: ` (${desk.messages.section(passage.citation)})`,
          document: passage.document,
          anchor: passage.anchor,
        },
  );

function alsoBlock(desk: Desk, others: readonly Entry[]): Block[] {
  if (others.length === 0) return [];
  const spans = others.flatMap((entry, at) => [
    ...(at > 0 ? [plain('; ')] : []),
    ...brief(desk, entry),
  ]);
  return [block('paragraph', desk.messages.alsoOnTopic, ...spans, '.')];
}

/** One document as the answer: what it is, what it says, whether it holds, what else there is. */
export function composeDocument(
  desk: Desk,
  entry: Entry,
  passages: readonly AnswerPassage[],
  others: readonly Entry[],
  intent: Intent,
): Draft {
  return {
    status: 'answered',
    intent,
    blocks: [
      block('lead', ...reference(desk, entry), '.'),
      ...passages.filter(({ text }) => text !== '').map((passage) => quote(desk, passage)),
      proof(desk, entry),
      ...caveats(desk, [entry]),
      ...alsoBlock(desk, others),
    ],
    documents: [entry.id, ...others.map(({ id }) => id)],
    passages,
    suggestions: suggestionsFor(desk, entry, intent),
  };
}

/** Several documents bear the number: all of them, best first, and the question back. */
export function composeAmbiguous(
  desk: Desk,
  documents: readonly LegalDocument[],
  asked: string,
): Draft {
  const { messages } = desk;
  return {
    status: 'answered',
    intent: 'number',
    blocks: [
      block('lead', messages.ambiguous(documents.length, asked)),
      ...documents
        .slice(0, LISTED_IN_TEXT)
        .map((document) => block('item', ...reference(desk, document))),
      ...(documents.length > LISTED_IN_TEXT
        ? [block('note', messages.listMore(documents.length - LISTED_IN_TEXT))]
        : []),
      block('paragraph', messages.whichOne),
    ],
    documents: documents.slice(0, LISTED).map(({ id }) => id),
    passages: [],
    suggestions: documents
      .slice(0, 3)
      .map((document) => messages.suggest.about(nameIn(desk, document))),
  };
}

const nameIn = (desk: Desk, document: LegalDocument): string =>
  document.number === null
    ? document.title
    : `${desk.messages.typeName[document.type]} ${document.number}`;

/** A list with its count; `what` says what was counted. */
export function composeList(
  desk: Desk,
  documents: readonly LegalDocument[],
  what: string,
  order: 'list' | 'newest' | 'oldest',
): Draft {
  const { messages } = desk;
  const first = documents[0];
  const shown = documents.slice(0, order === 'list' ? LISTED_IN_TEXT : 5);
  const items = shown
    .slice(order === 'list' ? 0 : 1)
    .map((document) => block('item', ...reference(desk, document)));
  const lead =
    order === 'list' || first === undefined
      ? [block('lead', strong(messages.listLead(documents.length, what)))]
      : [
          block(
            'lead',
            order === 'newest' ? messages.newestLead : messages.oldestLead,
            ...reference(desk, first),
            '.',
          ),
          proof(desk, first),
          ...(documents.length > 1
            ? [block('paragraph', messages.nextOf(documents.length, what))]
            : []),
        ];
  return {
    status: 'answered',
    intent: order,
    blocks: [
      ...lead,
      ...(order !== 'list' && documents.length <= 1 ? [] : items),
      ...(documents.length > shown.length
        ? [block('note', messages.listMore(documents.length - shown.length))]
        : []),
      ...caveats(desk, shown.slice(0, 1)),
    ],
    documents: documents.slice(0, LISTED).map(({ id }) => id),
    passages: [],
    suggestions: suggestionsFor(desk, first, order),
  };
}

/** Two or more documents beside each other. */
export function composeCompare(desk: Desk, documents: readonly LegalDocument[]): Draft {
  const blocks: Block[] = [block('lead', strong(desk.messages.compareLead))];
  const passages: AnswerPassage[] = [];
  for (const document of documents) {
    blocks.push(block('item', ...reference(desk, document), '.'));
    const gist = gistOf(document);
    passages.push(...gist);
    blocks.push(...gist.map((passage) => quote(desk, passage)));
    blocks.push(proof(desk, document));
  }
  return {
    status: 'answered',
    intent: 'compare',
    blocks: [...blocks, ...caveats(desk, documents)],
    documents: documents.map(({ id }) => id),
    passages,
    suggestions: suggestionsFor(desk, documents[0], 'compare'),
  };
}

/** Weak evidence: what is nearest, said to be only that. */
export function composeUnsure(desk: Desk, found: readonly FoundDocument[], intent: Intent): Draft {
  const shown = found.slice(0, 3);
  return {
    status: 'unsure',
    intent,
    blocks: [
      block('lead', desk.messages.unsure),
      ...shown.map(({ entry }) => block('item', ...reference(desk, entry))),
      block('note', desk.messages.recorded),
    ],
    documents: shown.map(({ entry }) => entry.id),
    passages: [],
    suggestions: shown.flatMap(({ entry }) => suggestionsFor(desk, entry, intent).slice(0, 1)),
  };
}
