/** A subscription as it is put together: what is chosen so far. Plain data, kept by a conversation. */
import { type Filter, filterOf, type Kind, listOf } from '../../store/filters.ts';
import type { Reception } from '../../store/reception.ts';
import type { WishRead } from '../news/read-wish.ts';

export interface Draft {
  readonly filter: Filter;
  /** What was said of when to write. */
  readonly reception: Partial<Reception>;
}

/** With what was written besides; `all` takes back what was chosen. */
export function withRead(draft: Draft, read: Omit<WishRead, 'frequency'>): Draft {
  const all = read.follows && Object.keys(read.filter).length === 0;
  return {
    filter: all ? {} : joined(draft.filter, read.filter),
    reception: { ...draft.reception, ...read.reception },
  };
}

/** What both name; of words all have to stand, of everything else any will do. */
export function joined(one: Filter, other: Filter): Filter {
  const both = <T>(some: readonly T[] = [], more: readonly T[] = []) => [
    ...new Set([...some, ...more]),
  ];
  return filterOf({
    topic: both(listOf(one.topic), listOf(other.topic)),
    issuer: both(listOf(one.issuer), listOf(other.issuer)),
    type: both(listOf(one.type), listOf(other.type)),
    place: both(listOf(one.place), listOf(other.place)),
    words: both(one.words, other.words),
    without: both(one.without, other.without),
  });
}

/** With what was pressed, or without it where it was chosen before. */
export function toggled(filter: Filter, kind: Kind, value: string): Filter {
  const before: readonly string[] = listOf<string>(filter[kind]);
  if (!before.includes(value)) return joined(filter, { [kind]: value });
  const { [kind]: _, ...others } = filter;
  return joined(others, { [kind]: before.filter((one) => one !== value) });
}
