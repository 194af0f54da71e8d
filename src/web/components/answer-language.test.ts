import { afterAll, describe, expect, it } from 'vitest';
import { createTestSite } from '../../../test/helpers/site.ts';
import type { LegalDocument } from '../../library/document.ts';
import type { ChatStep } from '../chat/chat-history.ts';

const site = createTestSite();
afterAll(() => site.deps.store.close());

const page = async (path: string, language: 'vi' | 'en'): Promise<string> =>
  (
    await site.app.request(path, { headers: { accept: 'text/html', 'accept-language': language } })
  ).text();

/** The HTML of the answer on a page. */
const answerHtml = (html: string): string =>
  /<div class="said"[^>]*>(.*?)<\/div>/su.exec(html)?.[1] ?? '';
/** The texts that are marked as Vietnamese. */
const vietnameseTexts = (html: string): string[] =>
  [...html.matchAll(/<(span|blockquote) lang="vi">(.*?)<\/\1>/gsu)].map(([, , text = '']) => text);

const RESOLUTION_57 = site.opened.library.entries.get('nq-57-nq-tw-2024') as LegalDocument;
/** The headings of the sections of Resolution 57-NQ/TW. */
const HEADINGS: readonly string[] = RESOLUTION_57.sections.map(({ heading }) => heading);

const SEARCH_PATH = '/?q=digital+economy+share+of+GDP+in+2030+in+resolution+57';

/** How the name of a section begins that holds the goals of a resolution. */
const SECTION = /^(Mục tiêu|Tóm tắt)/u;
const VIETNAMESE_LETTER = /[đăơưế-ỹ]/iu;

describe('Vietnamese text in an English answer', () => {
  it('is marked with its language in quoted lines and section names', async () => {
    const html = await page(SEARCH_PATH, 'en');
    expect(html).toContain('<div class="said" lang="en">');
    const quoted = vietnameseTexts(answerHtml(html));
    expect(quoted).toEqual(expect.arrayContaining([expect.stringMatching(/kinh tế số.*30% GDP/u)]));
    expect(quoted).toEqual(expect.arrayContaining([expect.stringMatching(SECTION)]));
    for (const [, item = ''] of answerHtml(html).matchAll(/<li>(.*?)<\/li>/gsu)) {
      const unmarked = item.replace(/<(span|blockquote) lang="vi">.*?<\/\1>/gsu, '');
      expect(vietnameseTexts(item), item).not.toEqual([]);
      expect(unmarked, item).not.toMatch(VIETNAMESE_LETTER);
    }
    expect(quoted.join()).not.toMatch(/According|Resolution 57/u);
  });

  it('is marked with its language in titles and in the list of sources', async () => {
    const html = await page(SEARCH_PATH, 'en');
    const [, sources = ''] = /<div class="sources-of small">(.*?)<\/div>/su.exec(html) ?? [];
    const marked = vietnameseTexts(sources);
    expect(marked.length).toBeGreaterThan(0);
    for (const text of marked) expect(HEADINGS).toContain(text);
    const about = await page('/?q=what+is+resolution+57+about', 'en');
    expect(vietnameseTexts(answerHtml(about))).toContain(RESOLUTION_57.title);
  });

  it('is not marked when the answer is Vietnamese', async () => {
    const html = await page('/?q=kinh+t%E1%BA%BF+s%E1%BB%91+2030', 'vi');
    expect(answerHtml(html)).toContain('GDP');
    expect(answerHtml(html)).not.toContain('lang=');
  });
});

it('English pages mark the title of a document without a number as Vietnamese', async () => {
  const unnumbered = site.opened.library.documents.find(({ number }) => number === null);
  const path = `/documents/${unnumbered?.id}`;
  expect(await page(path, 'en')).toContain(`<h1><span lang="vi">${unnumbered?.title}</span></h1>`);
  expect(await page(path, 'vi')).toContain(`<h1>${unnumbered?.title}</h1>`);
});

it('English conversation marks the text of a section as Vietnamese but not its heading', async () => {
  let steps: ChatStep[] = [{ q: 'resolution 57' }];
  const shown = async (): Promise<string> => {
    const body = new URLSearchParams({ steps: JSON.stringify({ from: 0, about: null, steps }) });
    const headers = { accept: 'text/html', 'accept-language': 'en' };
    const html = await (await site.app.request('/chat', { method: 'POST', headers, body })).text();
    return /<li id="last">(.*)<\/li>/su.exec(html)?.[1] ?? '';
  };
  const labels: readonly ((text: string) => boolean)[] = [
    (text) => text.includes('57-NQ/TW'),
    (text) => /Contents|sections/iu.test(text),
    (text) => text === HEADINGS[0],
  ];
  for (const isLabel of labels) {
    const buttons = (await shown()).matchAll(/name="press" value="([^"]+)">([^<]+)<\/button>/gu);
    const pressed = [...buttons].find(([, , text = '']) => isLabel(text));
    expect(pressed).toBeDefined();
    steps = [...steps, { p: pressed?.[1] ?? '' }];
  }
  const said = / class="said">(.*?)<\/div>/su.exec(await shown())?.[1] ?? '';
  const paragraphs = [...said.matchAll(/<p( lang="vi")?>(.*?)<\/p>/gsu)];
  expect(paragraphs[0]?.[1]).toBeUndefined();
  expect(paragraphs[0]?.[2]).toContain('57-NQ/TW');
  expect(paragraphs.length).toBeGreaterThan(1);
  for (const [whole, mark] of paragraphs.slice(1)) expect(mark, whole).toBeDefined();
});
