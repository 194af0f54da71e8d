/** A question, prepared to be compared with lines. */
import { LINE_KINDS } from '../../text/line-kinds.ts';
import type { Expectation } from '../intents/expectation.ts';
import { EXPECTATIONS, FIRST_ASKED, LEADING_TERMS } from './feature-names.ts';
import type { AskedTerms } from './query-terms.ts';
import type { MatchedTerms } from './question-match.ts';
import type { EmbeddedQuestion } from './text-similarity.ts';
import type { TranslatedQuestion } from './translated-question.ts';

/** What the features of all lines need of a question. */
export interface LineQuestion {
  readonly terms: AskedTerms;
  readonly termsBeyondTopics: AskedTerms;
  readonly expectations: ReadonlySet<Expectation>;
  /** What is compared with the questions that lines answer. */
  readonly matched: MatchedTerms;
  /** The words of the question, as lines translate to them. */
  readonly translated: TranslatedQuestion;
  /** The words of the question, as other questions translate to them. */
  readonly paraphrased: TranslatedQuestion;
  /** The vector of the question. */
  readonly embedded: EmbeddedQuestion;
  /** The words that end the subject of a line. */
  readonly predicates: ReadonlySet<number>;
  /** By expectation: the index of its feature with the first kind of line. */
  readonly askedKinds: readonly number[];
  /** The most informative terms, the best first. */
  readonly leadingTerms: readonly number[];
  readonly asksYears: boolean;
}

/** Prepares a question. */
export function createLineQuestion(
  parts: Pick<
    LineQuestion,
    | 'matched'
    | 'translated'
    | 'paraphrased'
    | 'embedded'
    | 'predicates'
    | 'termsBeyondTopics'
    | 'expectations'
    | 'asksYears'
  >,
): LineQuestion {
  const { matched, expectations } = parts;
  const { terms } = matched;
  const order = Array.from(terms.information.keys()).sort(
    (a, b) => (terms.information[b] ?? 0) - (terms.information[a] ?? 0),
  );
  const groups = new Set<number>();
  const leadingTerms = order.filter((term) => {
    const group = terms.groups?.[term] ?? -1 - term;
    if (groups.has(group)) return false;
    groups.add(group);
    return true;
  });
  return {
    ...parts,
    terms,
    askedKinds: EXPECTATIONS.flatMap((asked, at) =>
      expectations.has(asked) ? [FIRST_ASKED + at * LINE_KINDS.length] : [],
    ),
    leadingTerms: leadingTerms.slice(0, LEADING_TERMS),
  };
}
