/** /timkiem: passages of the whole library, best first, with a button each. */
import { Composer } from 'grammy';
import type { SearchHit } from '../../search/hit.ts';
import { askedId, findAsked, saveAsked } from '../../store/asked.ts';
import { namesOf } from '../commands.ts';
import { type BotContext, speakerId } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { open, pageOf, pager, rowsOf, shorten } from '../keyboards/buttons.ts';
import { codeOf } from '../keyboards/codes.ts';
import type { ViewRef } from '../keyboards/press.ts';
import { onPress } from '../pressed.ts';
import { renderText } from '../render/html.ts';
import type { Paragraph } from '../render/paragraph.ts';
import { replyWith } from '../reply.ts';
import type { Shelf } from '../shelf.ts';
import { sendView, turnView } from '../show.ts';
import { whileTyping } from '../typing.ts';
import { nameOf, paragraph, strong, type View, type Words, wordsOf } from '../views/view.ts';

const MOST_HITS = 50;
const HITS_A_PAGE = 5;
const LONGEST_QUERY = 300;

export function searchFeature(deps: BotDependencies, shelf: Shelf): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { db } = deps.store;

  feature.command(namesOf('search'), async (ctx) => {
    const query = shorten(ctx.match.trim(), LONGEST_QUERY);
    const userId = speakerId(ctx);
    if (query === '' || userId === null) {
      await replyWith(ctx, renderText(ctx.locale.answers.searchMissing));
      return;
    }
    await whileTyping(ctx, async () => {
      const id = askedId(ctx.update.update_id);
      const messageId = ctx.message?.message_id ?? null;
      const now = deps.now();
      const chatId = ctx.chat.id;
      await saveAsked(db, { id, chatId, messageId, userId, question: query, context: null, now });
      await sendView(ctx, hitsView(deps, shelf, query, id, 0, wordsOf(ctx.language)));
    });
  });

  onPress(feature, 'hits', async (ctx, { asked, page }) => {
    const kept = await findAsked(db, asked);
    if (kept === null || kept.chatId !== ctx.chat?.id) return ctx.locale.buttonOld;
    const view = hitsView(deps, shelf, kept.question, asked, page, wordsOf(ctx.language));
    return (await turnView(ctx, view)) ? undefined : ctx.locale.buttonOld;
  });
  return feature;
}

function hitsView(
  deps: BotDependencies,
  shelf: Shelf,
  query: string,
  asked: string,
  page: number,
  words: Words,
): View {
  const { answers } = words.locale;
  const hits = deps.search(query, { limit: MOST_HITS });
  if (hits.length === 0) return { paragraphs: [paragraph(answers.noResults(query))], keyboard: [] };
  const shown = pageOf(hits, page, HITS_A_PAGE);
  const buttons = shown.items.map((hit, at) =>
    open(String(shown.from + at + 1), targetOf(shelf, hit)),
  );
  return {
    paragraphs: [
      paragraph(strong(answers.resultsFor(query))),
      ...shown.items.flatMap((hit, at) => hitLines(shelf, hit, shown.from + at + 1, words)),
    ],
    keyboard: [
      ...rowsOf(buttons, HITS_A_PAGE),
      ...pager(shown.page, shown.pages, (to) => ({ kind: 'hits', asked, page: to })),
    ],
  };
}

/** The section where there is one, else the whole document. */
function targetOf(shelf: Shelf, { document, anchor }: SearchHit): ViewRef {
  const entry = codeOf(document);
  const sections = shelf.library.entries.get(document)?.sections ?? [];
  return sections.some((section) => section.anchor === anchor)
    ? { view: 'section', entry, section: codeOf(anchor), page: 0 }
    : { view: 'card', entry };
}

function hitLines(shelf: Shelf, hit: SearchHit, number: number, words: Words): Paragraph[] {
  const entry = shelf.library.entries.get(hit.document);
  const name = entry === undefined ? hit.title : nameOf(entry, words);
  const where = hit.citation === '' ? '' : ` › ${hit.citation}`;
  return [
    { ...paragraph(`${number}. `, strong(shorten(name, 200)), shorten(where, 200)), apart: true },
    { kind: 'quote', runs: [{ text: hit.snippet || hit.title }] },
  ];
}
