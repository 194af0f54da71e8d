/**
 * What each weight does: one weight at a time is moved, and every question is asked again.
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

/** A weight with another value than the one that ships. */
export interface Move {
  readonly weight: WeightName;
  readonly label: 'half' | 'more' | 'off';
  readonly value: number;
}

/** What a move does to the answers of a set. */
export interface Effect {
  readonly move: Move;
  /** Questions that were right and are wrong, and the other way round. */
  readonly lost: readonly string[];
  readonly won: readonly string[];
  /** Questions whose answer differs in anything that is shown, those lost and won included. */
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
 * The shipped library and the invented province, each with its questions. Witnesses that no set holds,
 * such as queries for the search page, are asked of both; there is no right answer to them.
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

/** The groups cut down to one question. */
export const groupsAsking = (groups: readonly QuestionGroup[], question: string): QuestionGroup[] =>
  groups.map(({ assistant, questions }) => ({
    assistant,
    questions: questions.filter(({ q }) => q === question),
  }));

const PROVINCE = fileURLToPath(new URL('../fixtures/province', import.meta.url));

/** Units of which one is the least. */
const COUNTS: readonly string[] = ['words', 'passages', 'terms'];

/** The moves of one weight: half of it, half as much again, and the value at which it does nothing. */
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

/** The day on which the questions are asked: the same every day, so that two runs compare. */
const TODAY = '2026-11-29';

/** Asks a question after those before it. */
export function askOnce(assistant: Assistant, { q, context }: EvaluationQuestion): AnswerJson {
  const before = context.reduce<AnswerContext | null>(
    (known, question) => assistant.ask(question, known, TODAY).context ?? known,
    null,
  );
  return toAnswerJson(assistant.ask(q, before, TODAY));
}

/** How many hits a search shows first. */
const FIRST_HITS = 3;

/** The passages that a search finds first. */
export const firstHits = ({ searcher }: Assistant, reading: NormalizedQuestion): string =>
  searcher
    .searchNormalized(reading)
    .ranked.slice(0, FIRST_HITS)
    .map(({ passage }) => passage.id)
    .join(' ');

/** An assistant with one weight moved. */
export const withMove = (assistant: Assistant, { weight, value }: Move): Assistant =>
  assistant.withWeights({ ...SHIPPED_WEIGHTS, [weight]: value });

/**
 * Asks every question once for each move. The questions are the outer loop: what does not depend on
 * the weight, the reading and most of the search, is then worked out once a question.
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
