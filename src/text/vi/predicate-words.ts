/**
 * Words that end the subject of a Vietnamese sentence: verbs, prepositions and conjunctions.
 */
export const PREDICATE_WORDS: readonly string[] = [
  'là',
  'gồm',
  'được',
  'có',
  'phải',
  'bị',
  'do',
  'từ',
  'theo',
  'không',
  'đặt',
  'ở',
  'thì',
  'để',
  'dùng',
  'cho',
  'khi',
  'trong',
];
