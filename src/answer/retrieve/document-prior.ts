/**
 * The prior of a document: the points that speak for it whatever it says, such as its force, its home
 * and its freshness.
 */

import { type Entry, isCentral } from '../../library/document.ts';
import type { DocumentFacts } from '../../library/index/document-facts.ts';
import type { QuestionContext } from '../compose/answer-draft.ts';
import { statusOf } from '../compose/entry-blocks.ts';
import { ScoreSum } from '../trace.ts';
import { ASKS_CURRENT } from '../understand/question-words.ts';
import { isAboutYear } from './constraints.ts';

/** The points of an entry before its text is read. */
export function documentPrior(ctx: QuestionContext, entry: Entry): ScoreSum {
  const score = new ScoreSum(ctx.trace !== null);
  const { libraryIndex, understanding, weights } = ctx;
  if (entry.kind === 'term') {
    score.add('termPrior', weights.termPrior);
    return score;
  }
  const facts = libraryIndex.facts.get(entry.id);
  if (facts === undefined) return score;
  const status = statusOf(ctx, entry);
  if (libraryIndex.homeJurisdictions.has(entry.jurisdiction ?? '')) {
    if (understanding.places.length === 0) score.add('homePrior', weights.homePrior);
  } else if (isCentral(entry)) score.add('centralPrior', weights.centralPrior);
  if (status.state === 'notInForce') {
    const penalty = ASKS_CURRENT.test(understanding.folded)
      ? 'notCurrentPenalty'
      : 'notInForcePenalty';
    score.add(penalty, -weights[penalty]);
  }
  if (status.state === 'inForce') score.add('inForcePrior', weights.inForcePrior);
  if (isOnTopic(ctx, facts)) score.add('topicPrior', weights.topicPrior);
  if (understanding.years.some((year) => isAboutYear(facts, year)))
    score.add('yearPrior', weights.yearPrior);
  if (facts.year !== null)
    score.add(
      'agePenalty',
      Math.max(
        -weights.maxAgePenalty,
        (facts.year - Number(ctx.today.slice(0, 4))) * weights.agePenalty,
      ),
    );
  return score;
}

/** Whether a document is on a topic that the question names, or on a narrower one. */
export function isOnTopic(
  { libraryIndex, understanding }: QuestionContext,
  facts: DocumentFacts | undefined,
): boolean {
  return understanding.topics.some(({ id }) =>
    facts?.document.topics.some((topic) => libraryIndex.topics.narrower(id).has(topic)),
  );
}
