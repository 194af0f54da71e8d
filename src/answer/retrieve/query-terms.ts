/**
 * What a question asks for, as terms with their information. Words that the library has never seen
 * weigh most, so that a question on something else finds nothing here, however many of its everyday
 * words occur.
 */

import { stemmer } from 'stemmer';
import { isMarked, type NormalizedQuestion } from '../../search/normalize-question.ts';
import { inverseDocumentFrequency, maxInverseDocumentFrequency } from '../../search/query.ts';
import { createQueryTerms, type QueryTerm, type QueryTerms } from '../../search/query-terms.ts';
import type { SearchIndex } from '../../search/search-index.ts';
import type { QuestionLanguage } from '../../text/detect-language.ts';
import { markGenericTokens } from '../../text/generic-words.ts';
import { stripQuestionPhrases } from '../../text/strip-question-phrases.ts';
import { COMPOUND_SEPARATOR, type Token, tokenize } from '../../text/tokenizer.ts';
import type { Weights } from '../weights.ts';
import { addSynonymTerms, findSynonymSpans } from './synonym-terms.ts';

/** The terms that an answer must hold. */
export interface AskedTerms extends QueryTerms {
  /** How many words carry meaning. */
  readonly wordCount: number;
  /** Share of the information that no text of the library holds at all. */
  readonly unseenShare: number;
}

interface QueryWord {
  readonly token: Token;
  /** An everyday word that says nothing of the subject. */
  readonly isGeneric: boolean;
  /** Marks were typed on it. */
  readonly isMarked: boolean;
}

/** The words of a question in order, without those that only ask. */
function readWords(
  subject: NormalizedQuestion,
  topics: readonly { readonly start: number; readonly end: number }[],
): QueryWord[] {
  const isAligned = subject.expanded.length === subject.restored.length;
  const text = stripQuestionPhrases(subject.restored);
  const tokens = tokenize(text);
  const generic = markGenericTokens(text, tokens, topics);
  return tokens.map((token, at) => ({
    token,
    isGeneric: generic[at] === true,
    isMarked: isMarked(isAligned ? subject.expanded.slice(token.start, token.end) : token.text),
  }));
}

/** Returns the information of a word or pair, with its marks or without; 0 if no text has it. */
function informationOf(
  index: SearchIndex,
  previous: Token | null,
  { text, folded }: Token,
): number {
  const join = (before: string | undefined, word: string): string =>
    before === undefined ? word : before + COMPOUND_SEPARATOR + word;
  return Math.max(
    inverseDocumentFrequency(index, join(previous?.text, text)),
    inverseDocumentFrequency(index, join(previous?.folded, folded)),
  );
}

/**
 * The terms of a question or of a part of it. Years are left to the caller, who holds them to the
 * letter.
 *
 * @param topics where the question names topics: their words always count
 */
export function queryTermsOf(
  index: SearchIndex,
  weights: Weights,
  subject: NormalizedQuestion,
  topics: readonly { readonly start: number; readonly end: number }[] = [],
  language: QuestionLanguage = 'vi',
): AskedTerms {
  const isStem = language === 'en';
  const keyOf = ({ folded }: Token): string => (isStem ? stemmer(folded) : folded);
  const most = maxInverseDocumentFrequency(index);
  const terms = new Map<string, QueryTerm>();
  let unseen = 0;
  let total = 0;
  const words = readWords(subject, topics);
  const tokens = words.map(({ token }) => token);
  const spans = isStem ? [] : findSynonymSpans(index, tokens);
  const spanAt = (at: number) => spans.find(({ from, to }) => from <= at && at < to);
  /** Whether the library has a word with the one before it: `hệ số` in `chuyên viên hệ số`. */
  const isBound = (at: number): boolean => {
    const [before, word] = [words[at - 1], words[at]];
    return (
      before?.isGeneric === false &&
      word?.isGeneric === false &&
      word.token.isAdjacent &&
      informationOf(index, before.token, word.token) > 0
    );
  };
  const addTerm = (previous: QueryWord | null, word: QueryWord, at: number): void => {
    const join = (of: (token: Token) => string): string =>
      previous === null ? of(word.token) : of(previous.token) + COMPOUND_SEPARATOR + of(word.token);
    const key = join(keyOf);
    if (terms.has(key)) return;
    const known = informationOf(index, previous?.token ?? null, word.token);
    // `về chuyển` says less than `chuyển đổi`.
    const span = spanAt(at);
    const isBorder =
      previous !== null && (span !== spanAt(at - 1) || isBound(at - 1) || isBound(at + 1));
    const isGeneric =
      previous !== null && (previous.isGeneric || word.isGeneric || (isBorder && known === 0));
    const weight =
      previous === null ? 1 : isGeneric ? weights.genericPairWeight : weights.pairWeight;
    // A pair with an everyday word in it that no text holds is most often no pair at all.
    const unseenPairWeight = isGeneric && known === 0 ? weights.unseenPairWeight : 1;
    // Words that documents say otherwise are worth what those words are.
    const unknown = span === undefined || isBorder ? most : span.information;
    const information = (known === 0 ? unknown : known) * weight * unseenPairWeight;
    terms.set(key, {
      text: word.token.text,
      previous: previous?.token.text ?? null,
      key: { text: keyOf(word.token), isStem },
      previousKey: previous === null ? null : { text: keyOf(previous.token), isStem },
      information,
      otherMarksWeight: word.isMarked || previous?.isMarked === true ? weights.otherMarksWeight : 1,
    });
    total += information;
    if (known === 0 && unknown === most) unseen += information;
  };
  for (const [at, word] of words.entries()) {
    const previous = words[at - 1];
    if (!word.isGeneric) addTerm(null, word, at);
    if (previous !== undefined && word.token.isAdjacent && !(word.isGeneric && previous.isGeneric))
      addTerm(previous, word, at);
  }
  const substitutes = addSynonymTerms(terms, tokens, spans, weights.synonymWeight);
  return {
    ...createQueryTerms(index, [...terms.values()], null, total, substitutes),
    wordCount: words.filter(({ isGeneric }) => !isGeneric).length,
    unseenShare: total === 0 ? 0 : unseen / total,
  };
}
