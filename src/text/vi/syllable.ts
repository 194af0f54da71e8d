/**
 * Vietnamese syllables: onset, rhyme, tone. All three are closed lists of the written language, so that
 * a syllable is recognised by these tables, without a dictionary.
 */
import { fold, lower } from '../fold.ts';

/** No mark, then huyền, sắc, ngã, hỏi, nặng. */
export type Tone = 'ngang' | 'huyen' | 'sac' | 'nga' | 'hoi' | 'nang';

export interface SyllableParts {
  /** As written, without tone: `ngh`, `qu`, `gi`, `đ`; empty where the syllable starts with a vowel. */
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

/** Longest first, so that the first that fits is the onset. */
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

/** After `qu`, which includes the glide. */
const QU_RHYMES: ReadonlySet<string> = new Set([
  ...[...RHYMES].filter((rhyme) => /^[aăâeê]/u.test(rhyme) && rhyme !== 'ăk'),
  ...'i ich in inh it iu y ych yn ynh yt yu yên yêt ơ ôc'.split(' '),
]);

/** `gì`, `gìn`, `giếng`: the `i` is written once, so the onset before it is `g`. */
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
  /** It ends in a stop, and has sắc or nặng. */
  readonly hasStopCoda: boolean;
}

/** Every toneless syllable of the written language, taken apart at the first onset that fits. */
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

/** Onset and rhyme of a toneless syllable with its other marks, lower case; null where it is none. */
function divideSyllable(base: string): SyllableDivision | null {
  return DIVISIONS.get(base) ?? null;
}

/** The vowel of a rhyme that carries the tone mark, new-style (`hòa`, `thủy`, but `toàn`, `quý`). */
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

/** Writes the parts as one syllable, lower case NFC, tone mark in its new-style place. */
export function joinSyllable({ onset, rhyme, tone }: SyllableParts): string {
  if (tone === 'ngang') return onset + rhyme;
  const end = findToneIndex(rhyme) + 1;
  const toned = rhyme.slice(0, end) + (MARK_OF.get(tone) ?? '');
  return onset + toned.normalize('NFC') + rhyme.slice(end);
}

/**
 * The syllable of a toneless base (`chuyên`, `đôi`; lower case NFC) in a tone, or null where the
 * language has none: an impossible base, or a stop coda in another tone than sắc or nặng.
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

/** What words are written with here, NFC, and what is left of each without its tone. */
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

/** Base and tone of a lower-case word, whether a syllable or not; null where it has two tones. */
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

/** The same for letters of other languages, and for text that is not in NFC. */
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
 * Takes a Vietnamese syllable apart, or gives null where the text is none. Takes any case and both
 * tone placements (`hoà`, `hòa`); marks must be complete, so `quyêt` (a stop without sắc or nặng)
 * and `nghi` + `quyet` written together are none.
 */
export function splitSyllable(text: string): SyllableParts | null {
  const word = lower(text);
  const toned = splitTone(word);
  const parts = toned === null ? null : divideSyllable(toned.base);
  if (toned === null || parts === null || applyTone(parts, toned.tone) !== word) return null;
  return { onset: parts.onset, rhyme: parts.rhyme, tone: toned.tone };
}

/** Whether the text is one Vietnamese syllable with all the marks it needs: `quyết`, `theo`. */
export function isSyllable(text: string): boolean {
  return splitSyllable(text) !== null;
}

const FOLDED_SYLLABLES: ReadonlySet<string> = new Set(Array.from(DIVISIONS.keys(), fold));

/** Whether a text without marks, lower case, is some Vietnamese syllable's letters: `quyet`, `doi`. */
export function isFoldedSyllable(text: string): boolean {
  return FOLDED_SYLLABLES.has(text);
}

/** Every onset and rhyme that the written language joins: for tests and for candidates. */
export function listSyllableBases(): readonly Omit<SyllableParts, 'tone'>[] {
  return Array.from(DIVISIONS.values(), ({ onset, rhyme }) => ({ onset, rhyme }));
}
