/**
 * Abbreviations, both ways: `CCHC` and `cải cách hành chính` come to the same words, in the library
 * and in the question, so that either finds the other. The list is data of the library.
 */
import { fold, lower } from './fold.ts';
import { tokenize } from './tokenizer.ts';

/**
 * A table from short forms, lower case, to their expansions, the usual one first. Each stands under
 * its marked form and under its folded one, so that `TƯ` and `TU` differ and `cds` finds `CĐS`.
 */
export type AbbreviationTable = ReadonlyMap<string, readonly string[]>;

const normalizeShortForm = (short: string): string => lower(short).replace(/[^\p{L}\p{N}]+/gu, '');

/** Builds the table. Under a folded form that two share, the form that has no marks comes first. */
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
    const expansion = table.get(token.text)?.[0];
    if (expansion === undefined) continue;
    if (/[/\-.]$/u.test(text.slice(0, token.start)) || /^[/-]/u.test(text.slice(token.end)))
      continue;
    const typed = text.slice(token.start, token.end);
    if (isSyllable(token.folded) && !(typed === typed.toUpperCase() && text !== text.toUpperCase()))
      continue;
    out += text.slice(end, token.start) + expansion;
    end = token.end;
  }
  return out + text.slice(end);
}
