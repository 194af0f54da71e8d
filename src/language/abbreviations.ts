/**
 * Abbreviations, both ways: `CCHC` and `cải cách hành chính` come to the same words, in the library
 * and in the question, so that either finds the other. The list is data of the library.
 */
import { fold } from './fold.ts';
import { tokenize } from './tokens.ts';

/** A table from folded short forms to their expansions, the usual one first. */
export type AbbreviationTable = ReadonlyMap<string, readonly string[]>;

/** Builds the table; short forms that differ only in case or marks (`CĐS`, `cds`) share an entry. */
export function abbreviationTable(
  list: readonly { readonly short: string; readonly long: readonly string[] }[],
): AbbreviationTable {
  const table = new Map<string, string[]>();
  for (const { short, long } of list) {
    const key = fold(short).replace(/[^a-z0-9]+/gu, '');
    const known = table.get(key) ?? [];
    for (const expansion of long) if (!known.includes(expansion)) known.push(expansion);
    table.set(key, known);
  }
  return table;
}

/**
 * The text with its abbreviations written out. Parts of document numbers (`KH-UBND`, `/QĐ-TTg`) stay:
 * there they are codes. A short form that is also an everyday syllable (`an`, `ban`) is written out
 * only where it was typed in capitals.
 */
export function expandAbbreviations(
  text: string,
  table: AbbreviationTable,
  isSyllable: (folded: string) => boolean,
): string {
  let out = '';
  let end = 0;
  for (const token of tokenize(text)) {
    const expansion = table.get(token.folded)?.[0];
    if (expansion === undefined) continue;
    if (/[/\-.]$/u.test(text.slice(0, token.start)) || /^[/\-]/u.test(text.slice(token.end))) continue;
    const typed = text.slice(token.start, token.end);
    if (isSyllable(token.folded) && typed !== typed.toUpperCase()) continue;
    out += text.slice(end, token.start) + expansion;
    end = token.end;
  }
  return out + text.slice(end);
}
