/** What is remembered of a document, so that a later look can tell what changed. Plain data. */
import type { InForce, IsoDate, LegalDocument } from '../knowledge/document.ts';
import type { Link, RelationIndex } from '../knowledge/relations.ts';
import { type State, statusOn } from '../knowledge/status.ts';
import { numberKey } from '../language/number.ts';
import type { Shown } from './announcement.ts';
import { type Figures, figureLines, figuresOf } from './figures.ts';

export interface Facts {
  readonly shown: Shown;
  readonly recorded: InForce;
  readonly effective: IsoDate | null;
  /** It was not yet in effect when this was noted. */
  readonly pending: boolean;
  readonly ends: IsoDate | null;
  /** Whether it had ceased, by a date or by what replaces it, when this was noted. */
  readonly over: boolean;
  readonly replacedBy: readonly Doer[];
  readonly amendedBy: readonly Doer[];
  readonly figures: Figures;
}

/** A document that does something to another. */
export interface Doer {
  readonly id: string;
  readonly name: string;
  readonly verified: boolean;
}

const SUMMARY_LENGTH = 300;

/** @param day the day that the status is told of */
export function factsOf(
  document: LegalDocument,
  relations: RelationIndex,
  names: ReadonlyMap<string, string>,
  day: IsoDate,
): Facts {
  const status = statusOn(document, relations, day);
  const ends = document.dateNoLongerInForce ?? status.until;
  return {
    shown: shownOf(document, status.state),
    recorded: document.inForce,
    effective: document.dateEffective,
    pending: document.dateEffective !== null && document.dateEffective > day,
    ends,
    over: isOver(status.state, document.dateNoLongerInForce, day),
    replacedBy: doers(status.replacedBy, names),
    amendedBy: doers(status.amendedBy, names),
    figures: figuresOf(figureLines(document.sections)),
  };
}

/**
 * Facts with what documents did that are not there now: their file is broken or missing, which says
 * nothing of what they do. Otherwise that they are back would be news.
 * @param before what was known, with the same document's facts
 * @param isAway whether a document was known and is not in the library
 */
export function keepingAbsent(
  facts: Facts,
  before: Facts,
  isAway: (id: string) => boolean,
  { dateNoLongerInForce }: LegalDocument,
  day: IsoDate,
): Facts {
  const replacedBy = joined(before.replacedBy, facts.replacedBy, isAway);
  const amendedBy = joined(before.amendedBy, facts.amendedBy, isAway);
  const kept = { ...facts, replacedBy, amendedBy };
  if (!replacedBy.some(({ id, verified }) => verified && isAway(id))) return kept;
  const ends = dateNoLongerInForce ?? earliest(facts.ends, before.ends);
  const ended =
    (before.over && before.shown.state === 'notInForce') || (ends !== null && ends <= day);
  const state = ended ? 'notInForce' : facts.shown.state;
  const over = ended || facts.over;
  return { ...kept, shown: { ...facts.shown, state }, ends, over };
}

/** In their former order, so that one that goes and comes back leaves facts as they were. */
function joined(
  before: readonly Doer[],
  now: readonly Doer[],
  isAway: (id: string) => boolean,
): readonly Doer[] {
  const names = new Set(now.map(({ name }) => numberKey(name)));
  // Under another id it is there.
  const away = before.filter(({ id, name }) => isAway(id) && !names.has(numberKey(name)));
  if (away.length === 0) return now;
  const known = before.flatMap((one) =>
    away.includes(one) ? [one] : now.filter(({ id }) => id === one.id),
  );
  return [...known, ...now.filter(({ id }) => !before.some((one) => one.id === id))];
}

function earliest(one: IsoDate | null, other: IsoDate | null): IsoDate | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

function isOver(state: State, ends: IsoDate | null, day: IsoDate): boolean {
  return state === 'notInForce' || (ends !== null && ends <= day);
}

function doers(links: readonly Link[], names: ReadonlyMap<string, string>): Doer[] {
  return links.flatMap(({ document, verified }) =>
    document === null ? [] : [{ id: document, name: names.get(document) ?? document, verified }],
  );
}

export function shownOf(document: LegalDocument, state: State): Shown {
  return {
    id: document.id,
    number: document.number,
    type: document.type,
    title: document.title,
    titleEn: document.titleEn,
    passedBy: document.passedBy,
    dateDocument: document.dateDocument,
    dateEffective: document.dateEffective,
    state,
    verified: document.verified,
    topics: document.topics,
    summary: summaryOf(document),
  };
}

function summaryOf({ sections }: LegalDocument): string {
  const lines = sections.flatMap(({ text }) => text.split('\n'));
  const line = lines.find((one) => one.trim() !== '')?.trim() ?? '';
  if (line.length <= SUMMARY_LENGTH) return line;
  return `${line.slice(0, SUMMARY_LENGTH).replace(/\s+\S*$/u, '')}…`;
}
