/**
 * Passages: the parts of the library that are searched, ranked and cited. A passage is one section.
 * Preambles, forms and signatures are left out.
 * An entry without sections is one passage with an empty body.
 */
import type { Entry, LineQuestions, Section } from '../library/document.ts';
import type { Library, Topic } from '../library/library.ts';
import { isQuotable, quotableLines } from '../library/section-kind.ts';
import { lazily } from '../shared/lazily.ts';

/** A question that a line of a passage answers. */
export interface PassageQuestion {
  /** The position of the line. */
  readonly line: number;
  readonly text: string;
}

export interface Passage {
  /** The position in the index, from 0 without gaps. */
  readonly id: number;
  /** The id of the document or term. */
  readonly entry: string;
  readonly anchor: string;
  readonly citation: string;
  /** The fields of the index. */
  readonly number: string;
  readonly title: string;
  readonly titleEn: string;
  readonly topics: string;
  readonly heading: string;
  readonly body: string;
  readonly questions: readonly PassageQuestion[];
}

/** The `. ` prevents compounds over the border of two phrases. */
const joinPhrases = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join('. ');

function formatTitle(entry: Entry): string {
  return entry.kind === 'document'
    ? joinPhrases([entry.title, ...entry.aliases])
    : joinPhrases([entry.name, entry.fullName, ...entry.aliases]);
}

/** Which sections are passages, as it is stored. */
export interface StoredPassages {
  /** By passage: the position of its entry, documents first, and of its section; -1 for none. */
  readonly entries: Int32Array;
  readonly sections: Int32Array;
}

/** The passages of a library. A passage is made when it is read, because a question reads few. */
export interface PassageTable {
  readonly count: number;
  /** Returns a passage by its id; undefined outside the table. */
  at(id: number): Passage | undefined;
  /** Returns the id of the entry of a passage, without reading the passage. */
  entryOf(id: number): string | undefined;
  /** Returns the passages of a document or term in order; none for an unknown id. */
  of(entry: string): readonly Passage[];
  /**
   * Says which passages are read next, so that they can be fetched at once. Absent where each is at
   * hand.
   */
  readonly expect?: (ids: readonly number[]) => void;
}

/** The labels that all passages of an entry have. */
export type EntryLabels = Pick<Passage, 'entry' | 'number' | 'title' | 'titleEn' | 'topics'>;

const NO_SECTION: Section = { anchor: '', heading: '', path: [], citation: '', text: '' };

/** What passages are made of. */
export type PassageSource = Pick<Library, 'documents' | 'terms' | 'topics'>;

const allEntries = ({ documents, terms }: PassageSource): readonly Entry[] => [
  ...documents,
  ...terms,
];

/** Finds the passages of a library, documents first, in the order of their files. */
export function findPassages(library: PassageSource): StoredPassages {
  const entries: number[] = [];
  const sections: number[] = [];
  for (const [at, entry] of allEntries(library).entries()) {
    const before = entries.length;
    for (const [position, section] of entry.sections.entries()) {
      if (!isQuotable(section)) continue;
      entries.push(at);
      sections.push(position);
    }
    if (entries.length > before) continue;
    entries.push(at);
    sections.push(-1);
  }
  return { entries: Int32Array.from(entries), sections: Int32Array.from(sections) };
}

/** Returns the labels of the passages of an entry. */
export function readLabels(entry: Entry, topics: ReadonlyMap<string, Topic>): EntryLabels {
  const names = entry.kind === 'document' ? entry.topics : [];
  return {
    entry: entry.id,
    number: entry.kind === 'document' ? (entry.number ?? '') : '',
    title: formatTitle(entry),
    titleEn: (entry.kind === 'document' ? entry.titleEn : entry.fullNameEn) ?? '',
    topics: joinPhrases(
      names.flatMap((id) => {
        const topic = topics.get(id);
        return topic === undefined ? [id] : [topic.name, topic.nameEn, ...topic.synonyms];
      }),
    ),
  };
}

