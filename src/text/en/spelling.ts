/**
 * English words in one form, so that inflected forms and British and American spellings are equal.
 */
import { stemmer } from 'stemmer';

/** British endings with the American ones. The result is compared, never shown. */
const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/(?<=\w{2})is(?=(?:e|ed|er|ers|es|ing|ation|ations)$)/u, 'iz'],
  [/ys(?=(?:e|ed|es|ing)$)/u, 'yz'],
  [/(?<=\w{2})our(?=(?:s|ed|ing|able|ite|ites|al|hood|hoods)?$)/u, 'or'],
  [/(?<=\w{2})tre(?=s?$)/u, 'ter'],
  [/(?<=\w{3})ence(?=s?$)/u, 'ense'],
  [/(?<=\w{2})ogue(?=s?$)/u, 'og'],
  [/gramme(?=s?$)/u, 'gram'],
  [/(?<=\w[aeiou]l)l(?=(?:ed|ing|er|ers)$)/u, ''],
  [/(?<=enro|fulfi)l(?=s?$)/u, 'll'],
  [/(?<=judg)e(?=ments?$)/u, ''],
];

/** The key of a word in lower case. Words with the same key are forms or spellings of one word. */
export function spellingKey(word: string): string {
  const american = AMERICAN.reduce((text, [british, same]) => text.replace(british, same), word);
  return stemmer(american);
}
