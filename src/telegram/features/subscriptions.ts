/**
 * Subscriptions: /theodoi with arguments, /dangky, /ngung, the buttons of posts and lists, and
 * import from a file.
 */

import { Composer, InputFile } from 'grammy';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { callbackButton } from '../../presentation/callback-data/buttons.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import { createParagraph, type View } from '../../presentation/views/view.ts';
import { findChatTitle } from '../../store/tables/chats.ts';
import {
  findDeliveryPreferences,
  upsertDeliveryPreferences,
} from '../../store/tables/delivery-preferences.ts';
import { listUndelivered } from '../../store/tables/outbox-chat.ts';
import { listRemindersOfChat } from '../../store/tables/reminders.ts';
import {
  deleteAllSubscriptions,
  deleteSubscription,
  findSubscription,
  listSubscriptionsOfChat,
  stopAllMessages,
  upsertSubscription,
} from '../../store/tables/subscriptions.ts';
import { addressedText } from '../addressed-text.ts';
import { onCallback } from '../callback-handlers.ts';
import { commandNames } from '../commands.ts';
import type { BotContext } from '../context.ts';
import { enterSubscribe } from '../conversations/enter.ts';
import type { BotDependencies } from '../dependencies.ts';
import { replyParameters, replyWith } from '../send-reply.ts';
import { sendView, switchView } from '../send-view.ts';
import {
  describeParseProblems,
  findUnknownWords,
  quoteParts,
} from '../subscriptions/describe-subscription.ts';
import {
  canManageChat,
  type ManagedChat,
  resolveManagedChat,
  toSubscribeTarget,
} from '../subscriptions/managed-chat.ts';
import { createDocumentFinder } from '../subscriptions/named-document.ts';
import { isManageRequest } from '../subscriptions/parse-manage-request.ts';
import { frequencyOf } from '../subscriptions/parse-schedule.ts';
import { parseSubscription } from '../subscriptions/parse-subscription.ts';
import { loadDeliveryPreferences, saveSubscription } from '../subscriptions/save-subscription.ts';
import {
  parseSubscriptionsFile,
  serializeSubscriptions,
} from '../subscriptions/subscriptions-file.ts';
import { createSubscriptionsView } from '../subscriptions/subscriptions-view.ts';
import { keepText } from './follow.ts';

/** /dangky tells what did not arrive in this time. */
const UNDELIVERED_SHOWN_MS = 7 * 24 * 3_600_000;
const MAX_FILE_BYTES = 64 * 1024;

type SubscriptionDependencies = Pick<
  BotDependencies,
  'ask' | 'library' | 'libraryAdmin' | 'now' | 'store' | 'timeZone' | 'today'
>;

