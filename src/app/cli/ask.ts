/** `npm run ask`: one answer as text, or one JSON line for each question. */
import { toAnswerJson } from '../../answer/answer-json.ts';
import { renderAnswerText } from '../../answer/answer-text.ts';
import { renderExplanation } from '../../answer/explanation-text.ts';
import { openAssistant } from '../node/open-library.ts';
import { defineCommand, UsageError } from './define-command.ts';
import { answerEachLine } from './read-lines.ts';

export const askCommand = defineCommand({
  name: 'ask',
  usage: ['-- "câu hỏi" [--json] [--explain]', '-- --batch [--json] < questions.txt'],
  options: {
    json: { type: 'boolean', description: 'one JSON object (docs/contracts.md)' },
    explain: {
      type: 'boolean',
      description: 'how the answer came about: what was understood, candidates, scores, thresholds',
    },
    batch: {
      type: 'boolean',
      description:
        'read questions from standard input, one a line; print one JSON line each, in order',
    },
  },
  allowPositionals: true,
  variables: ['KNOWLEDGE_DIR', 'DATA_DIR', 'TIME_ZONE'],
  run: async (input) => {
    const { values, positionals, env, print } = input;
    if (values.batch !== true && positionals.length === 0)
      throw new UsageError('No question was given.');
    const { ask, explain } = openAssistant(env);
    const toJson = (question: string): string => JSON.stringify(toAnswerJson(ask(question, null)));
    if (values.batch === true) {
      await answerEachLine(input, toJson);
      return 0;
    }
    const question = positionals.join(' ');
    if (values.explain === true) {
      const { answer, explanation } = explain(question, null);
      print(
        values.json === true
          ? JSON.stringify({ ...toAnswerJson(answer), explanation })
          : `${renderExplanation(explanation)}\n\n${renderAnswerText(answer)}`,
      );
      return 0;
    }
    print(values.json === true ? toJson(question) : renderAnswerText(ask(question, null)));
    return 0;
  },
});
