/** `/kiem-tra` and `POST /api/check`. */
import * as v from 'valibot';
import { afterAll, describe, expect, it } from 'vitest';
import { makeDocument, makeLibrary } from '../../../test/helpers/answers.ts';
import { createTestSite } from '../../../test/helpers/site.ts';
import { CHECKED_TEXT_LIMIT } from '../../answer/papers/check-citations.ts';
import { CHECK } from '../api/schemas.ts';

const decree = makeDocument({
  id: 'nd-1',
  number: '1/2026/NĐ-CP',
  type: 'decree',
  title: 'Về quầy',
  passedBy: 'Chính phủ',
  dateDocument: '2026-01-02',
  inForce: 'notInForce',
  jurisdiction: 'vn',
});
const site = createTestSite({ change: { library: makeLibrary([decree]) } });
afterAll(() => site.deps.store.close());

const TEXT =
  'Căn cứ Điều 5 Nghị định số 1/2026/NĐ-CP ngày 03 tháng 01 năm 2026; <b>2/2026/NĐ-CP</b>';
const postForm = (fields: Record<string, string>, accept = 'text/html') =>
  Promise.resolve(
    site.app.request('/kiem-tra', {
      method: 'POST',
      headers: { accept, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    }),
  );
const postJson = (body: string) =>
  Promise.resolve(
    site.app.request('/api/check', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    }),
  );

describe('/kiem-tra', () => {
  it('shows a form that works without a script', async () => {
    const html = await (await site.app.request('/kiem-tra')).text();
    expect(html).toContain('<form class="flow no-print" method="post" action="/kiem-tra#result">');
    expect(html).toContain('<textarea id="text" name="text"');
  });

  it('shows a table of the cited documents, links what is held, and keeps the text', async () => {
    const response = await postForm({ text: TEXT });
    expect(response.headers.get('cache-control')).toBe('no-store');
    const html = await response.text();
    expect(html).toContain('Có 1 văn bản cần xem lại.');
    expect(html).toMatch(/<tr data-verdict="fault"><th scope="row">Nghị định số 1\/2026\/NĐ-CP/u);
    expect(html).toContain('<a href="/documents/nd-1" lang="vi">');
    expect(html).toContain('Ngày ban hành là 02/01/2026, không phải 03/01/2026');
    expect(html).toMatch(/<tr data-verdict="unknown"><th scope="row">2\/2026\/NĐ-CP/u);
    expect(html).toContain('&lt;b&gt;2/2026/NĐ-CP&lt;/b&gt;</textarea>');
  });

  it('sends the table as a CSV file', async () => {
    const response = await postForm({ text: TEXT, format: 'csv' });
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="kiem-tra-[\d-]+\.csv"$/u,
    );
    expect((await response.text()).split('\r\n')).toHaveLength(4);
  });

  it('shows the form again for an empty text, and says that nothing is cited', async () => {
    expect(await (await postForm({ text: ' ' })).text()).not.toContain('id="result"');
    expect(await (await postForm({ text: 'Kính gửi' })).text()).toContain('Không thấy văn bản nào');
  });

  it('returns 413 for a text or a body over the limits', async () => {
    const text = await postForm({ text: 'a'.repeat(CHECKED_TEXT_LIMIT + 1) });
    expect(text.status).toBe(413);
    expect(await text.text()).toContain('role="alert"');
    expect((await postForm({ text: 'a'.repeat(1_100_000) })).status).toBe(413);
    const program = await postForm({ text: 'a'.repeat(1_100_000) }, '*/*');
    expect(program.headers.get('content-type')).toMatch(/^application\/problem\+json/u);
  });
});

describe('POST /api/check', () => {
  it('returns what the schema says of each cited document', async () => {
    const response = await postJson(JSON.stringify({ text: TEXT }));
    expect(response.status).toBe(200);
    const body: unknown = await response.json();
    const check = v.parse(CHECK, body);
    expect(check).toEqual(body);
    expect(check.documents).toMatchObject([
      {
        cited: 'Nghị định số 1/2026/NĐ-CP',
        citedDate: '2026-01-03',
        wrongDate: '2026-01-03',
        document: { id: 'nd-1', inForce: 'notInForce' },
        articles: [{ number: '5', state: 'unknown', anchor: null }],
      },
      { cited: '2/2026/NĐ-CP', document: null, candidates: [] },
    ]);
  });

  it.each(['', '[]', '{"text": 5}', '{'])('returns 400 for the body %s', async (body) => {
    const response = await postJson(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ status: 400 });
  });

  it('returns 413 for a text or a body over the limits', async () => {
    const text = 'a'.repeat(CHECKED_TEXT_LIMIT + 1);
    expect((await postJson(JSON.stringify({ text }))).status).toBe(413);
    expect((await postJson(JSON.stringify({ text: 'a'.repeat(1_100_000) }))).status).toBe(413);
  });

  it('may be called from other sites', async () => {
    const response = await site.app.request('/api/check', {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect(response.headers.get('access-control-allow-methods')).toContain('POST');
  });

  it('and the form are limited in rate', async () => {
    const limited = createTestSite({
      change: {
        library: makeLibrary([decree]),
        rateLimit: {
          clientKeyOf: () => 'a',
          limit: () => ({ allowed: false, retryAfterSeconds: 7 }),
        },
      },
    });
    for (const path of ['/api/check', '/kiem-tra']) {
      const response = await limited.app.request(path, { method: 'POST', body: '{}' });
      expect([response.status, response.headers.get('retry-after')], path).toEqual([429, '7']);
    }
    await limited.deps.store.close();
  });
});
