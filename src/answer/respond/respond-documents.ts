/**
 * Answers questions about documents that are already known: named, numbered, or of the answer before.
 */

import { kebabCase } from '../../i18n/kebab-case.ts';
import type { LegalDocument } from '../../library/document.ts';
import { isOfType } from '../../library/index/document-facts.ts';
import { findDocumentNumbers } from '../../text/find-document-numbers.ts';
import { fold } from '../../text/fold.ts';
import { annotateLine, hasKind } from '../../text/line-kinds.ts';
import { padFoldedWords } from '../../text/tokenizer.ts';
import type { Intent } from '../answer.ts';
import type { AnswerDraft, QuestionContext } from '../compose/answer-draft.ts';
import { composeComparison } from '../compose/comparison.ts';
import { composeFact, composeStatus } from '../compose/document-facts.ts';
import { composeArticleCount } from '../compose/document-part.ts';
import { composeDocument, summaryPassages } from '../compose/documents.ts';
import { composeLines } from '../compose/quoted-lines.ts';
import { composeRelation } from '../compose/related-documents.ts';
import { composeClarification, composeNotInDocument } from '../compose/small-talk.ts';
import { intentSpec, isOfForm } from '../intents/intents.ts';
import { withoutTerms } from '../question-context.ts';
import { confidenceIn } from '../retrieve/answer-confidence.ts';
import { findLinesOf } from '../retrieve/article-lines.ts';
import { isOfPlace } from '../retrieve/constraints.ts';
import { findDocuments } from '../retrieve/find-documents.ts';
import { findLines } from '../retrieve/find-lines.ts';
import { meetsConstraintsInDocument } from '../retrieve/score-lines.ts';
import { selectQuotes } from '../retrieve/select-quotes.ts';
import { reaches, traceStep } from '../trace.ts';
import type { Span } from '../understand/named-entities.ts';
import { ASKS_ARTICLE_COUNT, ASKS_COUNT, ASKS_TARGETS } from '../understand/question-words.ts';
import { detectRelation } from '../understand/relation-asked.ts';
import type { WeightName } from '../weights.ts';
import { respondToDefinition, respondToDefinitionWithin } from './respond-definition.ts';
import { respondToPart } from './respond-part.ts';
import { respondWithTargets } from './respond-targets.ts';

/**
 * Answers about these documents, or null where the question asks for another one.
 *
 * @param at the span that names the first of them; null where the question names none
 */
export function respondToDocuments(
  ctx: QuestionContext,
  documents: readonly LegalDocument[],
  at: Span | null,
): AnswerDraft | null {
  traceStep(ctx, `asked of ${documents.map(({ id }) => id).join(', ')}`);
  const [document] = documents;
  const [first, second] = ctx.understanding.intents;
  // `So sánh 2025 với 2030` of one document asks what it says about both years.
  const intent = first === 'compare' && documents.length === 1 ? (second ?? 'figure') : first;
  if (document === undefined) return composeClarification(ctx, 'none');
  const ofPart = respondToPart(ctx, documents, intent);
  if (ofPart !== null) return ofPart;
  const ids = documents.map(({ id }) => id);
  const defined = respondToDefinition(ctx, ids) ?? respondToDefinitionWithin(ctx, ids);
  if (defined !== null) return defined;
  if (documents.length > 1) return respondToSeveral(ctx, documents, intent);
  if (intent === 'status') {
    // `Thẻ cấp trước ngày đó còn dùng được không?` asks what the law says, not whether it is in force.
    const said =
      ctx.terms.wordCount > 1 ? quoteFrom(ctx, document, 'content', 'standaloneConfidence') : null;
    return said ?? composeStatus(ctx, [document]);
  }
  // `Theo Luật AI, ai công bố danh mục hệ thống rủi ro cao?` asks for a duty, not who issued the law.
  if (intent === 'who' && asksBeyondLabels(ctx, document))
    return (
      quoteFrom(ctx, document, 'responsible', 'documentConfidence') ??
      composeNotInDocument(ctx, document, null, 'responsible')
    );
  // `Việc đánh giá theo luật này áp dụng từ khi nào?` asks of a part, which may start later.
  if (intent === 'when' && asksBeyondLabels(ctx, document)) {
    const said = quoteFrom(ctx, document, 'content', 'standaloneConfidence');
    if (said !== null) return said;
  }
  // Without other words, only a line that names somebody's duty answers.
  if (intent === 'responsible' && ctx.terms.wordCount > 0) {
    const draft = quoteFrom(ctx, document, intent, 'documentConfidence');
    if (draft !== null) return draft;
  }
  // `Nghị quyết 66.18 phải sửa bao nhiêu luật?` asks for a number that a line states.
  const counted =
    ctx.understanding.expects.has('quantity') && ctx.terms.wordCount > 0
      ? quoteFrom(ctx, document, 'figure', 'answerConfidence')
      : null;
  return counted ?? respondToRelation(ctx, document, at) ?? respondToOne(ctx, document, intent);
}

