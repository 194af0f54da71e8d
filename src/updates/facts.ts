/** What is remembered of a document, so that a later look can tell what changed. Plain data. */
import type { InForce, IsoDate, LegalDocument } from '../knowledge/document.ts';
import type { Link, RelationIndex } from '../knowledge/relations.ts';
import { type State, statusOn } from '../knowledge/status.ts';
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
