/** Pages and the bot know each other. */
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createPlatformMediaRenderer } from '#test/renderer';
import { createTestSite } from '../../../test/helpers/site.ts';

const withBot = createTestSite({
  site: { telegramUsername: () => 'cchc_bot', mediaRenderer: createPlatformMediaRenderer() },
});
const document = withBot.opened.library.documents.find(({ sections }) => sections.length > 0);
if (document === undefined) throw new Error('the library holds no document');
const [topic] = document.topics;
const page = async ({ app }: typeof withBot, path: string) => (await app.request(path)).text();

describe('with a bot', () => {
  it('a document can be opened and followed', async () => {
    const html = await page(withBot, `/documents/${document.id}`);
    expect(html).toContain(`https://t.me/cchc_bot?start=doc_`);
    expect(html).toContain(`https://t.me/cchc_bot?start=follow_doc_`);
  });

  it('a topic can be followed, and the assistant and the foot lead to the bot', async () => {
    expect(await page(withBot, `/topics/${topic}`)).toContain(
      `https://t.me/cchc_bot?start=follow_topic_${topic}`,
    );
    expect(await page(withBot, '/chat')).toContain('https://t.me/cchc_bot');
    expect(await page(withBot, '/')).toContain('https://t.me/cchc_bot');
  });
});

it('without a bot no page leads to one', async () => {
  const alone = createTestSite();
  for (const path of ['/', '/chat', `/documents/${document.id}`]) {
    expect(await page(alone, path)).not.toMatch(/t\.me\/(?!share\/url)/u);
  }
});

it('a document is a Word file, and Markdown with front matter, under its address', async () => {
  const word = await withBot.app.request(`/documents/${document.id}.docx`);
  expect(word.headers.get('content-type')).toContain('wordprocessingml');
  expect(word.headers.get('content-disposition')).toMatch(/filename="[a-z0-9-]+\.docx"/u);
  const parts = unzipSync(new Uint8Array(await word.arrayBuffer()));
  expect(Object.keys(parts)).toContain('word/document.xml');
  const markdown = await (await withBot.app.request(`/documents/${document.id}.md`)).text();
  expect(markdown).toMatch(/^---\ntitle: ".*\n---\n\n# /su);
});

it('a document is a PDF under its address', async () => {
  const response = await withBot.app.request(`/documents/${document.id}.pdf`);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-');
  expect((await withBot.app.request('/documents/none.pdf')).status).toBe(404);
});

it('the list of all documents counts documents, and terms apart', async () => {
  const { documents, terms } = withBot.opened.library;
  const html = await page(withBot, '/?page=1');
  expect(html).toContain(`${documents.length} văn bản`);
  expect(html).toContain(`${terms.length} chỉ số, thuật ngữ`);
});
