/** The passages of a stored library, by their ids there, and their words. */
import { numberOfUnit, unitsOfSection } from '../../library/articles.ts';
import type { Entry, Section } from '../../library/document.ts';
import type { Outline, Topic } from '../../library/library.ts';
import { type Passage, type PassageTable, readLabels, readPassage } from '../../search/passage.ts';
import type { StoredPassage } from '../../search/stored-bm25.ts';
import { RecentMap } from '../../shared/recent-map.ts';
import { WordsUnpacker } from './packed-words.ts';
import type { ExpectedRead, RowTypes, StoredRows } from './rows.ts';
import type { StoredSections } from './stored-sections.ts';

/** How many passages are kept as rows, with their words: those of the last questions. */
const KEPT_ROWS = 600;
/** How many passages are kept as data. */
const KEPT_PASSAGES = 500;

/** An entry and the row that it is stored in. */
export interface OpenedEntry {
  readonly entry: Entry;
  readonly row: number;
  readonly firstPassage: number;
  readonly passageCount: number;
  readonly outline: Outline;
  /** Reads the sections: from the view of the file that was opened last with this entry in it. */
  readonly reader: { sections: StoredSections };
}

/** The rows of the passages that were read last, by their ids. */
export type PassageRows = RecentMap<number, RowTypes['passage'] | null>;

export const createPassageRows = (): PassageRows => new RecentMap(KEPT_ROWS);

export interface StoredPassages extends PassageTable {
  /** By passage: one more than the position of its entry; 0 for none. */
  readonly positions: Int32Array;
  /** Returns a passage as it is scored; it is valid until the next call. */
  readonly unpack: (id: number) => StoredPassage | null;
  readonly codesOf: (id: number) => Int32Array;
  /** Says which passages are scored next. */
  readonly expectWords: ((ids: readonly number[]) => void) | undefined;
}

interface PassageContext {
  readonly rows: StoredRows;
  readonly sections: StoredSections;
  readonly kept: PassageRows;
  readonly topics: readonly Topic[];
  /** By id of a merged full text: the id of its summary. */
  readonly ids: ReadonlyMap<string, string>;
}

export function createStoredPassages(
  opened: readonly OpenedEntry[],
  { rows, sections, kept, topics, ids }: PassageContext,
): StoredPassages {
  const rowOf = (id: number): RowTypes['passage'] | null =>
    kept.getOrCreate(id, () => rows.read('passage', [id])[0] ?? null);
  const positions = findPositions(opened, ids, {
    sectionOf: ({ row }, id) => sections.of(row)[rowOf(id)?.[0] ?? -1],
    expect: rows.expect,
  });
  const unpacker = new WordsUnpacker();
  const unpack = (id: number): StoredPassage | null => {
    const words = rowOf(id)?.[1];
    return words === undefined ? null : unpacker.unpack(words);
  };
  const keyOf = (entry: Entry): string => ids.get(entry.id) ?? entry.id;
  const byKey = new Map<string, OpenedEntry[]>();
  for (const one of opened) {
    const key = keyOf(one.entry);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [one]);
    else same.push(one);
  }
  const topicsById = new Map(topics.map((topic) => [topic.id, topic]));
  const known = new RecentMap<number, Passage>(KEPT_PASSAGES);
  const openedOf = (id: number): OpenedEntry | undefined => opened[(positions[id] ?? 0) - 1];
  const read = (id: number, { entry, row }: OpenedEntry): Passage => {
    const position = rowOf(id)?.[0] ?? -1;
    const section = position < 0 ? undefined : sections.at(row, position);
    const labels = { ...readLabels(entry, topicsById), entry: keyOf(entry) };
    return readPassage(id, labels, section);
  };
  const at = (id: number): Passage | undefined => {
    const one = openedOf(id);
    return one === undefined ? undefined : known.getOrCreate(id, () => read(id, one));
  };
  const expectWords = expectPassageRows(rows);
  const expect =
    expectWords === undefined
      ? undefined
      : (wanted: readonly number[]): void => {
          expectWords(wanted);
          rows.expect?.(
            wanted.flatMap((id): ExpectedRead[] => {
              const one = openedOf(id);
              const section = rowOf(id)?.[0] ?? -1;
              return one === undefined || section < 0 ? [] : [['section', [one.row, section]]];
            }),
          );
        };
  return {
    positions,
    unpack,
    codesOf: (id) => unpack(id)?.codes.slice() ?? new Int32Array(0),
    expectWords,
    ...(expect !== undefined && { expect }),
    count: positions.reduce((sum, position) => sum + (position > 0 ? 1 : 0), 0),
    at,
    entryOf: (id) => {
      const one = openedOf(id);
      return one === undefined ? undefined : keyOf(one.entry);
    },
    of: (entry) => {
      const all = (byKey.get(entry) ?? []).flatMap(passageIds);
      expect?.(all);
      return all.flatMap((id) => at(id) ?? []);
    },
  };
}

const expectPassageRows = ({ expect }: StoredRows) =>
  expect === undefined
    ? undefined
    : (ids: readonly number[]): void => expect(ids.map((id) => ['passage', [id]]));

const passageIds = ({ firstPassage, passageCount }: OpenedEntry): number[] =>
  Array.from({ length: passageCount }, (_, n) => firstPassage + n);

/** Whether a section is an article. Those of a summary give way to the text in full. */
const isArticle = (section: Section | undefined): boolean =>
  section !== undefined && numberOfUnit(unitsOfSection(section), 'article') !== null;

/** Returns by passage one more than the position of its entry; 0 for passages that are not in use. */
function findPositions(
  opened: readonly OpenedEntry[],
  ids: ReadonlyMap<string, string>,
  {
    sectionOf,
    expect,
  }: {
    readonly sectionOf: (one: OpenedEntry, id: number) => Section | undefined;
    readonly expect: StoredRows['expect'];
  },
): Int32Array {
  const size = opened.reduce(
    (end, { firstPassage, passageCount }) => Math.max(end, firstPassage + passageCount),
    0,
  );
  const positions = new Int32Array(size);
  for (const [at, { firstPassage, passageCount }] of opened.entries())
    positions.fill(at + 1, firstPassage, firstPassage + passageCount);
  const summaryIds = new Set(ids.values());
  const summaries = opened.filter(({ entry }) => summaryIds.has(entry.id));
  expect?.(
    summaries.flatMap((one): ExpectedRead[] => [
      ['places', [one.row]],
      ...passageIds(one).map((id): ExpectedRead => ['passage', [id]]),
    ]),
  );
  for (const one of summaries)
    for (const id of passageIds(one)) if (isArticle(sectionOf(one, id))) positions[id] = 0;
  return positions;
}
