/**
 * A library against what was known of it: what is to be announced, what only corrects an earlier
 * announcement, and what is known from here on. Renames and typo fixes announce nothing.
 */
import type { IsoDate, LegalDocument } from '../knowledge/document.ts';
import type { Library } from '../knowledge/library.ts';
import { relationIndex } from '../knowledge/relations.ts';
import { fold } from '../language/fold.ts';
import { numberKey } from '../language/number.ts';
import type { AnnouncementContent, Change, Shown } from './announcement.ts';
import { type Doer, type Facts, factsOf, keepingAbsent } from './facts.ts';
import { figureLines, newFigures } from './figures.ts';

export interface Known {
  readonly version: number;
  readonly facts: Facts;
}

export interface News {
  /** Says what is told: the same news has the same key, whoever finds it. */
  readonly key: string;
  readonly document: LegalDocument;
  readonly content: AnnouncementContent;
}

/** What is known of a document from here on. */
export interface Noted extends Known {
  readonly id: string;
  /** The id that it no longer has; null: the same as ever. */
  readonly former: string | null;
}

export interface Difference {
  readonly news: readonly News[];
  /** Documents that are shown differently, without news: what was posted of them is edited. */
  readonly corrections: readonly Shown[];
  readonly known: readonly Noted[];
  /** Nothing was known, or a wholly other library: nothing is announced. */
  readonly baseline: boolean;
}

const MOST_LINES = 4;

/** @param started whether there was a look at any library before */
export function difference(
  library: Pick<Library, 'documents'>,
  known: ReadonlyMap<string, Known>,
  day: IsoDate,
  started: boolean,
): Difference {
  const relations = relationIndex(library);
  const names = new Map(library.documents.map((document) => [document.id, nameOf(document)]));
  const ids = new Set(names.keys());
  const other = known.size > 0 && ids.size > 0 && ![...known.keys()].some((id) => ids.has(id));
  const baseline = !started || other;
  const lost = [...known].filter(([id]) => !ids.has(id));

  const isAway = (id: string) => known.has(id) && !ids.has(id);

  const news: News[] = [];
  const corrections: Shown[] = [];
  const noted: Noted[] = [];
  for (const document of library.documents) {
    const { id } = document;
    const seen = factsOf(document, relations, names, day);
    const own = known.get(id);
    const former = own === undefined && !baseline ? formerOf(seen.shown, lost) : undefined;
    const before = own ?? former?.[1];
    const facts =
      before === undefined ? seen : keepingAbsent(seen, before.facts, isAway, document, day);
    if (before !== undefined && own !== undefined && same(before.facts, facts)) continue;
    const version = (before?.version ?? 0) + 1;
    noted.push({ id, version, facts, former: former?.[0] ?? null });
    if (baseline) continue;
    if (before === undefined) {
      news.push(
        newsOf(document, `${id}|new`, { event: 'new', changes: [], document: facts.shown }),
      );
      continue;
    }
    const found = changesOf(document, before.facts, facts);
    if (found === null) {
      if (own !== undefined && !same(before.facts.shown, facts.shown))
        corrections.push(facts.shown);
      continue;
    }
    const { event, changes } = found;
    const key = found.on === null ? `${id}|changed|${version}` : `${id}|${event}|${found.on}`;
    const ends = event === 'ceased' && found.on !== null ? { ends: found.on } : {};
    news.push(newsOf(document, key, { event, changes, ...ends, document: facts.shown }));
  }
  return { news, corrections, known: noted, baseline };
}

const newsOf = (document: LegalDocument, key: string, content: AnnouncementContent): News => ({
  key,
  document,
  content,
});

/** A missing document that is this one under another id: same number and date, or same title. */
function formerOf(
  shown: Shown,
  lost: readonly (readonly [string, Known])[],
): readonly [string, Known] | undefined {
  const { number, dateDocument } = shown;
  return lost.find(([, { facts }]) => {
    const was = facts.shown;
    const sameIssuer = fold(was.passedBy ?? '') === fold(shown.passedBy ?? '');
    if (was.dateDocument !== dateDocument || !sameIssuer) return false;
    if (number !== null || was.number !== null) {
      return number !== null && was.number !== null && numberKey(number) === numberKey(was.number);
    }
    return fold(was.title) === fold(shown.title);
  });
}

interface Found {
  readonly event: AnnouncementContent['event'];
  readonly changes: readonly Change[];
  /** The day that makes it happen; null: a file was changed. */
  readonly on: IsoDate | null;
}

/** Null where nothing changed that people care about. */
function changesOf(document: LegalDocument, before: Facts, after: Facts): Found | null {
  const changes: Change[] = [];
  const { state } = after.shown;
  const began = before.pending && !after.pending && before.effective === after.effective;
  const ended = !before.over && after.over;
  const replaced = added(before.replacedBy, after.replacedBy);
  const amended = added(before.amendedBy, after.amendedBy);
  for (const { name, verified } of replaced)
    changes.push({ kind: 'replacedBy', by: name, verified });
  for (const { name, verified } of amended) changes.push({ kind: 'amendedBy', by: name, verified });
  const restated = state !== before.shown.state && !(began && !ended);
  if (restated) changes.push({ kind: 'status', from: before.shown.state, to: state });
  else if (before.recorded !== after.recorded) {
    changes.push({ kind: 'recorded', from: before.recorded, to: after.recorded });
  }
  if (after.effective !== null && after.effective !== before.effective && after.pending) {
    changes.push({ kind: 'effective', date: after.effective });
  }
  if (after.ends !== null && after.ends !== before.ends && !after.over) {
    changes.push({ kind: 'ends', date: after.ends });
  }
  const lines = newFigures(before.figures, figureLines(document.sections));
  if (lines.length > 0) {
    const shown = lines.slice(0, MOST_LINES);
    changes.push({ kind: 'figures', lines: shown, more: lines.length - shown.length });
  }
  // The day alone did it where the file says what it said before.
  const byDay =
    before.ends === after.ends && replaced.length === 0 && before.recorded === after.recorded;
  if (ended && byDay && after.ends !== null) return { event: 'ceased', changes, on: after.ends };
  if (began && !ended) return { event: 'effective', changes, on: after.effective };
  return changes.length === 0 ? null : { event: 'changed', changes, on: null };
}

function added(before: readonly Doer[], after: readonly Doer[]): Doer[] {
  const known = new Map(before.map((doer) => [doer.id, doer]));
  const names = new Set(before.map(({ name }) => numberKey(name)));
  return after.filter(({ id, name }) => !known.has(id) && !names.has(numberKey(name)));
}

function nameOf({ number, title }: LegalDocument): string {
  return number ?? title;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
