/**
 * Papers that administrators upload on the web. Their drafts are those of the chat: each administrator gets
 * the card, and whoever decides first, there or on the page, decides.
 */
import type { Translator } from '../i18n/translator.ts';
import { isPaperName, MAX_FILE_BYTES } from '../papers/formats/detect-format.ts';
import { describePaperFaults } from '../presentation/describe-fault.ts';
import type { Paragraph } from '../presentation/paragraph.ts';
import { createPaperHead } from '../presentation/views/paper-card.ts';
import { createParagraph } from '../presentation/views/view.ts';
import { insertPendingDocument } from '../store/tables/pending-documents.ts';
import { insertPendingFile } from '../store/tables/pending-files.ts';
import {
  type AdminMessengerOptions,
  createAdminMessenger,
  createFileKeeper,
} from '../telegram/admin/admin-messenger.ts';
import { decideDraft } from '../telegram/admin/decide-draft.ts';
import { createLinkHead, describeUnread } from '../telegram/admin/link-result.ts';
import { describeRefusal } from '../telegram/admin/offer-paper.ts';
import {
  createPaperNotes,
  createPaperView,
  type PaperViewDependencies,
} from '../telegram/admin/paper-view.ts';
import type { LibraryAdmin, OriginalFile, UploadedPaper } from '../telegram/dependencies.ts';
import type { PaperUploads, Uploader, UploadOutcome } from '../web/mini-app/paper-uploads.ts';

export interface PaperUploadOptions {
  /** What cards are made of, with the library in use. */
  readonly card: PaperViewDependencies;
  readonly messenger: AdminMessengerOptions & Parameters<typeof createFileKeeper>[0];
  readonly libraryAdmin: LibraryAdmin & Required<Pick<LibraryAdmin, 'readLink'>>;
  /** Keeps the process alive until administrators were told (Workers). */
  readonly waitUntil: (work: Promise<unknown>) => void;
}

/** A paper with what its card needs beside it. */
interface Offer {
  readonly paper: UploadedPaper;
  readonly head: (t: Translator) => readonly Paragraph[];
  readonly original: OriginalFile | null;
  readonly caption: (t: Translator) => string;
}

export function createPaperUploads(options: PaperUploadOptions): PaperUploads {
  const { card, libraryAdmin, waitUntil } = options;
  const { store, now } = card;
  const { adminIds } = options.messenger;
  const { readPaper, readLink } = libraryAdmin;

  async function offer(
    { paper, head, original, caption }: Offer,
    { id: admin, t }: Uploader,
  ): Promise<UploadOutcome> {
    const { document, faults, id, source } = paper;
    if (document === null)
      return refuse(t('administration-upload-faults'), ...describePaperFaults(faults, t));
    // All that is read of the library is read before anything is written.
    const notes = await createPaperNotes(card, paper, document, t);
    const draft = await insertPendingDocument(store.db, { document: id, source, now: now() });
    // Who uploaded the paper is told first, and keeps its file.
    const ids = [admin, ...adminIds.filter((one) => one !== admin)];
    const messenger = { ...options.messenger, adminIds: ids };
    const fileId = original === null ? null : await createFileKeeper(messenger)(original, caption);
    if (original !== null && fileId !== null) {
      const file = { document: document.id, fileId, fileName: original.name };
      await insertPendingFile(store.db, draft, file, now());
    }
    const tell = createAdminMessenger(messenger);
    waitUntil(
      tell(async (of) => [
        await createPaperView(card, paper, document, { draft, head: head(of) }, of),
      ]),
    );
    const isLost = original !== null && fileId === null;
    const lost = isLost ? [createParagraph(t('paper-web-not-kept'))] : [];
    return {
      ...{ kind: 'draft', draft, head: head(t), result: paper.result },
      notes: [...notes, ...lost],
    };
  }

  return {
    isAdmin: (id) => adminIds.includes(id),
    ...(readPaper !== undefined && {
      readFile: async (name, bytes, from) => {
        const { t } = from;
        if (!isPaperName(name)) return refuse(describeRefusal(name, 'unknown-format', t));
        if (bytes.length > MAX_FILE_BYTES) return refuse(describeRefusal(name, 'too-large', t));
        const paper = await readPaper(name, bytes);
        if (paper.status === 'refused') return refuse(describeRefusal(name, paper.reason, t));
        return offer(
          {
            ...{ paper, original: { name, bytes } },
            head: (of) => [createPaperHead(name, of)],
            caption: (of) => of('paper-web-original'),
          },
          from,
        );
      },
    }),
    readLink: async (link, from) => {
      const { t } = from;
      const { hostname: host } = new URL(link);
      const result = await readLink(link);
      if (result.status !== 'read') return refuse(describeUnread(result, host, t));
      return offer(
        {
          ...{ paper: result, original: result.original },
          head: (of) => createLinkHead(result, link, of),
          caption: (of) => of('paper-link-original', { host }),
        },
        from,
      );
    },
    decide: (draft, approve, t) => decideDraft({ ...card, libraryAdmin }, draft, approve, t),
  };
}

const refuse = (...lines: readonly string[]): UploadOutcome => ({ kind: 'refused', lines });
