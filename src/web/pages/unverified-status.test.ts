/** An unverified status is marked on every page and in the API. */
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
  makeDocument({ id: 'dated', number: 'dated', dateEffective: '2024-12-22' }),
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

/** The status badges of a page, in order: class and text. */
const badges = (page: string) =>
  [...page.matchAll(/<span class="(badge[^"]*)"[^>]*>([^<]*)<\/span>/gu)].map(
    ([, className, label]) => `${className}: ${label}`,
  );

const BADGES = [
  'badge doubted: Còn hiệu lực (chưa kiểm chứng)',
  'badge: Chưa rõ hiệu lực',
  'badge: Có hiệu lực từ 22/12/2024',
  'badge: Còn hiệu lực',
];

it.each(['/', '/?page=1', '/?q=a'])(
  'status badges on %s show which status is unverified',
  async (path) => {
    expect(new Set(badges(await html(path)))).toEqual(new Set(BADGES));
  },
);

it('metadata table and status box of a document show the same status', async () => {
  const row = (page: string) => />Hiệu lực<\/th><td>([^<]*)</u.exec(page)?.[1];
  const banner = (page: string) => /class="banner"[^>]*><strong>([^<]*)</u.exec(page)?.[1];
  const doubted = await html('/documents/doubted');
  expect(row(doubted)).toMatch(/\(chưa kiểm chứng\)$/u);
  expect(row(doubted)).toBe(banner(doubted));
  expect(row(await html('/documents/sure'))).not.toContain('kiểm chứng');
  expect(row(await html('/documents/unknown'))).not.toContain('kiểm chứng');
});

it('linked data has only a verified status', async () => {
  expect(await html('/documents/sure')).toContain('"legislationLegalForce"');
  expect(await html('/documents/doubted')).not.toContain('legislationLegalForce');
});

it('API tells verified from unverified statuses in lists and in answers', async () => {
  for (const path of ['/api/documents', '/api/ask?q=a']) {
    const body = (await (await site.app.request(path)).json()) as {
      documents: { id: string; inForceVerified: boolean }[];
    };
    const statuses = body.documents.map(({ id, inForceVerified }) => [id, inForceVerified]);
    expect(Object.fromEntries(statuses), path).toEqual({
      dated: false,
      doubted: false,
      sure: true,
      unknown: false,
    });
  }
});
