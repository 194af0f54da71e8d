/**
 * Following what a person is looking at: by the 🔔 buttons of documents, topics and searches, by deep
 * links from the pages, and in plain words.
 */

import { Composer } from 'grammy';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { callbackButton, type Keyboard } from '../../presentation/callback-data/buttons.ts';
import type { FollowTarget } from '../../presentation/deep-links.ts';
import { describeFilter } from '../../presentation/describe-filter.ts';
import { filterOfTarget } from '../../presentation/follow-filter.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { type SubscriptionFilter, toArray } from '../../store/subscription-filter.ts';
import {
  findAskedQuestion,
  questionIdOf,
  upsertAskedQuestion,
} from '../../store/tables/asked-questions.ts';
import {
  type DeliveryPreferences,
  upsertDeliveryPreferences,
} from '../../store/tables/delivery-preferences.ts';
import type { Frequency } from '../../store/tables/subscriptions.ts';
import { addressedText } from '../addressed-text.ts';
import { onCallback } from '../callback-handlers.ts';
import { type BotContext, senderId } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { replyWith } from '../send-reply.ts';
import {
  describeBreadth,
  describeParseProblems,
  describeSchedule,
} from '../subscriptions/describe-subscription.ts';
import { resolveManagedChat } from '../subscriptions/managed-chat.ts';
import { createDocumentFinder } from '../subscriptions/named-document.ts';
import { parseFollowRequest } from '../subscriptions/parse-follow-request.ts';
import { frequencyOf } from '../subscriptions/parse-schedule.ts';
import { parseSubscription } from '../subscriptions/parse-subscription.ts';
import { loadDeliveryPreferences, saveSubscription } from '../subscriptions/save-subscription.ts';

type FollowDependencies = Pick<
  BotDependencies,
  'ask' | 'library' | 'now' | 'store' | 'timeZone' | 'today'
>;

export function followFeature(
  deps: FollowDependencies,
  libraryIndex: CurrentLibraryIndex,
): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  onCallback(feature, 'follow', async (ctx, { what, value }) => {
    const wish =
      what === 'text' || what === 'search'
        ? await wishOfText(deps, libraryIndex, ctx, what, value)
        : wishOfTarget(libraryIndex, { what, value });
    if (wish === null) return ctx.t('bot-button-old');
    const chat = await resolveManagedChat(ctx, deps, '');
    if (!chat.ok) return chat.error;
    const { deliveryPreferences = {} } = wish;
    if (Object.keys(deliveryPreferences).length > 0)
      await upsertDeliveryPreferences(deps.store.db, chat.value.id, {
        ...(await loadDeliveryPreferences(deps, chat.value.id)),
        ...deliveryPreferences,
      });
    await saveSubscription(ctx, deps, chat.value, wish);
    return undefined;
  });

  feature.on('message:text', async (ctx, next) => {
    const text = addressedText(ctx);
    const what = text === null || text.startsWith('/') ? null : parseFollowRequest(text);
    if (what === null) return next();
    await offerText(deps, libraryIndex, ctx, what);
  });
  return feature;
}

/** Offers to follow what a deep link names. Returns false when the library does not have it. */
export async function offerTarget(
  deps: Pick<FollowDependencies, 'library' | 'today'>,
  libraryIndex: CurrentLibraryIndex,
  ctx: BotContext,
  target: FollowTarget,
): Promise<boolean> {
  const filter = filterOfTarget(libraryIndex, target);
  if (filter === null) return false;
  await offer(deps, ctx, filter, [
    [callbackButton(ctx.t('follow-yes'), { kind: 'follow', ...target })],
  ]);
  return true;
}

/** Offers to follow what a text names, as after /theodoi. */
export async function offerText(
  deps: FollowDependencies,
  libraryIndex: CurrentLibraryIndex,
  ctx: BotContext,
  text: string,
): Promise<void> {
  const find = createDocumentFinder(libraryIndex, (question) => deps.ask(question, null));
  const read = parseSubscription(text, deps.library, find);
  const { filter } = read;
  const frequency = frequencyOf(read);
  const preferences = {
    ...(await loadDeliveryPreferences(deps, ctx.chat?.id ?? 0)),
    ...read.deliveryPreferences,
  };
  const hasTimes = frequency !== 'now' || read.deliveryPreferences.quietHours !== undefined;
  const times = hasTimes ? [describeSchedule(preferences, ctx.t, frequency)] : [];
  const id = await keepText(deps, ctx, text);
  const [document] = toArray(filter.document);
  const every =
    filter.events === undefined || document === undefined
      ? []
      : [
          callbackButton(ctx.t('follow-all-events'), {
            kind: 'follow',
            what: 'document',
            value: shortHash(document),
          }),
        ];
  await offer(
    deps,
    ctx,
    filter,
    [
      [callbackButton(ctx.t('follow-yes'), { kind: 'follow', what: 'text', value: id })],
      ...(every.length === 0 ? [] : [every]),
    ],
    [...times, ...describeParseProblems(read, ctx.t)],
  );
}

/** Keeps a text under the id that a `follow` button carries. */
export async function keepText(
  { store, now }: Pick<FollowDependencies, 'now' | 'store'>,
  ctx: BotContext,
  text: string,
): Promise<string> {
  const id = questionIdOf(ctx.update.update_id);
  const chatId = ctx.chat?.id ?? 0;
  await upsertAskedQuestion(store.db, {
    id,
    chatId,
    messageId: null,
    userId: senderId(ctx) ?? chatId,
    question: text,
    context: null,
    now: now(),
  });
  return id;
}

async function offer(
  { library, today }: Pick<FollowDependencies, 'library' | 'today'>,
  ctx: BotContext,
  filter: SubscriptionFilter,
  keyboard: Keyboard,
  notes: readonly string[] = [],
): Promise<void> {
  const { t } = ctx;
  const lines = [
    t('follow-offer', { what: describeFilter(filter, library, t) }),
    ...notes,
    ...(filter.document === undefined ? describeBreadth(filter, library, today(), t) : []),
  ];
  await replyWith(ctx, renderText(lines.join('\n')), keyboard);
}

interface Wish {
  readonly filter: SubscriptionFilter;
  readonly frequency: Frequency;
  /** The times that were named with it; absent: none. */
  readonly deliveryPreferences?: Partial<DeliveryPreferences>;
}

function wishOfTarget(libraryIndex: CurrentLibraryIndex, target: FollowTarget): Wish | null {
  const filter = filterOfTarget(libraryIndex, target);
  return filter === null ? null : { filter, frequency: 'now' };
}

async function wishOfText(
  deps: FollowDependencies,
  libraryIndex: CurrentLibraryIndex,
  ctx: BotContext,
  what: 'search' | 'text',
  id: string,
): Promise<Wish | null> {
  const kept = await findAskedQuestion(deps.store.db, id);
  if (kept === null || kept.chatId !== ctx.chat?.id) return null;
  if (what === 'search') return { filter: { words: [kept.question] }, frequency: 'now' };
  const find = createDocumentFinder(libraryIndex, (question) => deps.ask(question, null));
  const read = parseSubscription(kept.question, deps.library, find);
  return {
    filter: read.filter,
    frequency: frequencyOf(read),
    deliveryPreferences: read.deliveryPreferences,
  };
}