/** Whether a question has several words that are not those of the title and topics of a document. */
function asksBeyondLabels(ctx: QuestionContext, document: LegalDocument): boolean {
  if (ctx.terms.wordCount < 2) return false;
  const [found] = findDocuments(ctx, ({ id }) => id === document.id);
  return (found?.labelCoverage ?? 0) < ctx.weights.answerThreshold;
}

function respondToRelation(
  ctx: QuestionContext,
  document: LegalDocument,
  at: Span | null,
): AnswerDraft | null {
  const { understanding, t } = ctx;
  const relation = detectRelation(understanding.folded, at);
  if (relation === null) return null;
  // `Tuyển dụng phải căn cứ vào gì?` asks what the document says, not what it is based on.
  const asksText = relation.types.includes('basedOn') && asksBeyondLabels(ctx, document);
  const stated = asksText ? quoteFrom(ctx, document, 'content', 'standaloneConfidence') : null;
  if (stated !== null) return stated;
  const draft = composeRelation(ctx, document, relation);
  if (draft !== null) return draft;
  // The text may state a relation that is not recorded.
  const said = quoteFrom(ctx, document, 'content', 'documentConfidence');
  if (said !== null && statesRelation(ctx, said) && mentionsPlaces(ctx, document, said))
    return said;
  const type = relation.types[0] ?? 'cites';
  return composeNotInDocument(
    ctx,
    document,
    t(`relation-none-${kebabCase(type)}-${relation.direction}`),
    'relation',
  );
}

/** Whether a quotation speaks of another document: it says what ends or changes, or has a number. */
const statesRelation = ({ libraryIndex }: QuestionContext, { passages }: AnswerDraft): boolean =>
  passages.some(
    ({ text }) =>
      hasKind(annotateLine(text, fold(text)), 'replacement') ||
      findDocumentNumbers(text, libraryIndex.issuerCodes).length > 0,
  );

/** Whether a quotation has each place of the question that is not the document's own. */
function mentionsPlaces(
  ctx: QuestionContext,
  document: LegalDocument,
  { passages }: AnswerDraft,
): boolean {
  const { libraryIndex, understanding } = ctx;
  const facts = libraryIndex.facts.get(document.id);
  return understanding.places.every(
    (place) =>
      (facts !== undefined && isOfPlace(libraryIndex, facts, place)) ||
      passages.some(({ text }) => padFoldedWords(text).includes(` ${place.phrase} `)),
  );
}

function respondToOne(
  ctx: QuestionContext,
  document: LegalDocument,
  intent: Intent | undefined,
): AnswerDraft | null {
  const { terms } = ctx;
  if (ASKS_ARTICLE_COUNT.test(ctx.understanding.folded)) {
    const counted = composeArticleCount(ctx, document);
    if (counted !== null) return counted;
  }
  if (isOfForm(intent, 'fact')) return composeFact(ctx, document, intent);
  if (intent === 'which' && isAnotherAsked(ctx, document)) return null;
  if (terms.wordCount === 0) return respondToDocumentAlone(ctx, document, intent);
  const spec = intentSpec(intent);
  // Such an intent requires nothing of the line: any line with the words answers.
  const isOpen = spec === undefined || (spec.quotes === 'anything' && spec.answer !== 'line');
  const quotation = quoteFrom(
    ctx,
    document,
    intent === undefined || isOpen ? 'content' : intent,
    'documentConfidence',
  );
  if (quotation !== null) return quotation;
  // The words may only describe the document (`Nghị quyết 57 về chuyển đổi số`).
  const [found] = findDocuments(ctx, ({ id }) => id === document.id);
  if (
    found !== undefined &&
    reaches(ctx, 'answerThreshold', found.labelCoverage, `labels of ${document.id}`) &&
    spec?.quotes !== 'value'
  )
    return composeDocument(ctx, document, summaryPassages(document), [], intent ?? 'number');
  if (intent === 'deadline' && found === undefined) return composeFact(ctx, document, 'when');
  return composeNotInDocument(ctx, document, null, intent ?? 'content');
}

