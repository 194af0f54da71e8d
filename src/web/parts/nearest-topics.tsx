/** The line of an answer that found nothing which names the nearest topics: each leads to its page. */
import type { FC } from 'hono/jsx';
import type { Language } from '../../answer/answer.ts';
import { wordsOf } from '../../bot/views/view.ts';
import type { Topic } from '../../knowledge/library.ts';
import { topicPath } from '../visit.ts';

export interface NearestTopics {
  readonly before: string;
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  readonly after: string;
}

const BETWEEN = ', ';

/** Reads the line as it was composed; null where it is another one. */
export function readNearestTopics(
  text: string,
  language: Language,
  topics: Iterable<Topic>,
): NearestTopics | null {
  const hole = '\u0000';
  const [before = '', after = ''] = wordsOf(language).messages.nearestTopics(hole).split(hole);
  if (!text.startsWith(before) || !text.endsWith(after)) return null;
  const names = Array.from(topics, ({ id, name, nameEn }) => ({
    id,
    name: language === 'en' ? nameEn : name,
  }));
  // Names hold commas themselves: the longest that fits is the one.
  names.sort((a, b) => b.name.length - a.name.length);
  let rest = text.slice(before.length, text.length - after.length);
  const found: { id: string; name: string }[] = [];
  while (rest !== '') {
    const next = names.find(
      ({ name }) => rest === name || (name !== '' && rest.startsWith(name + BETWEEN)),
    );
    if (next === undefined) return null;
    found.push(next);
    rest = rest.slice(next.name.length + BETWEEN.length);
  }
  return { before, topics: found, after };
}

export const NearestTopicsLine: FC<{ readonly read: NearestTopics }> = ({ read }) => (
  <p>
    {read.before}
    {read.topics.map(({ id, name }, at) => (
      <>
        {at > 0 ? BETWEEN : ''}
        <a href={topicPath(id)}>{name}</a>
      </>
    ))}
    {read.after}
  </p>
);
