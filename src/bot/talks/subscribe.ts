/** What to hear of and how often; the delivery is the updates room's. */
import type { Context } from 'grammy';
import type { Language } from '../../answer/answer.ts';
import { receptionOf, setReception } from '../../store/reception.ts';
import { subscribe, subscriptionsOf, unsubscribeAll } from '../../store/subscriptions.ts';
import { usualReception } from '../../updates/recipients.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { filterWords, keptLines } from '../news/describe.ts';
import { readWish, type WishRead } from '../news/read-wish.ts';
import type { Shelf } from '../shelf.ts';
import { paragraph, type Words, wordsOf } from '../views/view.ts';
import { orNull, topicOptions } from './guide.ts';
import { choose, type Option, TYPED } from './options.ts';
import { act, plainView, show, type Talk } from './talk.ts';

export const SUBSCRIBE = 'subscribe';
const FREQUENCIES = ['now', 'daily', 'weekly'] as const;
const NOTHING = 'none';

export function subscribeTalk(
  { store, now, timeZone: zone = 'Asia/Ho_Chi_Minh' }: BotDependencies,
  shelf: Shelf,
) {
  return async (talk: Talk, _: Context, language: Language): Promise<void> => {
    const words = wordsOf(language);
    const { talks } = words.locale;
    const before = await act(talk, (outer) => wishesOf(store, shelf, outer, words));
    const code = await choose(
      talk,
      's',
      language,
      () => ({
        letter: 's',
        question: talks.subscribeTopic,
        chosen: before === '' ? '' : talks.subscriptions(before),
        options: [...removal(before, words), ...topicOptions(shelf, words)],
        width: 1,
      }),
      true,
    );
    if (code === NOTHING) {
      await act(talk, async (outer) => {
        await unsubscribeAll(store.db, outer.chat?.id ?? 0);
        return null;
      });
      await show(talk, () => plainView(talks.unsubscribed));
      return;
    }
    const wish = await talk.external(() => wishOf(code, shelf));
    const often =
      wish.frequency ??
      (await choose(talk, 'o', language, () => ({
        letter: 'o',
        question: talks.subscribeOften,
        chosen: filterWords(wish.filter, shelf.library, words),
        options: FREQUENCIES.map((value) => ({ label: talks.frequency[value], value })),
        width: 1,
      })));
    const frequency = FREQUENCIES.find((one) => one === often) ?? 'daily';
    const { filter, reception } = wish;
    await act(talk, async (outer) => {
      const chatId = outer.chat?.id;
      if (chatId === undefined) return null;
      const threadId = threadOf(outer);
      await subscribe(store.db, { chatId, filter, frequency, threadId, language, now: now() });
      if (Object.keys(reception).length > 0) {
        const before = (await receptionOf(store.db, chatId)) ?? usualReception(zone);
        await setReception(store.db, chatId, { ...before, ...reception });
      }
      return null;
    });
    await show(talk, () => {
      const [, ...breadth] = keptLines({ filter, frequency }, shelf.library, shelf.today(), words);
      const name = filterWords(filter, shelf.library, words);
      const kept = talks.subscribed(name, talks.frequency[frequency]);
      return {
        paragraphs: [paragraph(kept), ...breadth.map((line) => paragraph(line))],
        keyboard: [],
      };
    });
  };
}

/** What was chosen, or written: a topic's code, or parts as behind the command. */
function wishOf(code: string, shelf: Shelf): WishRead {
  if (code.startsWith(TYPED)) return readWish(code.slice(TYPED.length), shelf.library);
  const chosen = orNull(code);
  const topic = chosen === null ? null : (shelf.topic(chosen)?.id ?? null);
  const filter = topic === null ? {} : { topic };
  return { filter, frequency: null, reception: {}, follows: true };
}

function removal(before: string, { locale }: Words): Option[] {
  return before === '' ? [] : [{ label: locale.talks.unsubscribe, value: NOTHING }];
}

async function wishesOf(
  store: BotDependencies['store'],
  shelf: Shelf,
  { chat }: BotContext,
  words: Words,
): Promise<string> {
  const wishes = chat === undefined ? [] : await subscriptionsOf(store.db, chat.id);
  return wishes
    .map(({ filter, frequency }) => {
      const name = filterWords(filter, shelf.library, words);
      return `${name} (${words.locale.talks.frequency[frequency].toLowerCase()})`;
    })
    .join('; ');
}

/** Replies in General carry the id of a thread that is no topic: only a topic is kept. */
function threadOf(ctx: BotContext): number | null {
  const { msg } = ctx;
  return msg?.is_topic_message === true ? (msg.message_thread_id ?? null) : null;
}
