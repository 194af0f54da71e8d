/**
 * Finds the lines of a library that define a word or name: `Dữ liệu mở là dữ liệu …`. A line that only
 * mentions it does not define it.
 */
import type { Entry } from '../../library/document.ts';
import { perLibrary } from '../../library/index/per-library.ts';
import type { Library, StoredDefinition } from '../../library/library.ts';
import {
  type AbbreviationTable,
  createAbbreviationTable,
  expandAbbreviations,
} from '../../text/abbreviations.ts';
import { fold, lower } from '../../text/fold.ts';
import { isFoldedSyllable } from '../../text/vi/syllable.ts';
import { withoutBullet } from './score-lines.ts';

/** A line that defines something. */
export type Definition = StoredDefinition;

/** `2. `, `Theo Điều 3 Luật …, ` and the like, before what is defined. */
const BEFORE_TERM = /^(?:\d+[a-z]?[.)]\s+|[a-zđ]\)\s+)?(?:(?:theo|tại|trong)\s[^,]{1,160},\s+)?/iu;
const DEFINES =
  /^["“«]?(?<term>[^,;:."“”()]{2,80}?)["”»]?(?:\s\([^)]*\))?\s(?:là|được hiểu là|có nghĩa là|nghĩa là|viết tắt của|is|are|means)\s(?<rest>.+)$/iu;
/** What a thing is for somebody, or which of several it is, is no definition. */
const NO_DEFINITION =
  /^(?:mot trong|nhung|nhiem vu|dong luc|muc tieu|yeu cau|giai phap|trong tam|dot pha|chu de|khau|dieu kien|trach nhiem|uu tien|can cu|co so de|buoc|quan trong|dau tien|toi thieu|toi da|thanh vien|truong|pho truong|dau moi|nen tang(?! so)|xu the|tat yeu|chia khoa|can thiet|bat buoc|noi dung|viec (?:cap bach|quan trong|trong tam)|ngay|nam|thang|khoang|tren|duoi|gi|ai|\d|one of|the (?:first|main|key))(?![a-z])/u;
/** Words that may stand before a term without changing what it means. */
const HEAD = /^(?:khái niệm|thuật ngữ|cụm từ|cơ chế)\s+/u;

const QUOTES = /^[\s"'“”‘’«»]+|[\s"'“”‘’«»]+$/gu;

const withoutHead = (term: string): string => lower(term).replace(HEAD, '').replace(QUOTES, '');

/** What a line defines; null where it defines nothing. */
export function definedBy(line: string): string | null {
  const match = DEFINES.exec(withoutBullet(line).replace(BEFORE_TERM, ''));
  const { term, rest } = match?.groups ?? {};
  if (term === undefined || rest === undefined || NO_DEFINITION.test(fold(rest))) return null;
  return withoutHead(term);
}

/** A definition with the folded terms that it is found by. */
export interface KeyedDefinition extends Definition {
  readonly keys: readonly string[];
}

/** Returns the definitions in the texts of an entry, in order. */
export function definitionsIn(entry: Entry, table: AbbreviationTable): KeyedDefinition[] {
  return entry.sections.flatMap(({ text }) =>
    text.split('\n').flatMap((line) => {
      const term = definedBy(line);
      if (term === null) return [];
      const long = lower(expandAbbreviations(term.toUpperCase(), table, isFoldedSyllable));
      const keys = [...new Set([fold(term), fold(long)])];
      return [{ entry, line: withoutBullet(line), term, keys }];
    }),
  );
}

/** Finds the defining lines of a folded term: in the store of a large library, or among all lines. */
const definitionsOf = perLibrary(
  (library: Library): { readonly get: (key: string) => readonly Definition[] } => {
    const { storedDefinitions } = library;
    if (storedDefinitions !== undefined) return { get: storedDefinitions };
    const table = createAbbreviationTable(library.abbreviations);
    const found = new Map<string, Definition[]>();
    for (const entry of library.entries.values())
      for (const { keys, ...definition } of definitionsIn(entry, table))
        for (const key of keys) found.set(key, [...(found.get(key) ?? []), definition]);
    return { get: (key) => found.get(key) ?? [] };
  },
);

/** Law and other texts that define words for everybody come first. */
const TYPE_ORDER = ['law', 'decree', 'circular'];

function orderOf({ entry }: Definition): number {
  if (entry.kind === 'term') return 0;
  const at = TYPE_ORDER.indexOf(entry.type);
  return at < 0 ? TYPE_ORDER.length + 1 : at + 1;
}

/**
 * The lines that define a term, the best first.
 *
 * @param names spellings of the term; a spelling with marks matches the same marks only
 */
export function findDefinitions(library: Library, names: readonly string[]): Definition[] {
  const all = definitionsOf(library);
  const found = names
    .map(withoutHead)
    .flatMap((name) =>
      all
        .get(fold(name))
        .filter(({ term }) => name === fold(name) || fold(term) !== fold(name) || term === name),
    );
  return [...new Set(found)].sort((a, b) => orderOf(a) - orderOf(b));
}
