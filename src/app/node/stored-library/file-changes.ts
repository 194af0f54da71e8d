/** What becomes of the entries of a stored library when a knowledge file changes. */
import type { Database, Statement } from 'better-sqlite3';
import type { KnowledgeFault } from '../../../library/knowledge-fault.ts';
import { loadEntry } from '../../../library/load-library.ts';
import { isApprovedFile, SHADOWED, type StampedFile, type Stamps } from './file-stamps.ts';
import type { EntryWriter } from './write-entries.ts';

/** Writes what became of each file. */
export class FileChanges {
  private readonly writer: EntryWriter;
  private readonly stamps: Stamps;
  private readonly approvedIds: ReadonlySet<string>;
  private readonly forget: Statement;
  private readonly record: Statement;
  private readonly findEntry: Statement<[string, string], number>;

  constructor(
    database: Database,
    writer: EntryWriter,
    stamps: Stamps,
    approvedIds: ReadonlySet<string>,
  ) {
    this.writer = writer;
    this.stamps = stamps;
    this.approvedIds = approvedIds;
    this.forget = database.prepare('DELETE FROM file WHERE path = ?');
    this.record = database.prepare(
      'INSERT OR REPLACE INTO file (path, stamp, entry, faults) VALUES (?, ?, ?, ?)',
    );
    this.findEntry = database
      .prepare<[string, string], number>('SELECT id FROM entry WHERE key = ? AND path <> ?')
      .pluck();
  }

  remove(path: string): void {
    const entry = this.stamps.get(path)?.entry ?? null;
    if (entry !== null) this.writer.remove(entry);
    this.forget.run(path);
  }

  /** Reads a changed file. A broken one leaves its document as it was. */
  read({ path, stamp, read }: StampedFile): void {
    const before = this.stamps.get(path)?.entry ?? null;
    const { entry, faults } = loadEntry(read());
    if (entry === null) {
      this.record.run(path, stamp, before, JSON.stringify(faults));
      return;
    }
    if (before !== null) this.writer.remove(before);
    const isApproved = isApprovedFile(path);
    if (!isApproved && this.approvedIds.has(entry.id)) {
      this.record.run(path, SHADOWED, null, '[]');
      return;
    }
    if (isApproved) this.displace(entry.id, path);
    const id = this.writer.add(entry, path);
    const all = id === null ? [...faults, repeatedId(path, entry.id)] : faults;
    this.record.run(path, stamp, id, JSON.stringify(all));
  }

  /** Removes the document of another file with the id of an approved one. */
  private displace(key: string, path: string): void {
    const entry = this.findEntry.get(key, path);
    if (entry === undefined) return;
    this.writer.remove(entry);
    for (const [other, known] of this.stamps)
      if (known.entry === entry) this.record.run(other, SHADOWED, null, '[]');
  }
}

const repeatedId = (file: string, id: string): KnowledgeFault => ({
  severity: 'error',
  file,
  line: null,
  field: 'id',
  message: `found "${id}", which another file has already; allowed is a new id`,
  reason: 'repeatedId',
});