export function subscriptionsFeature(
  deps: SubscriptionDependencies,
  libraryIndex: CurrentLibraryIndex,
): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { store, now } = deps;
  const { db } = store;
  const say = (ctx: BotContext, text: string) => replyWith(ctx, renderText(text));
  const loadPreferences = (chatId: number) => loadDeliveryPreferences(deps, chatId);
  const findDocument = createDocumentFinder(libraryIndex, (question) => deps.ask(question, null));

  async function subscriptionList(
    ctx: BotContext,
    id: number,
    title: string | null,
  ): Promise<View> {
    const settings = {
      title,
      subscriptions: await listSubscriptionsOfChat(db, id),
      reminders: await listRemindersOfChat(db, id),
      deliveryPreferences: await loadPreferences(id),
      undelivered: await listUndelivered(db, id, new Date(now().getTime() - UNDELIVERED_SHOWN_MS)),
    };
    return createSubscriptionsView(settings, deps.library, ctx.t);
  }

  feature.command(commandNames('subscribe'), async (ctx, next) => {
    if (ctx.match.trim() === '') return next();
    const chat = await resolveManagedChat(ctx, deps, ctx.match.trim());
    if (!chat.ok) await say(ctx, chat.error);
    else if (chat.value.rest === '')
      await enterSubscribe(ctx, { ...toSubscribeTarget(chat.value), subscriptionId: null });
    else await follow(ctx, chat.value);
  });

  async function follow(ctx: BotContext, chat: ManagedChat): Promise<void> {
    const { t } = ctx;
    const read = parseSubscription(chat.rest, deps.library, findDocument);
    if (Object.keys(read.deliveryPreferences).length > 0) {
      await upsertDeliveryPreferences(db, chat.id, {
        ...(await loadPreferences(chat.id)),
        ...read.deliveryPreferences,
      });
    }
    const notes = describeParseProblems(read, t);
    const times = read.frequency !== null || Object.keys(read.deliveryPreferences).length > 0;
    if (!read.hasFilter && !times) {
      await say(ctx, [...notes, t('subscription-hint')].join('\n'));
      return;
    }
    // Text that was not understood may have been the filter: nothing is stored without it.
    if (!read.hasFilter && (read.frequency === null || read.notUnderstood.length > 0)) {
      const { paragraphs, keyboard } = await subscriptionList(ctx, chat.id, chat.title);
      const noted = notes.map((note) => createParagraph(note));
      await sendView(ctx, { paragraphs: [...noted, ...paragraphs], keyboard });
      return;
    }
    const { filter } = read;
    const frequency = frequencyOf(read);
    const unknown = findUnknownWords(filter, deps.library, deps.today());
    if (unknown.length > 0) {
      await askBack(ctx, chat, unknown);
      return;
    }
    await saveSubscription(ctx, deps, chat, { filter, frequency }, notes);
  }

  /** A word that no document has is often a slip; it is followed when the person says so. */
  async function askBack(
    ctx: BotContext,
    chat: ManagedChat,
    unknown: readonly string[],
  ): Promise<void> {
    const { t } = ctx;
    const text = t('subscription-unknown-words', { what: quoteParts(unknown) });
    // A button belongs to the chat that it is pressed in.
    const isHere = chat.title === null;
    const keyboard = isHere
      ? [
          [
            callbackButton(t('follow-anyway'), {
              kind: 'follow',
              what: 'text',
              value: await keepText(deps, ctx, chat.rest),
            }),
          ],
        ]
      : [];
    await replyWith(ctx, renderText(text), keyboard);
  }

  feature.command(commandNames('subscriptions'), async (ctx) => {
    const chat = await resolveManagedChat(ctx, deps, ctx.match.trim());
    if (!chat.ok) {
      await say(ctx, chat.error);
    } else if (/^json$/iu.test(chat.value.rest)) {
      const file = serializeSubscriptions(
        await listSubscriptionsOfChat(db, chat.value.id),
        await findDeliveryPreferences(db, chat.value.id),
      );
      const name = 'cchc-subscriptions.json';
      await ctx.replyWithDocument(
        new InputFile(new TextEncoder().encode(file), name),
        replyParameters(ctx),
      );
    } else {
      await sendView(ctx, await subscriptionList(ctx, chat.value.id, chat.value.title));
    }
  });

  feature.command(commandNames('unsubscribe'), async (ctx) => {
    const chat = await resolveManagedChat(ctx, deps, ctx.match.trim());
    if (!chat.ok) {
      await say(ctx, chat.error);
      return;
    }
    await stopAllMessages(store, chat.value.id);
    await say(ctx, ctx.t('subscription-stopped-all'));
  });

  onCallback(feature, 'unsubscribe', async (ctx, { subscriptionId }) => {
    const { t } = ctx;
    const chatId = ctx.chat?.id;
    if (chatId === undefined || !(await canManageChat(ctx, chatId))) {
      return ctx.t('group-admins-only');
    }
    const subscription =
      subscriptionId === null ? null : await findSubscription(db, subscriptionId);
    if (subscriptionId === null && (await listSubscriptionsOfChat(db, chatId)).length > 1) {
      // The post came from several subscriptions: the chat chooses which to end.
      await sendView(ctx, await subscriptionList(ctx, chatId, null));
      return undefined;
    }
    if (subscriptionId === null) await deleteAllSubscriptions(store, chatId);
    else if (subscription?.chatId === chatId) await deleteSubscription(store, subscription);
    const left = (await listSubscriptionsOfChat(db, chatId)).length;
    return left === 0
      ? t('subscription-stopped-all')
      : `${t('subscription-stopped')} ${t('subscription-still-following', { count: left })}`;
  });

  onCallback(feature, 'subscription', async (ctx, { action, subscriptionId }) => {
    const subscription = await findSubscription(db, subscriptionId);
    if (subscription === null) return ctx.t('bot-button-old');
    if (!(await canManageChat(ctx, subscription.chatId))) return ctx.t('group-admins-only');
    const here = subscription.chatId === ctx.chat?.id;
    const title = here
      ? null
      : ((await findChatTitle(db, subscription.chatId)) ?? String(subscription.chatId));
    if (action === 'change') {
      const { chatId, threadId } = subscription;
      await enterSubscribe(ctx, { chatId, threadId, title, subscriptionId });
      return undefined;
    }
    if (action === 'all') await stopAllMessages(store, subscription.chatId);
    else await deleteSubscription(store, subscription);
    await switchView(ctx, await subscriptionList(ctx, subscription.chatId, title));
    return undefined;
  });

  // Nothing ends by words that may be misread: the list has a button for each.
  feature.on('message:text', async (ctx, next) => {
    const text = addressedText(ctx);
    if (text === null || text.startsWith('/') || !isManageRequest(text)) return next();
    const chat = await resolveManagedChat(ctx, deps, '');
    if (!chat.ok) await say(ctx, chat.error);
    else await sendView(ctx, await subscriptionList(ctx, chat.value.id, chat.value.title));
  });

  feature.on('message:document', async (ctx, next) => {
    const { document, caption = '' } = ctx.message;
    const isJsonFile = document.file_name?.toLowerCase().endsWith('.json') === true;
    const isAddressed = ctx.chat.type === 'private' || /^\/(?:theodoi|subscribe)\b/u.test(caption);
    if (!isJsonFile || !isAddressed || deps.libraryAdmin === undefined) return next();
    const { t } = ctx;
    const argument = caption.replace(/^\/\w+(?:@\w+)?/u, '').trim();
    const chat = await resolveManagedChat(ctx, deps, argument);
    if (!chat.ok) {
      await say(ctx, chat.error);
      return;
    }
    if ((document.file_size ?? 0) > MAX_FILE_BYTES) {
      await say(ctx, t('subscription-import-fault', { fault: `> ${MAX_FILE_BYTES / 1024} KB` }));
      return;
    }
    const { file_path: path } = await ctx.getFile();
    const bytes = await deps.libraryAdmin.downloadFile(path ?? '');
    const parsed = parseSubscriptionsFile(new TextDecoder().decode(bytes));
    if (!parsed.ok) {
      await say(ctx, t('subscription-import-fault', { fault: parsed.error }));
      return;
    }
    const file = parsed.value;
    const { id: chatId, threadId } = chat.value;
    for (const subscription of file.subscriptions) {
      await upsertSubscription(db, {
        ...subscription,
        chatId,
        threadId,
        language: ctx.language,
        now: now(),
      });
    }
    if (file.deliveryPreferences !== null)
      await upsertDeliveryPreferences(db, chatId, file.deliveryPreferences);
    const notes = describeParseProblems({ ...file, rounded: [] }, ctx.t);
    await say(
      ctx,
      [t('subscription-imported', { count: file.subscriptions.length }), ...notes].join('\n'),
    );
  });
  return feature;
}
