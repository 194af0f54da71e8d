/**
 * Vietnamese syllables: onset, rhyme and tone. All three are closed lists, so these tables
 * recognise a syllable without a dictionary.
 */
import { fold, lower } from '../fold.ts';

/** The tones: none, huyền, sắc, ngã, hỏi, nặng. */
export type Tone = 'ngang' | 'huyen' | 'sac' | 'nga' | 'hoi' | 'nang';

export interface SyllableParts {
  /**
   * As written, without tone: `ngh`, `qu`, `gi`, `đ`; empty when the syllable starts with a vowel.
   */
  readonly onset: string;
  /** Vowels with their marks and the coda, without tone: `uyên`, `ươc`. */
  readonly rhyme: string;
  readonly tone: Tone;
}

const TONE_MARKS: readonly (readonly [Tone, string])[] = [
  ['huyen', '\u0300'],
  ['sac', '\u0301'],
  ['nga', '\u0303'],
  ['hoi', '\u0309'],
  ['nang', '\u0323'],
];
const MARK_OF: ReadonlyMap<Tone, string> = new Map(TONE_MARKS);
const TONE_OF: ReadonlyMap<string, Tone> = new Map(TONE_MARKS.map(([tone, mark]) => [mark, tone]));

/** The longest first, so that the first match is the onset. */
const ONSETS = 'ngh ng nh ch gh gi kh ph qu th tr b c d đ g h k l m n p r s t v x'.split(' ');

const VOWELS = 'aăâeêioôơuưy';
const STOPS = /(?:p|t|c|ch|k)$/u;

/** `ăk` is in Đắk Lắk and Đắk Nông; `oong` and `ooc` are in xoong and moóc. */
const RHYMES: ReadonlySet<string> = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu ' +
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu yêm yên yêng yêt yêu ' +
    'o oc oi om on ong op ot ooc oong oa oac oach oai oam oan oang oanh oao oap oat oay ' +
    'oăc oăm oăn oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uc ui um un ung up ut uân uâng uât uây uê uêch uên uênh uêu uơ uôc uôi uôm uôn uông uôt ' +
    'uy uya uych uyn uynh uyp uyt uyu uyên uyêt ' +
    'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y'
  ).split(' '),
);

/** The rhymes after `qu`, which includes the glide. */
const QU_RHYMES: ReadonlySet<string> = new Set([
  ...[...RHYMES].filter((rhyme) => /^[aăâeê]/u.test(rhyme) && rhyme !== 'ăk'),
  ...'i ich in inh it iu y ych yn ynh yt yu yên yêt ơ ôc'.split(' '),
]);

/** In `gì`, `gìn` and `giếng` the `i` is written once, so the onset before it is `g`. */
const G_RHYMES = /^(?:i|in|iê.+)$/u;

function isValidCombination(onset: string, rhyme: string): boolean {
  if (onset === 'qu') return QU_RHYMES.has(rhyme);
  if (!RHYMES.has(rhyme)) return false;
  if (rhyme === 'ăk') return onset === 'đ' || onset === 'l';
  const front = /^[eêiy]/u.test(rhyme);
  const glide = /^(?:o[aăe]|u[âêơy])/u.test(rhyme);
  switch (onset) {
    case '':
      return !rhyme.startsWith('iê');
    case 'gi':
      return !/^[iyê]/u.test(rhyme);
    case 'g':
      return front ? G_RHYMES.test(rhyme) : true;
    case 'gh':
    case 'ngh':
      return front && !rhyme.startsWith('y');
    case 'ng':
      return !front;
    case 'c':
      return !front && !glide;
    case 'k':
      return rhyme === 'y' || (front && !rhyme.startsWith('y'));
    default:
      return rhyme === 'y' ? /^[hlmstv]$/u.test(onset) : !rhyme.startsWith('y');
  }
}

interface SyllableDivision {
  readonly onset: string;
  readonly rhyme: string;
  /** Whether it ends in a stop and therefore has sắc or nặng. */
  readonly hasStopCoda: boolean;
}

/** All syllables without tones, split at the first onset that fits. */
const DIVISIONS: ReadonlyMap<string, SyllableDivision> = buildDivisions();

function buildDivisions(): Map<string, SyllableDivision> {
  const found = new Map<string, SyllableDivision>();
  const rhymes = new Set([...RHYMES, ...QU_RHYMES]);
  for (const onset of [...ONSETS, '']) {
    for (const rhyme of rhymes) {
      const base = onset + rhyme;
      if (!found.has(base) && isValidCombination(onset, rhyme))
        found.set(base, { onset, rhyme, hasStopCoda: STOPS.test(rhyme) });
    }
  }
  return found;
}

/** The onset and rhyme of a lower-case syllable without tone; null when it is none. */
function divideSyllable(base: string): SyllableDivision | null {
  return DIVISIONS.get(base) ?? null;
}

