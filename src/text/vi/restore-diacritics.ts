/**
 * Restores diacritics: `nghi quyet chuyen doi so` → `nghị quyết chuyển đổi số`. The pairs of
 * syllables are learned from the texts of the library, so the known words are those that can be
 * asked for. Typed marks are always kept: a question with all its marks is not changed.
 */
import { fold } from '../fold.ts';
import {
  CLAUSE_BOUNDARY,
  NUMBER_UNIT,
  type RestorerModel,
  splitUnits,
  type TextUnit,
} from './diacritics-model.ts';
import { isFoldedSyllable, isSyllable, splitTone } from './syllable.ts';

export {
  openRestorer,
  type RestorerCounts,
  type RestorerModel,
  trainRestorer,
} from './diacritics-model.ts';

/**
 * The count that is taken from each known pair and given to unknown pairs (absolute discounting).
 */
const DISCOUNT = 0.75;
/** The probability of a syllable that was never seen. */
const UNSEEN_WEIGHT = 0.1;

/** Returns the log probabilities of each of `next` after `previous`. */
function transitionLogProbabilities(
  model: RestorerModel,
  previous: string,
  next: readonly string[],
): number[] {
  const [all, different] = model.beginsOf(previous);
  const spared = all === 0 ? 1 : (DISCOUNT * different) / all;
  return next.map((unit) => {
    const seen = model.pairCount(previous, unit);
    const anywhere = (model.continuationsOf(unit) + UNSEEN_WEIGHT) / (model.pairTypes + 1);
    return Math.log((seen > 0 ? (seen - DISCOUNT) / all : 0) + spared * anywhere);
  });
}

/**
 * Returns whether a form has every typed mark: `quyết` for `quyêt` and `quyet`, but not for
 * `quỳet`.
 */
export function isCompatibleWithMarks(typed: string, form: string): boolean {
  if (typed === form) return true;
  const [given, whole] = [splitTone(typed), splitTone(form)];
  if (given === null || whole === null) return typed === form;
  if (given.tone !== 'ngang' && given.tone !== whole.tone) return false;
  if (given.base === whole.base) return true;
  const letters = [...whole.base];
  const bases = [...given.base];
  return (
    bases.length === letters.length &&
    bases.every((letter, i) => letter === letters[i] || letter === fold(letters[i] ?? ''))
  );
}

/** How the whole question was typed. */
interface TypingStyle {
  /** Whether any tone mark was typed. Without one, even `chuyên đôi sô` is half-typed. */
  readonly hasTones: boolean;
  /**
   * The log probability that a marked syllable was typed without its marks, times two. The factor
   * keeps every syllable of marked questions (without it, 3 in 10,000 changed), and costs nothing
   * elsewhere.
   */
  readonly unmarkedLogProbability: number;
}

function detectTypingStyle(model: RestorerModel, pieces: readonly TextUnit[]): TypingStyle {
  let hasTones = false;
  let marked = 0;
  let missing = 0;
  for (const { unit } of pieces) {
    if (fold(unit) !== unit) {
      marked++;
      if (splitTone(unit)?.tone !== 'ngang') hasTones = true;
      continue;
    }
    const forms = model.formsOf(unit);
    const all = forms.reduce((sum, { count }) => sum + count, 0);
    const plain = forms.find(({ form }) => form === unit)?.count ?? 0;
    if (all > 0) missing += 1 - plain / all;
  }
  return {
    hasTones,
    unmarkedLogProbability: 2 * Math.log((missing + 0.5) / (marked + missing + 0.55)),
  };
}

interface RestorationCandidate {
  readonly form: string;
  /** The log probability that the form was typed in this way. */
  readonly logProbability: number;
}

