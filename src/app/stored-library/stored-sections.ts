/** The sections of stored entries. Their texts are read when they are used. */
import type { LineQuestions, Section } from '../../library/document.ts';
import { RecentMap } from '../../shared/recent-map.ts';
import type { StoredRows } from './rows.ts';

/** How many entries keep their sections, and how many sections their texts. */
const KEPT_ENTRIES = 200;
const KEPT_TEXTS = 1000;

/** A section without its text, as it is stored. */
type Place = readonly [anchor: string, heading: string, path: readonly string[], citation: string];

/** Returns the place of a section as text. */
export function packPlace({ anchor, heading, path, citation }: Section): string {
  const place: Place = [anchor, heading, path, citation];
  return JSON.stringify(place);
}

export interface StoredSections {
  /** Returns the sections of an entry, by the id of its row. */
  of(entry: number): readonly Section[];
  /** Returns one section, which reads less. */
  at(entry: number, position: number): Section | undefined;
}

interface SectionText {
  readonly place: string;
  readonly text: string;
  readonly questions: readonly LineQuestions[] | undefined;
}

/** The sections that were read last, by the row of their entry and their position. */
export type SectionTexts = RecentMap<string, SectionText | null>;

export const createSectionTexts = (): SectionTexts => new RecentMap(KEPT_TEXTS);

export function createStoredSections(rows: StoredRows, texts: SectionTexts): StoredSections {
  const entries = new RecentMap<number, readonly Section[]>(KEPT_ENTRIES);
  const readText = (entry: number, position: number): SectionText | null =>
    texts.getOrCreate(`${entry} ${position}`, () => {
      const row = rows.read('section', [entry, position])[0];
      if (row === undefined) return null;
      const [place, questions, text] = row;
      return {
        place,
        text,
        questions: questions === null ? undefined : (JSON.parse(questions) as LineQuestions[]),
      };
    });
  const sectionOf = (place: string, read: () => SectionText | null): Section => {
    const [anchor, heading, path, citation] = JSON.parse(place) as Place;
    return {
      anchor,
      heading,
      path,
      citation,
      get text() {
        return read()?.text ?? '';
      },
      get questions() {
        return read()?.questions;
      },
    };
  };
  return {
    of: (entry) =>
      entries.getOrCreate(entry, () =>
        rows
          .read('places', [entry])
          .map(([place], position) => sectionOf(place, () => readText(entry, position))),
      ),
    at: (entry, position) => {
      const read = readText(entry, position);
      return read === null ? undefined : sectionOf(read.place, () => read);
    },
  };
}
