/** Puts documents that a source lists into the queue, unless the library or another source had them. */
import type { LegalDocument } from '../../library/document.ts';
import { perLibrary } from '../../library/index/per-library.ts';
import type { Library } from '../../library/library.ts';
import type { WatchedSource } from '../../library/watched-sources.ts';
import { documentKeyOf, isNear, neighbouringKeys } from '../../sources/document-key.ts';
import type { DocumentMatcher, NumberedDocument } from '../../sources/match-source.ts';
import { standingOf } from '../../sources/presets.ts';
import type { Store } from '../../store/store.ts';
import { findPendingDocument } from '../../store/tables/pending-documents.ts';
import {
  findSourceDocuments,
  insertSourceDocument,
  type ListedDocument,
  requeueSourceDocument,
  type SourceDocument,
  STANDINGS,
  type Standing,
} from '../../store/tables/source-documents.ts';
import { documentNumberKey } from '../../text/document-number.ts';

export interface QueueContext {
  readonly store: Store;
  readonly library: Library;
  readonly matcher: DocumentMatcher;
  readonly now: Date;
}

/** Queues what is new, and what this source has more of than the one that listed it first. */
export async function queueDocuments(
  source: WatchedSource,
  documents: readonly NumberedDocument[],
  { store, library, matcher, now }: QueueContext,
): Promise<void> {
  const listed = documents.map((found): ListedDocument & { readonly found: string } => {
    const day = dayOfFound(found);
    return {
      key: documentKeyOf(found, matcher.issuersOf(found), day),
      source: source.id,
      standing: listedStanding(source, found),
      found: JSON.stringify(found),
      day,
    };
  });
  const keys = listed.flatMap(({ key, day }) => [key, ...neighbouringKeys(key, day)]);
  const known = await findSourceDocuments(store.db, [...new Set(keys)]);
  for (const [at, one] of listed.entries()) {
    const found = documents[at];
    if (found === undefined) continue;
    const held = findInLibrary(library, found);
    const before = [one.key, ...neighbouringKeys(one.key, one.day)]
      .flatMap((key) => known.get(key) ?? [])
      .find(({ key, day }) => key === one.key || isNear(day, one.day));
    if (before === undefined) {
      if (held === undefined || isUpgrade(held, one.standing))
        await insertSourceDocument(store.db, one, now);
      continue;
    }
    if (!isBetter(one.standing, before.standing)) continue;
    if (await mayImprove(store, before, held))
      await requeueSourceDocument(store.db, { ...one, key: before.key }, now);
  }
}

export const dayOfFound = (found: NumberedDocument): string | null =>
  found.dateDocument ?? found.published?.slice(0, 10) ?? null;

/** What a source offers of a document: a link to its text is worth more than its page. */
export const listedStanding = (source: WatchedSource, found: NumberedDocument): Standing =>
  found.files.length > 0 || found.dataUrl !== null ? 'file' : standingOf(source);

const isBetter = (one: Standing, other: Standing): boolean =>
  STANDINGS.indexOf(one) > STANDINGS.indexOf(other);

/** A draft that was refused stays refused; one that was approved is improved when the library has no text. */
async function mayImprove(
  store: Store,
  { state, pendingId }: SourceDocument,
  held: LegalDocument | undefined,
): Promise<boolean> {
  if (state === 'waiting' || state === 'failed') return true;
  if (held !== undefined) return isUpgrade(held, 'file');
  return pendingId !== null && (await findPendingDocument(store.db, pendingId)) !== null;
}

const isUpgrade = (held: LegalDocument, standing: Standing): boolean =>
  held.text === 'metadata' && standing === 'file';

/** The document of the library with this number, issued near the day that the source gives. */
export function findInLibrary(
  library: Library,
  found: NumberedDocument,
): LegalDocument | undefined {
  const day = dayOfFound(found);
  return documentsByNumber(library)
    .get(documentNumberKey(found.number))
    ?.find(({ dateDocument }) => isNear(dateDocument, day));
}

const documentsByNumber = perLibrary(
  ({ documents }): ReadonlyMap<string, readonly LegalDocument[]> => {
    const byNumber = new Map<string, LegalDocument[]>();
    for (const document of documents) {
      if (document.number === null) continue;
      const key = documentNumberKey(document.number);
      byNumber.set(key, [...(byNumber.get(key) ?? []), document]);
    }
    return byNumber;
  },
);
