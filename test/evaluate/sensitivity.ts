/**
 * Measures the effect of each weight: one weight at a time is changed, and every question is asked
 * again.
 */
import { fileURLToPath } from 'node:url';
import type { AnswerContext } from '../../src/answer/answer.ts';
import { type AnswerJson, toAnswerJson } from '../../src/answer/answer-json.ts';
import type { Assistant } from '../../src/answer/ask.ts';
import { SHIPPED_WEIGHTS, WEIGHTS, type WeightName } from '../../src/answer/weights.ts';
import { openAssistant } from '../../src/app/node/open-library.ts';
import { type NormalizedQuestion, normalizeQuestion } from '../../src/search/normalize-question.ts';
import type { Weight } from '../../src/shared/weights.ts';
import type { EvaluationQuestion } from './question.ts';
import { questionFiles, readQuestions, SHIPPED_QUESTIONS } from './question-files.ts';
import { faultOf } from './score.ts';

/** A weight with a value that differs from the shipped one. */
export interface Move {
  readonly weight: WeightName;
  readonly label: 'half' | 'more' | 'off';
  readonly value: number;
}

/** The effect of a changed weight on the answers. */
export interface Effect {
  readonly move: Move;
  /** Questions that became wrong, and questions that became right. */
  readonly lost: readonly string[];
  readonly won: readonly string[];
  /** Questions whose shown answer differs, including those lost and won. */
  readonly changed: readonly string[];
  /** Questions whose first search hits differ. */
  readonly hits: readonly string[];
}

/** Questions with the assistant that answers them. */
export interface QuestionGroup {
  readonly assistant: Assistant;
  readonly questions: readonly EvaluationQuestion[];
}

/**
 * Opens the shipped library and the invented province, each with its questions. Witnesses that are
 * in no set, such as queries for the search page, are asked of both without an expected answer.
 */
export function openQuestionGroups(): QuestionGroup[] {
  const groups = [
    { knowledge: undefined, folder: SHIPPED_QUESTIONS },
    { knowledge: PROVINCE, folder: `${SHIPPED_QUESTIONS}/province` },
  ].map(({ knowledge, folder }) => ({
    assistant: openAssistant(knowledge === undefined ? {} : { KNOWLEDGE_DIR: knowledge }).assistant,
    questions: readQuestions(questionFiles(folder)),
  }));
  const known = new Set(groups.flatMap(({ questions }) => questions.map(({ q }) => q)));
  const witnesses = Object.values<Weight>(WEIGHTS).map(({ witness }) => witness);
  const others = [...new Set(witnesses)]
    .filter((witness) => !known.has(witness))
    .map(unratedQuestion);
  return groups.map(({ assistant, questions }) => ({
    assistant,
    questions: [...questions, ...others],
  }));
}

const UNRATED = 'witness';
const unratedQuestion = (q: string): EvaluationQuestion => ({
  q,
  kind: UNRATED,
  variant: 'plain',
  expect: { status: 'unknown' },
  context: [],
});

/** Returns the groups with only one question. */
export const groupsAsking = (groups: readonly QuestionGroup[], question: string): QuestionGroup[] =>
  groups.map(({ assistant, questions }) => ({
    assistant,
    questions: questions.filter(({ q }) => q === question),
  }));

const PROVINCE = fileURLToPath(new URL('../fixtures/province', import.meta.url));

/** Units whose smallest value is 1. */
const COUNTS: readonly string[] = ['words', 'passages', 'terms'];

/** Returns the changes of one weight: half, one and a half times, and the value without effect. */
export function movesOf(name: WeightName, { value, unit }: Weight): Move[] {
  const isCount = COUNTS.includes(unit);
  const off = unit === 'factor' && value !== 1 ? 1 : 0;
  const moves: readonly (readonly [Move['label'], number])[] = [
    ['half', isCount ? Math.floor(value / 2) : value / 2],
    ['more', isCount ? Math.ceil(value * 1.5) : value * 1.5],
    ['off', isCount ? 1 : off],
  ];
  return moves.map(([label, moved]) => ({ weight: name, label, value: moved }));
}

export const ALL_MOVES: readonly Move[] = Object.entries<Weight>(WEIGHTS).flatMap(
  ([name, weight]) => movesOf(name as WeightName, weight),
);

/** The day on which all questions are asked, so that two runs can be compared. */
const TODAY = '2026-11-29';

/** Asks a question after its earlier questions. */
export function askOnce(assistant: Assistant, { q, context }: EvaluationQuestion): AnswerJson {
  const before = context.reduce<AnswerContext | null>(
    (known, question) => assistant.ask(question, known, TODAY).context ?? known,
    null,
  );
  return toAnswerJson(assistant.ask(q, before, TODAY));
}

/** The number of search hits that are compared. */
const FIRST_HITS = 3;

/** Returns the first search hits as a text of passage ids. */
export const firstHits = ({ searcher }: Assistant, reading: NormalizedQuestion): string =>
  searcher
    .searchNormalized(reading)
    .ranked.slice(0, FIRST_HITS)
    .map(({ passage }) => passage.id)
    .join(' ');

/** Returns an assistant with one changed weight. */
export const withMove = (assistant: Assistant, { weight, value }: Move): Assistant =>
  assistant.withWeights({ ...SHIPPED_WEIGHTS, [weight]: value });

/**
 * Asks every question once for each changed weight. Questions are the outer loop, so that the
 * normalized question and most of the search are computed once per question.
 */
export function measureSensitivity(
  groups: readonly QuestionGroup[],
  moves: readonly Move[] = ALL_MOVES,
): Effect[] {
  const effects = moves.map((move) => ({
    move,
    lost: [] as string[],
    won: [] as string[],
    changed: [] as string[],
    hits: [] as string[],
  }));
  for (const { assistant, questions } of groups) {
    const moved = effects.map((effect) => ({
      effect,
      assistant: withMove(assistant, effect.move),
    }));
    for (const question of questions) {
      const answer = askOnce(assistant, question);
      const text = JSON.stringify(answer);
      const wasRight = faultOf(answer, question.expect) === null;
      const reading = normalizeQuestion(assistant.searcher.index, question.q);
      const hits = firstHits(assistant, reading);
      for (const { effect, assistant: other } of moved) {
        if (other.searcher !== assistant.searcher && firstHits(other, reading) !== hits)
          effect.hits.push(question.q);
        const again = askOnce(other, question);
        if (JSON.stringify(again) === text) continue;
        effect.changed.push(question.q);
        if (question.kind === UNRATED) continue;
        const isRight = faultOf(again, question.expect) === null;
        if (wasRight && !isRight) effect.lost.push(question.q);
        if (!wasRight && isRight) effect.won.push(question.q);
      }
    }
  }
  return effects;
}
