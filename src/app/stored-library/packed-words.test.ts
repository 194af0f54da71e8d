import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ALL_FIELDS } from '../../search/term-fields.ts';
import { packWords, WordsUnpacker } from './packed-words.ts';

it('the words of a passage are unpacked as they were packed, one passage after the other', () => {
  const lengths = fc.array(fc.nat(5000), {
    minLength: ALL_FIELDS.length,
    maxLength: ALL_FIELDS.length,
  });
  const codes = fc.array(fc.integer({ min: -2, max: 2 ** 24 }), { maxLength: 300 });
  const unpacker = new WordsUnpacker();
  fc.assert(
    fc.property(lengths, codes, (one, other) => {
      const passage = { lengths: Int32Array.from(one), codes: Int32Array.from(other) };
      const text = packWords(passage);
      expect(text).toMatch(/^[A-Za-z0-9+/]+$/u);
      const { lengths: unpackedLengths, codes: unpackedCodes } = unpacker.unpack(text);
      expect(Array.from(unpackedLengths)).toEqual(one);
      expect(Array.from(unpackedCodes)).toEqual(other);
    }),
  );
});

it('a passage longer than any before is unpacked whole', () => {
  const codes = Int32Array.from({ length: 20_000 }, (_, at) => at);
  const lengths = new Int32Array(ALL_FIELDS.length);
  const unpacked = new WordsUnpacker().unpack(packWords({ lengths, codes }));
  expect(unpacked.codes).toEqual(codes);
});
