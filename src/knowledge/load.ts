/**
 * Loading a knowledge folder: files in, one immutable library out.
 *
 * A faulty file is refused and reported; the rest loads. Every fault is reported at once.
 */
import type { Entry, LegalDocument, Term } from './document.ts';
import type { KnowledgeFault } from './fault.ts';
import { type Fields, openFields, openRecords, parseYaml } from './fields.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Library } from './library.ts';
import { checkReferences, type Placed } from './references.ts';
import { readDocument, readTerm } from './schema.ts';
import { parseSections } from './sections.ts';
import { decode, type SourceFile, type SourceText } from './source-file.ts';
import {
  readAbbreviation,
  readIssuer,
  readJurisdiction,
  readLibraryInfo,
  readTopic,
} from './tables.ts';

export type { SourceFile } from './source-file.ts';

export interface LoadOptions {
  /** Topics, abbreviations, issuers and jurisdictions that the folder's own are added to. */
  readonly defaults?: readonly SourceFile[];
}

/** Loads a library. Never throws for what a file holds: see `faults`. */
export function loadLibrary(files: readonly SourceFile[], options: LoadOptions = {}): Library {
  const faults: KnowledgeFault[] = [];
  const texts = decodeAll(files, faults);
  const defaults = decodeAll(options.defaults ?? [], faults);

  const placed = new Map<string, Placed>();
  for (const source of texts) {
    const kind = kindOf(source.path);
    if (kind === null) continue;
    const read = readEntry(source, kind, faults);
    if (read === null) continue;
    const first = placed.get(read.entry.id);
    if (first === undefined) placed.set(read.entry.id, read);
    else {
      read.fields.report(
        'error',
        'id',
        `found "${read.entry.id}", which ${first.file} has already; allowed is an id of its own`,
      );
    }
  }

  const table = <T>(name: string, read: (fields: Fields) => T, key: (record: T) => string): T[] => {
    const merged = new Map<string, T>();
    for (const source of [defaults, texts]) {
      for (const record of readTable(source.find(at(name)), read, key, faults)) {
        merged.set(key(record), record);
      }
    }
    return [...merged.values()];
  };
  const entries = new Map<string, Entry>([...placed].map(([id, { entry }]) => [id, entry]));
  const library: Omit<Library, 'faults'> = {
    info: readInfo(texts.find(at('library.yaml')), faults),
    documents: [...entries.values()].filter((entry): entry is LegalDocument => isDocument(entry)),
    terms: [...entries.values()].filter((entry): entry is Term => !isDocument(entry)),
    topics: table('topics.yaml', readTopic, (topic) => topic.id),
    abbreviations: table('abbreviations.yaml', readAbbreviation, (one) => one.short),
    issuers: table('issuers.yaml', readIssuer, (issuer) => issuer.id),
    jurisdictions: table('jurisdictions.yaml', readJurisdiction, (one) => one.id),
    entries,
  };
  checkReferences(library, [...placed.values()]);
  return { ...library, faults: inFileOrder(faults) };
}

const at =
  (path: string) =>
  (source: SourceText): boolean =>
    source.path === path;

const isDocument = (entry: Entry): entry is LegalDocument => entry.kind === 'document';

/** Files that this folder format knows; anything else (README.md, pictures) is none of ours. */
function isOurs(path: string): boolean {
  return kindOf(path) !== null || /^[^/]+\.ya?ml$/u.test(path);
}

function kindOf(path: string): Entry['kind'] | null {
  if (/^documents\/.+\.md$/u.test(path)) return 'document';
  return /^terms\/[^/]+\.md$/u.test(path) ? 'term' : null;
}

function decodeAll(files: readonly SourceFile[], faults: KnowledgeFault[]): SourceText[] {
  const texts: SourceText[] = [];
  for (const file of files) {
    if (!isOurs(file.path)) continue;
    const source = decode(file);
    if ('text' in source) texts.push(source);
    else faults.push(source);
  }
  return texts;
}

function readEntry(
  source: SourceText,
  kind: Entry['kind'],
  faults: KnowledgeFault[],
): Placed | null {
  const before = faults.length;
  const front = splitFrontMatter(source.text);
  if (typeof front === 'string') {
    faults.push({
      severity: 'error',
      file: source.path,
      line: 1,
      field: null,
      message:
        front === 'no-opening'
          ? 'no front matter found; required is a first line "---"'
          : 'the front matter does not end; required is a line "---" after it',
    });
    return null;
  }
  const yaml = parseYaml(front.yaml, front.yamlLine, source.path, faults);
  const fields = yaml === null ? null : openFields(yaml.root, yaml.reading);
  if (fields === null) return null;
  const sections = parseSections(front.body);
  const entry = kind === 'document' ? readDocument(fields, sections) : readTerm(fields, sections);
  return hasError(faults, before) ? null : { entry, fields, file: source.path };
}

/** The records of a table that are without error; a repeated key is refused. */
function readTable<T>(
  source: SourceText | undefined,
  read: (fields: Fields) => T,
  key: (record: T) => string,
  faults: KnowledgeFault[],
): T[] {
  const yaml = source === undefined ? null : parseYaml(source.text, 1, source.path, faults);
  if (yaml === null) return [];
  const records = new Map<string, T>();
  for (const fields of openRecords(yaml.root, yaml.reading)) {
    const before = faults.length;
    const record = read(fields);
    fields.finish();
    if (records.has(key(record))) {
      fields.report('error', 'id', `found "${key(record)}" a second time; allowed is once`);
    }
    if (!hasError(faults, before)) records.set(key(record), record);
  }
  return [...records.values()];
}

function readInfo(source: SourceText | undefined, faults: KnowledgeFault[]): Library['info'] {
  const before = faults.length;
  const yaml = source === undefined ? null : parseYaml(source.text, 1, source.path, faults);
  const fields = yaml === null ? null : openFields(yaml.root, yaml.reading);
  if (fields === null) return null;
  const info = readLibraryInfo(fields);
  fields.finish();
  return hasError(faults, before) ? null : info;
}

/** Whether an error was reported since there were `before` faults. */
const hasError = (faults: readonly KnowledgeFault[], before: number): boolean =>
  faults.slice(before).some((fault) => fault.severity === 'error');

function inFileOrder(faults: readonly KnowledgeFault[]): KnowledgeFault[] {
  return [...faults].sort((one, other) =>
    one.file === other.file ? (one.line ?? 0) - (other.line ?? 0) : one.file < other.file ? -1 : 1,
  );
}
