/** Subscriptions in words. */
import type { Library } from '../../knowledge/library.ts';
import type { Frequency } from '../../store/database.ts';
import { type Filter, listOf } from '../../store/filters.ts';
import type { Reception } from '../../store/reception.ts';
import type { Subscription, Wish } from '../../store/subscriptions.ts';
import { breadthOf } from '../../updates/filter.ts';
import { button, shorten } from '../keyboards/buttons.ts';
import { paragraph, strong, type View, type Words } from '../views/view.ts';
import type { WishRead } from './read-wish.ts';

const EXAMPLES = 3;
const LONGEST_QUOTE = 200;
/** From so many posts a month on, a choice is very broad. */
const BROAD = 10;

/** `Chuyển đổi số hoặc Đất đai · Kế hoạch · “một cửa”`. */
export function filterWords(filter: Filter, library: Library, words: Words): string {
  const { follow } = words.locale;
  const any = new Intl.ListFormat(words.language, { type: 'disjunction' });
  const kinds = [
    listOf(filter.topic).map((id) => topicName(id, library, words)),
    listOf(filter.type).map((type) => words.messages.typeName[type]),
    listOf(filter.issuer),
    listOf(filter.place).map((id) => placeName(id, library)),
  ];
  const parts = [
    ...kinds.filter((names) => names.length > 0).map((names) => any.format(names)),
    ...(filter.words ?? []).map((word) => `“${word}”`),
    ...(filter.without === undefined ? [] : [follow.without(filter.without.join(', '))]),
  ];
  return parts.length === 0 ? follow.everything : parts.join(' · ');
}

/** Its id where the library has no such topic any more. */
export function topicName(id: string, { topics }: Library, { language }: Words): string {
  const topic = topics.find((one) => one.id === id);
  return (language === 'en' ? topic?.nameEn : topic?.name) ?? id;
}

export function placeName(id: string, { jurisdictions }: Library): string {
  return jurisdictions.find((one) => one.id === id)?.name ?? id;
}

/** Told once a wish is kept: what it is, when it is heard of, how broad it is. */
export function keptLines(
  {
    filter,
    frequency,
    reception,
  }: Pick<Wish, 'filter' | 'frequency'> & {
    readonly reception: Reception;
  },
  library: Library,
  today: string,
  words: Words,
): string[] {
  const { follow } = words.locale;
  const { quiet } = reception;
  return [
    follow.added(filterWords(filter, library, words), follow.frequency[frequency]),
    ...(frequency === 'now' && quiet === null ? [] : [timesLine(reception, words, frequency)]),
    ...breadthLines(filter, library, today, words),
  ];
}

/** How many posts a month a broad choice would have been; what a narrow one would have caught. */
export function breadthLines(
  filter: Filter,
  library: Library,
  today: string,
  words: Words,
): string[] {
  const { follow } = words.locale;
  const { caught, aMonth } = breadthOf(filter, library, today);
  const rate = aMonth.toLocaleString(words.language);
  if (aMonth >= BROAD) return [follow.broad(rate)];
  if (caught.length === 0) return [follow.catchesNothing];
  const examples = caught.slice(0, EXAMPLES).map(({ number, title }) => `• ${number ?? title}`);
  return [follow.narrow(caught.length, rate), ...examples];
}

/** What of a wish could not be taken as it was said. */
export function readingNotes(
  { notUnderstood, rounded }: Pick<WishRead, 'notUnderstood' | 'rounded'>,
  { locale: { follow } }: Words,
): string[] {
  return [
    ...(notUnderstood.length === 0 ? [] : [follow.notUnderstood(quoted(notUnderstood))]),
    ...(rounded.length === 0 ? [] : [follow.rounded(quoted(rounded))]),
  ];
}

/** What somebody typed, said again: enough of it to be known. */
export function quoted(parts: readonly string[]): string {
  return shorten(parts.join(', '), LONGEST_QUOTE);
}

/** `Bản tin lúc 8 giờ (Asia/Ho_Chi_Minh); giờ yên lặng …`: what matters for a frequency. */
export function timesLine(
  { hour, weekday, timeZone, quiet }: Reception,
  { locale: { follow } }: Words,
  frequency: Frequency,
): string {
  return [
    ...(frequency === 'now' ? [] : [follow.digestAt(hour, timeZone)]),
    ...(frequency === 'weekly' ? [follow.weeklyOn(follow.weekdays[weekday - 1] ?? '')] : []),
    ...(quiet === null ? [] : [follow.quiet(quiet.from, quiet.to)]),
  ].join('; ');
}

/** The list with its buttons. */
export function subscriptionsView(
  subscriptions: readonly Subscription[],
  reception: Reception,
  library: Library,
  words: Words,
  title: string | null,
): View {
  const { follow } = words.locale;
  const head = title === null ? [] : [paragraph(follow.forChat(title))];
  if (subscriptions.length === 0) {
    return { paragraphs: [...head, paragraph(follow.none), paragraph(follow.hint)], keyboard: [] };
  }
  const lines = subscriptions.map(({ filter, frequency }, at) =>
    paragraph(`${at + 1}. ${filterWords(filter, library, words)} · ${follow.frequency[frequency]}`),
  );
  const times = timesLine(reception, words, 'weekly');
  const [first] = subscriptions;
  return {
    paragraphs: [
      ...head,
      paragraph(strong(follow.list(subscriptions.length))),
      ...lines,
      { ...paragraph(times), apart: true },
      { kind: 'note', runs: [{ text: follow.hint }] },
    ],
    keyboard: [
      ...subscriptions
        .slice(0, 20)
        .map(({ id }, at) => [
          button(follow.changeOne(at + 1), { kind: 'watch', act: 'change', watch: id }),
          button(follow.stopOne(at + 1), { kind: 'watch', act: 'stop', watch: id }),
        ]),
      ...(first === undefined
        ? []
        : [[button(follow.stopAll, { kind: 'watch', act: 'all', watch: first.id })]]),
    ],
  };
}
