/**
 * Compares a library with the announced versions: what to announce, what only corrects an earlier
 * announcement, and the new versions. New ids and corrected typing errors announce nothing.
 */
import { shortDocumentName } from '../library/display-names.ts';
import type { IsoDate, LegalDocument } from '../library/document.ts';
import type { Library } from '../library/library.ts';
import { relationIndexOf } from '../library/relations.ts';
import { runAtOnce, type Steps } from '../shared/turns.ts';
import { documentNumberKey } from '../text/document-number.ts';
import { fold } from '../text/fold.ts';
import type {
  AnnouncementContent,
  ChangeByDocument,
  DocumentChange,
  DocumentSnapshot,
} from './announcement.ts';
import {
  type DocumentFacts,
  extractFacts,
  keepMissingRelations,
  type NamedDocument,
  readTextFacts,
  type TextFacts,
} from './document-facts.ts';
import { extractFigureLines, findNewFigures } from './figures.ts';

export interface AnnouncedVersion {
  readonly version: number;
  readonly facts: DocumentFacts;
}

export interface NewAnnouncement {
  /** Stable key of a change: the same change has the same key in every process. */
  readonly key: string;
  readonly document: LegalDocument;
  readonly content: AnnouncementContent;
}

/** The new version of a document. */
export interface ChangedVersion extends AnnouncedVersion {
  readonly id: string;
  /** Its id in the last version; null: unchanged. */
  readonly formerId: string | null;
}

export interface LibraryDiff {
  readonly announcements: readonly NewAnnouncement[];
  /** Documents with corrections but no important change: their posts are edited. */
  readonly corrections: readonly DocumentSnapshot[];
  readonly versions: readonly ChangedVersion[];
  /** It is the first library, or one without a known document: nothing is announced. */
  readonly baseline: boolean;
}

const MAX_LINES = 4;

/**
 * Compares a library with the announced versions.
 * @param day the day for which validity is computed
 * @param hasBaseline whether a library was compared before
 */
export const diffLibrary = (
  library: Pick<Library, 'documents'>,
  known: ReadonlyMap<string, AnnouncedVersion>,
  day: IsoDate,
  hasBaseline: boolean,
): LibraryDiff => runAtOnce(diffInSteps(library, known, day, hasBaseline));

/**
 * The same, one document a step.
 *
 * @param textFactsOf returns the facts in the text of a document, which may have been read before
 */
export function* diffInSteps(
  library: Pick<Library, 'documents'>,
  known: ReadonlyMap<string, AnnouncedVersion>,
  day: IsoDate,
  hasBaseline: boolean,
  textFactsOf: (document: LegalDocument) => TextFacts = readTextFacts,
): Steps<LibraryDiff> {
  const relations = relationIndexOf(library);
  const names = new Map(
    library.documents.map((document) => [document.id, shortDocumentName(document)]),
  );
  const ids = new Set(names.keys());
  const other = known.size > 0 && ids.size > 0 && ![...known.keys()].some((id) => ids.has(id));
  const baseline = !hasBaseline || other;
  const missing = [...known].filter(([id]) => !ids.has(id));

  const isMissing = (id: string) => known.has(id) && !ids.has(id);

  const announcements: NewAnnouncement[] = [];
  const corrections: DocumentSnapshot[] = [];
  const versions: ChangedVersion[] = [];
  for (const document of library.documents) {
    yield;
    const { id } = document;
    const seen = extractFacts(document, relations, names, day, textFactsOf(document));
    const own = known.get(id);
    const former = own === undefined && !baseline ? findFormer(seen.shown, missing) : undefined;
    const before = own ?? former?.[1];
    const facts =
      before === undefined
        ? seen
        : keepMissingRelations(seen, before.facts, isMissing, document, day);
    if (before !== undefined && own !== undefined && isEqual(before.facts, facts)) continue;
    const version = (before?.version ?? 0) + 1;
    versions.push({ id, version, facts, formerId: former?.[0] ?? null });
    if (baseline) continue;
    if (before === undefined) {
      announcements.push(
        createAnnouncement(document, `${id}|new`, {
          event: 'new',
          changes: [],
          document: facts.shown,
        }),
      );
      continue;
    }
    const found = detectChanges(document, before.facts, facts);
    if (found === null) {
      if (own !== undefined && !isEqual(before.facts.shown, facts.shown))
        corrections.push(facts.shown);
      continue;
    }
    const { event, changes } = found;
    const key = found.on === null ? `${id}|changed|${version}` : `${id}|${event}|${found.on}`;
    const ends = event === 'ceased' && found.on !== null ? { ends: found.on } : {};
    announcements.push(
      createAnnouncement(document, key, { event, changes, ...ends, document: facts.shown }),
    );
  }
  return { announcements, corrections, versions, baseline };
}

