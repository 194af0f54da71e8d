/**
 * Answers for the whole country where the question names a place that the library has nothing of.
 */
import { isCentral } from '../../library/document.ts';
import { type AnswerDraft, block, type QuestionContext } from '../compose/answer-draft.ts';
import { placeWithoutDocuments } from '../compose/small-talk.ts';
import type { Expectation } from '../intents/expectation.ts';
import { withoutTerms } from '../question-context.ts';
import { findLines } from '../retrieve/find-lines.ts';
import { meetsLineConstraints } from '../retrieve/score-lines.ts';
import { traceStep } from '../trace.ts';
import { respondByLines } from './respond-by-lines.ts';

/** What the law rules for all places alike. Ranks, figures and fees are those of one place. */
const RULED_FOR_ALL: readonly Expectation[] = [
  'applicability',
  'beneficiary',
  'condition',
  'duration',
  'exclusion',
  'penalty',
  'procedure',
  'yesNo',
];
const OF_ONE_PLACE: readonly Expectation[] = ['money', 'percent', 'quantity', 'rank', 'person'];

/**
 * Answers a question that only tells where the person lives (`tôi ở Hải Phòng, làm mất bao lâu`) with what
 * holds in the whole country, and says so. Null where the library has documents of the place, where what
 * is asked depends on it, and where no line surely answers.
 */
export function respondForWholeCountry(ctx: QuestionContext): AnswerDraft | null {
  const { understanding, libraryIndex } = ctx;
  const { expects, places, type } = understanding;
  const place = placeWithoutDocuments(ctx);
  const isRuled =
    RULED_FOR_ALL.some((one) => expects.has(one)) && !OF_ONE_PLACE.some((one) => expects.has(one));
  if (place === null || !isRuled || type !== null || understanding.part !== null) return null;
  const everywhere = withoutTerms(
    { ...ctx, understanding: { ...understanding, places: [] } },
    places,
  );
  if (everywhere.terms.wordCount === 0) return null;
  const lines = findLines(everywhere, 'content', null).filter((line) => {
    const document = libraryIndex.facts.get(line.passage.entry)?.document;
    return meetsLineConstraints(line) && (document === undefined || isCentral(document));
  });
  traceStep(ctx, `no document is of ${place}: lines for the whole country are read`);
  const draft = respondByLines(everywhere, lines, 'content', 'standaloneConfidence');
  if (draft === null) return null;
  return {
    ...draft,
    blocks: [...draft.blocks, block('note', ctx.t('answer-whole-country', { place }))],
  };
}
