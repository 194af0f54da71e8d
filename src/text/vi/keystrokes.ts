/**
 * The keys of one Vietnamese syllable that no input method converted: Telex (`chuyeern`, `ddooir`)
 * and VNI (`chuye6n3`, `d9o63i`), in any order that an input method accepts. Both are runs of
 * letters in which some keys change an earlier letter.
 */
import { lower } from '../fold.ts';
import type { Tone } from './syllable.ts';
import { composeSyllable, splitTone } from './syllable.ts';

interface Letter {
  /** With its mark, without tone, lower case. */
  readonly base: string;
  readonly upper: boolean;
}

interface TypingState {
  readonly letters: readonly Letter[];
  readonly tone: Tone;
  /** The mark keys so far, in order: a tone key, `^` (doubled vowel), `w`, `d`. */
  readonly keys: string;
}

const TELEX_TONES: ReadonlyMap<string, Tone> = new Map([
  ['s', 'sac'],
  ['f', 'huyen'],
  ['r', 'hoi'],
  ['x', 'nga'],
  ['j', 'nang'],
  ['z', 'ngang'],
]);
const VNI_TONES: ReadonlyMap<string, Tone> = new Map([
  ['1', 'sac'],
  ['2', 'huyen'],
  ['3', 'hoi'],
  ['4', 'nga'],
  ['5', 'nang'],
]);
const CIRCUMFLEX: ReadonlyMap<string, string> = new Map([
  ['a', 'â'],
  ['e', 'ê'],
  ['o', 'ô'],
]);
const HORN: ReadonlyMap<string, string> = new Map([
  ['o', 'ơ'],
  ['u', 'ư'],
]);
const BREVE: ReadonlyMap<string, string> = new Map([['a', 'ă']]);
const HORN_OR_BREVE: ReadonlyMap<string, string> = new Map([...HORN, ...BREVE]);

const isVowel = (letter: Letter): boolean => /[aăâeêioôơuưy]/u.test(letter.base);
const hasVowel = (state: TypingState): boolean => state.letters.some(isVowel);

function replaceLetters(
  state: TypingState,
  changes: ReadonlyMap<number, string>,
  key: string,
): TypingState {
  return {
    ...state,
    letters: state.letters.map((letter, i) => ({ ...letter, base: changes.get(i) ?? letter.base })),
    keys: state.keys + key,
  };
}

/**
 * Returns the letters that a mark key can change: first the pair `uo` → `ươ`, then the last letter.
 */
function applyMark(
  state: TypingState,
  marks: ReadonlyMap<string, string>,
  key: string,
): TypingState[] {
  const out: TypingState[] = [];
  if (marks.has('u')) {
    const pair = state.letters.findIndex(
      (letter, i) => letter.base === 'u' && state.letters[i + 1]?.base === 'o',
    );
    if (pair >= 0)
      out.push(
        replaceLetters(
          state,
          new Map([
            [pair, 'ư'],
            [pair + 1, 'ơ'],
          ]),
          key,
        ),
      );
  }
  for (let i = state.letters.length - 1; i >= 0; i--) {
    const mark = marks.get(state.letters[i]?.base ?? '');
    if (mark !== undefined) out.push(replaceLetters(state, new Map([[i, mark]]), key));
  }
  return out;
}

function applyTone(state: TypingState, tone: Tone, key: string): TypingState[] {
  return state.keys.includes(key) ? [] : [{ ...state, tone, keys: state.keys + key }];
}

function appendLetter(state: TypingState, letter: Letter): TypingState {
  return { ...state, letters: [...state.letters, letter] };
}

function applyStroke(state: TypingState, key: string): TypingState[] {
  return state.letters[0]?.base === 'd' ? [replaceLetters(state, new Map([[0, 'đ']]), key)] : [];
}

/** Returns the effects of a Telex key, the likeliest first. */
function applyTelexKey(state: TypingState, key: string, letter: Letter): TypingState[] {
  const tone = TELEX_TONES.get(key);
  if (tone !== undefined && hasVowel(state)) return applyTone(state, tone, key);
  const circumflexed = CIRCUMFLEX.get(key);
  if (circumflexed !== undefined) {
    const last = state.letters.length - 1;
    // `ooo` removes the mark again: xoong.
    if (key === 'o' && state.letters[last]?.base === circumflexed && state.keys.endsWith('^')) {
      return [appendLetter(replaceLetters(state, new Map([[last, 'o']]), 'o'), letter)];
    }
    return [...applyMark(state, new Map([[key, circumflexed]]), '^'), appendLetter(state, letter)];
  }
  if (key === 'w') {
    if (hasVowel(state)) return applyMark(state, HORN_OR_BREVE, key);
    const horned = appendLetter(state, { base: 'ư', upper: letter.upper });
    return [{ ...horned, keys: `${state.keys}w` }];
  }
  if (key === 'd' && state.letters.length > 0) {
    const done = state.letters[0]?.base === 'đ';
    // In `doongdd` the key of đ was typed after the syllable.
    if (done && state.keys.endsWith('d') && state.letters.length > 1) return [state];
    return done ? [] : applyStroke(state, key);
  }
  return [appendLetter(state, letter)];
}

