import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES } from '../../library/document.ts';
import { shortHash } from '../../shared/short-hash.ts';
import {
  type CallbackAction,
  EXPORT_FORMATS,
  encodeCallback,
  parseCallback,
  type ViewRef,
} from './callback-data.ts';

const code = fc.string().map(shortHash);
const questionId = fc.nat(2 ** 31).map((id) => id.toString(36));
const page = fc.nat(2000);
const view: fc.Arbitrary<ViewRef> = fc.oneof(
  fc.record({ view: fc.constant('card' as const), entry: code }),
  fc.record({
    view: fc.constantFrom('sections' as const, 'relations' as const),
    entry: code,
    page,
  }),
  fc.record({ view: fc.constant('section' as const), entry: code, section: code, page }),
  fc.record({ view: fc.constant('topics' as const), topic: fc.option(code), page }),
  fc.record({
    view: fc.constant('list' as const),
    topic: fc.option(code),
    type: fc.option(fc.constantFrom(...DOCUMENT_TYPES)),
    year: fc.option(fc.integer({ min: 1945, max: 2100 })),
    page,
  }),
  fc.record({ view: fc.constant('results' as const), questionId, page }),
  fc.record({ view: fc.constant('answer' as const), questionId }),
);
const action: fc.Arbitrary<CallbackAction> = fc.oneof(
  fc.record({ kind: fc.constant('view' as const), view, asNewMessage: fc.boolean() }),
  fc.record({
    kind: fc.constant('export' as const),
    entry: code,
    format: fc.constantFrom(...EXPORT_FORMATS),
  }),
  fc.record({ kind: fc.constant('link' as const), entry: code }),
  fc.record({ kind: fc.constant('rate' as const), questionId, good: fc.boolean() }),
  fc.record({ kind: fc.constant('wish' as const), questionId }),
  fc.record({ kind: fc.constant('suggestion' as const), questionId, index: fc.nat(9) }),
  fc.record({ kind: fc.constant('hits' as const), questionId, page }),
  fc.record({ kind: fc.constant('language' as const), language: fc.constantFrom('vi', 'en') }),
  fc.record({ kind: fc.constant('forget' as const), confirmed: fc.boolean() }),
  fc.record({ kind: fc.constant('approvals' as const), page }),
  fc.record({ kind: fc.constant('approval' as const), entry: code, confirmed: fc.boolean() }),
  fc.record({ kind: fc.constant('begin' as const), conversation: fc.constant('guide') }),
  fc.record({
    kind: fc.constant('talk' as const),
    step: fc.constantFrom('t', 'x'),
    value: fc.oneof(code, fc.constantFrom('-', 'p12', ...DOCUMENT_TYPES)),
  }),
) as fc.Arbitrary<CallbackAction>;

describe('pressData', () => {
  it('is read back as it was meant, and takes at most 64 bytes', () => {
    fc.assert(
      fc.property(action, (one) => {
        const data = encodeCallback(one);
        expect(new TextEncoder().encode(data).length).toBeLessThanOrEqual(64);
        expect(parseCallback(data)).toEqual(one);
      }),
      { numRuns: 500 },
    );
  });
});

describe('parsePress', () => {
  it('takes nothing but what pressData makes', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^1[a-zA-Z](?::[0-9a-z-]{0,12}){0,5}$/)),
        (data) => {
          const read = parseCallback(data);
          if (read !== null) expect(parseCallback(encodeCallback(read))).toEqual(read);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('knows no button of another version', () => {
    expect(parseCallback('1d:abc')).not.toBeNull();
    expect(parseCallback('2d:abc')).toBeNull();
    expect(parseCallback('1d:abc:extra')).toBeNull();
  });
});

describe('codeOf', () => {
  it('tells ids apart in at most 11 of [0-9a-z]', () => {
    const ids = Array.from({ length: 20_000 }, (_, at) => `nq-${at}-tu-quang-nam`);
    const codes = new Set(ids.map(shortHash));
    expect(codes.size).toBe(ids.length);
    for (const one of codes) expect(one).toMatch(/^[0-9a-z]{1,11}$/u);
  });

  it('never changes: buttons of before a deploy still mean the same', () => {
    expect(shortHash('nq-57-nq-tw-2024')).toBe(shortHash(['nq-57', 'nq-tw-2024'].join('-')));
    expect(shortHash('')).toMatchInlineSnapshot(`"wvjl67o803"`);
    expect(shortHash('nq-57-nq-tw-2024')).toMatchInlineSnapshot(`"2eev9ng2o18"`);
  });
});
