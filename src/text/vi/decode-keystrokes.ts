/**
 * Decodes questions that were typed in Telex or VNI while the input method was off. The whole
 * question decides: `has` or `so61` alone may be English or a number, but not next to `nghij` or
 * `d9o6i`.
 */
import { TELEX_LOOKALIKES } from '../en/telex-lookalikes.ts';
import { decodeTelexWord, decodeVniWord } from './keystrokes.ts';
import { isFoldedSyllable, isSyllable } from './syllable.ts';

export { toTelex, toVni } from './keystrokes.ts';

/** How a word shows the way in which its question was typed. */
type WordClass = 'vietnamese' | 'english' | 'neutral' | 'strong' | 'weak';

interface ClassifiedWord {
  readonly start: number;
  readonly text: string;
  readonly kind: WordClass;
  /** The text that its keys spell, if any. */
  readonly decoded: string | null;
}

const WORD_PATTERN = /[\p{L}\p{N}\p{M}]+/gu;
const ADDRESS_PATTERN = /@|:\/\/|\.(?:vn|com|org|net|gov)(?![a-z])/iu;
/** Document numbers: letters joined to a serial are codes (`749/qdd-ttg`, `04-nq/tw`). */
const NUMBER_PATTERN = /^[^\p{L}\p{N}]*\d+\p{L}?[/-]/u;
/** Real words with `oo`, which otherwise look like the keys of `ô`. */
const PLAIN_DOUBLE_O: ReadonlySet<string> = new Set(['xoong', 'boong', 'mooc', 'sooc', 'goong']);
/** Words that people join to a number. `so57` and `dieu62` alone are not VNI. */
const NUMBERED_WORDS: ReadonlySet<string> = new Set(
  'so dieu khoan diem muc chuong phan cau bai to lop ky quy de tap ban mau'.split(' '),
);

