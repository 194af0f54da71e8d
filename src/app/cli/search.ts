/**
 * `npm run search`: ranked passages on the terminal, or one JSON line a query.
 */
import { parseArgs } from 'node:util';
import { DOCUMENT_TYPES } from '../../library/document.ts';
import type { SearchHit } from '../../search/search-hit.ts';
import { openAssistant } from '../node/open-library.ts';
import { answerEachLine, runCommand, UsageError } from './run-command.ts';

const HELP = `npm run search -- "từ khoá" [options]
npm run search -- --batch [options] < queries.txt

  --json            one JSON object (docs/contracts.md)
  --batch           read queries from standard input, one a line; print one JSON line each, in order
  --limit N         how many passages at most (default 10)
  --type TYPE       resolution, decision, decree, plan, law …
  --issuer NAME     any part of the issuer's name
  --year YYYY       year of the document
  --topic ID        topic id of topics.yaml; narrower topics are included
  --place ID        jurisdiction id: vn, quang-nam …
  --in-force        only documents known to be in force
  --help            this text

Environment:
  KNOWLEDGE_DIR  the knowledge folder (default ./knowledge)`;

function parseInteger(
  name: string,
  text: string | undefined,
  min: number,
  max: number,
): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (Number.isInteger(value) && value >= min && value <= max) return value;
  throw new UsageError(
    `--${name}: found "${text}"; allowed is a whole number from ${min} to ${max}.`,
  );
}

/** Refuses an option that names nothing there is; `known` is what it may name. */
function assertOneOf(name: string, value: string | undefined, known: readonly string[]): void {
  if (value === undefined || known.includes(value)) return;
  throw new UsageError(`--${name}: found "${value}"; allowed is one of ${known.join(', ')}.`);
}

await runCommand(HELP, async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      batch: { type: 'boolean' },
      limit: { type: 'string' },
      type: { type: 'string' },
      issuer: { type: 'string' },
      year: { type: 'string' },
      topic: { type: 'string' },
      place: { type: 'string' },
      'in-force': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help === true) return console.log(HELP);
  if (values.batch !== true && positionals.length === 0)
    throw new UsageError('No query was given.');
  const year = parseInteger('year', values.year, 1900, 2100);
  const options = {
    limit: parseInteger('limit', values.limit, 1, 1000) ?? 10,
    ...(values.type === undefined ? {} : { type: values.type }),
    ...(values.issuer === undefined ? {} : { issuer: values.issuer }),
    ...(year === undefined ? {} : { year }),
    ...(values.topic === undefined ? {} : { topic: values.topic }),
    ...(values.place === undefined ? {} : { jurisdiction: values.place }),
    ...(values['in-force'] === true ? { inForce: true } : {}),
  };
  assertOneOf('type', values.type, DOCUMENT_TYPES);
  const { search, library } = openAssistant(process.env);
  const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
  assertOneOf('topic', values.topic, ids(library.topics));
  assertOneOf('place', values.place, ids(library.jurisdictions));
  const json = (query: string): string => JSON.stringify({ query, hits: search(query, options) });
  if (values.batch === true) return answerEachLine(json);
  const query = positionals.join(' ');
  if (values.json === true) return console.log(json(query));
  const hits = search(query, options);
  console.log(hits.length === 0 ? 'Không tìm thấy đoạn nào.' : hits.map(formatHit).join('\n'));
});

function formatHit(hit: SearchHit, at: number): string {
  const name = hit.number ?? hit.title;
  const where = hit.citation === '' ? '' : `, ${hit.citation}`;
  return `${at + 1}. ${name}${where} (${hit.document}#${hit.anchor})\n   ${hit.snippet}`;
}
