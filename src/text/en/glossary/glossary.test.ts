import { describe, expect, it } from 'vitest';
import { splitWords } from '../../tokenizer.ts';
import { DOCUMENT_QUERY_STOPWORDS, ENGLISH_STOPWORDS } from '../stopwords.ts';
import { parseGlossary } from './glossary.ts';

const entries = parseGlossary();

describe('the glossary', () => {
  it('the glossary has each English form once, in lower case, with its translations', () => {
    const forms = entries.map(({ english }) => english);
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
    for (const { english, vietnamese } of entries) {
      expect(english).toMatch(/^[a-z0-9][a-z0-9' -]*$/u);
      expect(vietnamese.length, english).toBeGreaterThan(0);
      for (const phrase of vietnamese) {
        expect(phrase, english).toBe(phrase.trim().normalize('NFC'));
        expect(splitWords(phrase).length, english).toBeGreaterThan(0);
      }
    }
  });

  it('the glossary has no entry of more words than the lookup reads', () => {
    expect(entries.filter(({ english }) => splitWords(english).length > 8)).toEqual([]);
  });

  it('the glossary has no stopword except units of counts', () => {
    const idle = entries.filter(({ english }) => ENGLISH_STOPWORDS.has(english));
    expect(idle.filter(({ english }) => !DOCUMENT_QUERY_STOPWORDS.has(english))).toEqual([]);
  });
});
