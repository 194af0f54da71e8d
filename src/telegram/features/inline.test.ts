import type { InlineQueryResultArticle } from 'grammy/types';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAssistant } from '#test/knowledge';
import { parseHtml } from '../../../test/helpers/bot-api/entities.ts';
import type { BotApi } from '../../../test/helpers/bot-api/types.ts';
import { startBotApi } from '../../../test/helpers/bot-api.ts';
import { createBotDependencies } from '../../../test/helpers/bot-dependencies.ts';
import { deliverUpdate, failedCalls, makeUser } from '../../../test/helpers/chat.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { createCurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { libraryIndexOf } from '../../library/index/library-index.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { type CchcBot, createBot } from '../bot.ts';

const vi = translatorOf('vi');
const en = translatorOf('en');

const { library, ask, search } = openAssistant({});
const { newest } = createCurrentLibraryIndex(
  () => libraryIndexOf(library),
  () => '2026-11-25',
);
let server: BotApi;
let bot: CchcBot;

beforeAll(async () => {
  server = await startBotApi();
  const deps = createBotDependencies({ library, ask, search });
  bot = createBot(server.token, deps, { apiRoot: server.url, botInfo: server.bot });
});
afterAll(() => server.close());
beforeEach(() => server.reset());

async function results(query: string, offset = '', language = 'vi') {
  const inline_query = { id: 'i1', from: makeUser(70, language), query, offset };
  await deliverUpdate({ server, bot: () => bot }, { inline_query });
  const payload = server.callsOf('answerInlineQuery').at(-1)?.payload;
  const articles = payload?.results as InlineQueryResultArticle[];
  return { payload, articles, next: payload?.next_offset };
}

const textOf = ({ input_message_content: content }: InlineQueryResultArticle): string =>
  'message_text' in content ? parseHtml(content.message_text).text : '';

describe('inline mode', () => {
  it('returns the newest documents for an empty query, cached for everybody', async () => {
    const { articles, payload } = await results('');
    expect(articles[0]?.title).toContain(newest[0]?.number);
    expect(payload).toMatchObject({ is_personal: false, cache_time: 300 });
    expect(payload?.button).toEqual({ text: vi('reply-ask-in-chat'), start_parameter: 'inline' });
  });

  it('returns every result once over all pages, and ends', async () => {
    const ids = new Set<string>();
    let offset: unknown = '';
    let pages = 0;
    do {
      const { articles, next } = await results('', String(offset));
      for (const { id } of articles) ids.add(id);
      offset = next;
      pages += 1;
    } while (offset !== '' && pages < 100);
    expect(ids.size).toBe(newest.length);
  });

  it('finds documents and passages, and sends a passage with its citation', async () => {
    const { articles } = await results('chuyển đổi số');
    const passage = articles.find(({ id }) => id.includes('.'));
    const codes = new Set(library.documents.map(({ id }) => shortHash(id)));
    const document = articles.find(({ id }) => codes.has(id));
    if (passage === undefined || document === undefined) throw new Error('one of each expected');
    expect(textOf(document)).toContain(vi('document-passed-by'));
    const posted = textOf(passage);
    const [entryCode] = passage.id.split('.');
    const entry = [...library.entries.values()].find(({ id }) => shortHash(id) === entryCode);
    expect(entry).toBeDefined();
    expect(posted).toContain(entry?.kind === 'document' ? entry.title : entry?.name);
    const links = passage.reply_markup?.inline_keyboard.flat() ?? [];
    expect(links[0]).toMatchObject({ url: expect.stringContaining('?start=doc_') });
  });

  it('answers in the language of the query, because everybody gets the same results', async () => {
    const { articles, payload } = await results('digital transformation plan', '', 'vi');
    expect(payload?.button).toMatchObject({ text: en('reply-ask-in-chat') });
    const cards = articles.filter(({ id }) => !id.includes('.')).map(textOf);
    expect(cards.join('\n')).toContain(en('document-passed-by'));
    expect((await results('chuyển đổi số', '', 'en')).payload?.button).toMatchObject({
      text: vi('reply-ask-in-chat'),
    });
  });

  it.each([
    ['nothing found', 'zzzz qqqq xxxx', ''],
    ['an offset beyond the end', 'chuyển đổi số', '99'],
    ['an offset that is none', 'chuyển đổi số', '<script>'],
    ['markup', '<b>&"', ''],
    ['256 characters', 'số '.repeat(85), ''],
    ['half a surrogate pair', 'chuyển \uD83D đổi', ''],
  ])('%s is answered', async (_, query, offset) => {
    await results(query, offset);
    expect(failedCalls(server)).toEqual([]);
    expect(server.callsOf('answerInlineQuery')).toHaveLength(1);
  });
});

describe('a query that asks something', () => {
  it('is answered first, with the question, short enough for a chat of others', async () => {
    const { articles } = await results('nghị quyết 57 còn hiệu lực không');
    expect(articles[0]?.title).toBe(vi('reply-inline-answer'));
    const text = textOf(articles[0] as InlineQueryResultArticle);
    expect(text).toContain('❓ nghị quyết 57 còn hiệu lực không');
    expect(text).toContain('57-NQ/TW');
    expect(text.length).toBeLessThan(1500);
  });

  it.each(['nq57', 'chuyển đổi số', 'xin chào', 'giá vàng hôm nay'])(
    'is not seen in: %s',
    async (query) => {
      const { articles } = await results(query);
      expect(articles[0]?.title).not.toBe(vi('reply-inline-answer'));
    },
  );

  it('posts a document in a few lines', async () => {
    const { articles } = await results('57-NQ/TW');
    const text = textOf(articles[0] as InlineQueryResultArticle);
    expect(text.split('\n').length).toBeLessThanOrEqual(8);
  });
});
