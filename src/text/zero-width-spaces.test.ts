import { describe, expect, it } from 'vitest';
import { separateSyllables } from './zero-width-spaces.ts';

describe('zero-width characters', () => {
  it.each([
    ['nghị\u200Bquyết 57 là gì', 'nghị quyết 57 là gì'],
    ['nghị quyết\u200B57 là gì', 'nghị quyết 57 là gì'],
    ['nghị\u200Bquyết\u200B57\u200Blà\u200Bgì', 'nghị quyết 57 là gì'],
    ['chuyển\u2060đổi\uFEFFsố của tỉnh', 'chuyển đổi số của tỉnh'],
    ['nghi\u200Bquyet so 57', 'nghi quyet so 57'],
    ['nghị\u200B\u200Bquyết 57'.normalize('NFD'), 'nghị quyết 57'],
  ])('become a space between two syllables, or a syllable and a number: %j', (text, separated) => {
    expect(separateSyllables(text)).toBe(separated);
  });

  it.each([
    'chuy\u200Bển đổi',
    'chuyê\u00ADn môn',
    '1\u200B18/2025',
    '04\u00ADNQ/TU',
    'N\u200BĐ-CP',
    'digi\u00ADtal',
    'nghị\u200B quyết',
  ])('stay within a syllable, a number, a code or a word, and beside a space: %j', (text) => {
    expect(separateSyllables(text)).toBe(text);
  });
});
