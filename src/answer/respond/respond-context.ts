/**
 * Answers questions that refer to the answer before. A short question that names no document,
 * number, topic or place is answered from the document or term in hand and its relations, or is
 * refused about it. Another document never answers it.
 */

import { kebabCase } from '../../i18n/kebab-case.ts';
import type { Entry, LegalDocument, Term } from '../../library/document.ts';
import { isOfType } from '../../library/index/document-facts.ts';
import { fold } from '../../text/fold.ts';
import type { AnswerContext } from '../answer.ts';
import { type AnswerDraft, block, type QuestionContext } from '../compose/answer-draft.ts';
import { composeComparison, composeDocument, summaryPassages } from '../compose/documents.ts';
import { referenceSpans } from '../compose/entry-blocks.ts';
import { composeLines } from '../compose/quoted-lines.ts';
import { composeRelation } from '../compose/related-documents.ts';
import { composeClarification, composeNotInDocument } from '../compose/small-talk.ts';
import { intentSpec, isOfForm } from '../intents/intents.ts';
import { withoutTerms } from '../question-context.ts';
import { constraintsOf, meetsConstraints } from '../retrieve/constraints.ts';
import { findLines } from '../retrieve/find-lines.ts';
import { createHeadingTest } from '../section-headings.ts';
import { reaches, traceStep } from '../trace.ts';
import type { Span } from '../understand/named-entities.ts';
import { ASKS_TARGETS } from '../understand/question-words.ts';
import { detectRelationOfSubject, type RelationAsked } from '../understand/relation-asked.ts';
import {
  asksForContents,
  asksForDeadline,
  asksForNumber,
  findVersionAsked,
  statesDeadline,
  type VersionAsked,
} from '../understand/short-questions.ts';
import { respondToDocuments } from './respond-documents.ts';
import { respondFromLibrary } from './respond-library.ts';
import { respondWithTargets } from './respond-targets.ts';

const isSummary = createHeadingTest('summary', 'relatedDocuments', 'notes', 'status', 'unverified');

/** Syllables that carry meaning in a short question: two compound words. */
const MAX_SHORT_WORDS = 4;

/** Whether the words of a question show that it is about the document or term in hand. */
export function refersToDocument({ understanding, terms }: QuestionContext): boolean {
  const { folded, anaphora, topics } = understanding;
  return (
    asksForRelated(folded) ||
    (terms.wordCount === 0 && topics.length === 0) ||
    (anaphora !== null && anaphora.start > 1)
  );
}

/** Whether a folded question asks for a document by its relation to the one in hand. */
const asksForRelated = (folded: string): boolean =>
  findVersionAsked(folded) !== null || detectRelationOfSubject(folded) !== null;

/** Answers a question that refers to the answer before; null where it refers to none. */
export function respondToContext(
  ctx: QuestionContext,
  context: AnswerContext | null,
  respondToTerms: (ctx: QuestionContext, terms: readonly Term[]) => AnswerDraft | null,
): AnswerDraft | null {
  if (context === null) return null;
  const { understanding, terms, libraryIndex } = ctx;
  const entries = context.documents.flatMap((id) => libraryIndex.library.entries.get(id) ?? []);
  const [head] = entries;
  if (head === undefined) return null;
  const isShort = isShortQuestionOn(ctx, head);
  if (head.kind === 'term') {
    if (understanding.anaphora === null && terms.wordCount > 0 && !isShort) return null;
    if (terms.wordCount === 0 && asksForContents(understanding.folded))
      return composeDocument(ctx, head, summaryPassages(head), [], 'term');
    const draft = respondToTerms(ctx, [head]);
    return draft ?? (isShort ? refuseAbout(ctx, head) : null);
  }
  const documents = entries.filter((entry): entry is LegalDocument => entry.kind === 'document');
  const constrained = isConstrained(ctx);
  if (context.intent === 'number' && documents.length > 1 && constrained && terms.wordCount === 0) {
    const constraints = constraintsOf(understanding);
    const chosen = documents.find((document) => {
      const facts = libraryIndex.facts.get(document.id);
      return facts !== undefined && meetsConstraints(libraryIndex, facts, constraints);
    });
    if (chosen !== undefined)
      return respondToDocuments(ctx, [chosen], null) ?? respondFromLibrary(ctx);
  }
  if (isShort) {
    traceStep(ctx, `short question about ${head.id}`);
    // Of several documents listed, none is in hand.
    const isList = isOfForm(context.intent, 'list') && documents.length > 1;
    if (isList || (context.intent === 'relation' && documents.length > 2))
      return askWhichOf(ctx, documents);
    return respondToShortQuestion(ctx, head);
  }
  return respondToLongQuestion(ctx, head, constrained);
}

/** Whether a question names a type, an issuer or a place of documents. */
function isConstrained({ understanding }: QuestionContext): boolean {
  const { type, issuers, places } = constraintsOf(understanding);
  return type !== null || issuers.length + places.length > 0;
}

