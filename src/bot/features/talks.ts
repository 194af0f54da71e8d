/** Conversations: how they are begun, left, and taken up again after a restart. */
import { conversations, createConversation } from '@grammyjs/conversations';
import { Composer, type Context } from 'grammy';
import { findAsked } from '../../store/asked.ts';
import { recordFeedback } from '../../store/feedback.ts';
import { maySetChat } from '../administrator.ts';
import { namesOf } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { startLink } from '../links.ts';
import { managedChat, targetOf } from '../news/managed-chat.ts';
import { onPress } from '../pressed.ts';
import { renderText } from '../render/html.ts';
import { replyWith } from '../reply.ts';
import type { Shelf } from '../shelf.ts';
import { begin, beginSubscribing } from '../talks/begin.ts';
import { GUIDE, guideTalk } from '../talks/guide.ts';
import { talkStorage } from '../talks/state.ts';
import { SUBSCRIBE, subscribeTalk } from '../talks/subscribe.ts';
import { FEEDBACK, feedbackTalk, LONGEST_TEXT, WISH, wishTalk } from '../talks/tell.ts';

export function talksFeature(deps: BotDependencies, shelf: Shelf): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.use(async (ctx, next) => {
    ctx.talk = { lost: null, fault: null };
    await next();
    if (ctx.talk.fault !== null) throw ctx.talk.fault;
  });
  feature.use(conversations<BotContext, Context>({ storage: talkStorage(deps.store, deps.now) }));
  feature.use(async (ctx, next) => {
    const { lost } = ctx.talk;
    const asks = ctx.message?.text !== undefined || ctx.callbackQuery !== undefined;
    if (lost !== null && asks && ctx.chat?.type === 'private') {
      await replyWith(ctx, renderText(ctx.locale.talks[lost]));
    }
    return next();
  });

  // Before the conversations, which would otherwise take the command for themselves.
  feature.command(namesOf('cancel'), async (ctx) => {
    const { talks } = ctx.locale;
    const active = Object.keys(ctx.conversation.active()).length > 0;
    if (active && !(await maySetChat(ctx))) return;
    await ctx.conversation.exitAll();
    const said = active || ctx.talk.lost !== null ? talks.cancelled : talks.nothingToCancel;
    await replyWith(ctx, renderText(said));
  });

  feature.use(
    createConversation<BotContext, Context>(guideTalk(shelf), GUIDE),
    createConversation<BotContext, Context>(feedbackTalk(deps), FEEDBACK),
    createConversation<BotContext, Context>(wishTalk(deps), WISH),
    createConversation<BotContext, Context>(subscribeTalk(deps, shelf), SUBSCRIBE),
  );
  feature.use(beginnings(deps));
  return feature;
}

function beginnings(deps: BotDependencies): Composer<BotContext> {
  const { store, now } = deps;
  const feature = new Composer<BotContext>();

  feature.command(namesOf('guide'), async (ctx) => {
    if (await onlyInPrivate(ctx)) await begin(ctx, GUIDE);
  });
  onPress(feature, 'begin', async (ctx) => {
    if (ctx.chat?.type !== 'private') return ctx.locale.groups.privateOnly(ctx.me.username);
    await begin(ctx, GUIDE);
    return undefined;
  });

  feature.command(namesOf('feedback'), async (ctx) => {
    const text = ctx.match.trim();
    const { talks } = ctx.locale;
    if (text.length > LONGEST_TEXT) {
      await replyWith(ctx, renderText(talks.feedbackTooLong(LONGEST_TEXT)));
    } else if (text !== '') {
      await recordFeedback(store.db, text, now());
      await replyWith(ctx, renderText(talks.feedbackThanks));
    } else if (await onlyInPrivate(ctx)) {
      await begin(ctx, FEEDBACK);
    }
  });

  onPress(feature, 'wish', async (ctx, { asked }) => {
    const kept = await findAsked(store.db, asked);
    if (kept === null || kept.chatId !== ctx.chat?.id || ctx.chat.type !== 'private') {
      return ctx.locale.buttonOld;
    }
    await begin(ctx, WISH, asked);
    return undefined;
  });

  feature.command(namesOf('subscribe'), async (ctx, next) => {
    // With arguments it needs no conversation.
    if (ctx.match.trim() !== '') return next();
    const chat = await managedChat(ctx, deps, '');
    if (typeof chat === 'string') await replyWith(ctx, renderText(chat));
    else await beginSubscribing(ctx, { ...targetOf(chat), watch: null });
  });

  // A step's button that no conversation took: it is over, or somebody else's.
  onPress(feature, 'talk', async (ctx) => ctx.locale.talks.over);
  return feature;
}

async function onlyInPrivate(ctx: BotContext): Promise<boolean> {
  if (ctx.chat?.type === 'private') return true;
  const { groups, answers } = ctx.locale;
  await replyWith(ctx, renderText(groups.privateOnly(ctx.me.username)), [
    [{ text: answers.openInBot, url: startLink(ctx.me.username) }],
  ]);
  return false;
}
