/** Registers the conversations, and the commands and buttons that enter or leave them. */

import { conversations, createConversation } from '@grammyjs/conversations';
import { Composer, type Context } from 'grammy';
import { documentName } from '../../library/display-names.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { truncate } from '../../presentation/callback-data/buttons.ts';
import { createStartLink } from '../../presentation/deep-links.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import { findAskedQuestion } from '../../store/tables/asked-questions.ts';
import { insertFeedback } from '../../store/tables/feedback.ts';
import { onCallback } from '../callback-handlers.ts';
import { commandNames } from '../commands.ts';
import type { BotContext } from '../context.ts';
import { CANCEL_STEP, createTextView } from '../conversations/conversation.ts';
import { enterConversation, enterSubscribe } from '../conversations/enter.ts';
import {
  createErrorReportConversation,
  createFeedbackConversation,
  createRequestedAnswerConversation,
  ERROR_REPORT_CONVERSATION,
  FEEDBACK_CONVERSATION,
  MAX_FEEDBACK_LENGTH,
  REQUESTED_ANSWER_CONVERSATION,
} from '../conversations/feedback.ts';
import { createGuideConversation, GUIDE_CONVERSATION } from '../conversations/guide.ts';
import {
  createMendPaperConversation,
  MEND_PAPER_CONVERSATION,
  type MendDependencies,
} from '../conversations/mend-paper.ts';
import { createConversationStorage } from '../conversations/storage.ts';
import { createSubscribeConversation, SUBSCRIBE_CONVERSATION } from '../conversations/subscribe.ts';
import type { BotDependencies } from '../dependencies.ts';
import { canChangeChatSettings } from '../permissions.ts';
import { replyWith } from '../send-reply.ts';
import { switchView } from '../send-view.ts';
import {
  resolveManagedChat,
  resolveOtherChat,
  toSubscribeTarget,
} from '../subscriptions/managed-chat.ts';

/** Telegram's limit of a notice over the chat is 200. */
const MAX_NOTICE_LENGTH = 200;

type ConversationDependencies = MendDependencies & Pick<BotDependencies, 'submitReport'>;

export function conversationsFeature(
  deps: ConversationDependencies,
  libraryIndex: CurrentLibraryIndex,
): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.use(async (ctx, next) => {
    ctx.conversationIssue = { dropReason: null, error: null };
    await next();
    if (ctx.conversationIssue.error !== null) throw ctx.conversationIssue.error;
  });
  feature.use(
    conversations<BotContext, Context>({
      storage: createConversationStorage(deps.store, deps.now),
    }),
  );
  feature.use(async (ctx, next) => {
    const { dropReason } = ctx.conversationIssue;
    const asks = ctx.message?.text !== undefined || ctx.callbackQuery !== undefined;
    if (dropReason !== null && asks && ctx.chat?.type === 'private') {
      await replyWith(ctx, renderText(ctx.t(`conversation-${dropReason}`)));
    }
    return next();
  });

  // Before the conversations: they would read the command as a reply.
  feature.command(commandNames('cancel'), async (ctx) => {
    const { t } = ctx;
    const active = Object.keys(ctx.conversation.active()).length > 0;
    if (active && !(await canChangeChatSettings(ctx))) return;
    await ctx.conversation.exitAll();
    const text =
      active || ctx.conversationIssue.dropReason !== null
        ? t('conversation-cancelled')
        : t('conversation-nothing-to-cancel');
    await replyWith(ctx, renderText(text));
  });

  feature.use(
    createConversation<BotContext, Context>(
      createGuideConversation(libraryIndex),
      GUIDE_CONVERSATION,
    ),
    createConversation<BotContext, Context>(
      createFeedbackConversation(deps),
      FEEDBACK_CONVERSATION,
    ),
    createConversation<BotContext, Context>(
      createErrorReportConversation(deps),
      ERROR_REPORT_CONVERSATION,
    ),
    createConversation<BotContext, Context>(
      createRequestedAnswerConversation(deps),
      REQUESTED_ANSWER_CONVERSATION,
    ),
    createConversation<BotContext, Context>(
      createSubscribeConversation(deps, libraryIndex),
      SUBSCRIBE_CONVERSATION,
    ),
    createConversation<BotContext, Context>(
      createMendPaperConversation(deps),
      MEND_PAPER_CONVERSATION,
    ),
  );
  feature.use(createEntryPoints(deps, libraryIndex));
  return feature;
}

