/** Proposes the topics of a paper by the names and synonyms of `topics.yaml`. */
import { createPhraseMatcher } from '../text/phrase-matcher.ts';
import { tokenize } from '../text/tokenizer.ts';
import type { Paper } from './paper.ts';

/** What a topic is called. A `Topic` of the library is one. */
export interface TopicNames {
  readonly id: string;
  readonly name: string;
  readonly synonyms: readonly string[];
}

/** A topic in the title counts for so many mentions in headings. */
const TITLE_WEIGHT = 3;
const MIN_SCORE = 3;
const MAX_TOPICS = 4;

/** Returns the ids of the topics that the title and the headings name most, the most named first. */
export function proposeTopics(
  { fields, parts }: Pick<Paper, 'fields' | 'parts'>,
  topics: readonly TopicNames[],
): string[] {
  if (topics.length === 0) return [];
  const matcher = createPhraseMatcher(
    topics.flatMap(({ id, name, synonyms }) =>
      [name, ...synonyms].map((one) => [one, id] as const),
    ),
  );
  const scores = new Map<string, number>();
  const count = (text: string, weight: number): void => {
    for (const id of new Set(matcher.find(tokenize(text)).map(({ value }) => value)))
      scores.set(id, (scores.get(id) ?? 0) + weight);
  };
  count(fields.title.value ?? '', TITLE_WEIGHT);
  for (const { heading } of parts) count(heading, 1);
  return [...scores]
    .filter(([, score]) => score >= MIN_SCORE)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MAX_TOPICS)
    .map(([id]) => id);
}
