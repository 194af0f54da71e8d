/** Compares what was read from a paper with what the database that handed it out records of it. */
import { documentNumberKey } from '../text/document-number.ts';
import { lower, normalizeText } from '../text/fold.ts';
import type { PaperRecord } from './formats/legal-json.ts';
import type { Paper, PaperFields } from './paper.ts';
import { type Reading, reading, SURE, withConfidence } from './reading.ts';

const RECORDED = ['number', 'title', 'passedBy', 'dateDocument', 'dateEffective'] as const;

/**
 * Returns a paper whose fields are confirmed, filled in or doubted by a record. Where both differ, what
 * the paper says stays.
 */
export function applyRecord(paper: Paper, record: PaperRecord): Paper {
  const changed: Partial<Record<(typeof RECORDED)[number], Reading<string>>> = {};
  const warnings: string[] = [];
  for (const name of RECORDED) {
    const recorded = record[name];
    if (recorded === null) continue;
    const read = paper.fields[name];
    changed[name] = compare(name, read, recorded);
    if (changed[name].confidence === SURE.contradicted)
      warnings.push(`${name}: the paper says “${read.value ?? ''}”, the record “${recorded}”`);
  }
  const fields: PaperFields = { ...paper.fields, ...changed };
  return { ...paper, fields, warnings: [...paper.warnings, ...warnings] };
}

function compare(
  name: (typeof RECORDED)[number],
  read: Reading<string>,
  recorded: string,
): Reading<string> {
  if (read.value === null) return reading(recorded, SURE.byWords, `record: ${recorded}`, 1);
  // Titles of databases name type, number and issuer as well, and shorten the issuer: `HĐND`.
  if (name === 'title' || name === 'passedBy') return read;
  const isSame =
    name === 'number'
      ? documentNumberKey(read.value) === documentNumberKey(recorded)
      : lower(normalizeText(read.value)) === lower(normalizeText(recorded));
  return withConfidence(read, isSame ? SURE.confirmed : SURE.contradicted);
}