/**
 * Returns the vowel that carries the tone mark in the new style (`hòa`, `thủy`, but `toàn`, `quý`).
 */
function findToneIndex(rhyme: string): number {
  let vowels = 0;
  for (let at = rhyme.length - 1; at >= 0; at--) {
    const letter = rhyme.charAt(at);
    if ('ăâêôơ'.includes(letter)) return at;
    if (VOWELS.includes(letter)) vowels++;
  }
  const horn = rhyme.indexOf('ư');
  if (horn >= 0) return horn;
  if (vowels === 3) return 1;
  return vowels === 2 && rhyme.length > 2 ? 1 : 0;
}

/** Joins the parts to one syllable in lower case and NFC, with the tone mark in its new place. */
export function joinSyllable({ onset, rhyme, tone }: SyllableParts): string {
  if (tone === 'ngang') return onset + rhyme;
  const end = findToneIndex(rhyme) + 1;
  const toned = rhyme.slice(0, end) + (MARK_OF.get(tone) ?? '');
  return onset + toned.normalize('NFC') + rhyme.slice(end);
}

/**
 * Returns the syllable of a base without tone (`chuyên`, `đôi`; lower case, NFC) in a tone. Returns
 * null for an impossible base, or for a stop coda in another tone than sắc or nặng.
 */
export function composeSyllable(base: string, tone: Tone): string | null {
  const parts = divideSyllable(base);
  return parts === null ? null : applyTone(parts, tone);
}

function applyTone({ onset, rhyme, hasStopCoda }: SyllableDivision, tone: Tone): string | null {
  if (hasStopCoda && tone !== 'sac' && tone !== 'nang') return null;
  return joinSyllable({ onset, rhyme, tone });
}

interface TonedWord {
  readonly base: string;
  readonly tone: Tone;
}

/** All letters in NFC that Vietnamese words are written with, each with its letter without tone. */
const LETTERS: ReadonlyMap<string, TonedWord> = new Map([
  ...[...'abcdefghijklmnopqrstuvwxyzăâêôơưđ0123456789'].map(
    (letter) => [letter, { base: letter, tone: 'ngang' }] as const,
  ),
  ...[...VOWELS].flatMap((vowel) =>
    TONE_MARKS.map(
      ([tone, mark]) => [(vowel + mark).normalize('NFC'), { base: vowel, tone }] as const,
    ),
  ),
]);

/** Returns base and tone of any lower-case word; null when it has two tones. */
export function splitTone(word: string): TonedWord | null {
  let tone: Tone = 'ngang';
  let base = '';
  for (let at = 0; at < word.length; at++) {
    const letter = LETTERS.get(word.charAt(at));
    if (letter === undefined) return splitToneGeneric(word);
    base += letter.base;
    if (letter.tone === 'ngang') continue;
    if (tone !== 'ngang') return null;
    tone = letter.tone;
  }
  return { base, tone };
}

/** Does the same for letters of other languages and for text that is not in NFC. */
function splitToneGeneric(word: string): TonedWord | null {
  let tone: Tone = 'ngang';
  let base = '';
  for (const char of word.normalize('NFD')) {
    const found = TONE_OF.get(char);
    if (found === undefined) base += char;
    else if (tone === 'ngang') tone = found;
    else return null;
  }
  return { base: base.normalize('NFC'), tone };
}

/**
 * Returns the parts of a Vietnamese syllable, or null when the text is none. Any case and both tone
 * placements (`hoà`, `hòa`) are accepted. All marks must be there: `quyêt` (a stop without sắc or
 * nặng) and `nghiquyet` are no syllables.
 */
export function splitSyllable(text: string): SyllableParts | null {
  const word = lower(text);
  const toned = splitTone(word);
  const parts = toned === null ? null : divideSyllable(toned.base);
  if (toned === null || parts === null || applyTone(parts, toned.tone) !== word) return null;
  return { onset: parts.onset, rhyme: parts.rhyme, tone: toned.tone };
}

/** Returns whether the text is one Vietnamese syllable with all its marks: `quyết`, `theo`. */
export function isSyllable(text: string): boolean {
  return splitSyllable(text) !== null;
}

const FOLDED_SYLLABLES: ReadonlySet<string> = new Set(Array.from(DIVISIONS.keys(), fold));

/**
 * Returns whether lower-case letters without marks can be a Vietnamese syllable: `quyet`, `doi`.
 */
export function isFoldedSyllable(text: string): boolean {
  return FOLDED_SYLLABLES.has(text);
}

/** All pairs of onset and rhyme that occur in the written language, for tests and candidates. */
export function listSyllableBases(): readonly Omit<SyllableParts, 'tone'>[] {
  return Array.from(DIVISIONS.values(), ({ onset, rhyme }) => ({ onset, rhyme }));
}
