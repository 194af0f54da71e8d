/**
 * Loading a knowledge folder: files in, one immutable library out.
 *
 * A faulty file is refused and reported; the rest loads. Every fault is reported at once.
 */
import type { Entry, Section } from './document.ts';
import type { KnowledgeFault } from './fault.ts';
import { type Fields, openFields, openRecords, parseYaml } from './fields.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Library, LibraryInfo } from './library.ts';
import { checkReferences, type Read } from './references.ts';
import { readDocument, readTerm } from './schema.ts';
import { parseSections } from './sections.ts';
import { decode, type SourceFile, type SourceText } from './source-file.ts';
import {
  readAbbreviation,
  readIssuer,
  readJurisdiction,
  readLibraryInfo,
  readTopic,
  TABLE_FILES,
} from './tables.ts';

export interface LoadOptions {
  /** Topics, abbreviations, issuers and jurisdictions that the folder's own are added to. */
  readonly defaults?: readonly SourceFile[];
}

/** Loads a library. Never throws for what a file holds: see `faults`. */
export function loadLibrary(files: readonly SourceFile[], options: LoadOptions = {}): Library {
  const faults: KnowledgeFault[] = [];
  const texts = decodeAll(files, faults);
  const defaults = decodeAll(
    (options.defaults ?? []).filter(({ path }) => TABLE_FILES.includes(path)),
    faults,
  );
  const table = <T>(name: string, read: (fields: Fields) => T, key: Key<T>): Read<T>[] => {
    const merged = new Map<string, Read<T>>();
    for (const sources of [defaults, texts]) {
      const source = sources.find(({ path }) => path === name);
      for (const one of readTable(source, read, key, faults)) merged.set(key.of(one.value), one);
    }
    return [...merged.values()];
  };

  const entries = readEntries(texts, faults);
  const topics = table('topics.yaml', readTopic, BY_ID);
  const abbreviations = table('abbreviations.yaml', readAbbreviation, BY_SHORT);
  const issuers = table('issuers.yaml', readIssuer, BY_ID);
  const jurisdictions = table('jurisdictions.yaml', readJurisdiction, BY_ID);
  const info = readInfo(texts, faults);
  checkReferences({ entries, topics, issuers, jurisdictions, info });

  const all = entries.map(contentOf);
  return {
    info: info?.value ?? null,
    documents: all.filter((entry) => entry.kind === 'document'),
    terms: all.filter((entry) => entry.kind === 'term'),
    topics: topics.map(contentOf),
    abbreviations: abbreviations.map(contentOf),
    issuers: issuers.map(contentOf),
    jurisdictions: jurisdictions.map(contentOf),
    entries: new Map(all.map((entry) => [entry.id, entry])),
    faults: inFileOrder(faults),
  };
}

const contentOf = <T>({ value }: Read<T>): T => value;

/** What tells two records of a table apart. */
interface Key<T> {
  readonly field: string;
  readonly of: (record: T) => string;
}
const BY_ID: Key<{ readonly id: string }> = { field: 'id', of: ({ id }) => id };
const BY_SHORT: Key<{ readonly short: string }> = { field: 'short', of: ({ short }) => short };

/** Whether a path below a knowledge folder is a file that the loader reads; others are ignored. */
export function isKnowledgeFile(path: string): boolean {
  return kindOf(path) !== null || isYaml(path);
}

const isYaml = (path: string): boolean => /^[^/]+\.ya?ml$/iu.test(path);

function kindOf(path: string): Entry['kind'] | null {
  if (/^documents\/.+\.md$/iu.test(path)) return 'document';
  return /^terms\/[^/]+\.md$/iu.test(path) ? 'term' : null;
}

function decodeAll(files: readonly SourceFile[], faults: KnowledgeFault[]): SourceText[] {
  const texts: SourceText[] = [];
  for (const file of files) {
    if (!isKnowledgeFile(file.path)) continue;
    if (isYaml(file.path) && !TABLE_FILES.includes(file.path)) {
      const message = `unknown file, ignored; known are ${TABLE_FILES.join(', ')}`;
      faults.push({ severity: 'warning', file: file.path, line: null, field: null, message });
      continue;
    }
    const source = decode(file);
    if ('text' in source) texts.push(source);
    else faults.push(source);
  }
  return texts;
}

