/** /timkiem: searches the whole library and lists passages, best first. */

import { Composer } from 'grammy';
import type { Translator } from '../../i18n/translator.ts';
import { documentName } from '../../library/display-names.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import type { ViewRef } from '../../presentation/callback-data/actions.ts';
import {
  buttonRows,
  callbackButton,
  openViewButton,
  paginate,
  paginationRow,
  truncate,
} from '../../presentation/callback-data/buttons.ts';
import type { Paragraph } from '../../presentation/paragraph.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import { createParagraph, strong, type View } from '../../presentation/views/view.ts';
import type { SearchHit } from '../../search/search-hit.ts';
import { shortHash } from '../../shared/short-hash.ts';
import {
  findAskedQuestion,
  questionIdOf,
  upsertAskedQuestion,
} from '../../store/tables/asked-questions.ts';
import { onCallback } from '../callback-handlers.ts';
import { withChatAction } from '../chat-action.ts';
import { commandNames } from '../commands.ts';
import { type BotContext, senderId } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { replyWith } from '../send-reply.ts';
import { sendView, switchView } from '../send-view.ts';

const MAX_HITS = 50;
const HITS_PER_PAGE = 5;
const MAX_QUERY_LENGTH = 300;

type SearchDependencies = Pick<BotDependencies, 'now' | 'search' | 'store'>;

export function searchFeature(
  deps: SearchDependencies,
  libraryIndex: CurrentLibraryIndex,
): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { db } = deps.store;

  feature.command(commandNames('search'), async (ctx) => {
    const query = truncate(ctx.match.trim(), MAX_QUERY_LENGTH);
    const userId = senderId(ctx);
    if (query === '' || userId === null) {
      await replyWith(ctx, renderText(ctx.t('reply-search-missing')));
      return;
    }
    await withChatAction(ctx, async () => {
      const id = questionIdOf(ctx.update.update_id);
      const messageId = ctx.message?.message_id ?? null;
      const now = deps.now();
      const chatId = ctx.chat.id;
      await upsertAskedQuestion(db, {
        id,
        chatId,
        messageId,
        userId,
        question: query,
        context: null,
        now,
      });
      await sendView(ctx, createHitsView(deps, libraryIndex, query, id, 0, ctx.t));
    });
  });

  onCallback(feature, 'searchPage', async (ctx, { questionId, page }) => {
    const kept = await findAskedQuestion(db, questionId);
    if (kept === null || kept.chatId !== ctx.chat?.id) return ctx.t('bot-button-old');
    const view = createHitsView(deps, libraryIndex, kept.question, questionId, page, ctx.t);
    return (await switchView(ctx, view)) ? undefined : ctx.t('bot-button-old');
  });
  return feature;
}

function createHitsView(
  deps: SearchDependencies,
  libraryIndex: CurrentLibraryIndex,
  query: string,
  questionId: string,
  page: number,
  t: Translator,
): View {
  const hits = deps.search(query, { limit: MAX_HITS });
  if (hits.length === 0)
    return {
      paragraphs: [createParagraph(t('reply-no-results', { query }))],
      keyboard: [
        [
          callbackButton(t('follow-when-there'), {
            kind: 'follow',
            what: 'search',
            value: questionId,
          }),
        ],
      ],
    };
  const shown = paginate(hits, page, HITS_PER_PAGE);
  const buttons = shown.items.map((hit, at) =>
    openViewButton(String(shown.from + at + 1), hitTarget(libraryIndex, hit)),
  );
  return {
    paragraphs: [
      createParagraph(strong(t('reply-results-for', { query }))),
      ...shown.items.flatMap((hit, at) => hitParagraphs(libraryIndex, hit, shown.from + at + 1, t)),
    ],
    keyboard: [
      ...buttonRows(buttons, HITS_PER_PAGE),
      [callbackButton(t('follow-search'), { kind: 'follow', what: 'search', value: questionId })],
      ...paginationRow(shown.page, shown.pages, (to) => ({
        kind: 'searchPage',
        questionId,
        page: to,
      })),
    ],
  };
}

/** The section of a result, or the whole document when it has none. */
function hitTarget(libraryIndex: CurrentLibraryIndex, { document, anchor }: SearchHit): ViewRef {
  const entry = shortHash(document);
  const sections = libraryIndex.library.entries.get(document)?.sections ?? [];
  return sections.some((section) => section.anchor === anchor)
    ? { view: 'section', entry, section: shortHash(anchor), page: 0 }
    : { view: 'card', entry };
}

function hitParagraphs(
  libraryIndex: CurrentLibraryIndex,
  hit: SearchHit,
  number: number,
  t: Translator,
): Paragraph[] {
  const entry = libraryIndex.library.entries.get(hit.document);
  const name = entry === undefined ? hit.title : documentName(entry, t);
  const where = hit.citation === '' ? '' : ` › ${hit.citation}`;
  return [
    {
      ...createParagraph(`${number}. `, strong(truncate(name, 200)), truncate(where, 200)),
      hasSpaceBefore: true,
    },
    { kind: 'quote', runs: [{ text: hit.snippet || hit.title }] },
  ];
}
