/**
 * Answers questions that name no document, by a search of the whole library.
 */
import type { Intent } from '../answer.ts';
import type { AnswerDraft, QuestionContext } from '../compose/answer-draft.ts';
import { composeDocument, composeUnsure } from '../compose/documents.ts';
import { composeLines } from '../compose/quoted-lines.ts';
import { composeSections } from '../compose/quoted-sections.ts';
import {
  composeClarification,
  composeNotInDocument,
  composeSmallTalk,
  composeUnknown,
} from '../compose/small-talk.ts';
import { intentSpec, isOfForm } from '../intents/intents.ts';
import { withoutTerms } from '../question-context.ts';
import { findLinesOf, hasManyArticles } from '../retrieve/article-lines.ts';
import {
  createEntryFilter,
  type FoundDocument,
  findDocuments,
} from '../retrieve/find-documents.ts';
import { findPartLines } from '../retrieve/part-lines.ts';
import { withoutBullet } from '../retrieve/score-lines.ts';
import { selectQuotes } from '../retrieve/select-quotes.ts';
import { createHeadingTest } from '../section-headings.ts';
import { exceeds, reaches, traceStep } from '../trace.ts';
import type { PartAsked } from '../understand/part-asked.ts';
import { ASKS_COUNT, ASKS_PARTS, NAMES_DOCUMENTS } from '../understand/question-words.ts';
import { findAnsweringLines, respondByLines } from './respond-by-lines.ts';
import { respondToDocuments } from './respond-documents.ts';
import { respondForWholeCountry } from './respond-for-country.ts';
import { respondList } from './respond-list.ts';

const isTargetHeading = createHeadingTest('targets', 'goals');

/** The larger share of what was asked that the labels or the text of a document hold, 0 to 1. */
const coverageOfDocument = ({ labelCoverage, textCoverage }: FoundDocument): number =>
  Math.max(labelCoverage, textCoverage);

/** Answers from the library, or says that it holds no answer. */
export function respondFromLibrary(ctx: QuestionContext): AnswerDraft {
  const draft = respondInPlace(ctx);
  return draft.status === 'unknown' ? (respondForWholeCountry(ctx) ?? draft) : draft;
}

function respondInPlace(ctx: QuestionContext): AnswerDraft {
  const { understanding, terms } = ctx;
  // `Nghị quyết về chuyển đổi số`: a type with a subject asks which document.
  const intent = understanding.intents[0] ?? (understanding.type === null ? undefined : 'which');
  // The name of a district or commune is a constraint, not the subject of a list.
  const local = understanding.level?.span ?? null;
  const listed = local === null ? ctx : withoutTerms(ctx, [local]);
  traceStep(ctx, `the whole library is searched (${intent ?? 'no intent'})`);
  if (understanding.part !== null) return respondByPart(ctx, understanding.part, intent);
  if (isOfForm(intent, 'list')) {
    const asksDocuments =
      understanding.type !== null ||
      understanding.time.listedBy !== null ||
      NAMES_DOCUMENTS.test(understanding.folded);
    // `Đề án 06 có mấy nhóm tiện ích, kể ra?` asks for things that a line lists.
    const asksThings = !asksDocuments || ASKS_PARTS.test(understanding.folded);
    if (asksThings) return respondFromText(listed) ?? respondList(listed, intent);
    const list = respondList(listed, intent);
    // `Bộ tứ trụ cột là những nghị quyết nào?`: no document has that subject, but a line names them.
    return list.status === 'answered' ? list : (respondFromText(listed) ?? list);
  }
  if (listed.terms.wordCount === 0) {
    const constrained =
      understanding.type !== null ||
      understanding.places.length > 0 ||
      local !== null ||
      understanding.issuers.some(({ isFilter }) => isFilter);
    if (constrained) {
      const list = respondList(listed, 'list');
      // `TP.HCM gồm những tỉnh nào?`: no document is of the place, but a line is about it.
      return list.status === 'answered' ? list : (respondFromText(withNamesAsWords(ctx)) ?? list);
    }
    return intent === undefined
      ? composeSmallTalk(ctx, 'empty')
      : composeClarification(ctx, intent);
  }
  if (exceeds(ctx, 'maxUnseenShare', terms.unseenShare, 'words that no text holds'))
    return composeUnknown(ctx, intent ?? 'none');
  const asksForLine =
    isOfForm(intent, 'line') || (intent === undefined && understanding.expects.size > 0);
  if (asksForLine) {
    const lines = findAnsweringLines(ctx, intent ?? 'content');
    return (
      respondByLines(ctx, lines, intent ?? 'content') ??
      respondWithoutLine(ctx, intent ?? 'content')
    );
  }
  if (intent === undefined) {
    // Without an intent, a line that surely answers comes before a document on the subject.
    const lines = findAnsweringLines(ctx, 'content');
    const standalone = respondByLines(ctx, lines, 'content', 'standaloneConfidence');
    if (standalone !== null) return standalone;
    const byDocument = respondByDocument(ctx, 'none');
    if (byDocument.status === 'answered') return byDocument;
    return respondByLines(ctx, lines, 'content') ?? byDocument;
  }
  // Without the type of a document, a text states the day or the body that is asked for.
  const said =
    understanding.type === null && intentSpec(intent)?.needs === 'document'
      ? respondFromText(ctx)
      : null;
  if (said !== null) return said;
  const byDocument = respondByDocument(ctx, intent);
  if (byDocument.status === 'answered') return byDocument;
  // `Which` is answered only by a document that meets every constraint.
  const lines = findAnsweringLines(ctx, intent, intent === 'which');
  return respondByLines(ctx, lines, intent) ?? byDocument;
}

