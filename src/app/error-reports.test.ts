import { afterEach, beforeEach, expect, it } from 'vitest';
import { makeDocument, makeLibrary } from '../../test/helpers/answers.ts';
import { translatorOf } from '../i18n/i18n.ts';
import type { SubmitReport } from '../presentation/error-report.ts';
import { renderParagraphs } from '../presentation/telegram-html.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import { listFeedback } from '../store/tables/feedback.ts';
import { createErrorReports } from './error-reports.ts';

const library = makeLibrary([makeDocument({ id: 'nq-1', number: '1-NQ/TU', type: 'resolution' })]);
const report = { entry: 'nq-1', question: null, text: 'Ngày ban hành sai, gọi 0905 123 456' };
let store: Store;
let time: number;
let told: string[];
let submit: SubmitReport;

beforeEach(() => {
  store = openSqliteStore(':memory:');
  time = Date.parse('2026-11-25T02:00:00Z');
  told = [];
  submit = createErrorReports({
    store,
    library: () => library,
    now: () => new Date(time),
    publicUrl: 'https://cchc.example.vn',
    tell: async (createViews) => {
      for (const { paragraphs } of await createViews(translatorOf('vi')))
        told.push(...renderParagraphs(paragraphs).map(({ html }) => html));
    },
  });
});
afterEach(() => store.close());

const kept = async () => (await listFeedback(store.db, new Date(0), 100)).map(({ text }) => text);

it('a report is kept without personal data, and told with a link to the document', async () => {
  await submit(report);
  expect(await kept()).toEqual([
    expect.stringMatching(/Báo sai sót\nVề Nghị quyết 1-NQ\/TU\nNgày ban hành sai, gọi …/u),
  ]);
  expect(told).toEqual([expect.stringContaining('https://cchc.example.vn/documents/nq-1')]);
});

it('names the question of a wrong answer', async () => {
  await submit({ entry: null, question: 'nghị quyết 1 là gì', text: 'Sai năm' });
  expect(told[0]).toContain('Câu hỏi: nghị quyết 1 là gì');
});

it('tells of at most twenty an hour, and keeps all', async () => {
  for (let count = 0; count < 25; count += 1) await submit(report);
  expect([told.length, (await kept()).length]).toEqual([20, 25]);
  time += 3_600_001;
  await submit(report);
  expect(told).toHaveLength(21);
});
