/** /start: who the bot is and how to ask it; a deep link opens a document or asks a question. */
import { Composer, InputFile } from 'grammy';
import { answerQuestion } from '../answering.ts';
import { namesOf } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { welcomeText } from '../introduction.ts';
import { button, type Keyboard, open } from '../keyboards/buttons.ts';
import { codeOf } from '../keyboards/codes.ts';
import { documentLink, questionLink, readPayload, startLink } from '../links.ts';
import type { Locale } from '../locales/locale.ts';
import { qrSvg } from '../papers/qr.ts';
import { onPress } from '../pressed.ts';
import { renderText } from '../render/html.ts';
import { quoting, replyWith } from '../reply.ts';
import type { Shelf } from '../shelf.ts';
import { topicOnly } from '../shelf.ts';
import { sendView } from '../show.ts';
import { whileTyping } from '../typing.ts';
import { cardView } from '../views/card.ts';
import { nameOf, wordsOf } from '../views/view.ts';

/** Telegram's limit for a caption is 1,024. */
const LONGEST_CAPTION = 1000;

export function startFeature(deps: BotDependencies, shelf: Shelf): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.command('start', async (ctx) => {
    const payload = readPayload(ctx.match.trim());
    if (payload?.kind === 'question') {
      await answerQuestion(deps, shelf, ctx, { question: payload.question, repeat: true });
      return;
    }
    const { entries } = deps.library;
    const entry = payload === null ? null : (entries.get(payload.id) ?? shelf.entry(payload.id));
    if (entry !== null) {
      await sendView(ctx, cardView(shelf, entry, wordsOf(ctx.language)));
      return;
    }
    const welcome = renderText(welcomeText(deps.library, ctx.language, ctx.locale));
    await replyWith(ctx, welcome, firstSteps(ctx.locale));
  });

  feature.command(namesOf('qr'), async (ctx) => {
    const said = ctx.match.trim();
    const link = said === '' ? startLink(ctx.me.username) : questionLink(ctx.me.username, said);
    if (link === null) await replyWith(ctx, renderText(ctx.locale.documents.linkTooLong));
    else await sendQr(deps, ctx, link, said);
  });

  onPress(feature, 'link', async (ctx, press) => {
    const entry = shelf.entry(press.entry);
    if (entry === null) return ctx.locale.buttonOld;
    const link = documentLink(ctx.me.username, entry.id);
    await sendQr(deps, ctx, link, nameOf(entry, wordsOf(ctx.language)));
    return undefined;
  });
  return feature;
}

/** For those who do not know what to type. */
function firstSteps({ talks, documents }: Locale): Keyboard {
  return [
    [button(talks.begin, { kind: 'begin', talk: 'guide' })],
    [
      open(documents.browse, { view: 'topics', topic: null, page: 0 }),
      open(documents.newest, { view: 'list', ...topicOnly(null), page: 0 }),
    ],
  ];
}

async function sendQr(
  { atelier }: BotDependencies,
  ctx: BotContext,
  link: string,
  name: string,
): Promise<void> {
  await whileTyping(
    ctx,
    async () => {
      const png = await atelier.png(qrSvg(link));
      const caption = [name.slice(0, LONGEST_CAPTION - link.length - 1), link]
        .filter((line) => line !== '')
        .join('\n');
      await ctx.replyWithPhoto(new InputFile(png, `${codeOf(link)}.png`), {
        caption,
        ...quoting(ctx),
      });
    },
    'upload_photo',
  );
}
