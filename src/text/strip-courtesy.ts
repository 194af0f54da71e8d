/**
 * Removes what people say around a question: greetings, requests (`tra giúp mình`, `cho xin file`),
 * the form they want (`bản pdf`), thanks, and names of accounts. It is no part of what is asked.
 *
 * A word typed with marks must have the marks of the phrase: `trả` is not `tra`.
 */
import {
  CLOSINGS,
  LISTS,
  OPENINGS,
  REQUESTS,
  VERBS,
  WANTED_BEFORE,
  WANTED_BEHIND,
} from './courtesy-phrases.ts';
import { fold, lower } from './fold.ts';
import { phraseSource } from './phrase-pattern.ts';

/** Of a closing, the question word at its start stays. */
const QUESTION_WORD = /^(?:gi|sao|ai|nao|may|bao nhieu|khong|chua)(?= )/u;

/** Names of accounts: `@cchc_bot`. */
const ACCOUNT = /(?<![^\s,.;:!?()])@[a-z0-9_]{4,32}(?![a-z0-9_@.])/giu;
/** `1. nghị quyết 57` out of a list. */
const LIST_MARK = /^\s*\d{1,2}[.)]\s+(?=\p{L}{2})/u;
const EDGES = /^[\s,.;:!?-]+|[\s,;:!-]+$/gu;

interface Pattern {
  readonly folded: RegExp;
  readonly marked: RegExp;
}

function compile(phrases: readonly string[], tied: (source: string) => string): Pattern {
  const marked = phraseSource(phrases, { lists: LISTS, marks: 'typed' });
  return {
    folded: new RegExp(tied(phraseSource(phrases, { lists: LISTS })), 'u'),
    marked: new RegExp(tied(marked), 'u'),
  };
}

const atStart = (source: string): string => `^${source}`;
const atEnd = (source: string): string => `${source}[\\s?.!]*$`;
/** A row of phrases: signs may stand between them. */
const rowAtStart = (source: string): string => `^(?:${source}[\\s,.;:!?()-]*)+`;
const whole = (source: string): string => `^${source}$`;
const OPENING = compile(OPENINGS, atStart);
const CLOSING = compile(CLOSINGS, atEnd);
const BEHIND = compile(WANTED_BEHIND, whole);
/** The words of the longest phrase of `WANTED_BEHIND`: `thư viện pháp luật`. */
const MAX_WORDS_BEHIND = 4;
const BETWEEN_WORDS = /[\s,.;:!?()-]+/gu;
/** Nothing but numbers follows the first of them: `57-NQ/TW`, `57 năm 2024`. */
const ENDS_IN_NUMBER = /^\D*\d\S*(?:\s+(?:(?:năm|nam|ngày|ngay|số|so)\s+)?[^\s\d]*\d\S*)*$/u;
const BEFORE_DOCUMENT = '^(?:(?:so|no|the|cua|ve|of) )*';
/** A number with its type or code, or a form of the document. */
const NUMBERED = new RegExp(
  `${BEFORE_DOCUMENT}(?:(?:${phraseSource(['{anyDocument} [số]'], { lists: LISTS })} )?[a-z]{0,5}\\.?\\s?\\d|${phraseSource(['{form}'], { lists: LISTS })})`,
  'u',
);
const DOCUMENT = new RegExp(
  `${NUMBERED.source}|${BEFORE_DOCUMENT}${phraseSource(['{anyDocument}'], { lists: LISTS })}`,
  'u',
);
/** What is asked of a document in general: `bản gốc văn bản là gì` asks what an original is. */
const ASKED_IN_GENERAL = new RegExp(
  `^${phraseSource(['{anyDocument} (là|nghĩa là|có nghĩa|khác|và|hay|có giá trị|gồm)'], { lists: LISTS })}`,
  'u',
);
/** What is removed at the start, and what must follow. */
const REQUEST_RULES: readonly (readonly [Pattern, RegExp])[] = [
  [compile(REQUESTS, atStart), DOCUMENT],
  [compile(VERBS, atStart), NUMBERED],
  [compile(WANTED_BEFORE, rowAtStart), NUMBERED],
];

/** The match of a pattern in a text, where the words typed with marks have those of the phrases. */
function matchIn(text: string, { folded, marked }: Pattern): RegExpExecArray | null {
  const plain = fold(text);
  const match = plain.length === text.length ? folded.exec(plain) : null;
  if (match === null) return null;
  const typed = lower(text);
  return typed === plain ? match : marked.exec(typed);
}

const trimEdges = (text: string): string => text.replace(EDGES, '');

/**
 * What stands before the row of phrases that ends a text; empty if no such row does. The row is read
 * from its end, word by word: one regular expression for it would try each way to part it.
 */
function beforeRow(text: string): string {
  const end = text.replace(/[\s?.!()]+$/u, '').length;
  const words: { start: number; end: number; before: number }[] = [];
  let start = 0;
  for (const sign of text.slice(0, end).matchAll(BETWEEN_WORDS)) {
    words.push({ start, end: sign.index, before: words.at(-1)?.end ?? 0 });
    start = sign.index + sign[0].length;
  }
  words.push({ start, end, before: words.at(-1)?.end ?? 0 });
  const isEnd = new Set([words.length]);
  let first = words.length;
  for (let at = words.length - 1; at > 0 && first - at < MAX_WORDS_BEHIND; at--) {
    for (let next = at + 1; next <= at + MAX_WORDS_BEHIND; next++) {
      const from = words[at];
      const to = words[next - 1];
      if (!isEnd.has(next) || from === undefined || to === undefined) continue;
      if (matchIn(text.slice(from.start, to.end), BEHIND) === null) continue;
      isEnd.add(at);
      first = at;
      break;
    }
  }
  return first === words.length ? '' : text.slice(0, words[first]?.before);
}

function stripOnce(text: string): string {
  const opening = matchIn(text, OPENING);
  if (opening !== null) return trimEdges(text.slice(opening[0].length));
  for (const [pattern, follows] of REQUEST_RULES) {
    const request = matchIn(text, pattern);
    const rest = request === null ? '' : trimEdges(text.slice(request[0].length));
    if (follows.test(fold(rest)) && !ASKED_IN_GENERAL.test(fold(rest))) return rest;
  }
  const numbered = trimEdges(beforeRow(text));
  if (ENDS_IN_NUMBER.test(numbered) && NUMBERED.test(fold(numbered))) return numbered;
  const closing = matchIn(text, CLOSING);
  if (closing === null) return text;
  const kept = QUESTION_WORD.exec(fold(closing[0]))?.[0].length ?? 0;
  return trimEdges(text.slice(0, closing.index + kept));
}

/**
 * The question without the courtesy around it. A text of nothing else is returned unchanged: it is
 * small talk.
 */
export function stripCourtesy(text: string): string {
  let rest = text.replace(ACCOUNT, ' ').replace(LIST_MARK, '').replace(/\s+/gu, ' ').trim();
  for (let stripped = stripOnce(rest); stripped !== rest; stripped = stripOnce(rest)) {
    if (!/[\p{L}\p{N}]/u.test(stripped)) return text;
    rest = stripped;
  }
  return /[\p{L}\p{N}]/u.test(rest) ? rest : text;
}