/** Whether a question is short and names no other subject than the entry in hand. */
function isShortQuestionOn(ctx: QuestionContext, head: Entry): boolean {
  const { understanding, terms, libraryIndex, weights } = ctx;
  const { folded, intents, type, level } = understanding;
  if (understanding.named.length + understanding.topics.length > 0) return false;
  if (understanding.places.length > 0 || level?.span != null) return false;
  if (understanding.issuers.some(({ isFilter }) => isFilter)) return false;
  if (head.kind === 'document') {
    if (asksForRelated(folded)) return true;
    const facts = libraryIndex.facts.get(head.id);
    const isOwnType = type !== null && facts !== undefined && isOfType(facts, type.type);
    if (type !== null && (type.isAsked || !isOwnType)) return false;
  } else if (type !== null) return false;
  if (terms.wordCount > MAX_SHORT_WORDS) return false;
  if (asksForContents(folded)) return true;
  const [intent] = intents;
  if (intentSpec(intent)?.needs === 'library' || intent === 'compare') return false;
  if (terms.wordCount > 0 && intent === 'which') return false;
  // Words that the library has never seen are another subject, which it refuses.
  return terms.unseenShare <= weights.maxUnseenShare;
}

/** Answers a short question from the document in hand and its relations, or refuses it. */
function respondToShortQuestion(ctx: QuestionContext, document: LegalDocument): AnswerDraft {
  const { understanding, terms } = ctx;
  const { folded, anaphora } = understanding;
  const version = findVersionAsked(folded);
  if (version !== null) return respondToVersion(ctx, document, version);
  if (asksForContents(folded)) return respondWithContents(ctx, document);
  const relation = detectRelationOfSubject(folded);
  if (relation !== null) return respondToRelationOf(ctx, document, relation);
  const [intent] = understanding.intents;
  if (asksForNumber(folded) || (intent === 'which' && terms.wordCount === 0))
    return composeDocument(ctx, document, summaryPassages(document), [], 'number');
  if (asksForDeadline(folded)) return respondWithDeadline(ctx, document);
  if (intent === undefined && terms.wordCount === 0 && understanding.years.length > 0)
    return respondWithYears(ctx, document);
  const span = anaphora !== null && anaphora.start > 0 ? anaphora : null;
  return respondToDocuments(ctx, [document], span) ?? refuseAbout(ctx, document);
}

/** Answers a question of more words from the document in hand, where one of its lines has them. */
function respondToLongQuestion(
  ctx: QuestionContext,
  head: LegalDocument,
  constrained: boolean,
): AnswerDraft | null {
  const { understanding, terms } = ctx;
  const [intent] = understanding.intents;
  const at = understanding.anaphora;
  const isPartOnly = understanding.part !== null && !constrained;
  const isBare = terms.wordCount === 0 && !constrained && understanding.topics.length === 0;
  const asksAttribute = intentSpec(intent)?.isAskedOfContext === true;
  if (at !== null || isPartOnly || (isBare && (asksAttribute || intent === undefined))) {
    const span = at !== null && at.start > 0 ? at : null;
    return respondToDocuments(ctx, [head], span) ?? respondFromLibrary(ctx);
  }
  if (constrained || intent === 'which' || intentSpec(intent)?.needs === 'library') return null;
  const [line] = findLines(ctx, intent ?? 'content', [head.id]);
  if (
    line === undefined ||
    !reaches(ctx, 'contextDocumentThreshold', line.coverageInContext, `line of ${head.id}`) ||
    !line.matchesYears
  )
    return null;
  return respondToDocuments(ctx, [head], null) ?? respondFromLibrary(ctx);
}

/** Asks which of the documents of the answer before is meant. */
function askWhichOf(ctx: QuestionContext, documents: readonly LegalDocument[]): AnswerDraft {
  const draft = composeClarification(ctx, ctx.understanding.intents[0] ?? 'none');
  const items = documents.map((document) => block('item', ...referenceSpans(ctx, document)));
  return {
    ...draft,
    blocks: [...draft.blocks.slice(0, 1), ...items],
    suggestions: documents.flatMap(({ number }) => number ?? []).slice(0, 3),
  };
}

function refuseAbout(ctx: QuestionContext, entry: Entry): AnswerDraft {
  return composeNotInDocument(
    ctx,
    entry,
    ctx.t('answer-not-in-document'),
    ctx.understanding.intents[0] ?? 'content',
  );
}

