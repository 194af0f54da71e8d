/** Counts of terms that are collected in memory and added to the table `term` at once. */
import type { Database } from 'better-sqlite3';
import { PairTable } from '../../../search/pair-table.ts';
import { NO_WORD, type PassageTerms } from '../../../search/passage-terms.ts';
import { MARKED_FIELDS } from '../../../search/term-fields.ts';
import { COUNT_COLUMNS } from '../../stored-library/schema.ts';

/** The counts of a term: in the text itself, then by field. */
const COUNTS = 1 + MARKED_FIELDS.length;
/** How many terms are collected before they are written, which bounds the memory. */
const MAX_TERMS = 1_500_000;

const COLUMNS = ['own', ...COUNT_COLUMNS];
const ADD = `
  INSERT INTO term (bare_first, bare_second, first, second, ${COLUMNS.join(', ')})
  VALUES (?, ?, ?, ?, ${COLUMNS.map(() => '?').join(', ')})
  ON CONFLICT DO UPDATE SET ${COLUMNS.map((name) => `${name} = ${name} + excluded.${name}`).join(', ')}`;

const LOG = 'INSERT INTO changed_term (bare_first, bare_second, first, second) VALUES (?, ?, ?, ?)';

export class TermCounts {
  private readonly database: Database;
  /** Returns the id of the form of a word without marks. */
  private readonly bareOf: (word: number) => number;
  private terms = new PairTable();
  private counts = new Int32Array(COUNTS << 12);

  private readonly logsChanges: boolean;

  /** @param logsChanges whether changed terms are noted in `changed_term`, for copies of the file */
  constructor(database: Database, bareOf: (word: number) => number, logsChanges: boolean) {
    this.database = database;
    this.bareOf = bareOf;
    this.logsChanges = logsChanges;
  }

  /** Adds the terms of a passage, or takes them away when `sign` is -1. */
  add({ fields, own }: PassageTerms, sign: 1 | -1): void {
    for (const { first, second } of own) this.count(first, second, 0, sign);
    for (const [field, terms] of fields.entries())
      for (const { first, second } of terms) this.count(first, second, 1 + field, sign);
    if (this.terms.size > MAX_TERMS) this.flush();
  }

  /** Writes what was collected. */
  flush(): void {
    const statement = this.database.prepare(ADD);
    const log = this.logsChanges ? this.database.prepare(LOG) : null;
    const order = this.inKeyOrder();
    for (const term of order) {
      const [first, second] = [this.terms.firstOf(term), this.terms.secondOf(term)];
      const values = this.counts.subarray(term * COUNTS, (term + 1) * COUNTS);
      if (values.every((value) => value === 0)) continue;
      const key = [this.bareOf(first), this.bare(second), first, second];
      statement.run(...key, ...values);
      log?.run(...key);
    }
    this.terms = new PairTable();
    this.counts = new Int32Array(COUNTS << 12);
  }

  private bare(word: number): number {
    return word === NO_WORD ? NO_WORD : this.bareOf(word);
  }

  /** The terms in the order of the table, in which rows are written fastest. */
  private inKeyOrder(): Int32Array {
    const bareFirst = Int32Array.from({ length: this.terms.size }, (_, term) =>
      this.bareOf(this.terms.firstOf(term)),
    );
    return Int32Array.from(bareFirst.keys()).sort(
      (a, b) => (bareFirst[a] ?? 0) - (bareFirst[b] ?? 0),
    );
  }

  private count(first: number, second: number, column: number, sign: number): void {
    const at = this.terms.add(first, second) * COUNTS;
    if (at + COUNTS > this.counts.length) {
      const larger = new Int32Array(2 * this.counts.length);
      larger.set(this.counts);
      this.counts = larger;
    }
    this.counts[at + column] = (this.counts[at + column] ?? 0) + sign;
  }
}
