/** Metrics of the answers that the search page and the API give. */
import type { AskQuestion, OnWebAnswer, WebChannel } from './ports.ts';

/** Wraps `ask` so that `onAnswer` is called after each answer. Without `onAnswer`: `ask` itself. */
export function instrumentAsk(
  ask: AskQuestion,
  channel: WebChannel,
  onAnswer: OnWebAnswer | undefined,
): AskQuestion {
  if (onAnswer === undefined) return ask;
  return (question, context, reader) => {
    const startedAt = performance.now();
    const answer = ask(question, context, reader);
    onAnswer(channel, answer.status, (performance.now() - startedAt) / 1000);
    return answer;
  };
}
