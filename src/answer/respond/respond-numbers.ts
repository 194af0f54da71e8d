/**
 * Answers questions that have document numbers.
 */
import type { LegalDocument } from '../../library/document.ts';
import { compilePhrases } from '../../text/phrase-pattern.ts';
import type { AnswerDraft, QuestionContext } from '../compose/answer-draft.ts';
import { composeStatus } from '../compose/document-facts.ts';
import { composeAmbiguous } from '../compose/documents.ts';
import { composeLines } from '../compose/quoted-lines.ts';
import { composeSmallTalk, composeUnknownNumber } from '../compose/small-talk.ts';
import { composeStatedRelations } from '../compose/stated-relations.ts';
import { isOfForm } from '../intents/intents.ts';
import { withoutTerms } from '../question-context.ts';
import { confidenceIn } from '../retrieve/answer-confidence.ts';
import { findDocuments } from '../retrieve/find-documents.ts';
import { findLines } from '../retrieve/find-lines.ts';
import type { NumberResolution } from '../retrieve/resolve-number.ts';
import { meetsLineConstraints } from '../retrieve/score-lines.ts';
import { findStatedRelations } from '../retrieve/stated-relations.ts';
import { reaches, traceStep } from '../trace.ts';
import { detectRelation } from '../understand/relation-asked.ts';
import { namedBehindPart, respondToDocumentsOrLibrary } from './respond-named-documents.ts';

/** Answers about the documents that have the numbers of the question, or says that there is none. */
export function respondToNumbers(
  base: QuestionContext,
  resolutions: readonly NumberResolution[],
): AnswerDraft {
  for (const { asked, documents } of resolutions)
    traceStep(
      base,
      `number ${asked.mention.text.trim()}: ${documents.map(({ document }) => document.id).join(', ') || 'no document'}`,
    );
  const missing = resolutions.find(({ documents }) => documents.length === 0);
  if (missing !== undefined) {
    const stated = respondWithStatedRelations(base, missing);
    if (stated !== null) return stated;
    const mentioned = respondWithMention(base, missing);
    if (mentioned !== null) return mentioned;
    return composeUnknownNumber(
      base,
      missing.asked.mention.text.trim(),
      missing.sameSerial.map(({ document }) => document),
    );
  }
  const [first] = resolutions;
  if (first === undefined) return composeSmallTalk(base, 'empty');
  const ctx = withoutTerms(base, first.boundSpans);
  const each = resolutions.map(({ documents }) => documents.map(({ document }) => document));
  if (each.length === 1 && first.documents.length > 1)
    return respondToAmbiguous(ctx, each[0] ?? [], first);
  const documents = [...new Set(each.flatMap(([document]) => document ?? []))];
  const ofPart = namedBehindPart(
    ctx,
    resolutions.map(({ asked, documents: [facts] }) => ({ ...asked, id: facts?.document.id })),
  );
  return respondToDocumentsOrLibrary(
    ctx,
    documents.filter(({ id }) => ofPart === null || id === ofPart.id),
    first.asked,
  );
}

/** `quyết định 17/2021 hỗ trợ học nghề còn không`. */
const ASKS_WHETHER_IT_STANDS = compilePhrases(['còn (không|ko|k|nữa không) [ạ|vậy|nhỉ|thế|hả]* $']);

/**
 * Answers whether a document that the library does not hold is in force, or what replaced it, as other
 * documents say. Null where they say nothing of it, and where its content is asked for.
 */
function respondWithStatedRelations(
  ctx: QuestionContext,
  { asked }: NumberResolution,
): AnswerDraft | null {
  const { intents, folded, expects } = ctx.understanding;
  const asksEnd =
    intents[0] === 'status' ||
    ASKS_WHETHER_IT_STANDS.test(folded) ||
    expects.has('replacement') ||
    detectRelation(folded, asked)?.direction === 'in';
  if (!asksEnd) return null;
  const [first, ...others] = findStatedRelations(ctx.libraryIndex, asked.mention).filter(
    ({ link: { type } }) => type === 'replaces' || type === 'repeals' || type === 'amends',
  );
  if (first === undefined) return null;
  traceStep(ctx, `${first.by.id} states what became of ${first.number}`);
  return composeStatedRelations(ctx, [first, ...others]);
}

/**
 * Answers with a line that speaks of a document that the library does not hold: `hợp đồng theo nghị định
 * 111/2022 có được hưởng không`. Null where no such line surely answers. A line that does not have the
 * number is no answer: the question is about that document.
 */
function respondWithMention(
  base: QuestionContext,
  { asked }: NumberResolution,
): AnswerDraft | null {
  const { serial, year } = asked.mention;
  if (year === null) return null;
  const ctx = withoutTerms(base, [asked]);
  if (ctx.terms.wordCount === 0) return null;
  const [intent = 'content'] = ctx.understanding.intents;
  const number = new RegExp(`(?<![\\d/])0*${serial.replace(/^0+/u, '')}/${year}(?!\\d)`, 'u');
  const lines = findLines(ctx, intent, null).filter(
    (line) => meetsLineConstraints(line) && number.test(line.text),
  );
  const [best] = lines;
  const entry = ctx.libraryIndex.library.entries.get(best?.passage.entry ?? '');
  if (entry === undefined) return null;
  const confidence = confidenceIn(ctx, lines, false);
  if (!reaches(ctx, 'answerConfidence', confidence, `line of ${entry.id}`)) return null;
  const ofEntry = lines.filter(({ passage }) => passage.entry === entry.id);
  return composeLines(ctx, entry, ofEntry, [], intent);
}

/** Answers where several documents have the number: by the one that the question describes, or all. */
function respondToAmbiguous(
  ctx: QuestionContext,
  candidates: readonly LegalDocument[],
  { asked }: NumberResolution,
): AnswerDraft {
  if (ctx.terms.wordCount > 0) {
    const ids = new Set(candidates.map(({ id }) => id));
    const [best] = findDocuments(ctx, ({ id }) => ids.has(id));
    if (
      best?.entry.kind === 'document' &&
      reaches(ctx, 'nearestThreshold', best.labelCoverage, `labels of ${best.entry.id}`)
    )
      return respondToDocumentsOrLibrary(ctx, [best.entry], asked);
    const byLine = respondWithLineOf(ctx, candidates);
    if (byLine !== null) return byLine;
  }
  const [intent] = ctx.understanding.intents;
  if (intent === 'status' && candidates.length <= 3) return composeStatus(ctx, candidates);
  return composeAmbiguous(ctx, candidates, asked.mention.text.trim());
}

/** Answers with the best line of documents that have one number; null where none surely answers. */
function respondWithLineOf(
  ctx: QuestionContext,
  candidates: readonly LegalDocument[],
): AnswerDraft | null {
  const [intent = 'content'] = ctx.understanding.intents;
  if (!isOfForm(intent, 'line') && ctx.understanding.expects.size === 0) return null;
  const lines = findLines(
    ctx,
    intent,
    candidates.map(({ id }) => id),
  ).filter(meetsLineConstraints);
  const document = candidates.find(({ id }) => id === lines[0]?.passage.entry);
  const confidence = confidenceIn(ctx, lines, true);
  if (document === undefined || !reaches(ctx, 'answerConfidence', confidence, document.id))
    return null;
  const ofDocument = lines.filter(({ passage }) => passage.entry === document.id);
  return composeLines(ctx, document, ofDocument, [], intent);
}
