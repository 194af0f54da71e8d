/**
 * Writes out abbreviations, in texts of the library and in questions, so that `CCHC` and `cải cách
 * hành chính` find each other. The list of abbreviations is data of the library.
 */
import { fold, lower } from './fold.ts';
import { type Token, tokenize } from './tokenizer.ts';

/**
 * Short forms in lower case with their expansions, the usual one first. Each has an entry for its
 * marked and for its folded form, so that `TƯ` and `TU` differ and `cds` finds `CĐS`.
 */
export type AbbreviationTable = ReadonlyMap<string, readonly string[]>;

const normalizeShortForm = (short: string): string => lower(short).replace(/[^\p{L}\p{N}]+/gu, '');

/** Builds the table. Where two short forms fold to the same, the one without marks comes first. */
export function createAbbreviationTable(
  list: readonly { readonly short: string; readonly long: readonly string[] }[],
): AbbreviationTable {
  const table = new Map<string, string[]>();
  const add = (key: string, long: readonly string[]): void => {
    const known = table.get(key) ?? [];
    for (const expansion of long) if (!known.includes(expansion)) known.push(expansion);
    table.set(key, known);
  };
  for (const { short, long } of list) {
    add(normalizeShortForm(short), long);
  }
  for (const { short, long } of list) add(fold(normalizeShortForm(short)), long);
  return table;
}

/** Words before a letter that names a part or a class: `điểm k`. */
const NAMED_BY_LETTER = /(?:^|\s)(?:diem|khoan|muc|hang|loai|nhom|khoi|lop)\s$/u;

/** Whether a single letter stands between words, in lower case, and names nothing. */
function isWordOfSentence(text: string, { start, end }: Token): boolean {
  const before = text.slice(0, start);
  return (
    text.slice(start, end) === lower(text.slice(start, end)) &&
    /\p{L}\s$/u.test(before) &&
    !NAMED_BY_LETTER.test(fold(before)) &&
    /^(?:\s*$|\s+\p{L}|\s*[?!.,]+(?:\s|$))/u.test(text.slice(end))
  );
}

/**
 * Returns a text with its abbreviations written out. In document numbers (`KH-UBND`, `/QĐ-TTg`)
 * they are codes and stay. A short form that is also a syllable (`an`, `ban`) is written out only
 * when it is in capitals. One letter is written out only where it stands for a word of a sentence
 * (`có mất tiền k`), not as a unit, a code or the name of a point (`500 k`, `R&D`, `điểm k`).
 */
export function expandAbbreviations(
  text: string,
  table: AbbreviationTable,
  isSyllable: (folded: string) => boolean,
): string {
  let out = '';
  let end = 0;
  for (const token of tokenize(text)) {
    const expansion = table.get(token.text)?.[0];
    if (expansion === undefined) continue;
    const before = text.slice(0, token.start);
    const after = text.slice(token.end);
    if (/[/\-.]$/u.test(before) || /^[/-]/u.test(after)) continue;
    if (token.text.length === 1 && !isWordOfSentence(text, token)) continue;
    const typed = text.slice(token.start, token.end);
    if (isSyllable(token.folded) && !(typed === typed.toUpperCase() && text !== text.toUpperCase()))
      continue;
    out += text.slice(end, token.start) + expansion;
    end = token.end;
  }
  return out + text.slice(end);
}
