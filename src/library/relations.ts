/**
 * Relations between documents, in both directions. Files store one direction; what others do to a
 * document is derived, so that the two can never disagree.
 */
import { documentNumberKey } from '../text/document-number.ts';
import type { IsoDate, LegalDocument, Relation, RelationType } from './document.ts';

/** One end of a relation, seen from the other. */
export interface RelatedDocument {
  readonly type: RelationType;
  /** The document at this end, or null where only its number is known. */
  readonly document: string | null;
  /** Its printed number; the target as written where it is no document of this library. */
  readonly number: string | null;
  /** When the document that relates takes effect: from then on it amends, replaces or repeals. */
  readonly since: IsoDate | null;
  readonly verified: boolean;
}

export interface DocumentRelations {
  /** What this document does to others, in the order of its file. */
  readonly outgoing: readonly RelatedDocument[];
  /** What others do to this one, in library order. */
  readonly incoming: readonly RelatedDocument[];
}

/** Links of every document by its id. */
export type RelationIndex = ReadonlyMap<string, DocumentRelations>;

/** The document that a relation points at; several where its number recurs and no date decides. */
export type ResolveTarget = (relation: Relation, from: string) => readonly LegalDocument[];

/**
 * Resolves targets by id, else by number in any spelling. A number that several documents bear is
 * decided by `targetDate`; a document never points at itself through its number, because the same
 * number is given by other issuers.
 */
export function createTargetResolver(documents: readonly LegalDocument[]): ResolveTarget {
  const byId = new Map(documents.map((document) => [document.id, document]));
  const byNumber = new Map<string, LegalDocument[]>();
  for (const document of documents) {
    if (document.number === null) continue;
    const key = documentNumberKey(document.number);
    const same = byNumber.get(key);
    if (same === undefined) byNumber.set(key, [document]);
    else same.push(document);
  }
  return ({ target, targetDate }, from) => {
    const named = byId.get(target);
    if (named !== undefined) return [named];
    const documentsWithNumber = (byNumber.get(documentNumberKey(target)) ?? []).filter(
      ({ id }) => id !== from,
    );
    if (targetDate === null) return documentsWithNumber;
    const dated = documentsWithNumber.filter(({ dateDocument }) => dateDocument === targetDate);
    return dated.length > 0
      ? dated
      : documentsWithNumber.filter(({ dateDocument }) => dateDocument === null);
  };
}

/** Every document's links; a target that is unknown or ambiguous stays a number without document. */
export function buildRelationIndex(library: {
  readonly documents: readonly LegalDocument[];
}): RelationIndex {
  const resolve = createTargetResolver(library.documents);
  const index = new Map<string, { outgoing: RelatedDocument[]; incoming: RelatedDocument[] }>(
    library.documents.map(({ id }) => [id, { outgoing: [], incoming: [] }]),
  );
  for (const document of library.documents) {
    const since = document.dateEffective ?? document.dateDocument;
    for (const relation of document.relations) {
      const { type, verified } = relation;
      const found = resolve(relation, document.id);
      const target = found.length === 1 ? found[0] : undefined;
      addRelation(index.get(document.id)?.outgoing, {
        type,
        document: target?.id ?? null,
        number: target === undefined ? relation.target : target.number,
        since,
        verified,
      });
      if (target === undefined || target.id === document.id) continue;
      addRelation(index.get(target.id)?.incoming, {
        type,
        document: document.id,
        number: document.number,
        since,
        verified,
      });
    }
  }
  return index;
}

/** Adds a link once; stated twice, it is verified when either statement is. */
function addRelation(links: RelatedDocument[] | undefined, link: RelatedDocument): void {
  if (links === undefined) return;
  const at = links.findIndex(
    (one) => one.type === link.type && one.document === link.document && one.number === link.number,
  );
  const same = links[at];
  if (same === undefined) links.push(link);
  else links[at] = { ...same, verified: same.verified || link.verified };
}
