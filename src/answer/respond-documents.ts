/**
 * What is asked of documents in hand.
 */

import type { LegalDocument, Section } from '../knowledge/document.ts';
import { padded } from '../language/tokens.ts';
import type { Intent } from './answer.ts';
import { type DocumentFacts, isOfType } from './catalogue.ts';
import { composeFact, composeStatus } from './compose/attributes.ts';
import { composeCompare, composeDocument, gistOf } from './compose/documents.ts';
import type { Desk, Draft } from './compose/draft.ts';
import { composeLines, composePart, composeSections } from './compose/lines.ts';
import { composeRelation } from './compose/relations.ts';
import { composeAskBack, composeNotInDocument } from './compose/talk.ts';
import { isOf, isOfYear } from './constraints.ts';
import { setAside } from './desk.ts';
import { ENOUGH, SOME, SPOKEN } from './evidence.ts';
import { findDocuments, findLines } from './find.ts';
import type { Span } from './names.ts';
import { relationAsked } from './relation-asked.ts';
import { tellingPassages } from './telling.ts';

/** Intents that ask for what a document says, as all of it. */
const OF_CONTENT: ReadonlySet<Intent> = new Set(['about', 'content', 'which', 'list']);

/**
 * Answers about documents in hand; `at` is where the question names the first of them. Null where
 * another document is asked for.
 */
export function respondToDocuments(
  desk: Desk,
  documents: readonly LegalDocument[],
  at: Span | null,
): Draft | null {
  const [document] = documents;
  const [first, second] = desk.understanding.intents;
  // `So sánh 2025 với 2030` within one document asks for what it says on both.
  const intent = first === 'compare' && documents.length === 1 ? (second ?? 'figure') : first;
  if (document === undefined) return composeAskBack(desk, 'none');
  if (documents.length > 1) return respondToSeveral(desk, documents, intent);
  if (intent === 'status') {
    // `Thẻ cấp trước ngày đó còn dùng được không?` asks what the law says, not whether it holds.
    const said = desk.ask.words > 1 ? quoteFrom(desk, document, 'content', SPOKEN) : null;
    return said ?? composeStatus(desk, [document]);
  }
  const { part } = desk.understanding;
  if (part !== null) {
    const draft = composePart(desk, document, part.part);
    if (draft !== null) return draft;
    // What other parts say is no answer to `Điều 99 nói gì?`.
    if (desk.ask.words === 0 && (intent === undefined || OF_CONTENT.has(intent)))
      return composeNotInDocument(desk, document, desk.messages.notInDocument, 'content');
  }
  if (intent === 'responsible') {
    const draft = quoteFrom(desk, document, intent, SOME);
    if (draft !== null) return draft;
  }
  return respondToRelation(desk, document, at) ?? respondToOne(desk, document, intent);
}

function respondToRelation(desk: Desk, document: LegalDocument, at: Span | null): Draft | null {
  const { understanding, messages } = desk;
  const relation = relationAsked(understanding.folded, at);
  if (relation === null) return null;
  const draft = composeRelation(desk, document, relation);
  if (draft !== null) return draft;
  // What the data does not relate, the text may still say.
  const said = quoteFrom(desk, document, 'content', ENOUGH);
  if (said !== null && saysPlaces(desk, document, said)) return said;
  const type = relation.types[0] ?? 'cites';
  return composeNotInDocument(
    desk,
    document,
    messages.noRelation[type][relation.direction],
    'relation',
  );
}

/** Whether a quotation says each place that the question names and that is not the document's own. */
function saysPlaces(desk: Desk, document: LegalDocument, { passages }: Draft): boolean {
  const { catalogue, understanding } = desk;
  const facts = catalogue.facts.get(document.id);
  return understanding.places.every(
    (place) =>
      (facts !== undefined && isOf(catalogue, facts, place)) ||
      passages.some(({ text }) => padded(text).includes(` ${place.phrase} `)),
  );
}

function respondToOne(
  desk: Desk,
  document: LegalDocument,
  intent: Intent | undefined,
): Draft | null {
  const { ask, messages } = desk;
  if (intent === 'when' || intent === 'who' || intent === 'signer')
    return composeFact(desk, document, intent);
  if (intent === 'which' && isAnotherAsked(desk, document)) return null;
  if (ask.words === 0) return respondToBare(desk, document, intent);
  const weak =
    intent === undefined || intent === 'which' || intent === 'about' || intent === 'list';
  const said = quoteFrom(desk, document, weak ? 'content' : intent, weak ? ENOUGH : SOME);
  if (said !== null) return said;
  // The words may only name the document over again (`Nghị quyết 57 về chuyển đổi số`).
  const [found] = findDocuments(desk, ({ id }) => id === document.id);
  if (found !== undefined && found.label >= ENOUGH && intent !== 'figure' && intent !== 'deadline')
    return composeDocument(desk, document, gistOf(document), [], intent ?? 'number');
  if (intent === 'deadline' && found === undefined) return composeFact(desk, document, 'when');
  return composeNotInDocument(desk, document, messages.notInDocument, intent ?? 'content');
}

/** `Kết luận nào tổng kết Nghị quyết 18?`: the document in hand is not the one asked for. */
function isAnotherAsked(desk: Desk, document: LegalDocument): boolean {
  const { type } = desk.understanding;
  const facts = desk.catalogue.facts.get(document.id);
  return type?.asked === true && facts !== undefined && !isOfType(facts, type.type);
}

