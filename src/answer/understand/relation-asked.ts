/**
 * Relations in a question: which document does what to the one in hand, or the other way round.
 * Read off folded text, like intents.
 */
import type { RelationType } from '../../library/document.ts';
import { matchAnyOf } from '../../text/word-patterns.ts';

interface RelationPattern {
  readonly types: readonly RelationType[];
  readonly pattern: RegExp;
}

const RELATIONS: readonly RelationPattern[] = [
  {
    types: ['replaces', 'repeals'],
    pattern: matchAnyOf(
      'thay the',
      'bai bo',
      'huy bo',
      'thay cho',
      'replac(es?|ed|ing)',
      'repeal(s|ed|ing)?',
      'supersed(es?|ed|ing)',
      'abolish(es|ed|ing)?',
    ),
  },
  {
    types: ['amends'],
    pattern: matchAnyOf(
      'sua( doi)?',
      'bo sung',
      'dieu chinh',
      'amend(s|ed|ing)?',
      'supplement(s|ed|ing)?',
    ),
  },
  {
    types: ['implements'],
    pattern: matchAnyOf(
      '(trien khai|thuc hien|cu the hoa|huong dan|quy dinh chi tiet|thi hanh|the che hoa)',
      'implement(s|ed|ing)?',
      'guid(es|ed|ance)',
      'details?',
    ),
  },
  {
    types: ['basedOn', 'cites'],
    pattern: matchAnyOf(
      'can cu',
      'co so phap ly',
      'dua tren',
      'dua vao',
      'legal basis',
      'based on',
      'basis',
    ),
  },
  {
    types: ['cites'],
    pattern: matchAnyOf(
      'vien dan',
      'dan (den|ra|nhung|cac)',
      'dan chieu',
      'trich dan',
      'nhac (den|toi|lai)',
      'cites?d?',
      'refers? to',
      'mentions?',
    ),
  },
  {
    types: ['follows'],
    pattern: matchAnyOf(
      'tiep (theo|noi)',
      'ke tiep',
      'noi tiep',
      'truoc do',
      'follows?',
      'followed by',
      'succeed(s|ed)?',
      'preced(es?|ed|ing)',
      'predecessor',
    ),
  },
];

/** A document asked for by its relation to another. */
export interface RelationAsked {
  readonly types: readonly RelationType[];
  /** `out`: what the named document does to others; `in`: what others do to it. */
  readonly direction: 'out' | 'in';
}

const DOCUMENT_WORD =
  '(?:van ban|tai lieu|nghi quyet|nghi dinh|quyet dinh|ke hoach|chi thi|thong tu|luat|bo luat|chuong trinh|ket luan|cong van|cong dien|thong bao|quy dinh|cai)';
/** The question asks for documents: `văn bản nào`, `thay thế gì`, `which decree`. */
const ASKS_DOCUMENT = new RegExp(
  `(?<![a-z])(?:${DOCUMENT_WORD}(?: [a-z]+){0,4} (?:nao|gi|so may)|(?:cac|nhung|bao nhieu|may|liet ke) ${DOCUMENT_WORD}|(?:nhung )?gi|dau|so (?:bao nhieu|may)|which|what|by what|list|(?:documents?|resolutions?|decrees?|decisions?|plans?|laws?|directives?))(?![a-z])`,
  'u',
);
/** `Nghị định sửa đổi X`: what stands before the verb is asked for, where nothing else is. */
const STARTS_WITH_DOCUMENT = new RegExp(
  `^\\s*(?:(?:cac|nhung|the|a) )?(?!(?:quy dinh|cai) )(?:${DOCUMENT_WORD}|document|resolution|decree|decision|plan|law|directive|circular|programme)s?(?![a-z])`,
  'u',
);
const ASKS =
  /(?<![a-z])(gi|nao|ai|may|bao|khi|dau|sao|khong|chua|con|muc tieu|chi tieu|what|which|who|when|how|is|does)(?![a-z])/u;
const YES_NO = /(?<![a-z])(chua|hay khong|co .{1,60} khong)(?![a-z])/u;
/** Ends where the document in hand begins: another document stands on it. */
const BASED_ON_IT = new RegExp(
  `${ASKS_DOCUMENT.source}.*(?:(?<!la )(?:can cu|dua)(?: tren| vao| theo)?|based on(?: the)?)\\s*$`,
  'u',
);
const PASSIVE = /(?<![a-z])(bi|duoc|boi|was|is|been|by|are|were)(?![a-z])/u;

/**
 * The relation asked for, or null. `at` is where the document in hand stands in the folded text: a
 * verb before it asks who does it to the document, one behind it what the document does, unless
 * passive. Where the document is not named (a follow-up), the document is the subject.
 */
export function detectRelation(
  folded: string,
  at: { readonly start: number; readonly end: number } | null,
): RelationAsked | null {
  const span = at ?? { start: 0, end: 0 };
  const rest = blankSpan(folded, span);
  const asks = ASKS_DOCUMENT.test(rest) || YES_NO.test(rest);
  const headed = STARTS_WITH_DOCUMENT.test(rest) && !ASKS.test(rest);
  if (!asks && !headed) return null;
  for (const { types, pattern } of RELATIONS) {
    const match = pattern.exec(rest);
    if (match === null) continue;
    const before = match.index < span.start;
    if (!asks && !before) return null;
    const between = before
      ? rest.slice(match.index, span.start)
      : rest.slice(span.end, match.index + match[0].length + 4);
    if (!before) return { types, direction: PASSIVE.test(between) ? 'in' : 'out' };
    // `Căn cứ của X` asks what X stands on, `văn bản nào căn cứ vào X` what stands on X.
    const out = types.includes('basedOn') && !BASED_ON_IT.test(rest.slice(0, span.start));
    return { types, direction: out ? 'out' : 'in' };
  }
  return null;
}

function blankSpan(text: string, at: { start: number; end: number }): string {
  return text.slice(0, at.start) + ' '.repeat(at.end - at.start) + text.slice(at.end);
}
