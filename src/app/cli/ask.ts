/**
 * `npm run ask`: one answer on the terminal, or one JSON line a question.
 */
import { parseArgs } from 'node:util';
import { toAnswerJson } from '../../answer/answer-json.ts';
import { renderAnswerText } from '../../answer/answer-text.ts';
import { openAssistant } from '../node/open-library.ts';
import { answerEachLine, runCommand, UsageError } from './run-command.ts';

const HELP = `npm run ask -- "câu hỏi" [--json]
npm run ask -- --batch [--json] < questions.txt

  --json    one JSON object (docs/contracts.md)
  --batch   read questions from standard input, one a line; print one JSON line each, in order
  --help    this text

Environment:
  KNOWLEDGE_DIR  the knowledge folder (default ./knowledge)
  TIME_ZONE      whose today counts (default Asia/Ho_Chi_Minh)`;

await runCommand(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      batch: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) return console.log(HELP);
  if (values.batch !== true && positionals.length === 0)
    throw new UsageError('No question was given.');
  const { ask } = openAssistant(process.env);
  const json = (question: string): string => JSON.stringify(toAnswerJson(ask(question, null)));
  if (values.batch === true) return answerEachLine(json);
  const question = positionals.join(' ');
  console.log(values.json === true ? json(question) : renderAnswerText(ask(question, null)));
});