const TARGETS = /(?<![a-z])(chi tieu|muc tieu|targets?|goals?|objectives?)(?![a-z])/u;

/** Nothing is asked beyond the document and an intent. */
function respondToBare(desk: Desk, document: LegalDocument, intent: Intent | undefined): Draft {
  if (intent === 'deadline') {
    const said = quoteFrom(desk, document, 'deadline', 0, true);
    return said ?? composeFact(desk, document, 'when');
  }
  if (intent === 'responsible') {
    const said = quoteFrom(desk, document, 'responsible', 0, true);
    if (said !== null) return said;
    return composeNotInDocument(desk, document, desk.messages.notInDocument, intent);
  }
  if (intent === 'figure') {
    const counts = /(?<![a-z])(bao nhieu|may|how many|how much)(?![a-z])/u.test(
      desk.understanding.folded,
    );
    const said = counts ? quoteFrom(desk, document, 'figure', 0, true) : null;
    if (said !== null) return said;
    // `Bao nhiêu điều?` is answered by a count alone, `bao nhiêu chỉ tiêu?` also by all of them.
    if (counts && !TARGETS.test(desk.understanding.folded))
      return composeNotInDocument(desk, document, desk.messages.notInDocument, intent);
    return respondWithTargets(desk, document);
  }
  // Which document it is that people call so: what it says on that name proves it.
  const passages =
    intent === 'which' && desk.understanding.numbers.length === 0
      ? tellingPassages(setAside(desk, []), document)
      : gistOf(document);
  return composeDocument(desk, document, passages, [], intent ?? 'number');
}

/** The sections on targets: of the years asked for where the document tells them apart. */
function respondWithTargets(desk: Desk, document: LegalDocument): Draft {
  const headings = targetHeadings(desk);
  const { years } = desk.understanding;
  const say = (text: string): boolean => years.every((year) => text.includes(String(year)));
  const isTarget = ({ path }: Section): boolean => path.some((part) => headings.test(part));
  const headed = (section: Section): boolean => isTarget(section) && say(section.path.join(' '));
  const listed = (section: Section): boolean =>
    isTarget(section) && section.text.split('\n').some(say);
  const facts = desk.catalogue.facts.get(document.id);
  if (facts !== undefined && !years.every((year) => isOnlyOfYear(facts, year))) {
    const ofYears =
      composeSections(desk, document, headed, 'figure') ??
      composeSections(desk, document, listed, 'figure', say);
    if (ofYears !== null) return ofYears;
    if (!years.every((year) => isOfYear(facts, year)))
      return composeNotInDocument(desk, document, desk.messages.notInDocument, 'figure');
  }
  const all = composeSections(desk, document, isTarget, 'figure');
  return all ?? composeDocument(desk, document, gistOf(document), [], 'figure');
}

/** The plan of one year: all that it says is about that year. */
function isOnlyOfYear({ year, titleYears }: DocumentFacts, asked: number): boolean {
  return titleYears.length > 0 ? titleYears.every((one) => one === asked) : year === asked;
}

/** `chỉ tiêu` asks for targets, `mục tiêu` for goals; either falls back on the other. */
function targetHeadings(desk: Desk): RegExp {
  return /(?<![a-z])chi tieu(?![a-z])/u.test(desk.understanding.folded)
    ? /chỉ tiêu/iu
    : /mục tiêu|chỉ tiêu/iu;
}

function respondToSeveral(
  desk: Desk,
  documents: readonly LegalDocument[],
  intent: Intent | undefined,
): Draft {
  if (intent === 'status') return composeStatus(desk, documents);
  const quoting = intent === 'figure' || intent === 'responsible' || intent === 'deadline';
  const lines =
    quoting || desk.ask.words > 0
      ? findLines(
          desk,
          intent ?? 'content',
          documents.map(({ id }) => id),
        )
      : [];
  const [best] = lines;
  const entry = documents.find(({ id }) => id === best?.passage.entry);
  if (!quoting || best === undefined || entry === undefined || best.inContext < SOME)
    return composeCompare(desk, documents);
  return composeLines(
    desk,
    entry,
    lines.filter(({ passage }) => passage.entry === entry.id),
    documents.filter(({ id }) => id !== entry.id),
    intent,
  );
}

/**
 * Lines of one document that hold at least a share of what was asked, or null. `shaped` wants lines
 * of the intent's own shape (a figure in the unit asked for, a deadline): all there is to go by where
 * nothing else was asked.
 */
function quoteFrom(
  desk: Desk,
  document: LegalDocument,
  intent: Intent,
  least: number,
  shaped = false,
): Draft | null {
  const all = findLines(desk, intent, [document.id]);
  const lines = all.filter(
    (line) => !line.otherYears && line.placesHold && (!shaped || line.shaped),
  );
  const [best] = lines;
  if (best === undefined || best.inContext < least) return null;
  if ((intent === 'figure' || intent === 'deadline') && !best.yearsHold) return null;
  if (!best.unitHolds) return null;
  if (intent === 'figure' && desk.ask.words > 0 && best.alone < SOME * 0.6) return null;
  return composeLines(desk, document, lines, [], intent);
}
