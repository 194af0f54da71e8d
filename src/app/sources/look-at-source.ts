/** One look at the list of a source: what it lists that is wanted, or what is wrong with it. */
import type { IsoDate } from '../../library/document.ts';
import type { WatchedSource } from '../../library/watched-sources.ts';
import { decodeText } from '../../papers/formats/decode-text.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { type FoundDocument, UnreadableListError } from '../../sources/found-document.ts';
import { isDraft } from '../../sources/is-draft.ts';
import type { DocumentMatcher, NumberedDocument } from '../../sources/match-source.ts';
import { numberOfFound } from '../../sources/number-of-document.ts';
import { listRequestOf, readListOf, standingOf } from '../../sources/presets.ts';
import type { SourceFault } from '../../sources/source-fault.ts';
import type { SourceState } from '../../store/tables/source-states.ts';
import type { FetchSource } from './fetch-source.ts';

/** Lists of the portals have some 100 kB. */
const MAX_LIST_BYTES = 5 * 1024 * 1024;

export type Look =
  | {
      readonly kind: 'listed';
      /** How many documents are listed, wanted or not. */
      readonly items: number;
      /** Those that the filters let through. */
      readonly documents: readonly NumberedDocument[];
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  | { readonly kind: 'unchanged' }
  | {
      readonly kind: 'fault';
      readonly fault: SourceFault;
      readonly retryAfterMs: number | null;
    };

export interface LookContext {
  readonly fetchSource: FetchSource;
  readonly matcher: DocumentMatcher;
  /** The codes of issuers as printed. */
  readonly issuerCodes: readonly string[];
  /** Documents of before this day are not new. */
  readonly since: IsoDate;
}

/** Returns the address of a source with a mark of its filters: what both list is compared with the last look. */
export const addressOf = (source: WatchedSource): string =>
  `${listRequestOf(source).url}#${shortHash(JSON.stringify(source))}`;

/**
 * Looks at a source. It never rejects.
 * @param before the state after the last look; null: it was never looked at
 */
export async function lookAtSource(
  source: WatchedSource,
  before: SourceState | null,
  context: LookContext,
): Promise<Look> {
  const isSame = before?.address === addressOf(source);
  const response = await context.fetchSource({
    ...listRequestOf(source),
    maxBytes: MAX_LIST_BYTES,
    ...(isSame && { etag: before.etag, lastModified: before.lastModified }),
  });
  if (response.kind !== 'content') return response;
  const listed = tryRead(source, decodeText(response.bytes).text, response.url);
  if ('kind' in listed) return { kind: 'fault', fault: listed, retryAfterMs: null };
  const { items, documents } = selectWanted(source, listed.documents, context);
  const fault = faultOfItems(source, listed.documents, items);
  if (fault !== null) return { kind: 'fault', fault, retryAfterMs: null };
  const { etag, lastModified } = response;
  return { kind: 'listed', items: listed.documents.length, documents, etag, lastModified };
}

function tryRead(
  source: WatchedSource,
  text: string,
  base: string,
): SourceFault | { readonly documents: readonly FoundDocument[] } {
  try {
    return { documents: readListOf(source, text, base) };
  } catch (error) {
    if (error instanceof UnreadableListError) return { kind: error.reason };
    throw error;
  }
}

/** @returns how many items have a number or are drafts, and those that are wanted, each once */
function selectWanted(
  source: WatchedSource,
  listed: readonly FoundDocument[],
  { matcher, issuerCodes, since }: LookContext,
): { readonly items: number; readonly documents: readonly NumberedDocument[] } {
  let items = 0;
  const documents: NumberedDocument[] = [];
  for (const found of listed) {
    if (isDraft(found)) {
      items += 1;
      continue;
    }
    const number = numberOfFound(found, issuerCodes);
    if (number === null) continue;
    items += 1;
    const numbered = { ...found, number };
    const day = found.dateDocument ?? found.published?.slice(0, 10) ?? null;
    if ((day === null || day >= since) && matcher.matches(source, numbered))
      documents.push(numbered);
  }
  return { items, documents };
}

/** News need no number; a list of documents of which none has one is read wrong. */
function faultOfItems(
  source: WatchedSource,
  listed: readonly FoundDocument[],
  items: number,
): SourceFault | null {
  if (listed.length === 0) return { kind: 'empty' };
  return items === 0 && standingOf(source) === 'page' ? { kind: 'no-numbers' } : null;
}