/** Answers with a line of the library; null where none answers. */
const respondFromText = (ctx: QuestionContext): AnswerDraft | null =>
  ctx.terms.wordCount === 0
    ? null
    : respondByLines(ctx, findAnsweringLines(ctx, 'content'), 'content');

/** The context in which places and issuers are words of the question like others. */
const withNamesAsWords = (ctx: QuestionContext): QuestionContext =>
  withoutTerms(
    { ...ctx, understanding: { ...ctx.understanding, subject: ctx.understanding.reading } },
    [],
  );

/** Answers with the lines of a part that is named without its document. */
function respondByPart(
  ctx: QuestionContext,
  { units }: PartAsked,
  intent: Intent | undefined,
): AnswerDraft {
  if (ctx.terms.wordCount === 0) return composeClarification(ctx, intent ?? 'none');
  const { entries } = ctx.libraryIndex.library;
  const lines = findAnsweringLines(ctx, 'content').filter(({ passage, text }) => {
    const entry = entries.get(passage.entry);
    return (
      entry !== undefined &&
      findPartLines(entry, units).some(({ lines: held }) => held.map(withoutBullet).includes(text))
    );
  });
  return respondByLines(ctx, lines, 'content') ?? composeUnknown(ctx, intent ?? 'content');
}

/** Answers with the document that covers the subject best. */
function respondByDocument(ctx: QuestionContext, intent: Intent): AnswerDraft {
  const found = findCandidates(ctx);
  const [best] = found;
  if (best === undefined) {
    traceStep(ctx, 'no document meets the constraints');
    return composeUnknown(ctx, intent);
  }
  // Without an intent, the words of the text do not show that the document is meant.
  const coverage = intent === 'none' ? best.labelCoverage : coverageOfDocument(best);
  if (!reaches(ctx, 'nearestThreshold', coverage, best.entry.id))
    return composeUnknown(ctx, intent);
  if (!reaches(ctx, 'answerThreshold', coverage, best.entry.id))
    return composeUnsure(
      ctx,
      found.filter((one) => coverageOfDocument(one) >= ctx.weights.nearestThreshold),
      intent,
    );
  if (
    best.entry.kind === 'document' &&
    intentSpec(intent)?.needs === 'document' &&
    best.labelCoverage >= ctx.weights.answerThreshold
  ) {
    const draft = respondToDocuments(ctx, [best.entry], null);
    if (draft !== null) return draft;
  }
  // The date or the issuer of a document that is only near the subject is no answer.
  if (intentSpec(intent)?.needs === 'document') return composeUnknown(ctx, intent);
  const others = found
    .slice(1)
    .filter(
      (one) =>
        one.labelCoverage >= ctx.weights.answerThreshold &&
        one.score > best.score - ctx.weights.relatedDocumentGap,
    )
    .slice(0, 4)
    .map(({ entry }) => entry);
  if (intent !== 'which' && hasManyArticles(best.entry)) {
    const lines = findLinesOf(ctx, 'content', best.entry);
    if ((lines[0]?.coverageInContext ?? 0) > 0)
      return composeLines(ctx, best.entry, lines, others, intent);
  }
  return composeDocument(
    ctx,
    best.entry,
    selectQuotes(ctx, best.entry),
    others,
    intent === 'none' ? 'which' : intent,
  );
}

/** Answers where a line was asked for and none answers. A document on the subject is no answer. */
function respondWithoutLine(ctx: QuestionContext, intent: Intent): AnswerDraft {
  const [best] = findCandidates(ctx);
  if (
    best?.entry.kind !== 'document' ||
    !reaches(ctx, 'answerThreshold', best.labelCoverage, `labels of ${best.entry.id}`)
  )
    return composeUnknown(ctx, intent);
  const sections =
    intent === 'figure' && !ASKS_COUNT.test(ctx.understanding.folded)
      ? composeSections(ctx, best.entry, ({ path }) => path.some(isTargetHeading), intent)
      : null;
  return sections ?? composeNotInDocument(ctx, best.entry, null, intent);
}

/** Documents that meet the constraints. A year may also be in the text of the best passage. */
function findCandidates(ctx: QuestionContext): FoundDocument[] {
  const { understanding } = ctx;
  const inYear = findDocuments(ctx, createEntryFilter(ctx, { years: true }));
  if (
    inYear.length > 0 &&
    coverageOfDocument(inYear[0] as FoundDocument) >= ctx.weights.answerThreshold
  )
    return inYear;
  if (understanding.years.length === 0) return inYear;
  const anyYear = findDocuments(ctx, createEntryFilter(ctx, { years: false }));
  return anyYear.filter(({ passage }) =>
    understanding.years.every((year) =>
      `${passage.title} ${passage.heading} ${passage.body}`.includes(String(year)),
    ),
  );
}
