/** Subscriptions: /theodoi with arguments, /dangky, /ngung, the stop button of posts, files. */
import { Composer, InputFile } from 'grammy';
import { chatTitle } from '../../store/chats.ts';
import { type Reception, receptionOf, setReception } from '../../store/reception.ts';
import {
  findSubscription,
  subscribe,
  subscriptionsOf,
  unsubscribe,
  unsubscribeAll,
} from '../../store/subscriptions.ts';
import { usualReception } from '../../updates/recipients.ts';
import { namesOf } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { keptLines, readingNotes, subscriptionsView } from '../news/describe.ts';
import { type ManagedChat, managedChat, mayManage, targetOf } from '../news/managed-chat.ts';
import { readWish } from '../news/read-wish.ts';
import { readSubscriptions, writeSubscriptions } from '../news/subscriptions-file.ts';
import { onPress } from '../pressed.ts';
import { renderText } from '../render/html.ts';
import { quoting, replyWith } from '../reply.ts';
import { sendView, turnView } from '../show.ts';
import { beginSubscribing } from '../talks/begin.ts';
import { paragraph, type View, wordsOf } from '../views/view.ts';

const LARGEST_FILE = 64 * 1024;

export function followFeature(deps: BotDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { store, now } = deps;
  const { db } = store;
  const say = (ctx: BotContext, text: string) => replyWith(ctx, renderText(text));
  const reception = async (chatId: number): Promise<Reception> =>
    (await receptionOf(db, chatId)) ?? usualReception(deps.timeZone ?? 'Asia/Ho_Chi_Minh');

  async function listOf(ctx: BotContext, id: number, title: string | null): Promise<View> {
    const subscriptions = await subscriptionsOf(db, id);
    return subscriptionsView(
      subscriptions,
      await reception(id),
      deps.library,
      wordsOf(ctx.language),
      title,
    );
  }

  feature.command(namesOf('subscribe'), async (ctx, next) => {
    if (ctx.match.trim() === '') return next();
    const chat = await managedChat(ctx, deps, ctx.match.trim());
    if (typeof chat === 'string') await say(ctx, chat);
    else if (chat.rest === '') await beginSubscribing(ctx, { ...targetOf(chat), watch: null });
    else await follow(ctx, chat);
  });

  async function follow(ctx: BotContext, chat: ManagedChat): Promise<void> {
    const words = wordsOf(ctx.language);
    const read = readWish(chat.rest, deps.library);
    if (Object.keys(read.reception).length > 0) {
      await setReception(db, chat.id, { ...(await reception(chat.id)), ...read.reception });
    }
    const notes = readingNotes(read, words);
    const times = read.frequency !== null || Object.keys(read.reception).length > 0;
    if (!read.follows && !times) {
      await say(ctx, [...notes, words.locale.follow.hint].join('\n'));
      return;
    }
    // What was not understood may have been what to follow: without it nothing is followed.
    if (!read.follows && (read.frequency === null || read.notUnderstood.length > 0)) {
      const { paragraphs, keyboard } = await listOf(ctx, chat.id, chat.title);
      const noted = notes.map((note) => paragraph(note));
      await sendView(ctx, { paragraphs: [...noted, ...paragraphs], keyboard });
      return;
    }
    const { filter, frequency } = { ...read, frequency: read.frequency ?? 'now' };
    const { language } = ctx;
    const { id: chatId, threadId } = chat;
    await subscribe(db, { chatId, filter, frequency, threadId, language, now: now() });
    const kept = { filter, frequency, reception: await reception(chatId) };
    const lines = keptLines(kept, deps.library, deps.today(), words);
    const { follow } = words.locale;
    const head = chat.title === null ? [] : [follow.forChat(chat.title)];
    await say(ctx, [...head, ...lines, ...notes].join('\n'));
  }

  feature.command(namesOf('subscriptions'), async (ctx) => {
    const chat = await managedChat(ctx, deps, ctx.match.trim());
    if (typeof chat === 'string') {
      await say(ctx, chat);
    } else if (/^json$/iu.test(chat.rest)) {
      const file = writeSubscriptions(
        await subscriptionsOf(db, chat.id),
        await receptionOf(db, chat.id),
      );
      const name = 'cchc-subscriptions.json';
      await ctx.replyWithDocument(
        new InputFile(new TextEncoder().encode(file), name),
        quoting(ctx),
      );
    } else {
      await sendView(ctx, await listOf(ctx, chat.id, chat.title));
    }
  });

  feature.command(namesOf('unsubscribe'), async (ctx) => {
    const chat = await managedChat(ctx, deps, ctx.match.trim());
    if (typeof chat === 'string') {
      await say(ctx, chat);
      return;
    }
    await unsubscribeAll(store, chat.id);
    await say(ctx, ctx.locale.follow.stoppedAll);
  });

  onPress(feature, 'unwatch', async (ctx, { watch }) => {
    const { follow } = ctx.locale;
    const chatId = ctx.chat?.id;
    if (chatId === undefined || !(await mayManage(ctx, chatId))) {
      return ctx.locale.groups.administratorsOnly;
    }
    const one = watch === null ? null : await findSubscription(db, watch);
    if (watch === null) await unsubscribeAll(store, chatId);
    else if (one?.chatId === chatId) await unsubscribe(store, one);
    const left = (await subscriptionsOf(db, chatId)).length;
    return left === 0 ? follow.stoppedAll : `${follow.stopped} ${follow.stillFollowing(left)}`;
  });

  onPress(feature, 'watch', async (ctx, { act, watch }) => {
    const one = await findSubscription(db, watch);
    if (one === null) return ctx.locale.buttonOld;
    if (!(await mayManage(ctx, one.chatId))) return ctx.locale.groups.administratorsOnly;
    const here = one.chatId === ctx.chat?.id;
    const title = here ? null : ((await chatTitle(db, one.chatId)) ?? String(one.chatId));
    if (act === 'change') {
      const { chatId, threadId } = one;
      await beginSubscribing(ctx, { chatId, threadId, title, watch });
      return undefined;
    }
    if (act === 'all') await unsubscribeAll(store, one.chatId);
    else await unsubscribe(store, one);
    await turnView(ctx, await listOf(ctx, one.chatId, title));
    return undefined;
  });

  feature.on('message:document', async (ctx, next) => {
    const { document, caption = '' } = ctx.message;
    const isOurs = document.file_name?.toLowerCase().endsWith('.json') === true;
    const told = ctx.chat.type === 'private' || /^\/(?:theodoi|subscribe)\b/u.test(caption);
    if (!isOurs || !told || deps.news === undefined) return next();
    const { follow } = ctx.locale;
    const said = caption.replace(/^\/\w+(?:@\w+)?/u, '').trim();
    const chat = await managedChat(ctx, deps, said);
    if (typeof chat === 'string') {
      await say(ctx, chat);
      return;
    }
    if ((document.file_size ?? 0) > LARGEST_FILE) {
      await say(ctx, follow.importFault(`> ${LARGEST_FILE / 1024} KB`));
      return;
    }
    const { file_path: path } = await ctx.getFile();
    const bytes = await deps.news.download(path ?? '');
    const read = readSubscriptions(new TextDecoder().decode(bytes));
    if (typeof read === 'string') {
      await say(ctx, follow.importFault(read));
      return;
    }
    const { id: chatId, threadId } = chat;
    for (const wish of read.wishes) {
      await subscribe(db, { ...wish, chatId, threadId, language: ctx.language, now: now() });
    }
    if (read.reception !== null) await setReception(db, chatId, read.reception);
    const notes = readingNotes({ ...read, rounded: [] }, wordsOf(ctx.language));
    await say(ctx, [follow.imported(read.wishes.length), ...notes].join('\n'));
  });
  return feature;
}