function respondToRelationOf(
  ctx: QuestionContext,
  document: LegalDocument,
  relation: RelationAsked,
): AnswerDraft {
  const draft = composeRelation(ctx, document, relation);
  const { type, folded } = ctx.understanding;
  if (draft === null) {
    // A line may state a relation that is not recorded.
    const end = { start: folded.length, end: folded.length };
    const said = respondToDocuments(ctx, [document], relation.direction === 'in' ? end : null);
    if (said?.status === 'answered' && said.passages.length > 0 && said.intent === 'content')
      return said;
    const key =
      `relation-none-${kebabCase(relation.types[0] ?? 'cites')}-${relation.direction}` as const;
    return composeNotInDocument(ctx, document, ctx.t(key), 'relation');
  }
  const facts = ctx.libraryIndex.facts.get(draft.documents[0] ?? '');
  if (type === null || facts === undefined || isOfType(facts, type.type)) return draft;
  const name = ctx.t(`type-${type.type}`);
  return {
    ...draft,
    status: 'unsure',
    // The document in hand stays first.
    documents: [document.id, ...draft.documents.filter((id) => id !== document.id)],
    blocks: [
      block('lead', ctx.t('answer-related-of-other-type', { type: name })),
      ...draft.blocks.map((one) => (one.kind === 'lead' ? { ...one, kind: 'item' as const } : one)),
    ],
  };
}

/**
 * Answers about the document that replaced the one in hand, or that it replaced; where both or a
 * comparison are asked for, about the two.
 */
function respondToVersion(
  ctx: QuestionContext,
  document: LegalDocument,
  { version, spans }: VersionAsked,
): AnswerDraft {
  const newer = replacementOf(ctx, document, 'incoming');
  const older = newer === null ? replacementOf(ctx, document, 'outgoing') : document;
  const other = newer ?? older;
  if (other === null || older === null) {
    const none = version === 'older' ? 'relation-none-replaces-out' : 'relation-none-replaces-in';
    return composeNotInDocument(ctx, document, ctx.t(none), 'relation');
  }
  const newest = newer ?? document;
  const [intent] = ctx.understanding.intents;
  if (version === 'both' || intent === 'compare') {
    // The document in hand stays first.
    const documents = [document.id, newest === document ? older.id : newest.id];
    return { ...composeComparison(ctx, [newest, older]), documents };
  }
  const meant = version === 'newer' ? newest : older;
  return respondToShortQuestion(withoutVersion(ctx, spans), meant);
}

/** The context without the words that name another version. */
function withoutVersion(ctx: QuestionContext, spans: readonly Span[]): QuestionContext {
  const { understanding } = ctx;
  let { folded } = understanding;
  for (const { start, end } of spans)
    folded = folded.slice(0, start) + ' '.repeat(end - start) + folded.slice(end);
  return withoutTerms(
    { ...ctx, understanding: { ...understanding, folded, anaphora: null } },
    spans,
  );
}

/** The document that replaced or repealed this one, or that this one did; null where none is held. */
function replacementOf(
  { libraryIndex }: QuestionContext,
  { id }: LegalDocument,
  side: 'incoming' | 'outgoing',
): LegalDocument | null {
  const links = libraryIndex.relations.get(id)?.[side] ?? [];
  for (const { type, document } of links) {
    const entry = libraryIndex.library.entries.get(document ?? '');
    if ((type === 'replaces' || type === 'repeals') && entry?.kind === 'document') return entry;
  }
  return null;
}

/** Answers `kể ra`, `kể tên các …` with lines of the document. */
function respondWithContents(ctx: QuestionContext, document: LegalDocument): AnswerDraft {
  if (ASKS_TARGETS.test(ctx.understanding.folded)) return respondWithTargets(ctx, document);
  if (ctx.terms.wordCount === 0)
    return composeDocument(ctx, document, summaryPassages(document), [], 'about');
  const lines = findLines(ctx, 'content', [document.id]);
  const [best] = lines;
  if (
    best === undefined ||
    !reaches(ctx, 'answerThreshold', best.coverageBeyondTopics, `line of ${document.id}`)
  )
    return refuseAbout(ctx, document);
  return composeLines(ctx, document, lines, [], 'content');
}

/** Answers `năm 2045 thì sao?` with lines of the document that are about the years. */
function respondWithYears(ctx: QuestionContext, document: LegalDocument): AnswerDraft {
  const { years } = ctx.understanding;
  const lines = findLines(ctx, 'content', [document.id]).filter(
    ({ text, passage }) =>
      !isSummary(passage.heading) &&
      years.every((year) => `${passage.heading} ${text}`.includes(String(year))),
  );
  return lines.length === 0
    ? refuseAbout(ctx, document)
    : composeLines(ctx, document, lines, [], 'content');
}

/** Answers `thời hạn?` with lines of the document that state a deadline. */
function respondWithDeadline(ctx: QuestionContext, document: LegalDocument): AnswerDraft {
  const lines = findLines(ctx, 'deadline', [document.id]).filter(({ text }) =>
    statesDeadline(fold(text)),
  );
  return lines.length === 0
    ? refuseAbout(ctx, document)
    : composeLines(ctx, document, lines, [], 'deadline');
}
