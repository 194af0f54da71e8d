/**
 * Answers questions that refer to the answer before. A short question that names no document,
 * number, topic or place is answered from the document or term in hand and its relations, or is
 * refused about it. Another document never answers it.
 */

import type { Entry, LegalDocument, Term } from '../../library/document.ts';
import { isOfType } from '../../library/index/document-facts.ts';
import type { AnswerContext } from '../answer.ts';
import { type AnswerDraft, block, type QuestionContext } from '../compose/answer-draft.ts';
import { composeDocument, summaryPassages } from '../compose/documents.ts';
import { referenceSpans } from '../compose/entry-blocks.ts';
import { composeClarification } from '../compose/small-talk.ts';
import { intentSpec, isOfForm } from '../intents/intents.ts';
import { constraintsOf, meetsConstraints } from '../retrieve/constraints.ts';
import { findLines } from '../retrieve/find-lines.ts';
import { reaches, traceStep } from '../trace.ts';
import { detectRelationOfSubject } from '../understand/relation-asked.ts';
import { asksForContents, findVersionAsked } from '../understand/short-questions.ts';
import { respondToDocuments } from './respond-documents.ts';
import { respondFromLibrary } from './respond-library.ts';
import { refuseAbout, respondToShortQuestion } from './respond-short-question.ts';

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

/**
 * Answers a question that names terms (`kinh tế số năm 2025 bao nhiêu`) from the document in hand,
 * where one of its lines answers. Null for questions on the meaning of a term, and for all others.
 */
export function respondAboutTermsInHand(
  ctx: QuestionContext,
  context: AnswerContext | null,
): AnswerDraft | null {
  const { understanding, libraryIndex } = ctx;
  const { entries } = libraryIndex.library;
  const { named, intents, definition, years } = understanding;
  const head = entries.get(context?.documents[0] ?? '');
  if (head?.kind !== 'document' || named.length === 0 || definition !== null) return null;
  if (named.some(({ id }) => entries.get(id)?.kind !== 'term') || isConstrained(ctx)) return null;
  // `kinh tế số 2030` asks for a line as well.
  const asksForLine = intents[0] === undefined ? years.length > 0 : isOfForm(intents[0], 'line');
  if (!asksForLine) return null;
  const draft = respondToLongQuestion(ctx, head, false);
  return draft?.status === 'answered' && draft.documents[0] === head.id ? draft : null;
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