/** Returns the forms that a typed syllable may stand for. */
function findCandidates(
  model: RestorerModel,
  piece: TextUnit,
  typing: TypingStyle,
): RestorationCandidate[] {
  const { unit } = piece;
  const asTyped = { form: unit, logProbability: 0 };
  const plain = fold(unit) === unit;
  const toned = splitTone(unit)?.tone !== 'ngang';
  // The syllable probably has all its marks.
  if (!plain && isSyllable(unit) && (toned || typing.hasTones)) return [asTyped];
  const forms = model.formsOf(fold(unit)).filter(({ form }) => isCompatibleWithMarks(unit, form));
  const out = forms.map(({ form }) => ({
    form,
    logProbability: plain && form !== unit ? typing.unmarkedLogProbability : 0,
  }));
  if (out.length === 0 || (isSyllable(unit) && !out.some(({ form }) => form === unit)))
    out.push(asTyped);
  return out;
}

/** Returns the likeliest forms of the pieces together, by the Viterbi algorithm over pairs. */
function findLikeliestForms(
  model: RestorerModel,
  pieces: readonly TextUnit[],
  typing: TypingStyle,
): string[] {
  let before: { readonly form: string; readonly score: number; readonly path: number }[] = [
    { form: CLAUSE_BOUNDARY, score: 0, path: 0 },
  ];
  const columns = [before];
  for (const piece of pieces) {
    const choices = findCandidates(model, piece, typing);
    const forms = choices.map(({ form }) => form);
    const best = choices.map(() => ({ score: Number.NEGATIVE_INFINITY, path: 0 }));
    before.forEach((state, path) => {
      transitionLogProbabilities(model, state.form, forms).forEach((step, i) => {
        const score = state.score + step;
        if (score > (best[i]?.score ?? score)) best[i] = { score, path };
      });
    });
    before = choices.map(({ form, logProbability: typed }, i) => ({
      form,
      score: (best[i]?.score ?? 0) + typed,
      path: best[i]?.path ?? 0,
    }));
    columns.push(before);
  }
  let at = 0;
  let top = Number.NEGATIVE_INFINITY;
  before.forEach(({ form, score }, i) => {
    const whole = score + (transitionLogProbabilities(model, form, [CLAUSE_BOUNDARY])[0] ?? 0);
    if (whole > top) [top, at] = [whole, i];
  });
  const out: string[] = [];
  for (let column = columns.length - 1; column > 0; column--) {
    const state = columns[column]?.[at];
    if (state === undefined) break;
    out.unshift(state.form);
    at = state.path;
  }
  return out;
}

/** Returns whether most words are of another language: `the` and `on` are then not thể and ôn. */
function isForeign(model: RestorerModel, pieces: readonly TextUnit[]): boolean {
  const words = pieces.filter(({ unit }) => unit !== CLAUSE_BOUNDARY && unit !== NUMBER_UNIT);
  const foreign = words.filter(
    ({ unit }) =>
      /^[a-z]{2,}$/u.test(unit) && !isFoldedSyllable(unit) && model.formsOf(unit).length === 0,
  );
  return foreign.length * 2 > words.length;
}

/** Returns a form in the case of the typed text, letter by letter. */
function applyCase(typed: string, form: string): string {
  const letters = [...form];
  const given = [...typed];
  if (letters.length !== given.length) return typed;
  return letters
    .map((letter, i) => (given[i] === given[i]?.toLowerCase() ? letter : letter.toUpperCase()))
    .join('');
}

/**
 * Returns the text with its missing marks restored, in NFC. Typed marks, case, spaces, punctuation,
 * numbers, abbreviations and unknown syllables stay as typed. A text whose words are mostly no
 * Vietnamese syllables is not changed.
 */
export function restoreDiacritics(model: RestorerModel, text: string): string {
  const typed = text.normalize('NFC');
  const pieces = splitUnits(typed);
  if (isForeign(model, pieces)) return typed;
  const forms = findLikeliestForms(model, pieces, detectTypingStyle(model, pieces));
  let out = '';
  let end = 0;
  pieces.forEach((piece, i) => {
    const form = forms[i];
    if (form === undefined || form === piece.unit) return;
    out += typed.slice(end, piece.start) + applyCase(piece.typed, form);
    end = piece.start + piece.typed.length;
  });
  return out + typed.slice(end);
}
