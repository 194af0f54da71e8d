/**
 * Who answers what the library does not (`elsewhere` in `library.yaml`).
 */
import { inLanguage } from '../../i18n/in-language.ts';
import { perLibrary } from '../../library/index/per-library.ts';
import type { Elsewhere } from '../../library/library.ts';
import { createPhraseMatcher } from '../../text/phrase-matcher.ts';
import { tokenize } from '../../text/tokenizer.ts';
import type { Block, Span } from '../answer.ts';
import { block, plain, type QuestionContext, spansIn } from './answer-draft.ts';

const MAX_SHOWN = 2;

const matcherOf = perLibrary(({ info }) =>
  createPhraseMatcher(
    (info?.elsewhere ?? []).flatMap((one) => one.words.map((word) => [word, one] as const)),
  ),
);

const outOfScopeOf = perLibrary(({ info }) =>
  createPhraseMatcher((info?.outOfScope ?? []).map((word) => [word, word] as const)),
);

/** Whether the words of a question alone tell that the library has no answer. */
export const isOutOfScope = ({ libraryIndex, understanding }: QuestionContext): boolean =>
  outOfScopeOf(libraryIndex.library).find(tokenize(understanding.reading.expanded)).length > 0;

/** The entries whose words the question has, in the order of the question. */
function findElsewhere({ libraryIndex, understanding }: QuestionContext): readonly Elsewhere[] {
  // Types of documents stand before their numbers, which the expanded text does not have.
  const { expanded, corrected } = understanding.reading;
  const found = matcherOf(libraryIndex.library).find(tokenize(`${expanded} . ${corrected}`));
  return [...new Set(found.map(({ value }) => value))];
}

/** Where to ask instead, with links; empty where the library names no one. */
export function elsewhereBlocks(ctx: QuestionContext): Block[] {
  const found = findElsewhere(ctx);
  const others = (ctx.libraryIndex.library.info?.elsewhere ?? []).filter(
    ({ words }) => words.length === 0,
  );
  const shown = (found.length > 0 ? found : others).slice(0, MAX_SHOWN);
  if (shown.length === 0) return [];
  const spans = shown.flatMap((one, at): Span[] => [
    ...(at > 0 ? [plain('; ')] : []),
    ...spansOf(ctx, one),
  ]);
  return [block('paragraph', ...spansIn(ctx.t, 'answer-elsewhere', 'places', spans), '.')];
}

/** `Cổng Dịch vụ công quốc gia (dichvucong.gov.vn, điện thoại 1022)`. */
function spansOf({ t }: QuestionContext, { name, nameEn, url, phone }: Elsewhere): Span[] {
  const named = inLanguage<string | null>(t.language, { vi: name, en: nameEn }) ?? name;
  const host = url === null ? null : url.replace(/^https:\/\/(?:www\.)?|\/$/gu, '');
  const details = [host, phone === null ? null : t('answer-elsewhere-phone', { phone })];
  const said = details.filter((detail) => detail !== null).join(', ');
  return [url === null ? plain(named) : { text: named, url }, plain(` (${said})`)];
}
