/**
 * Relations between documents, in both directions. A file stores what its document does to others.
 * The opposite direction is derived, so that the two cannot disagree.
 */
import { perObject } from '../shared/per-object.ts';
import { documentNumberKey } from '../text/document-number.ts';
import type { IsoDate, LegalDocument, Relation, RelationType } from './document.ts';

/** The document at the other end of a relation. */
export interface RelatedDocument {
  readonly type: RelationType;
  /** Its id; null when the library does not have it, or when several documents have its number. */
  readonly document: string | null;
  /** Its printed number; for a document that is not in the library, the target as written. */
  readonly number: string | null;
  /** Where the document that states it says so: `khoản 2 Điều 19`; absent where that is not recorded. */
  readonly at?: string;
  /** The day from which the relation counts: when the document that states it takes effect. */
  readonly since: IsoDate | null;
  readonly verified: boolean;
}

export interface DocumentRelations {
  /** What this document does to others, in the order of its front matter. */
  readonly outgoing: readonly RelatedDocument[];
  /** What other documents do to this one, in the order of the library. */
  readonly incoming: readonly RelatedDocument[];
}

/** The relations of each document, by its id. */
export type RelationIndex = ReadonlyMap<string, DocumentRelations>;

/** Returns the targets of a relation: several when documents share a number and no date decides. */
export type ResolveTarget = (relation: Relation, from: string) => readonly LegalDocument[];

/**
 * Creates a function that resolves targets by id or, failing that, by number in any spelling.
 * `targetDate` decides between documents of the same number. A number never resolves to the
 * document that states it, because other issuers use the same number.
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

/** Builds the relations of all documents. An unknown or ambiguous target has `document: null`. */
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
      const place = isPlace(relation.at) ? { at: relation.at } : {};
      const found = resolve(relation, document.id);
      const target = found.length === 1 ? found[0] : undefined;
      addRelation(index.get(document.id)?.outgoing, {
        type,
        document: target?.id ?? null,
        number: target === undefined ? relation.target : target.number,
        ...place,
        since,
        verified,
      });
      if (target === undefined || target.id === document.id) continue;
      addRelation(index.get(target.id)?.incoming, {
        type,
        document: document.id,
        number: document.number,
        ...place,
        since,
        verified,
      });
    }
  }
  return index;
}

/** Returns the relations of a library; the same ones at every call. */
export const relationIndexOf = perObject(buildRelationIndex);

/** The place of an import may also be its title or its preamble, which cite no article. */
const PLACE = /(?:điều|khoản|điểm|mục|chương|phần|phụ lục)\s/iu;

const isPlace = (at: string | undefined): at is string => at !== undefined && PLACE.test(at);

/** Adds a relation. One that is stated twice is kept once, verified if either statement is. */
function addRelation(links: RelatedDocument[] | undefined, link: RelatedDocument): void {
  if (links === undefined) return;
  const at = links.findIndex(
    (one) => one.type === link.type && one.document === link.document && one.number === link.number,
  );
  const same = links[at];
  if (same === undefined) links.push(link);
  else links[at] = { ...same, verified: same.verified || link.verified };
}
