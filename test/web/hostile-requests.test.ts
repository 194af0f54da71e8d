/** 1,000 random and hostile requests: no internal error, and all text in pages is escaped. */
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createTestSite } from '../helpers/site.ts';

const site = createTestSite();
const { app, logger } = site;
afterAll(() => site.deps.store.close());

const REQUEST_COUNT = 1000;
/** A tag and an attribute that no page has. If a page has them, something was not escaped. */
const CANARY = '<zq-canary onzq="1">"\'><zq-canary>';

const HOSTILE_INPUTS = [
  CANARY,
  `</title>${CANARY}`,
  `</script>${CANARY}`,
  `--></textarea>${CANARY}`,
  'javascript:alert(1)',
  "' OR 1=1 --",
  '../../../../etc/passwd',
  '%00%0d%0aset-cookie:a=b',
  '{{7*7}}#{7*7}<%= 7*7 %>',
  '\u0000\u0001\u001b[31m',
  '\u202eabc\u2066',
  '\ud800',
  'a\u0301'.repeat(200),
  '(((((((((((((((((((a',
  '٣٤٥ ＮＱ５７ 57\u200bNQ',
  '👩‍👩‍👧‍👦'.repeat(20),
  '__proto__',
  'constructor',
  'toString',
  'nq57/'.repeat(100),
];
const WORDS = ['nghị quyết', 'kế hoạch', '57-NQ/TW', 'năm 2025', 'là gì', 'how many', 'điều 7'];

const text = fc.oneof(
  fc.constantFrom(...HOSTILE_INPUTS),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...HOSTILE_INPUTS), fc.string()), {
      maxLength: 5,
    })
    .map((parts) => parts.join(' ')),
);
const name = fc.constantFrom(
  'q',
  'type',
  'issuer',
  'year',
  'topic',
  'state',
  'page',
  'about',
  'lang',
  'limit',
);
const query = fc
  .array(fc.tuple(name, text), { maxLength: 4 })
  .map(
    (pairs) =>
      new URLSearchParams(pairs.map(([key, value]) => [key, value.replace(/\p{Cs}/gu, '')])),
  );

interface RandomRequest {
  readonly path: string;
  readonly form?: string;
  readonly headers: Record<string, string>;
}

const steps = fc.oneof(
  text,
  fc
    .array(
      fc.oneof(
        text.map((q) => ({ q })),
        text.map((p) => ({ p })),
      ),
      { maxLength: 3 },
    )
    .map((list) => JSON.stringify({ from: 0, about: CANARY, steps: list.map(cut) })),
);
/** Cut to the lengths that are accepted, so that not all steps are refused. */
function cut(step: { q: string } | { p: string }): unknown {
  return 'q' in step ? { q: step.q.slice(0, 2000) || 'a' } : { p: step.p.slice(0, 64) || 'a' };
}

const headers = fc.record({
  accept: fc.constantFrom('text/html', '*/*', 'application/json', ''),
  'accept-language': fc.constantFrom('vi', 'en', 'q=;,;q=9,en;q=x', CANARY.replace(/"/gu, '')),
  cookie: fc.constantFrom('', 'lang=en', 'lang="><zq-canary>', 'lang=%'),
  'if-none-match': fc.constantFrom('', '*', '"', 'W/"a"'),
});
const pathsUnder = (base: string) =>
  text.map((id) => `${base}${encodeURIComponent(id.replace(/\p{Cs}/gu, ''))}`);
const path = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('/') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '/chat',
      '/api/ask',
      '/api/search',
      '/api/suggest',
      '/api/documents',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.oneof(
      ...['/documents/', '/topics/', '/api/documents/', '/assets/', '/'].map(pathsUnder),
    ),
  },
);
const randomRequests: fc.Arbitrary<RandomRequest> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(path, query, headers)
      .map(([at, parameters, sent]) => ({ path: `${at}?${parameters}`, headers: sent })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(steps, text, text, headers).map(([carried, q, press, sent]) => ({
      path: '/chat',
      form: new URLSearchParams({ steps: carried, q, press }).toString(),
      headers: sent,
    })),
  },
);

function request({ path: at, form, headers: sent }: RandomRequest): Promise<Response> {
  const given = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== ''));
  return Promise.resolve(
    form === undefined
      ? app.request(at, { headers: given })
      : app.request(at, {
          method: 'POST',
          body: form,
          headers: { ...given, 'content-type': 'application/x-www-form-urlencoded' },
        }),
  );
}

const TAGS = new Set(
  `html head meta title link script body a header div img nav ul li main footer p form label input
   button section h1 h2 h3 h4 ol span mark details summary strong em blockquote time table thead tbody
   tr th td dl dt dd svg rect text path g line figure pre code small`.split(/\s+/u),
);

const TAG = /<([a-z][a-z0-9]*)((?:\s+[a-z][a-z0-9:-]*(?:="[^"<>]*")?)*)\s*\/?>|<\/([a-z0-9]+)>/giu;

/** Returns what is wrong: unknown tags, attributes without quotes, event handlers. */
function findFaults(body: string): string[] {
  const faults: string[] = [];
  const rest = body.replace('<!doctype html>', '').replace(TAG, (tag, open, attributes, close) => {
    const isHandled = /\son/iu.test(String(attributes ?? '').replace(/="[^"]*"/gu, ''));
    if (isHandled || !TAGS.has(open ?? close)) faults.push(tag);
    return '';
  });
  return rest.includes('<') ? [...faults, rest] : faults;
}

describe('hostile requests', () => {
  it('get a response below 500 with all text escaped', async () => {
    await fc.assert(
      fc.asyncProperty(randomRequests, async (one) => {
        const response = await request(one);
        expect(response.status, JSON.stringify(one)).toBeLessThan(500);
        expect(response.headers.get('set-cookie') ?? 'lang=').toMatch(/^lang=(?:vi|en)?(?:;|$)/u);
        const body = await response.text();
        const type = response.headers.get('content-type') ?? '';
        if (type.startsWith('text/html')) {
          // One assertion for a page: one for each of its tags takes longer than the requests.
          expect(findFaults(body), JSON.stringify(one)).toEqual([]);
          expect(body).not.toMatch(/(?:href|src|action)="\s*(?:javascript|data):/iu);
        } else if (response.status < 300 || response.status >= 400) {
          expect(type).toMatch(/json|svg|css|javascript|font|markdown|text\/plain|xml/u);
        }
        const location = response.headers.get('location');
        if (location !== null) expect(location).toMatch(/^\/(?!\/)/u);
      }),
      { numRuns: REQUEST_COUNT },
    );
    expect(logger.lines).toEqual([]);
  });
});
