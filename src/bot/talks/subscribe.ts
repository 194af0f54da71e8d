/** What to hear of and how often; the delivery is the updates room's. */
import type { Context } from 'grammy';
import type { Language } from '../../answer/answer.ts';
import { subscribe, subscriptionsOf, unsubscribeAll } from '../../store/subscriptions.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { codeOf } from '../keyboards/codes.ts';
import type { Shelf } from '../shelf.ts';
import { filterName } from '../views/lists.ts';
import { type Words, wordsOf } from '../views/view.ts';
import { orNull, topicOptions } from './guide.ts';
import { choose, type Option } from './options.ts';
import { act, plainView, show, type Talk } from './talk.ts';

export const SUBSCRIBE = 'subscribe';
const FREQUENCIES = ['now', 'daily', 'weekly'] as const;
const NOTHING = 'none';

export function subscribeTalk({ store, now }: BotDependencies, shelf: Shelf) {
  return async (talk: Talk, _: Context, language: Language): Promise<void> => {
    const words = wordsOf(language);
    const { talks } = words.locale;
    const before = await act(talk, (outer) => wishesOf(store, shelf, outer, words));
    const code = await choose(talk, 's', language, () => ({
      letter: 's',
      question: talks.subscribeTopic,
      chosen: before === '' ? '' : talks.subscriptions(before),
      options: [...removal(before, words), ...topicOptions(shelf, words)],
      width: 1,
    }));
    if (code === NOTHING) {
      await act(talk, async (outer) => {
        await unsubscribeAll(store.db, outer.chat?.id ?? 0);
        return null;
      });
      await show(talk, () => plainView(talks.unsubscribed));
      return;
    }
    const topic = orNull(code);
    const often = await choose(talk, 'o', language, () => ({
      letter: 'o',
      question: talks.subscribeOften,
      chosen: nameOfTopic(shelf, topic, words),
      options: FREQUENCIES.map((value) => ({ label: talks.frequency[value], value })),
      width: 1,
    }));
    const frequency = FREQUENCIES.find((one) => one === often) ?? 'daily';
    await act(talk, async (outer) => {
      const chatId = outer.chat?.id;
      if (chatId === undefined) return null;
      const id = topic === null ? null : (shelf.topic(topic)?.id ?? null);
      const threadId = threadOf(outer);
      const filter = id === null ? {} : { topic: id };
      await subscribe(store.db, { chatId, filter, frequency, threadId, language, now: now() });
      return null;
    });
    await show(talk, () =>
      plainView(talks.subscribed(nameOfTopic(shelf, topic, words), talks.frequency[frequency])),
    );
  };
}

function removal(before: string, { locale }: Words): Option[] {
  return before === '' ? [] : [{ label: locale.talks.unsubscribe, value: NOTHING }];
}

function nameOfTopic(shelf: Shelf, topic: string | null, words: Words): string {
  return filterName(shelf, { topic, type: null, year: null }, words) || words.locale.talks.any;
}

async function wishesOf(
  store: BotDependencies['store'],
  shelf: Shelf,
  { chat }: BotContext,
  words: Words,
): Promise<string> {
  const wishes = chat === undefined ? [] : await subscriptionsOf(store.db, chat.id);
  return wishes
    .map(({ filter: { topic }, frequency }) => {
      const name = nameOfTopic(shelf, topic === undefined ? null : codeOf(topic), words);
      return `${name} (${words.locale.talks.frequency[frequency].toLowerCase()})`;
    })
    .join('; ');
}

/** Replies in General carry the id of a thread that is no topic: only a topic is kept. */
function threadOf(ctx: BotContext): number | null {
  const { msg } = ctx;
  return msg?.is_topic_message === true ? (msg.message_thread_id ?? null) : null;
}