/** Returns the labels of entries by position. They are made once, so that passages share them. */
function createLabelReader(
  library: PassageSource,
  entries: readonly Entry[],
): (position: number) => EntryLabels | null {
  const topics = new Map(library.topics.map((topic) => [topic.id, topic]));
  const known: (EntryLabels | undefined)[] = new Array(entries.length);
  return (position) => {
    const before = known[position];
    if (before !== undefined) return before;
    const entry = entries[position];
    if (entry === undefined) return null;
    const fresh = readLabels(entry, topics);
    known[position] = fresh;
    return fresh;
  };
}

/** Returns a passage: a section with the labels of its entry. */
export const readPassage = (
  id: number,
  labels: EntryLabels,
  { anchor, citation, path, text, questions = [] }: Section = NO_SECTION,
): Passage => ({
  id,
  ...labels,
  anchor,
  citation,
  heading: joinPhrases(path),
  body: quotableText(text),
  questions: questionsOf(questions, text),
});

const NO_QUESTIONS: readonly PassageQuestion[] = [];

/** Returns the questions of the lines that can be quoted. */
function questionsOf(
  questions: readonly LineQuestions[],
  text: string,
): readonly PassageQuestion[] {
  if (questions.length === 0) return NO_QUESTIONS;
  const lines = quotableLines(text).filter((line) => line.trim() !== '');
  return questions.flatMap(({ line, questions: each }) => {
    const at = lines.indexOf(line);
    return at < 0 ? [] : each.map((question) => ({ line: at, text: question }));
  });
}

/** Returns the lines that can be quoted; the text itself where all can, so that it is held once. */
function quotableText(text: string): string {
  const quotable = quotableLines(text).join('\n');
  return quotable === text ? text : quotable;
}

/** By entry: the ids of its first passage and of the one after its last. They follow each other. */
function findRanges(entryIds: readonly string[], stored: StoredPassages) {
  const ranges = new Map<string, { from: number; to: number }>();
  for (const [id, position] of stored.entries.entries()) {
    const entry = entryIds[position] ?? '';
    const range = ranges.get(entry);
    if (range === undefined) ranges.set(entry, { from: id, to: id + 1 });
    else range.to = id + 1;
  }
  return ranges;
}

/** Returns the passages of a library in memory. */
export function createPassageTable(
  library: PassageSource,
  stored: StoredPassages = findPassages(library),
): PassageTable {
  const entries = allEntries(library);
  const labelsOf = createLabelReader(library, entries);
  const known: (Passage | undefined)[] = new Array(stored.entries.length);
  const ranges = lazily(() =>
    findRanges(
      entries.map(({ id }) => id),
      stored,
    ),
  );
  const read = (id: number): Passage | undefined => {
    const position = stored.entries[id] ?? -1;
    const labels = labelsOf(position);
    if (labels === null) return undefined;
    return readPassage(id, labels, entries[position]?.sections[stored.sections[id] ?? -1]);
  };
  const at = (id: number): Passage | undefined => {
    const before = known[id];
    if (before !== undefined) return before;
    const fresh = read(id);
    if (fresh !== undefined) known[id] = fresh;
    return fresh;
  };
  return {
    count: stored.entries.length,
    at,
    entryOf: (id) => entries[stored.entries[id] ?? -1]?.id,
    of: (entry) => {
      const range = ranges().get(entry);
      if (range === undefined) return [];
      return Array.from({ length: range.to - range.from }, (_, i) => range.from + i).flatMap(
        (id) => at(id) ?? [],
      );
    },
  };
}

/** Returns every passage of a table, in order. */
export function* allPassages(table: PassageTable): Generator<Passage> {
  for (let id = 0; id < table.count; id++) {
    const passage = table.at(id);
    if (passage !== undefined) yield passage;
  }
}
