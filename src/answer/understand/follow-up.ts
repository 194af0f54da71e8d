/**
 * Completes follow-ups that change one thing of the question before: `còn năm 2023?`, `thế còn của
 * Đà Nẵng?`, `còn Nghị quyết 52?`. The completed question is then answered like any other.
 */

import { translatorOf } from '../../i18n/i18n.ts';
import type { LibraryIndex } from '../../library/index/library-index.ts';
import type { AnswerContext } from '../answer.ts';
import type { QuestionContext } from '../compose/answer-draft.ts';
import { resolveNumber } from '../retrieve/resolve-number.ts';
import type { Span } from './named-entities.ts';
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

/**
 * The whole question that a follow-up stands for, or null. Only a question that refers to the one
 * before and has no intent of its own is completed.
 */
export function completeFollowUp(
  ctx: QuestionContext,
  context: AnswerContext | null,
): string | null {
  const { understanding: now, libraryIndex, searcher, today, terms } = ctx;
  if (context === null || now.anaphora === null || now.anaphora.start > 1) return null;
  if (now.intents.length > 0 || terms.wordCount > 2) return null;
  const before = understand(libraryIndex, searcher.index, context.question, today);
  // The completed question is in the language of the question before.
  const t = translatorOf(before.language);
  let text = before.reading.expanded;
  const additions: string[] = [];
  const numbers = before.numbers.map(({ mention }) => mention.text);
  if (now.numbers.length > 0) {
    const [first] = now.numbers;
    if (before.numbers.length === 0 || first === undefined) return null;
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
    else additions.push(t('counted-of-year', { year: String(year) }));
  }
  const place = now.places[0] ?? now.issuers[0];
  if (place !== undefined) {
    const spans = now.places.length > 0 ? before.places : before.issuers;
    const name = now.reading.expanded.slice(place.start, place.end);
    const fresh = understand(libraryIndex, searcher.index, text, today);
    const current = now.places.length > 0 ? fresh.places : fresh.issuers;
    if (spans.length > 0 && current.length > 0) text = replaceSpans(text, current, name);
    else additions.push(t('counted-of-place', { place: name }));
  }
  if (year === undefined && place === undefined) return null;
  const whole = replaceNumbers(text, numbers).replace(/[?.!\s]+$/u, '');
  return whole + additions.join('');
}
