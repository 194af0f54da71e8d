/** Local documents that stand although a document that they are based on or carry out has ended. */
import { compareDays } from './day-order.ts';
import { type IsoDate, isLocal, type LegalDocument } from './document.ts';
import type { Library } from './library.ts';
import type { RelationIndex } from './relations.ts';
import { type DocumentStatus, statusOn } from './status.ts';

export interface EndedBasis {
  readonly basis: LegalDocument;
  readonly status: DocumentStatus;
}

export interface DocumentWithEndedBases {
  readonly document: LegalDocument;
  /** In the order of its front matter. */
  readonly ended: readonly EndedBasis[];
}

/** What a plan stands on: its legal bases, and what it carries out. */
const STANDS_ON: ReadonlySet<string> = new Set(['basedOn', 'implements']);

/**
 * Returns the documents of provinces, cities and below that are not known to have ended and of which a basis
 * has ended by a day, the newest first.
 */
export function findEndedBases(
  library: Pick<Library, 'documents' | 'entries'>,
  relations: RelationIndex,
  day: IsoDate,
): DocumentWithEndedBases[] {
  return library.documents
    .filter(isLocal)
    .filter((document) => statusOn(document, relations, day).state !== 'notInForce')
    .flatMap((document) => {
      const ended = endedBasesOf(document, library, relations, day);
      return ended.length === 0 ? [] : [{ document, ended }];
    })
    .sort((one, other) =>
      compareDays(one.document.dateDocument, other.document.dateDocument, 'newest'),
    );
}

function endedBasesOf(
  { id }: LegalDocument,
  { entries }: Pick<Library, 'entries'>,
  relations: RelationIndex,
  day: IsoDate,
): EndedBasis[] {
  const ids = (relations.get(id)?.outgoing ?? []).flatMap(({ type, document }) =>
    STANDS_ON.has(type) && document !== null ? [document] : [],
  );
  return [...new Set(ids)].flatMap((target) => {
    const basis = entries.get(target);
    if (basis?.kind !== 'document') return [];
    const status = statusOn(basis, relations, day);
    return status.state === 'notInForce' ? [{ basis, status }] : [];
  });
}