/** Whether a document of another type is asked for: `Kết luận nào tổng kết Nghị quyết 18?`. */
function isAnotherAsked(ctx: QuestionContext, document: LegalDocument): boolean {
  const { type } = ctx.understanding;
  const facts = ctx.libraryIndex.facts.get(document.id);
  return type?.isAsked === true && facts !== undefined && !isOfType(facts, type.type);
}

/** Answers a question that has no words beyond the document and an intent. */
function respondToDocumentAlone(
  ctx: QuestionContext,
  document: LegalDocument,
  intent: Intent | undefined,
): AnswerDraft {
  if (intent === 'deadline') {
    const said = quoteFrom(ctx, document, 'deadline', null, true);
    return said ?? composeFact(ctx, document, 'when');
  }
  if (intent === 'responsible') {
    const said = quoteFrom(ctx, document, 'responsible', null, true);
    if (said !== null) return said;
    return composeNotInDocument(ctx, document, null, intent);
  }
  if (intent === 'figure') {
    const counts = ASKS_COUNT.test(ctx.understanding.folded);
    const said = counts ? quoteFrom(ctx, document, 'figure', null, true) : null;
    if (said !== null) return said;
    // `Bao nhiêu điều?` needs a count. `Bao nhiêu chỉ tiêu?` is also answered by all targets.
    if (counts && !ASKS_TARGETS.test(ctx.understanding.folded))
      return composeNotInDocument(ctx, document, null, intent);
    return respondWithTargets(ctx, document);
  }
  // For `which`, lines that have the name show that this document is meant.
  const passages =
    intent === 'which' && ctx.understanding.numbers.length === 0
      ? selectQuotes(withoutTerms(ctx, []), document)
      : summaryPassages(document);
  return composeDocument(ctx, document, passages, [], intent ?? 'number');
}

function respondToSeveral(
  ctx: QuestionContext,
  documents: readonly LegalDocument[],
  intent: Intent | undefined,
): AnswerDraft {
  if (intent === 'status') return composeStatus(ctx, documents);
  const { expects } = ctx.understanding;
  const [document] = documents;
  const asksForLine = isOfForm(intent, 'line') || (intent === undefined && expects.size > 0);
  if (
    document === undefined ||
    !asksForLine ||
    expects.has('difference') ||
    ctx.terms.wordCount === 0
  )
    return composeComparison(ctx, documents);
  const lines = findLines(
    ctx,
    intent ?? 'content',
    documents.map(({ id }) => id),
  );
  const [best] = lines;
  const entry = documents.find(({ id }) => id === best?.passage.entry);
  if (
    best === undefined ||
    entry === undefined ||
    !reaches(ctx, 'documentConfidence', confidenceIn(ctx, lines, true), `line of ${entry.id}`)
  )
    // A question that cites two documents asks something else than how they differ.
    return composeNotInDocument(ctx, document, null, intent ?? 'content');
  return composeLines(
    ctx,
    entry,
    lines.filter(({ passage }) => passage.entry === entry.id),
    documents.filter(({ id }) => id !== entry.id),
    intent ?? 'content',
  );
}

/**
 * The lines of one document that answer, or null where the best does not reach a threshold.
 *
 * @param requiresShape only lines of the intent's shape count (a number in the unit asked for, a
 *   deadline), for questions that have no other words
 */
function quoteFrom(
  ctx: QuestionContext,
  document: LegalDocument,
  intent: Intent,
  threshold: WeightName | null,
  requiresShape = false,
): AnswerDraft | null {
  const all = findLinesOf(ctx, intent, document);
  const lines = all.filter(
    (line) => meetsConstraintsInDocument(line) && (!requiresShape || line.matchesShape),
  );
  const [best] = lines;
  if (best === undefined) {
    traceStep(ctx, `${document.id} has no line with the years, places and shape asked for`);
    return null;
  }
  const subject = `line of ${document.id}`;
  if (threshold !== null && !reaches(ctx, threshold, confidenceIn(ctx, lines, true), subject))
    return null;
  if (intentSpec(intent)?.quotes === 'value' && !best.matchesYears) return null;
  return composeLines(ctx, document, lines, [], intent);
}