function createEntryPoints(
  deps: ConversationDependencies,
  libraryIndex: CurrentLibraryIndex,
): Composer<BotContext> {
  const { store, now } = deps;
  const feature = new Composer<BotContext>();

  feature.command(commandNames('guide'), async (ctx) => {
    if (await requirePrivateChat(ctx)) await enterConversation(ctx, GUIDE_CONVERSATION);
  });
  onCallback(feature, 'enterConversation', async (ctx) => {
    if (ctx.chat?.type !== 'private')
      return ctx.t('group-private-only', { username: ctx.me.username });
    await enterConversation(ctx, GUIDE_CONVERSATION);
    return undefined;
  });

  feature.command(commandNames('feedback'), async (ctx) => {
    const text = ctx.match.trim();
    const { t } = ctx;
    if (text.length > MAX_FEEDBACK_LENGTH) {
      await replyWith(
        ctx,
        renderText(t('conversation-feedback-too-long', { limit: MAX_FEEDBACK_LENGTH })),
      );
    } else if (text !== '') {
      await insertFeedback(store.db, text, now());
      await replyWith(ctx, renderText(t('conversation-feedback-thanks')));
    } else if (await requirePrivateChat(ctx)) {
      await enterConversation(ctx, FEEDBACK_CONVERSATION);
    }
  });

  onCallback(feature, 'requestAnswer', async (ctx, { questionId }) => {
    const kept = await findAskedQuestion(store.db, questionId);
    if (kept === null || kept.chatId !== ctx.chat?.id || ctx.chat.type !== 'private') {
      return ctx.t('bot-button-old');
    }
    await enterConversation(ctx, REQUESTED_ANSWER_CONVERSATION, questionId);
    return undefined;
  });

  onCallback(feature, 'reportError', async (ctx, { entry: code }) => {
    const entry = libraryIndex.findEntry(code);
    if (entry === null || deps.submitReport === undefined) return ctx.t('bot-button-old');
    if (ctx.chat?.type !== 'private')
      return ctx.t('group-private-only', { username: ctx.me.username });
    const name = documentName(entry, ctx.t);
    await enterConversation(ctx, ERROR_REPORT_CONVERSATION, entry.id, name);
    return undefined;
  });

  feature.command(commandNames('subscribe'), async (ctx, next) => {
    // With arguments the subscriptions feature handles it without a conversation.
    if (ctx.match.trim() !== '') return next();
    const chat = await resolveManagedChat(ctx, deps, '');
    if (chat.ok)
      await enterSubscribe(ctx, { ...toSubscribeTarget(chat.value), subscriptionId: null });
    else await replyWith(ctx, renderText(chat.error));
  });

  onCallback(feature, 'manageChat', async (ctx, { chat: chatId }) => {
    const chat =
      chatId === null
        ? await resolveManagedChat(ctx, deps, '')
        : await resolveOtherChat(ctx, deps, chatId, '');
    if (!chat.ok) return truncate(chat.error, MAX_NOTICE_LENGTH);
    await enterSubscribe(ctx, { ...toSubscribeTarget(chat.value), subscriptionId: null });
    return undefined;
  });

  // A step's button that no conversation handled: it is over, or another person's.
  onCallback(feature, 'conversationStep', async (ctx, { step }) => {
    if (step !== CANCEL_STEP || ctx.chat?.type !== 'private') return ctx.t('conversation-over');
    await switchView(ctx, createTextView(ctx.t('conversation-cancelled')));
    return undefined;
  });
  return feature;
}

async function requirePrivateChat(ctx: BotContext): Promise<boolean> {
  if (ctx.chat?.type === 'private') return true;
  const { t } = ctx;
  await replyWith(ctx, renderText(t('group-private-only', { username: ctx.me.username })), [
    [{ text: t('reply-open-in-bot'), url: createStartLink(ctx.me.username) }],
  ]);
  return false;
}
