/** `npm run knowledge:import`: official papers as documents in the knowledge format. */
import { availableParallelism } from 'node:os';
import type { ImportResult, ReadResult } from '../../papers/import-result.ts';
import { todayIn } from '../../shared/time-zone.ts';
import { readVariable } from '../env.ts';
import { importFiles } from '../import/import-files.ts';
import { listFiles, MissingFileError } from '../import/list-files.ts';
import { openOutputFolder } from '../import/output-folder.ts';
import { createPaperReader } from '../import/paper-reader.ts';
import { createProgressBar } from '../import/progress-bar.ts';
import { openTables } from '../node/open-library.ts';
import { defineCommand, UsageError } from './define-command.ts';

/** Each reader is a process of up to 512 MB. */
const MAX_READERS = 4;

export const importCommand = defineCommand({
  name: 'knowledge:import',
  usage: ['-- FILE|FOLDER… [--out DIR] [--dry-run] [--json]'],
  description: `Reads official papers and writes them in the knowledge format, in full, for a person to check:
  PDF with text, DOCX, HTML, vbpl.vn's JSON, TXT and Markdown; DOC, ODT and RTF where LibreOffice is
  installed; scans where OCRmyPDF, or Tesseract (vie) with Poppler, is installed.
An import that was stopped goes on where it was. See docs/importing.md.`,
  options: {
    out: {
      type: 'string',
      value: 'DIR',
      description: 'where documents/*.md are written (needed without --dry-run)',
    },
    'dry-run': { type: 'boolean', default: false, description: 'read and tell, write nothing' },
    json: {
      type: 'boolean',
      default: false,
      description: 'one JSON line a file (docs/contracts.md)',
    },
  },
  allowPositionals: true,
  variables: ['KNOWLEDGE_DIR', 'TIME_ZONE'],
  expectedErrors: [MissingFileError],
  run: async ({ values, positionals, env, print, writeError }) => {
    if (positionals.length === 0) throw new UsageError('no file given');
    if (values.out === undefined && values['dry-run'] !== true)
      throw new UsageError('--out DIR says where documents are written; --dry-run writes nothing');
    const files = listFiles(positionals);
    const { issuers, jurisdictions, topics } = openTables(env);
    const bar = createProgressBar(files.length, process.stderr.isTTY === true, writeError);
    const readers = Array.from(
      { length: Math.min(files.length, availableParallelism(), MAX_READERS) },
      () => createPaperReader(),
    );
    let refused = 0;
    try {
      const context = {
        tables: { issuers, jurisdictions },
        topics,
        today: todayIn(readVariable(env, 'TIME_ZONE')),
        output:
          values['dry-run'] === true || values.out === undefined
            ? null
            : openOutputFolder(values.out),
        readers,
      };
      await importFiles(files, context, (result, done) => {
        if (result.status === 'refused') refused += 1;
        for (const line of values.json === true ? [JSON.stringify(result)] : describe(result))
          print(line);
        bar.show(done, result.file);
      });
    } finally {
      bar.end();
      for (const reader of readers) reader.close();
    }
    return refused > 0 ? 1 : 0;
  },
});

/** What a person is shown of a file, to confirm. */
function describe(result: ImportResult): string[] {
  if (result.status === 'refused')
    return [`${result.file}: refused (${result.reason}): ${result.message}`];
  const { document, fields, articles } = result;
  const line = (name: string, value: string | null): string => {
    const confidence = fields[name]?.confidence ?? 0;
    const mark = value === null ? '-' : confidence < 0.9 ? '?' : ' ';
    return `  ${mark} ${name.padEnd(14)} ${value ?? 'not found'}`;
  };
  return [
    `${result.file}: read`,
    line('number', document.number),
    line('type', document.type),
    line('title', document.title),
    line('passedBy', document.passedBy),
    line('signedBy', document.signedBy),
    line('dateDocument', document.dateDocument),
    line('dateEffective', document.dateEffective),
    line(
      'articles',
      articles.length === 0
        ? null
        : `${articles.length} (${articles[0] ?? ''} to ${articles.at(-1) ?? ''})`,
    ),
    ...describeContent(result),
    ...result.warnings.map((warning) => `  ! ${warning}`),
  ];
}

function describeContent({ tables, appendices, relations }: ReadResult): string[] {
  return [
    `    tables ${tables}, appendices ${appendices.length}, relations ${relations.length}`,
    ...relations
      .filter(({ type }) => type !== 'basedOn')
      .map(
        ({ type, target, at, isPartial }) =>
          `    ${type}${isPartial ? ' in part' : ''} ${target} (${at})`,
      ),
  ];
}
