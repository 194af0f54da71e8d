import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createTestSite } from '../../../test/helpers/site.ts';
import { type ErrorReport, MAX_REPORT_LENGTH } from '../../presentation/error-report.ts';

const DOCUMENT = 'nq-57-nq-tw-2024';
const reports: ErrorReport[] = [];
const site = createTestSite({
  site: {
    submitReport: async (report) => {
      reports.push(report);
    },
  },
});
const silent = createTestSite();
afterEach(() => {
  reports.length = 0;
});
afterAll(() => Promise.all([site.deps.store.close(), silent.deps.store.close()]));

const get = async (path: string, { app } = site): Promise<string> =>
  (await app.request(path, { headers: { accept: 'text/html' } })).text();
const post = (fields: Record<string, string>): Promise<Response> =>
  Promise.resolve(
    site.app.request('/bao-sai', {
      method: 'POST',
      headers: { accept: 'text/html' },
      body: new URLSearchParams(fields),
    }),
  );

describe('the page to report an error', () => {
  it('is linked from each document, each answer and the foot, with what it is about', async () => {
    expect(await get(`/documents/${DOCUMENT}`)).toContain(`href="/bao-sai?about=${DOCUMENT}"`);
    expect(await get('/?q=nghi+quyet+57')).toMatch(
      /href="\/bao-sai\?about=[^"]+&amp;q=nghi\+quyet\+57"/u,
    );
    expect(await get('/topics')).toContain('href="/bao-sai"');
  });

  it('names the document and the question, and sends both with the text', async () => {
    const form = await get(`/bao-sai?about=${DOCUMENT}&q=nghi+quyet+57`);
    expect(form).toContain('Nghị quyết 57-NQ/TW');
    expect(form).toContain('nghi quyet 57');
    const response = await post({ about: DOCUMENT, q: 'nghi quyet 57', text: 'Ngày\r\nsai' });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toContain('Quản trị viên đã nhận được');
    expect(reports).toEqual([{ entry: DOCUMENT, question: 'nghi quyet 57', text: 'Ngày\nsai' }]);
  });

  it('leaves out a document that the library does not have', async () => {
    await post({ about: 'no-such', text: 'Sai' });
    expect(reports).toEqual([{ entry: null, question: null, text: 'Sai' }]);
  });

  it.each([
    ['an empty text', ' \n', 200, 'Hãy ghi chỗ sai'],
    ['a text that is too long', 'a'.repeat(MAX_REPORT_LENGTH + 1), 413, 'dài quá'],
    ['a body that is far too long', 'a'.repeat(100_000), 413, ''],
  ])('refuses %s', async (_, text, status, words) => {
    const response = await post({ text });
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(words);
    expect(reports).toEqual([]);
  });

  it('does not exist where no report can be sent', async () => {
    expect(await get(`/documents/${DOCUMENT}`, silent)).not.toContain('/bao-sai');
    expect((await silent.app.request('/bao-sai')).status).toBe(404);
  });
});
