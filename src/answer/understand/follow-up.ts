/**
 * Completes follow-ups that change one thing of the question before: `còn năm 2023?`, `thế còn của
 * Đà Nẵng?`, `còn Nghị quyết 52?`, `năm 2024 thì sao?`. The completed question is then answered like any other.
 */

import { translatorOf } from '../../i18n/i18n.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { LibraryIndex } from '../../library/index/library-index.ts';
import type { AnswerContext } from '../answer.ts';
import type { QuestionContext } from '../compose/answer-draft.ts';
import { intentSpec } from '../intents/intents.ts';
import { withoutTerms } from '../question-context.ts';
import { resolveNumber } from '../retrieve/resolve-number.ts';
import type { NameAsked, Span } from './named-entities.ts';
import { ASKS_WHAT_ABOUT, asksForContents, trimPunctuation } from './short-questions.ts';
import { blankSpans, type Understanding, understand } from './understand.ts';

/** The text with the first span replaced and the other spans removed. */
function replaceSpans(text: string, spans: readonly Span[], put: string): string {
  let out = text;
  const ordered = [...spans].sort((a, b) => b.start - a.start);
  ordered.forEach(({ start, end }, at) => {
    out = out.slice(0, start) + (at === ordered.length - 1 ? put : '') + out.slice(end);
  });
  return out;
}

function replaceNumbers(text: string, numbers: readonly string[]): string {
  let at = 0;
  return text.replace(/\uE000/gu, () => numbers[at++] ?? '');
}

/** The spans of issuer, place and day of the first number, with the words that join them to it. */
function spansBoundToNumber(libraryIndex: LibraryIndex, understanding: Understanding): Span[] {
  const [number] = understanding.numbers;
  if (number === undefined) return [];
  return resolveNumber(libraryIndex, understanding, number).boundSpans.map(({ start, end }) => ({
    start: Math.min(start, number.end),
    end,
  }));
}

/** The question before, asked of the document or term that is named now; null where it does not fit. */
function completeWithName(before: Understanding, name: string): string | null {
  const text = before.reading.expanded;
  const [first] = before.numbers;
  if (first !== undefined) return replaceNumbers(text, [name]);
  const [named] = before.named;
  if (named !== undefined) return replaceSpans(text, [named], name);
  const [intent] = before.intents;
  if (intentSpec(intent)?.isAskedOfContext !== true || before.topics.length > 0) return null;
  const { anaphora } = before;
  if (anaphora !== null && anaphora.start > 1) return replaceSpans(text, [anaphora], ` ${name}`);
  return `${text.replace(/[?.!\s]+$/u, '')} ${name}`;
}

/** Whether a question says by itself what it is about, beside a document that it names. */
function namesSubject({ topics, type, places, issuers }: Understanding): boolean {
  return topics.length > 0 || (type !== null && places.length + issuers.length > 0);
}

/** The name of a place as the library writes it; that of an issuer as typed. */
function nameOfPlace({ libraryIndex, understanding }: QuestionContext, asked: NameAsked): string {
  const place = libraryIndex.library.jurisdictions.find(({ id }) => id === asked.id);
  return place?.name ?? understanding.reading.expanded.slice(asked.start, asked.end);
}

/** The documents of another place that are like the one in hand: of its type and first topic. */
function describeSibling(
  { libraryIndex }: QuestionContext,
  { documents }: AnswerContext,
  t: Translator,
  place: string,
): string | null {
  const head = libraryIndex.library.entries.get(documents[0] ?? '');
  if (head?.kind !== 'document') return null;
  const topic = libraryIndex.library.topics.find(({ id }) => id === head.topics[0]);
  if (topic === undefined) return null;
  const name = inLanguage(t.language, { vi: topic.name, en: topic.nameEn });
  const type = t(`type-${head.type}`);
  return type + t('counted-on-topic', { topic: name }) + t('counted-of-place', { place });
}

/** The documents of another year that are like the one in hand, where it is about one year. */
function describeSiblingOfYear(
  ctx: QuestionContext,
  context: AnswerContext,
  t: Translator,
  year: number,
): string | null {
  const { libraryIndex } = ctx;
  const facts = libraryIndex.facts.get(context.documents[0] ?? '');
  if (facts === undefined || facts.titleYears.length !== 1) return null;
  const { jurisdiction } = facts.document;
  const place = libraryIndex.library.jurisdictions.find(({ id }) => id === jurisdiction);
  if (place === undefined) return null;
  const sibling = describeSibling(ctx, context, t, place.name);
  return sibling === null ? null : sibling + t('counted-of-year', { year: String(year) });
}

