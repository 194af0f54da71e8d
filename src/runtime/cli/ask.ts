/**
 * `npm run ask`: one answer on the terminal, or one JSON line a question.
 */
import { parseArgs } from 'node:util';
import { answerJson } from '../../answer/json.ts';
import { answerText } from '../../answer/text.ts';
import { openAssistant } from '../open-library.ts';
import { eachLine, run, UsageError } from './lines.ts';

const HELP = `npm run ask -- "câu hỏi" [--json]
npm run ask -- --batch [--json] < questions.txt

  --json    one JSON object (docs/contracts.md)
  --batch   read questions from standard input, one a line; print one JSON line each, in order
  --help    this text

Environment:
  KNOWLEDGE_DIR  the knowledge folder (default ./knowledge)
  TIME_ZONE      whose today counts (default Asia/Ho_Chi_Minh)`;

await run(HELP, async () => {
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
  const json = (question: string): string => JSON.stringify(answerJson(ask(question, null)));
  if (values.batch === true) return eachLine(json);
  const question = positionals.join(' ');
  console.log(values.json === true ? json(question) : answerText(ask(question, null)));
});
