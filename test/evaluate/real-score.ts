/**
 * Judges the answer to a real question by what stands first in it. A reader on a phone reads the
 * beginning; what stands further down does not count as the answer.
 */
import type { AnswerJson } from '../../src/answer/answer-json.ts';
import { fold } from '../../src/text/fold.ts';
import type { RealQuestion, RealWording } from './real-question.ts';
import { containsText } from './score.ts';

/**
 * - `right`: answered, and the lead holds every gold group
 * - `partly`: answered, and some of the gold stands somewhere in the text
 * - `refused`: unknown or unsure
 * - `beside`: answered with something else. It is the worst, because it looks like an answer.
 */
export const VERDICTS = ['right', 'partly', 'refused', 'beside'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The lead is the first three lines of an answer, and at most 500 characters. */
const LEAD_LINES = 3;
const LEAD_CHARACTERS = 500;

const foldSpaced = (text: string): string => fold(text).replace(/\s+/gu, ' ');

/** Returns the verdict on an answer. Case, marks and line breaks do not count. */
export function verdictOf(
  answer: Pick<AnswerJson, 'status' | 'text'>,
  gold: RealQuestion['gold'],
): Verdict {
  if (answer.status !== 'answered') return 'refused';
  const lead = [...answer.text.split('\n').slice(0, LEAD_LINES).join('\n')]
    .slice(0, LEAD_CHARACTERS)
    .join('');
  const holds = (text: string) => (group: readonly string[]) =>
    group.some((alternative) => containsText(foldSpaced(alternative), text));
  if (gold.every(holds(foldSpaced(lead)))) return 'right';
  return gold.some(holds(foldSpaced(answer.text))) ? 'partly' : 'beside';
}

export interface RealResult {
  readonly wording: RealWording;
  readonly answer: AnswerJson;
  readonly verdict: Verdict;
}

/** Returns one result per wording, in order. Each question is asked alone. */
export function askReal(
  wordings: readonly RealWording[],
  ask: (q: string) => AnswerJson,
): RealResult[] {
  return wordings.map((wording) => {
    const answer = ask(wording.q);
    return { wording, answer, verdict: verdictOf(answer, wording.question.gold) };
  });
}