/** A question for a number, with the number, as a question for all that it counts; or null. */
function completeList(before: Understanding): string | null {
  const numbers = before.numbers.map(({ mention }) => mention.text);
  const text = before.reading.expanded.replace(/[?.!\s]+$/u, '');
  const counted = text.replace(/(?:có\s+)?(?:bao nhiêu|mấy)(?=\s+\p{L})/iu, 'những');
  return counted === text ? null : replaceNumbers(`${counted} nào`, numbers);
}

/**
 * The whole question that a follow-up stands for, or null. Only a question that refers to the one
 * before and has no intent of its own is completed, and `kể ra` after a question for a number.
 */
export function completeFollowUp(
  ctx: QuestionContext,
  context: AnswerContext | null,
): string | null {
  const { understanding: now, libraryIndex, searcher, today, terms } = ctx;
  if (context === null) return null;
  const listsOnly = terms.wordCount === 0 && asksForContents(now.folded);
  const startsWithAnaphora = now.anaphora !== null && now.anaphora.start <= 1;
  if (!listsOnly && !startsWithAnaphora && !ASKS_WHAT_ABOUT.test(trimPunctuation(now.folded)))
    return null;
  const before = understand(libraryIndex, searcher.index, context.question, today);
  if (listsOnly) return completeList(before);
  if (now.intents.some((intent) => intent !== 'content')) return null;
  const [named] = now.named;
  if (named !== undefined && now.numbers.length === 0) {
    if (withoutTerms(ctx, now.named).terms.wordCount > 0) return null;
    return completeWithName(before, now.reading.expanded.slice(named.start, named.end));
  }
  if (terms.wordCount > 2) return null;
  // The completed question is in the language of the question before.
  const t = translatorOf(before.language);
  let text = before.reading.expanded;
  const additions: string[] = [];
  const numbers = before.numbers.map(({ mention }) => mention.text);
  if (now.numbers.length > 0) {
    const [first] = now.numbers;
    if (first === undefined) return null;
    if (before.numbers.length === 0) return completeWithName(before, first.mention.text);
    // The issuer and the day belong to the number and are replaced with it.
    const withoutBound = blankSpans(text, spansBoundToNumber(libraryIndex, before));
    const theirs = spansBoundToNumber(libraryIndex, now).map(({ end }) => end);
    const boundText = now.reading.expanded.slice(first.end, Math.max(first.end, ...theirs));
    return replaceNumbers(withoutBound, [first.mention.text + boundText, ...numbers.slice(1)]);
  }
  const [year] = now.years;
  if (year !== undefined) {
    const years = Array.from(text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    if (years.length > 0) text = replaceSpans(text, years, String(year));
    // The year of a document that is named is part of what it says.
    else if (before.numbers.length + before.named.length > 0) return null;
    else {
      const isYearOnly = now.places.length + now.issuers.length === 0;
      const sibling =
        isYearOnly && !namesSubject(before) ? describeSiblingOfYear(ctx, context, t, year) : null;
      if (sibling !== null) return sibling;
      additions.push(t('counted-of-year', { year: String(year) }));
    }
  }
  const place = now.places[0] ?? now.issuers[0];
  if (place !== undefined && !namesSubject(before)) {
    const name = nameOfPlace(ctx, place);
    const sibling = describeSibling(ctx, context, t, name);
    if (sibling !== null) return sibling;
  }
  if (place !== undefined) {
    const spans = now.places.length > 0 ? before.places : before.issuers;
    const name = nameOfPlace(ctx, place);
    const fresh = understand(libraryIndex, searcher.index, text, today);
    const current = now.places.length > 0 ? fresh.places : fresh.issuers;
    if (spans.length > 0 && current.length > 0) text = replaceSpans(text, current, name);
    else additions.push(t('counted-of-place', { place: name }));
  }
  if (year === undefined && place === undefined) return null;
  const whole = replaceNumbers(text, numbers).replace(/[?.!\s]+$/u, '');
  return whole + additions.join('');
}
