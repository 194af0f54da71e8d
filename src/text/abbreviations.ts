/**
 * Writes out abbreviations, in texts of the library and in questions, so that `CCHC` and `cải cách
 * hành chính` find each other. The list of abbreviations is data of the library.
 */
import { fold, lower } from './fold.ts';
import { tokenize } from './tokenizer.ts';

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

/**
 * Returns a text with its abbreviations written out. In document numbers (`KH-UBND`, `/QĐ-TTg`)
 * they are codes and stay. A short form that is also a syllable (`an`, `ban`) is written out only
 * when it is in capitals.
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
