import { expect, it } from 'vitest';
import { parseHourSpan } from './parse-hours.ts';

it.each(['0'.repeat(20_000), '-0'.repeat(10_000), `${'-0'.repeat(1000)}\n`])(
  'a long row of digits and dashes is no span of hours',
  (text) => {
    expect(parseHourSpan(text)).toBeNull();
  },
);

it('the hours of a span are read', () => {
  expect(parseHourSpan('22h den 6h')).not.toBeNull();
});
