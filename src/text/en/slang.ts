/**
 * Short and mistyped forms of English question words, as people type them on a phone: `wat is`,
 * `how do u`, `pls tell me`.
 */

import { detectLanguage } from '../detect-language.ts';

/** Words with their usual spelling. The other words of a message show whether it is English. */
const SLANG: Readonly<Record<string, string>> = {
  wat: 'what',
  wht: 'what',
  waht: 'what',
  whta: 'what',
  wats: 'what is',
  whats: 'what is',
  wut: 'what',
  wen: 'when',
  whn: 'when',
  wehn: 'when',
  wich: 'which',
  whcih: 'which',
  whihc: 'which',
  wer: 'where',
  whos: 'who is',
  whens: 'when is',
  wheres: 'where is',
  hows: 'how is',
  hw: 'how',
  cud: 'could',
  shud: 'should',
  wud: 'would',
  cn: 'can',
  u: 'you',
  ur: 'your',
  r: 'are',
  n: 'and',
  abt: 'about',
  bcoz: 'because',
  pls: 'please',
  plz: 'please',
  thx: 'thanks',
  gov: 'government',
  govt: 'government',
  dept: 'department',
  docs: 'documents',
  doc: 'document',
  yr: 'year',
  yrs: 'years',
  mths: 'months',
  dont: 'do not',
  cant: 'cannot',
  isnt: 'is not',
};

/** `hat is PAR INDEX?`: the first letter of a question is easily lost. */
const FIRST_WORDS: Readonly<Record<string, string>> = {
  hat: 'what',
  hen: 'when',
  hich: 'which',
  ho: 'who',
  ow: 'how',
  here: 'where',
};

/** Words that Vietnamese does not have in either spelling: they show that a message is English. */
const ONLY_ENGLISH =
  /(?<![a-z])(?:wat|wht|waht|whta|wats?|wut|wich|whcih|whihc|wehn|whats|whos|whens|wheres|hows|cud|shud|wud|abt|bcoz|pls|plz|thx|govt|dont|cant|isnt)(?![a-z])/iu;
const FIRST =
  /^(\s*)(hat|hen|hich|ho|ow|here)(?= (?:is|are|was|were|does|do|did|many|much|long)(?![a-z]))/iu;
const WORD = /(?<![\p{L}\p{N}./-])\p{L}+(?![\p{L}\p{N}./-])/gu;

/** An English question with such words in their usual spelling. Another text is returned unchanged. */
export function spellOutSlang(text: string): string {
  const begun = text.replace(
    FIRST,
    (_, space: string, word: string) => space + (FIRST_WORDS[word.toLowerCase()] ?? word),
  );
  const spelled = begun.replace(WORD, (word) => SLANG[word.toLowerCase()] ?? word);
  if (spelled === text || detectLanguage(spelled) !== 'en') return text;
  const isEnglish = begun !== text || ONLY_ENGLISH.test(text) || detectLanguage(text) === 'en';
  return isEnglish ? spelled : text;
}
