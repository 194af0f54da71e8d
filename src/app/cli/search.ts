/** `npm run search`: ranked passages as text, or one JSON line for each query. */
import { DOCUMENT_TYPES } from '../../library/document.ts';
import type { SearchHit } from '../../search/search-hit.ts';
import { openAssistant } from '../node/open-library.ts';
import { defineCommand, UsageError } from './define-command.ts';
import { answerEachLine } from './read-lines.ts';

export const searchCommand = defineCommand({
  name: 'search',
  usage: ['-- "từ khoá" [options]', '-- --batch [options] < queries.txt'],
  options: {
    json: { type: 'boolean', description: 'one JSON object (docs/contracts.md)' },
    batch: {
      type: 'boolean',
      description:
        'read queries from standard input, one a line; print one JSON line each, in order',
    },
    limit: { type: 'string', value: 'N', description: 'how many passages at most (default 10)' },
    type: {
      type: 'string',
      value: 'TYPE',
      description: 'resolution, decision, decree, plan, law …',
    },
    issuer: { type: 'string', value: 'NAME', description: "any part of the issuer's name" },
    year: { type: 'string', value: 'YYYY', description: 'year of the document' },
    topic: {
      type: 'string',
      value: 'ID',
      description: 'topic id of topics.yaml; narrower topics are included',
    },
    place: { type: 'string', value: 'ID', description: 'jurisdiction id: vn, quang-nam …' },
    'in-force': { type: 'boolean', description: 'only documents known to be in force' },
  },
  allowPositionals: true,
  variables: ['KNOWLEDGE_DIR', 'DATA_DIR', 'TIME_ZONE'],
  run: async (input) => {
    const { values, positionals, env, print } = input;
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
    const { search, library } = openAssistant(env);
    const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
    assertOneOf('topic', values.topic, ids(library.topics));
    assertOneOf('place', values.place, ids(library.jurisdictions));
    const toJson = (query: string): string =>
      JSON.stringify({ query, hits: search(query, options) });
    if (values.batch === true) {
      await answerEachLine(input, toJson);
      return 0;
    }
    const query = positionals.join(' ');
    if (values.json === true) print(toJson(query));
    else {
      const hits = search(query, options);
      print(hits.length === 0 ? 'Không tìm thấy đoạn nào.' : hits.map(formatHit).join('\n'));
    }
    return 0;
  },
});

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

/** @throws UsageError when the value is given and is none of the known ones */
function assertOneOf(name: string, value: string | undefined, known: readonly string[]): void {
  if (value === undefined || known.includes(value)) return;
  throw new UsageError(`--${name}: found "${value}"; allowed is one of ${known.join(', ')}.`);
}

function formatHit(hit: SearchHit, at: number): string {
  const name = hit.number ?? hit.title;
  const where = hit.citation === '' ? '' : `, ${hit.citation}`;
  return `${at + 1}. ${name}${where} (${hit.document}#${hit.anchor})\n   ${hit.snippet}`;
}
