/**
 * /start: introduces the bot, or opens the document or question of a deep link. /qr: sends a link
 * as a QR code.
 */

import { Composer, InputFile } from 'grammy';
import { documentName } from '../../library/display-names.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { topicFilter } from '../../library/index/library-index.ts';
import {
  callbackButton,
  type Keyboard,
  openViewButton,
} from '../../presentation/callback-data/buttons.ts';
import {
  createDocumentLink,
  createQuestionLink,
  createStartLink,
  parseStartPayload,
} from '../../presentation/deep-links.ts';
import { exampleQuestions } from '../../presentation/example-questions.ts';
import { renderQrCode } from '../../presentation/export/qr-code.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import { createCardView } from '../../presentation/views/card.ts';
import { welcomeText } from '../../presentation/welcome-text.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { type AnswerDependencies, answerQuestion } from '../answer-question.ts';
import { onCallback } from '../callback-handlers.ts';
import { withChatAction } from '../chat-action.ts';
import { commandNames } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { withOriginalButton } from '../original-view.ts';
import { replyParameters, replyWith } from '../send-reply.ts';
import { sendView } from '../send-view.ts';
import { offerTarget } from './follow.ts';

/** Telegram's limit for a caption is 1,024. */
const MAX_CAPTION_LENGTH = 1000;

export function startFeature(
  deps: AnswerDependencies & Pick<BotDependencies, 'mediaRenderer' | 'publicUrl' | 'today'>,
  libraryIndex: CurrentLibraryIndex,
): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.command('start', async (ctx) => {
    const payload = parseStartPayload(ctx.match.trim());
    if (payload?.kind === 'question') {
      await answerQuestion(deps, libraryIndex, ctx, {
        question: payload.question,
        echoQuestion: true,
      });
      return;
    }
    if (payload?.kind === 'follow') {
      if (await offerTarget(deps, libraryIndex, ctx, payload.target)) return;
      await replyWith(
        ctx,
        renderText(ctx.t('bot-link-gone')),
        createStartKeyboard(libraryIndex, ctx),
      );
      return;
    }
    const { entries } = deps.library;
    const entry =
      payload === null ? null : (entries.get(payload.id) ?? libraryIndex.findEntry(payload.id));
    if (payload !== null && entry === null) {
      await replyWith(
        ctx,
        renderText(ctx.t('bot-link-gone')),
        createStartKeyboard(libraryIndex, ctx),
      );
      return;
    }
    if (entry !== null) {
      const card = createCardView(libraryIndex, entry, ctx.t, deps.publicUrl);
      await sendView(ctx, await withOriginalButton(deps.store, ctx, entry.id, card));
      return;
    }
    const welcome = renderText(
      welcomeText(deps.library, ctx.language, ctx.t, {
        username: ctx.me.username,
        isGroup: ctx.chat.type !== 'private',
      }),
    );
    await replyWith(ctx, welcome, createStartKeyboard(libraryIndex, ctx));
  });

  onCallback(feature, 'example', async (ctx, { index }) => {
    const question = exampleQuestions(libraryIndex, ctx.t)[index];
    if (question === undefined) return ctx.t('bot-button-old');
    await answerQuestion(deps, libraryIndex, ctx, { question, echoQuestion: true });
    return undefined;
  });

  feature.command(commandNames('qr'), async (ctx) => {
    const question = ctx.match.trim();
    const link =
      question === ''
        ? createStartLink(ctx.me.username)
        : createQuestionLink(ctx.me.username, question);
    if (link === null) await replyWith(ctx, renderText(ctx.t('document-link-too-long')));
    else await sendQr(deps, ctx, link, question);
  });

  onCallback(feature, 'qrCode', async (ctx, action) => {
    const entry = libraryIndex.findEntry(action.entry);
    if (entry === null) return ctx.t('bot-button-old');
    const link = createDocumentLink(ctx.me.username, entry.id);
    await sendQr(deps, ctx, link, documentName(entry, ctx.t));
    return undefined;
  });
  return feature;
}

/** Buttons for people who do not know what to ask. The guide is for one person. */
function createStartKeyboard(libraryIndex: CurrentLibraryIndex, { chat, t }: BotContext): Keyboard {
  const examples = exampleQuestions(libraryIndex, t).map((question, index) => [
    callbackButton(question, { kind: 'example', index }),
  ]);
  const guide =
    chat?.type === 'private'
      ? [
          callbackButton(t('conversation-begin'), {
            kind: 'enterConversation',
            conversation: 'guide',
          }),
        ]
      : [];
  return [
    ...examples,
    [
      openViewButton(t('document-browse'), { view: 'topics', topic: null, page: 0 }),
      openViewButton(t('document-newest'), { view: 'list', ...topicFilter(null), page: 0 }),
    ],
    [...guide, callbackButton(t('follow-begin'), { kind: 'manageChat', chat: null })],
  ];
}

async function sendQr(
  { mediaRenderer }: Pick<BotDependencies, 'mediaRenderer'>,
  ctx: BotContext,
  link: string,
  name: string,
): Promise<void> {
  await withChatAction(
    ctx,
    async () => {
      const png = await mediaRenderer.renderPng(renderQrCode(link));
      const caption = [name.slice(0, MAX_CAPTION_LENGTH - link.length - 1), link]
        .filter((line) => line !== '')
        .join('\n');
      await ctx.replyWithPhoto(new InputFile(png, `${shortHash(link)}.png`), {
        caption,
        ...replyParameters(ctx),
      });
    },
    'upload_photo',
  );
}
