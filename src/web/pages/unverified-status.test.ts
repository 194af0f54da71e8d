/** What nobody verified says so wherever a page or the API tells whether a document is in force. */
import { afterAll, expect, it } from 'vitest';
import { makeAnswer, makeDocument, makeLibrary } from '../../../test/helpers/answers.ts';
import { createTestSite } from '../../../test/helpers/site.ts';
import { toAnswerDocument } from '../../answer/answer-document.ts';
import type { Entry } from '../../library/document.ts';

const createDocument = (id: string, inForceVerified: boolean) =>
  makeDocument({ id, number: id, inForce: 'inForce', inForceVerified, verified: true });
const documents = [
  createDocument('doubted', false),
  createDocument('sure', true),
  makeDocument({ id: 'unknown', number: 'unknown' }),
];
const status = (entry: Entry) => ({ state: 'inForce' as const, verified: entry.id === 'sure' });
const site = createTestSite({
  change: {
    library: makeLibrary(documents),
    ask: (question) =>
      makeAnswer(question, {
        documents: documents.map((entry) => toAnswerDocument(entry, () => status(entry))),
      }),
  },
});
afterAll(() => site.deps.store.close());

const html = async (path: string): Promise<string> =>
  (await site.app.request(path, { headers: { accept: 'text/html' } })).text();

/** The badges of a page, in order: how each looks, what it says. */
const badges = (page: string) =>
  [...page.matchAll(/<span class="(badge[^"]*)"[^>]*>([^<]*)<\/span>/gu)].map(
    ([, look, says]) => `${look}: ${says}`,
  );

const BADGES = [
  'badge doubted: Còn hiệu lực (chưa kiểm chứng)',
  'badge: Chưa rõ hiệu lực',
  'badge: Còn hiệu lực',
];

it.each(['/', '/?page=1', '/?q=a'])('badges on %s', async (path) => {
  expect(new Set(badges(await html(path)))).toEqual(new Set(BADGES));
});

it('the table of a document’s data says what its banner says', async () => {
  const row = (page: string) => />Hiệu lực<\/th><td>([^<]*)</u.exec(page)?.[1];
  const banner = (page: string) => /class="banner"[^>]*><strong>([^<]*)</u.exec(page)?.[1];
  const doubted = await html('/documents/doubted');
  expect(row(doubted)).toMatch(/\(chưa kiểm chứng\)$/u);
  expect(row(doubted)).toBe(banner(doubted));
  expect(row(await html('/documents/sure'))).not.toContain('kiểm chứng');
  expect(row(await html('/documents/unknown'))).not.toContain('kiểm chứng');
});

it('search engines are told only what somebody verified', async () => {
  expect(await html('/documents/sure')).toContain('"legislationLegalForce"');
  expect(await html('/documents/doubted')).not.toContain('legislationLegalForce');
});

it('the API tells a verified state from one that is not, in lists and in answers', async () => {
  for (const path of ['/api/documents', '/api/ask?q=a']) {
    const body = (await (await site.app.request(path)).json()) as {
      documents: { id: string; inForceVerified: boolean }[];
    };
    const told = body.documents.map(({ id, inForceVerified }) => [id, inForceVerified]);
    expect(Object.fromEntries(told), path).toEqual({ doubted: false, sure: true, unknown: false });
  }
});