/** Returns the words of a text that may be keys, except in addresses and document numbers. */
function findWords(text: string): { readonly start: number; readonly text: string }[] {
  const out: { readonly start: number; readonly text: string }[] = [];
  for (const run of text.matchAll(/\S+/gu)) {
    if (ADDRESS_PATTERN.test(run[0]) || NUMBER_PATTERN.test(run[0])) continue;
    for (const match of run[0].matchAll(WORD_PATTERN)) {
      // In isn't and hasn't, the apostrophe shows English.
      if (/^['’]\p{L}/u.test(run[0].slice(match.index + match[0].length))) continue;
      // In `nq/tw` and `kh-ubnd`, two letters after a separator are a code.
      if (match[0].length <= 2 && /[/-]$/u.test(run[0].slice(0, match.index))) continue;
      out.push({ start: run.index + match.index, text: match[0] });
    }
  }
  return out;
}

/** Returns whether most letters are capitals, so that capitals do not show an abbreviation. */
function isMostlyUpperCase(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return capitals.length * 10 > letters.length * 7;
}

function classifyTelexWord(start: number, text: string, capitals: boolean): ClassifiedWord {
  const word = text.toLowerCase();
  const plain: ClassifiedWord = { start, text, kind: 'neutral', decoded: null };
  if (/\p{N}/u.test(text)) return plain;
  if (isSyllable(text) && /[^a-z]/iu.test(text)) return { ...plain, kind: 'vietnamese' };
  const emphatic = !capitals && text === text.toUpperCase();
  // CCHC and GIS are more likely abbreviations than words, but KHOONG is long enough for a word.
  if (text.length < (emphatic ? 4 : 2)) return plain;
  const decoded = decodeTelexWord(text);
  if (decoded !== null) {
    const weak =
      emphatic ||
      TELEX_LOOKALIKES.has(word) ||
      PLAIN_DOUBLE_O.has(word) ||
      // Words such as tw, par and we are too short or too rare to distinguish keys from other words.
      word.length === 2 ||
      /^(?:w|p(?!h))/u.test(word);
    return { start, text, kind: weak ? 'weak' : 'strong', decoded };
  }
  const english =
    !emphatic && /^[a-z]{3,}$/u.test(word) && /[aeiouy]/u.test(word) && !isFoldedSyllable(word);
  return english ? { ...plain, kind: 'english' } : plain;
}

function classifyVniWord(start: number, text: string, capitals: boolean): ClassifiedWord {
  const word = text.toLowerCase();
  const plain: ClassifiedWord = { start, text, kind: 'neutral', decoded: null };
  if (!/^\p{L}/u.test(text) || !/\p{N}/u.test(text)) return plain;
  const letters = text.replace(/\d+/gu, '');
  const emphatic = !capitals && letters === letters.toUpperCase();
  // A4, Q1 and H5N1 are codes, but KHO6NG is long enough for a word.
  if (emphatic && letters.length < 3) return plain;
  const decoded = decodeVniWord(text);
  if (decoded === null) return plain;
  const inside = /\d\p{L}/u.test(word);
  const strong =
    !emphatic && (inside || (/\d{2}$/u.test(word) && !NUMBERED_WORDS.has(letters.toLowerCase())));
  return { start, text, kind: strong ? 'strong' : 'weak', decoded };
}

/** Returns whether the nearest word that shows how it was typed is Vietnamese. */
function isAmongVietnamese(list: readonly ClassifiedWord[], at: number): boolean {
  for (let distance = 1; distance < list.length; distance++) {
    const kinds = [list[at - distance]?.kind, list[at + distance]?.kind];
    if (kinds.includes('english')) return false;
    if (kinds.includes('strong') || kinds.includes('vietnamese')) return true;
  }
  return false;
}

function decodeTelex(text: string): string {
  const capitals = isMostlyUpperCase(text);
  const list = findWords(text).map((word) => classifyTelexWord(word.start, word.text, capitals));
  const count = (kind: WordClass): number => list.filter((word) => word.kind === kind).length;
  const strong = count('strong');
  if (strong === 0) return decodeStrokes(text, false);
  const vietnamese = strong + count('vietnamese');
  const english = count('english');
  if (2 * vietnamese < english) return decodeStrokes(text, false);
  const decoded = replaceWords(text, list, (word, at) =>
    word.kind === 'strong'
      ? true
      : english === 0 || (vietnamese >= english && isAmongVietnamese(list, at)),
  );
  return decodeStrokes(decoded, true);
}

/**
 * Decodes `dd` in abbreviations and document numbers, which contain no syllable: `749/QDD-TTg`,
 * `cdds`. Inside a number it can only be `đ`. Elsewhere the question must be in Telex, because HDD
 * is a disk.
 */
function decodeStrokes(text: string, telex: boolean): string {
  if (!/d[d9]/iu.test(text)) return text;
  const vni = text.replace(/(?<=\d\/\p{L}*)d9(?=-?\p{L})/giu, (pair) =>
    pair.startsWith('D') ? 'Đ' : 'đ',
  );
  return vni.replace(/(?<![\p{L}\p{N}])\p{L}+(?![\p{L}\p{N}])/gu, (word, at: number) => {
    if (/[aeiouyàáâãèéêìíòóôõùúăĩũơưạ-ỹ]/iu.test(word)) return word;
    if (!telex && !/\d[/-]$/u.test(vni.slice(0, at))) return word;
    return word.replace(/dd/iu, (pair) => (pair.startsWith('D') ? 'Đ' : 'đ'));
  });
}

/** A word that may have VNI keys: letters with a digit after them. */
const MAY_BE_VNI = /\p{L}[\p{L}\p{M}]*\p{N}/u;

function decodeVni(text: string): string {
  if (!MAY_BE_VNI.test(text)) return text;
  const capitals = isMostlyUpperCase(text);
  const all = findWords(text);
  const list = all.map((word) => classifyVniWord(word.start, word.text, capitals));
  const strong = list.filter((word) => word.kind === 'strong').length;
  const weak = new Set(
    list
      .filter(({ kind }) => kind === 'weak')
      .map((word) => word.text.toLowerCase())
      .filter((word) => !NUMBERED_WORDS.has(word.replace(/\d+/gu, ''))),
  ).size;
  // In `la2 gi2` no word alone shows VNI, but so many digits are no accident.
  if (strong === 0 && (weak < 2 || weak * 2 < all.length)) return text;
  return replaceWords(text, list, () => true);
}

function replaceWords(
  text: string,
  list: readonly ClassifiedWord[],
  chosen: (word: ClassifiedWord, at: number) => boolean,
): string {
  let out = '';
  let end = 0;
  list.forEach((word, at) => {
    if (word.decoded === null || !chosen(word, at)) return;
    out += text.slice(end, word.start) + word.decoded;
    end = word.start + word.text.length;
  });
  return out + text.slice(end);
}

/**
 * Returns a question with its raw Telex or VNI keys turned into marked Vietnamese (NFC, tone marks
 * in their new place, case kept): `chuyeenr ddooir soos` → `chuyển đổi số`. Everything else stays
 * as typed: marked and unmarked Vietnamese, English, abbreviations, numbers and spaces.
 */
export function decodeKeystrokes(text: string): string {
  const typed = text.normalize('NFC');
  // A question is typed in one method, so text decoded from VNI has no Telex.
  const vni = decodeVni(typed);
  const decoded = vni === typed ? decodeTelex(typed) : decodeStrokes(vni, false);
  return decoded === typed ? text : decoded;
}
