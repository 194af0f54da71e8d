/**
 * Asks every question and scores the answers.
 */
import type { Answer, AnswerContext } from '../../src/answer/answer.ts';
import { type AnswerJson, toAnswerJson } from '../../src/answer/answer-json.ts';
import { type Fault, faultOf } from './score.ts';
import type { AskedQuestion } from './variants.ts';

export type AskQuestion = (question: string, context: AnswerContext | null) => Answer;

export interface Result {
  readonly asked: AskedQuestion;
  readonly answer: AnswerJson;
  /** Null when the answer is right. */
  readonly fault: Fault | null;
}

/** Returns one result per question, in order. A follow-up comes after its earlier questions. */
export function askAll(questions: readonly AskedQuestion[], ask: AskQuestion): Result[] {
  return questions.map((asked) => {
    const context = asked.context.reduce<AnswerContext | null>(
      (before, question) => ask(question, before).context ?? before,
      null,
    );
    const answer = toAnswerJson(ask(asked.q, context));
    return { asked, answer, fault: faultOf(answer, asked.expect) };
  });
}