function readEntries(texts: readonly SourceText[], faults: KnowledgeFault[]): Read<Entry>[] {
  const entries = new Map<string, Read<Entry>>();
  for (const source of texts) {
    const kind = kindOf(source.path);
    const read = kind === null ? null : readEntry(source, kind, faults);
    if (read === null) continue;
    const { id } = read.value;
    const first = entries.get(id);
    if (first === undefined) entries.set(id, read);
    else {
      const message = `found "${id}", which ${first.fields.file} has already; allowed is a new id`;
      read.fields.report('error', 'id', message);
    }
  }
  return [...entries.values()];
}

function readEntry(
  source: SourceText,
  kind: Entry['kind'],
  faults: KnowledgeFault[],
): Read<Entry> | null {
  const before = faults.length;
  const front = splitFrontMatter(source.text);
  if (typeof front === 'string') {
    const message =
      front === 'no-opening'
        ? 'no front matter found; required is a first line "---"'
        : 'the front matter does not end; required is a line "---" after it';
    faults.push({ severity: 'error', file: source.path, line: 1, field: null, message });
    return null;
  }
  const fields = open(front.yaml, front.yamlLine, source.path, faults);
  if (fields === null) return null;
  const sections = readSections(front.body, source.path, faults);
  const value = kind === 'document' ? readDocument(fields, sections) : readTerm(fields, sections);
  return hasError(faults, before) ? null : { value, fields };
}

/** A hostile body (20,000 nested quotations) exhausts the stack: its file is refused like any other. */
function readSections(body: string, file: string, faults: KnowledgeFault[]): Section[] {
  try {
    return parseSections(body);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = 'the body nests too deep; allowed are a few levels of lists and quotations';
    faults.push({ severity: 'error', file, line: null, field: null, message });
    return [];
  }
}

/** The records of a table that are without error; a repeated key is refused. */
function readTable<T>(
  source: SourceText | undefined,
  read: (fields: Fields) => T,
  key: Key<T>,
  faults: KnowledgeFault[],
): Read<T>[] {
  const yaml = source === undefined ? null : parseYaml(source.text, 1, source.path, faults);
  if (yaml === null) return [];
  const records = new Map<string, Read<T>>();
  for (const fields of openRecords(yaml.root, yaml.reading)) {
    const before = faults.length;
    const value = read(fields);
    fields.finish();
    const name = key.of(value);
    if (records.has(name)) {
      fields.report('error', key.field, `found "${name}" a second time; allowed is once`);
    }
    if (!hasError(faults, before)) records.set(name, { value, fields });
  }
  return [...records.values()];
}

function readInfo(
  texts: readonly SourceText[],
  faults: KnowledgeFault[],
): Read<LibraryInfo> | null {
  const before = faults.length;
  const source = texts.find(({ path }) => path === 'library.yaml');
  const fields = source === undefined ? null : open(source.text, 1, source.path, faults);
  if (fields === null) return null;
  const value = readLibraryInfo(fields);
  fields.finish();
  return hasError(faults, before) ? null : { value, fields };
}

function open(yaml: string, line: number, file: string, faults: KnowledgeFault[]): Fields | null {
  const parsed = parseYaml(yaml, line, file, faults);
  return parsed === null ? null : openFields(parsed.root, parsed.reading);
}

/** Whether an error was reported since there were `before` faults. */
const hasError = (faults: readonly KnowledgeFault[], before: number): boolean =>
  faults.slice(before).some((fault) => fault.severity === 'error');

function inFileOrder(faults: readonly KnowledgeFault[]): KnowledgeFault[] {
  const byFile = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return [...faults].sort(
    (one, other) => byFile(one.file, other.file) || (one.line ?? 0) - (other.line ?? 0),
  );
}
