import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { makeAnswer } from '../../../test/helpers/answers.ts';
import { createTestSite, SITE_DATE } from '../../../test/helpers/site.ts';
import type { Answer, AnswerContext } from '../../answer/answer.ts';
import { toAnswerDocument } from '../../answer/answer-document.ts';

/** The answer to every question; null: the library answers. */
let answer: Partial<Answer> | null = null;
const asked: (AnswerContext | null)[] = [];
const site = createTestSite({
  change: {
    ask: (question, context) => {
      asked.push(context);
      return answer === null
        ? site.opened.assistant.ask(question, context, SITE_DATE)
        : makeAnswer(question, answer);
    },
  },
});
const { library } = site.opened;
afterEach(() => {
  answer = null;
  asked.length = 0;
});
afterAll(() => site.deps.store.close());

const plan = library.documents.find(({ type }) => type === 'plan');
const law = library.documents.find(({ type }) => type === 'law');

const get = async (path: string): Promise<string> =>
  (await site.app.request(path, { headers: { accept: 'text/html' } })).text();

/** The page of a search whose answer rests on these documents. */
function page(path: string, cited: readonly (typeof plan)[]): Promise<string> {
  answer = {
    documents: cited.flatMap((one) =>
      one === undefined
        ? []
        : [toAnswerDocument(one, () => ({ state: 'unknown', verified: false }))],
    ),
  };
  return get(path);
}

const OUTSIDE_FILTERS_NOTICE = 'Trả lời từ cả thư viện, ngoài bộ lọc';

describe('answer above filtered results', () => {
  it('has a notice when it cites a document that the filters exclude', async () => {
    expect(await page('/?q=m%E1%BB%A5c+ti%C3%AAu&type=law', [plan])).toContain(
      OUTSIDE_FILTERS_NOTICE,
    );
    expect(await page('/?q=m%E1%BB%A5c+ti%C3%AAu&type=law', [law, plan])).toContain(
      OUTSIDE_FILTERS_NOTICE,
    );
    expect(await page('/?q=m%E1%BB%A5c+ti%C3%AAu&type=law&lang=en', [plan])).toContain(
      'Answered from the whole library, without your filters',
    );
  });

  it('has no notice when the filters exclude no cited document or there are no filters', async () => {
    expect(await page('/?q=m%E1%BB%A5c+ti%C3%AAu&type=plan', [plan])).not.toContain(
      OUTSIDE_FILTERS_NOTICE,
    );
    expect(await page('/?q=m%E1%BB%A5c+ti%C3%AAu', [plan, law])).not.toContain(
      OUTSIDE_FILTERS_NOTICE,
    );
    expect(await page('/?q=m%E1%BB%A5c+ti%C3%AAu&type=law', [])).not.toContain(
      OUTSIDE_FILTERS_NOTICE,
    );
  });
});

describe('JSON link of an answer', () => {
  const jsonLink = (html: string) =>
    /href="(\/api\/ask[^"]+)"/u.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';

  it('leads to the same answer when the question is about a document', async () => {
    const about = library.documents.find(({ id }) => id === 'nq-57-nq-tw-2024');
    const path = `/?q=kinh+t%E1%BA%BF+s%E1%BB%91+2030&about=${about?.id}`;
    const html = await get(path);
    const json = (await (await site.app.request(jsonLink(html))).json()) as { text: string };
    const [lead = ''] = json.text.split('\n');
    expect(lead).toContain('30% GDP');
    expect(html).toContain(lead);
    const whole = '/api/ask?q=kinh+t%E1%BA%BF+s%E1%BB%91+2030';
    const elsewhere = (await (await site.app.request(whole)).json()) as { text: string };
    expect(elsewhere.text).not.toBe(json.text);
  });

  it('leads to the whole library when the document is unknown', async () => {
    expect(jsonLink(await page('/?q=a&about=nothing', [plan]))).toBe('/api/ask?q=a');
    expect(asked).toEqual([null]);
  });
});

describe('the passages', () => {
  it('fold away under an answer, and not where a person pages or filters', async () => {
    const question = encodeURIComponent(`${plan?.number} còn hiệu lực không`);
    expect(await get(`/?q=${question}`)).toContain('<details class="hits">');
    expect(await get(`/?q=${question}&page=1`)).not.toContain('<details class="hits">');
    expect(await get(`/?q=${question}&type=plan`)).not.toContain('<details class="hits">');
  });

  it('stand below a refusal, which is named so', async () => {
    answer = { status: 'unknown' };
    const html = await get('/?q=một+cửa');
    expect(html).toContain('Chưa có câu trả lời');
    expect(html).not.toContain('<details class="hits">');
  });
});

describe('the order of results', () => {
  const daysOf = (html: string): string[] =>
    [...html.matchAll(/<time datetime="(\d{4}-\d\d-\d\d)"/gu)].map(([, day = '']) => day);

  it.each([
    ['oldest', (one: string, other: string) => one <= other],
    ['newest', (one: string, other: string) => one >= other],
  ])('is by the day of the documents with sort=%s, on all pages', async (sort, isBefore) => {
    const first = await get(`/?q=k%E1%BA%BF+ho%E1%BA%A1ch&sort=${sort}`);
    const second = await get(`/?q=k%E1%BA%BF+ho%E1%BA%A1ch&sort=${sort}&page=2`);
    const days = [...daysOf(first), ...daysOf(second)];
    expect(days.length).toBeGreaterThan(10);
    for (const [at, day] of days.slice(1).entries())
      expect(isBefore(days[at] ?? '', day)).toBe(true);
    expect(second).toContain(`&amp;sort=${sort}&amp;page=3`);
  });

  it('can be chosen, and is kept by filters and by the search form', async () => {
    const html = await get('/?q=k%E1%BA%BF+ho%E1%BA%A1ch&sort=oldest');
    expect(html).toContain('<span aria-current="true">Cũ nhất trước</span>');
    expect(html).toMatch(/href="[^"]*sort=newest">Mới nhất trước/u);
    expect(html).toMatch(/href="[^"]*sort=oldest[^"]*type=plan/u);
    expect(html).toContain('<input type="hidden" name="sort" value="oldest"');
  });
});