const createAnnouncement = (
  document: LegalDocument,
  key: string,
  content: AnnouncementContent,
): NewAnnouncement => ({
  key,
  document,
  content,
});

/** The missing document that is this one under another id: same number and date, or same title. */
function findFormer(
  shown: DocumentSnapshot,
  lost: readonly (readonly [string, AnnouncedVersion])[],
): readonly [string, AnnouncedVersion] | undefined {
  const { number, dateDocument } = shown;
  return lost.find(([, { facts }]) => {
    const was = facts.shown;
    const sameIssuer = fold(was.passedBy ?? '') === fold(shown.passedBy ?? '');
    if (was.dateDocument !== dateDocument || !sameIssuer) return false;
    if (number !== null || was.number !== null) {
      return (
        number !== null &&
        was.number !== null &&
        documentNumberKey(number) === documentNumberKey(was.number)
      );
    }
    return fold(was.title) === fold(shown.title);
  });
}

interface DetectedChange {
  readonly event: AnnouncementContent['event'];
  readonly changes: readonly DocumentChange[];
  /** The day that caused the change; null: a file changed. */
  readonly on: IsoDate | null;
}

/** The important changes of a document. Null if there are none. */
function detectChanges(
  document: LegalDocument,
  before: DocumentFacts,
  after: DocumentFacts,
): DetectedChange | null {
  const changes: DocumentChange[] = [];
  const { state } = after.shown;
  const began = before.pending && !after.pending && before.effective === after.effective;
  const ended = !before.over && after.over;
  const replaced = addedDocuments(before.replacedBy, after.replacedBy);
  const amended = addedDocuments(before.amendedBy, after.amendedBy);
  for (const one of replaced) changes.push({ kind: 'replacedBy', ...changeBy(one) });
  for (const one of amended) changes.push({ kind: 'amendedBy', ...changeBy(one) });
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
  const lines = findNewFigures(before.figures, extractFigureLines(document.sections));
  if (lines.length > 0) {
    const shown = lines.slice(0, MAX_LINES);
    changes.push({
      kind: 'figures',
      lines: shown.map(({ text }) => text),
      was: shown.map(({ was }) => was),
      more: lines.length - shown.length,
    });
  }
  // The day alone caused it if the file is unchanged.
  const byDay =
    before.ends === after.ends && replaced.length === 0 && before.recorded === after.recorded;
  if (ended && byDay && after.ends !== null) return { event: 'ceased', changes, on: after.ends };
  if (began && !ended) return { event: 'effective', changes, on: after.effective };
  return changes.length === 0 ? null : { event: 'changed', changes, on: null };
}

const changeBy = ({ name, verified, since, at }: NamedDocument): ChangeByDocument => ({
  ...{ by: name, verified },
  ...(since !== undefined && { since }),
  ...(at !== undefined && { at }),
});

function addedDocuments(
  before: readonly NamedDocument[],
  after: readonly NamedDocument[],
): NamedDocument[] {
  const known = new Map(before.map((doer) => [doer.id, doer]));
  const names = new Set(before.map(({ name }) => documentNumberKey(name)));
  return after.filter(({ id, name }) => !known.has(id) && !names.has(documentNumberKey(name)));
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
