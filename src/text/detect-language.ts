/**
 * Detects the language of a question: Vietnamese, unless its words show that it is English.
 */
import { isEnglishWord } from './en/dictionary.ts';
import { type Token, tokenize } from './tokenizer.ts';
import { isFoldedSyllable } from './vi/syllable.ts';

/** Words of English questions. */
export const ENGLISH_QUESTION_WORDS: readonly string[] = (
  'about administrative amended amends and applies apply are articles between by ' +
  'chapters circular city committee compare content council cover covers date deadline ' +
  'decision decisions decree decrees did difference digital directive document ' +
  'documents does earliest effect effective expired for force from goal goals government hello ' +
  'help how implement implements is issue issued latest law laws list many me ministry ' +
  'much national newest of oldest party people percent percentage plan plans please ' +
  'program programme provincial rank ranking reform replace replaced replaces ' +
  'resolution resolutions responsible say says show signed signing still summarise ' +
  'summary target targets tell thank thanks the transformation valid was were what when ' +
  'where which who whom whose why wrong incorrect you ' +
  'a after an any at be because been before being but can could during get has have i if in it its ' +
  'legally long must my no not on or our receive should since their there these they this those to ' +
  'under until we will with within without would your'
).split(' ');
const ENGLISH_WORDS = new Set(ENGLISH_QUESTION_WORDS);
/** The words of them that are also Vietnamese syllables without marks. Alone they prove nothing. */
const AMBIGUOUS_WORDS = new Set([
  'the',
  'me',
  'show',
  'plan',
  'list',
  'for',
  'is',
  'by',
  'law',
  'say',
  'you',
  'and',
  'of',
  ...'a an at be but can get has have i in it its long my no not on or our this to'.split(' '),
]);

const isEnglish = ({ text }: Token): boolean => isEnglishWord(text);

/** The languages in which questions are understood. */
export const QUESTION_LANGUAGES = ['vi', 'en'] as const;
export type QuestionLanguage = (typeof QUESTION_LANGUAGES)[number];

/** `en` if enough words are English and none in lower case has a Vietnamese mark, else `vi`. */
export function detectLanguage(text: string): QuestionLanguage {
  const tokens = tokenize(text).filter((token) => !/\d/u.test(token.text));
  if (tokens.length === 0) return 'vi';
  const english = tokens.filter((token) => ENGLISH_WORDS.has(token.text));
  const unambiguous = english.filter((token) => !AMBIGUOUS_WORDS.has(token.text));
  const marked = tokens.filter((token) => token.text !== token.folded);
  // English questions write Vietnamese names with marks, but with capitals.
  const written = marked.filter(({ start }) => /^\p{Ll}/u.test(text.slice(start)));
  const named = unambiguous.length > 0 && written.length === 0;
  if (marked.length > tokens.length / 3 && !named) return 'vi';
  // Long words that are no Vietnamese syllable. A typing error makes one; English makes many.
  const foreign = tokens.filter(({ folded }) => folded.length > 3 && !isFoldedSyllable(folded));
  if (foreign.length > 2 && foreign.length * 5 >= tokens.length * 2) return 'en';
  // Many short English words are also Vietnamese syllables.
  if (
    foreign.filter(isEnglish).length > 1 &&
    tokens.filter(isEnglish).length * 4 >= tokens.length * 3
  )
    return 'en';
  return unambiguous.length > 0 && english.length * 3 >= tokens.length - marked.length
    ? 'en'
    : 'vi';
}
