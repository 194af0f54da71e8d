/** The facts of a document that are stored, so that a later comparison finds what changed. Plain data. */
import type { InForce, IsoDate, LegalDocument } from '../library/document.ts';
import type { RelatedDocument, RelationIndex } from '../library/relations.ts';
import { type StatusState, statusOn } from '../library/status.ts';
import { documentNumberKey } from '../text/document-number.ts';
import type { DocumentSnapshot } from './announcement.ts';
import { countFigures, extractFigureLines, type Figures } from './figures.ts';

export interface DocumentFacts {
  readonly shown: DocumentSnapshot;
  readonly recorded: InForce;
  readonly effective: IsoDate | null;
  /** It was not yet in effect when the facts were stored. */
  readonly pending: boolean;
  readonly ends: IsoDate | null;
  /** It had ceased, by a date or a replacement, when the facts were stored. */
  readonly over: boolean;
  readonly replacedBy: readonly NamedDocument[];
  readonly amendedBy: readonly NamedDocument[];
  readonly figures: Figures;
}

/** A document that replaces or amends another. */
export interface NamedDocument {
  readonly id: string;
  readonly name: string;
  readonly verified: boolean;
  /** The day from which it counts; absent where it is not known. */
  readonly since?: IsoDate;
  /** Where it says so; absent where that is not recorded. */
  readonly at?: string;
}

const MAX_SUMMARY_LENGTH = 300;

/** The facts that are read from the text of a document, which a large library reads from a file. */
export interface TextFacts {
  readonly figures: Figures;
  readonly summary: string;
}

/** Reads the figures in the text of a document, and its first line. */
export const readTextFacts = ({ sections }: LegalDocument): TextFacts => ({
  figures: countFigures(extractFigureLines(sections)),
  summary: summarize(sections),
});

/** Returns what was read from the text of a document when its facts were stored. */
export const storedTextFacts = ({ figures, shown }: DocumentFacts): TextFacts => ({
  figures,
  summary: shown.summary,
});

/**
 * The facts of a document.
 * @param names of all documents, by id
 * @param day the day for which the status is computed
 */
export function extractFacts(
  document: LegalDocument,
  relations: RelationIndex,
  names: ReadonlyMap<string, string>,
  day: IsoDate,
  { figures, summary }: TextFacts = readTextFacts(document),
): DocumentFacts {
  const status = statusOn(document, relations, day);
  const ends = document.dateNoLongerInForce ?? status.until;
  return {
    shown: createSnapshot(document, status.state, summary),
    recorded: document.inForce,
    effective: document.dateEffective,
    pending: document.dateEffective !== null && document.dateEffective > day,
    ends,
    over: hasEnded(status.state, document.dateNoLongerInForce, day),
    replacedBy: relatedDocuments(status.replacedBy, names),
    amendedBy: relatedDocuments(status.amendedBy, names),
    figures,
  };
}

/**
 * Facts that keep the relations of documents which are missing now. Their file is broken or absent, so
 * their relations still hold; without this, their return would be announced.
 * @param before the stored facts of the same document
 * @param isMissing whether a document was known and is not in the library now
 */
export function keepMissingRelations(
  facts: DocumentFacts,
  before: DocumentFacts,
  isMissing: (id: string) => boolean,
  { dateNoLongerInForce }: LegalDocument,
  day: IsoDate,
): DocumentFacts {
  const replacedBy = mergeRelated(before.replacedBy, facts.replacedBy, isMissing);
  const amendedBy = mergeRelated(before.amendedBy, facts.amendedBy, isMissing);
  const kept = { ...facts, replacedBy, amendedBy };
  if (!replacedBy.some(({ id, verified }) => verified && isMissing(id))) return kept;
  const ends = dateNoLongerInForce ?? earliest(facts.ends, before.ends);
  const ended =
    (before.over && before.shown.state === 'notInForce') || (ends !== null && ends <= day);
  const state = ended ? 'notInForce' : facts.shown.state;
  const over = ended || facts.over;
  return { ...kept, shown: { ...facts.shown, state }, ends, over };
}

/** In the stored order, so that a document that disappears and returns leaves the facts unchanged. */
function mergeRelated(
  before: readonly NamedDocument[],
  now: readonly NamedDocument[],
  isMissing: (id: string) => boolean,
): readonly NamedDocument[] {
  const names = new Set(now.map(({ name }) => documentNumberKey(name)));
  // A document with the same number under another id is not missing.
  const away = before.filter(
    ({ id, name }) => isMissing(id) && !names.has(documentNumberKey(name)),
  );
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

function hasEnded(state: StatusState, ends: IsoDate | null, day: IsoDate): boolean {
  return state === 'notInForce' || (ends !== null && ends <= day);
}

function relatedDocuments(
  links: readonly RelatedDocument[],
  names: ReadonlyMap<string, string>,
): NamedDocument[] {
  return links.flatMap(({ document, verified, since, at }) =>
    document === null
      ? []
      : [
          {
            ...{ id: document, name: names.get(document) ?? document, verified },
            ...(since !== null && { since }),
            ...(at !== undefined && { at }),
          },
        ],
  );
}

export function createSnapshot(
  document: LegalDocument,
  state: StatusState,
  summary: string = summarize(document.sections),
): DocumentSnapshot {
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
    summary,
  };
}

/** Returns the first line of a document. Reads no section behind it. */
function summarize(sections: LegalDocument['sections']): string {
  const first = sections.find(({ text }) => text.trim() !== '');
  const line = first?.text.trim().split('\n', 1)[0]?.trim() ?? '';
  if (line.length <= MAX_SUMMARY_LENGTH) return line;
  return `${line.slice(0, MAX_SUMMARY_LENGTH).replace(/\s+\S*$/u, '')}…`;
}
