/** Reads a document that waits, and makes a draft of it, or publishes it where its source is trusted. */
import type { Library } from '../../library/library.ts';
import type { WatchedSource } from '../../library/watched-sources.ts';
import { describeError } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import type { NumberedDocument } from '../../sources/match-source.ts';
import type { Store } from '../../store/store.ts';
import { approvePendingDocument } from '../../store/tables/approved-documents.ts';
import { findPendingDocument } from '../../store/tables/pending-documents.ts';
import { insertPendingFile } from '../../store/tables/pending-files.ts';
import {
  countAttempt,
  markPublished,
  offerSourceDocument,
  type SourceDocument,
} from '../../store/tables/source-documents.ts';
import type { SourceReports } from '../../telegram/admin/source-reports.ts';
import type { LibraryService } from '../library-service.ts';
import { findInLibrary, listedStanding } from './queue-documents.ts';
import {
  PageUnavailableError,
  type ReadContext,
  type ReadDocument,
  readListedDocument,
} from './read-document.ts';

export interface OfferContext extends Omit<ReadContext, 'names' | 'today' | 'preview'> {
  readonly store: Store;
  readonly logger: Logger;
  readonly library: Library;
  readonly libraryService: Pick<LibraryService, 'previewPaper' | 'refresh'>;
  readonly reports: SourceReports;
  readonly today: () => string;
  readonly now: Date;
}

/** Then a page that does not come is done without, and a document that cannot be read is given up. */
const MAX_ATTEMPTS = 3;
const RETRY_MS = 3_600_000;

export async function offerDocument(waiting: SourceDocument, context: OfferContext): Promise<void> {
  const { store, logger, library } = context;
  const source = library.sources.find(({ id }) => id === waiting.source);
  // Its source was taken out of sources.yaml.
  if (source === undefined) return countAttempt(store.db, waiting.key, null);
  const isLast = waiting.attempts + 1 >= MAX_ATTEMPTS;
  const retryAt = new Date(context.now.getTime() + RETRY_MS);
  try {
    const listed = JSON.parse(waiting.found) as NumberedDocument;
    const read = await readListedDocument(source, listed, readContextOf(context), !isLast);
    await offer(source, waiting, read, context);
  } catch (error) {
    const isExpected = error instanceof PageUnavailableError;
    logger.warn('document of a source not read', {
      ...{ source: source.id, key: waiting.key },
      ...(isExpected ? { page: error.message } : describeError(error)),
    });
    await countAttempt(store.db, waiting.key, isLast ? null : retryAt);
  }
}

const readContextOf = (context: OfferContext): ReadContext => ({
  ...context,
  names: context.library,
  today: context.today(),
  preview: context.libraryService.previewPaper,
});

async function offer(
  source: WatchedSource,
  { key, pendingId }: SourceDocument,
  { found, paper, original }: ReadDocument,
  { store, logger, library, libraryService, reports, now }: OfferContext,
): Promise<void> {
  const held = findInLibrary(library, found);
  // It came into the library while it waited.
  if (held !== undefined && held.text !== 'metadata') return markPublished(store.db, key);
  const { document } = paper;
  if (document === null) {
    logger.warn('document of a source is not valid', { source: source.id, key });
    return countAttempt(store.db, key, null);
  }
  const before = pendingId === null ? null : await findPendingDocument(store.db, pendingId);
  const draft = await offerSourceDocument(
    store,
    {
      ...{ key, document: paper.id, source: paper.source, report: JSON.stringify(paper.result) },
      standing: listedStanding(source, found),
      replaces: before?.id ?? null,
    },
    now,
  );
  logger.info('document of a source offered', { source: source.id, number: found.number });
  if (draft === null) return;
  const fileId = original === null ? null : await reports.keepOriginal(source, original);
  if (original !== null && fileId !== null) {
    const file = { fileId, fileName: original.name, document: document.id };
    await insertPendingFile(store.db, draft, file, now);
  }
  if (source.trusted) {
    await approvePendingDocument(store, draft, now);
    await markPublished(store.db, key);
    await libraryService.refresh();
    return;
  }
  await reports.offer({ source, found, draft, paper, document, isReplaced: before !== null });
}
