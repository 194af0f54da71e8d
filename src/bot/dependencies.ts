/**
 * What the bot needs from the rest of the house. Tests hand it small real things.
 */
import type { Answer, AnswerContext } from '../answer/answer.ts';
import type { Library } from '../knowledge/library.ts';
import type { Logger } from './logger.ts';

/** Answers a question; `context` is what the person's last answer was about, or null. */
export type Ask = (question: string, context: AnswerContext | null) => Answer;

export interface BotDependencies {
  readonly ask: Ask;
  readonly library: Library;
  readonly logger: Logger;
}
