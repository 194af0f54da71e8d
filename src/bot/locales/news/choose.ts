import type { Language } from '../../../answer/answer.ts';
import { en } from './en.ts';
import { vi } from './vi.ts';
import type { NewsWords } from './words.ts';

const WORDS: Readonly<Record<Language, NewsWords>> = { vi, en };

export function newsWordsOf(language: Language): NewsWords {
  return WORDS[language];
}