/** Returns the effects of a VNI key, the likeliest first. */
function applyVniKey(state: TypingState, key: string, letter: Letter): TypingState[] {
  if (!/\d/u.test(key)) return [appendLetter(state, letter)];
  if (key === '9') return applyStroke(state, key);
  if (!hasVowel(state)) return [];
  const tone = VNI_TONES.get(key);
  if (tone !== undefined) return /[1-5]/u.test(state.keys) ? [] : applyTone(state, tone, key);
  if (key === '6') return applyMark(state, CIRCUMFLEX, key);
  if (key === '7') return applyMark(state, HORN, key);
  return key === '8' ? applyMark(state, BREVE, key) : [];
}

/** Returns the syllable of a state, with half-typed `ưo` and `uơ` as `ươ`; null when it is none. */
function composeWord({ letters, tone }: TypingState): string | null {
  const base = letters.map((letter) => letter.base).join('');
  const word =
    composeSyllable(base, tone) ??
    (/ưo|uơ/u.test(base) ? composeSyllable(base.replace(/ưo|uơ/u, 'ươ'), tone) : null);
  if (word === null) return null;
  return [...word].map((char, i) => (letters[i]?.upper ? char.toUpperCase() : char)).join('');
}

/** The longest input: `nghieengs` and a few more keys. It keeps the search small. */
const MAX_KEYS = 12;

function decodeWord(
  token: string,
  applyKey: (state: TypingState, key: string, letter: Letter) => TypingState[],
): string | null {
  const typed = token.normalize('NFC');
  const whole = splitTone(typed.toLowerCase());
  if (typed.length > MAX_KEYS || whole === null) return null;
  const chars = [...whole.base];
  const cases = [...typed].map((char) => char !== char.toLowerCase());
  if (chars.length !== cases.length) return null;

  const search = (state: TypingState, at: number): string | null => {
    const key = chars[at];
    if (key === undefined) return state.keys === '' ? null : composeWord(state);
    for (const next of applyKey(state, key, { base: key, upper: cases[at] ?? false })) {
      const found = search(next, at + 1);
      if (found !== null) return found;
    }
    return null;
  };
  return search({ letters: [], tone: whole.tone, keys: '' }, 0);
}

/**
 * Decodes a word as Telex keys. Returns null when they spell no syllable or only plain letters.
 * Existing marks stay (`đooir` → `đổi`). The context is not considered: `has` is `há`.
 */
export function decodeTelexWord(token: string): string | null {
  return decodeWord(token, applyTelexKey);
}

/** Decodes a word as VNI keys (`d9o6i3`), like {@link decodeTelexWord}: `quy1` is `quý`. */
export function decodeVniWord(token: string): string | null {
  return decodeWord(token, applyVniKey);
}

const MARK_KEYS: ReadonlyMap<string, readonly [letter: string, telex: string, vni: string]> =
  new Map([
    ['â', ['a', 'a', '6']],
    ['ê', ['e', 'e', '6']],
    ['ô', ['o', 'o', '6']],
    ['ă', ['a', 'w', '8']],
    ['ơ', ['o', 'w', '7']],
    ['ư', ['u', 'w', '7']],
    ['đ', ['d', 'd', '9']],
  ]);
const findToneKey = (tones: ReadonlyMap<string, Tone>, tone: Tone): string =>
  tone === 'ngang' ? '' : ([...tones].find(([, name]) => name === tone)?.[0] ?? '');

function encodeWord(word: string, method: 'telex' | 'vni'): string {
  const whole = splitTone(lower(word));
  const cases = [...word].map((char) => char !== char.toLowerCase());
  const letters = [...(whole?.base ?? '')];
  if (whole === null || letters.length !== cases.length) return word;
  let out = '';
  letters.forEach((char, i) => {
    const upper = cases[i] ?? false;
    const [letter, telex, vni] = MARK_KEYS.get(char) ?? [char, '', ''];
    const key = method === 'telex' ? telex : vni;
    // One `w` (or `7`) marks both letters of ươ. A plain double o needs a third o.
    const shared = char === 'ư' && letters[i + 1] === 'ơ';
    const plain = char === 'o' && letters[i + 1] === 'o' && method === 'telex';
    const typed = letter + (shared ? '' : plain ? 'o' : key);
    // The key has the case of its letter.
    out += upper ? typed.toUpperCase() : typed;
  });
  return out + findToneKey(method === 'telex' ? TELEX_TONES : VNI_TONES, whole.tone);
}

const LETTERS = /[\p{L}\p{M}]+/gu;

/**
 * Returns the Telex keys of a marked text, with mark keys after their letter and the tone key last:
 * `chuyển đổi số` → `chuyeenr ddooir soos`. For tests and evaluation.
 */
export function toTelex(text: string): string {
  return text.normalize('NFC').replace(LETTERS, (word) => encodeWord(word, 'telex'));
}

/**
 * Returns the VNI keys of a marked text in the same places: `chuyển đổi số` → `chuye6n3 d9o6i3
 * so61`.
 */
export function toVni(text: string): string {
  return text.normalize('NFC').replace(LETTERS, (word) => encodeWord(word, 'vni'));
}
