/** A bot with a real library, store and reader of papers, for administrators who send papers and links. */
import { afterAll, beforeEach } from 'vitest';
import { createAssistantProxy } from '../../../src/app/assistant-proxy.ts';
import { createPaperReader } from '../../../src/app/import/paper-reader.ts';
import { createLibraryService, type LibraryService } from '../../../src/app/library-service.ts';
import { shippedDefaults } from '../../../src/app/node/knowledge-folder.ts';
import { createPaperFiles } from '../../../src/app/node/paper-files.ts';
import { createNotificationJobs } from '../../../src/app/notification-jobs.ts';
import type { LegalDocument } from '../../../src/library/document.ts';
import { documentNumberKey } from '../../../src/text/document-number.ts';
import type { PaperUploads } from '../../../src/web/mini-app/paper-uploads.ts';
import { setUpTestBot, type TestBot } from '../bot-harness.ts';
import { createRecordingLogger } from '../recording-logger.ts';

/** The administrator's Telegram id. */
export const PAPER_ADMIN = 77;

const NOTHING_READ = { kind: 'refused', lines: [] } as const;

export interface PaperChat {
  readonly harness: TestBot;
  /** Reads what administrators upload on the web, in the running test. */
  readonly uploads: PaperUploads;
  /** The library of the running test. */
  service(): LibraryService;
  /** How many announcements the running test has made. */
  announced(): number;
  /** The document of the library with a number. */
  documentOf(number: string): LegalDocument | undefined;
}

/**
 * Sets up a bot for all tests of a file; called once, outside of the tests.
 * @param files of the library by path; called before each test
 * @param told who gets the cards of uploads, and announcements, unasked
 */
export function setUpPaperChat(
  files: () => Readonly<Record<string, string>>,
  told: readonly number[] = [],
): PaperChat {
  const adminIds = told.length === 0 ? [PAPER_ADMIN] : told;
  const harness = setUpTestBot(() => ({ adminIds }));
  // One process reads the papers of all tests of the file, because its start takes longer than a paper.
  const reader = createPaperReader();
  const openReader = () => ({ ...reader, close: () => {} });
  afterAll(() => reader.close());
  let service: LibraryService;
  let uploads: PaperUploads;
  let announced: number;

  beforeEach(async () => {
    const { store } = harness.deps();
    const today = () => '2026-11-25';
    const timeZone = 'Asia/Ho_Chi_Minh';
    const logger = createRecordingLogger();
    const sources = Object.entries(files()).map(([path, text]) => ({
      path,
      bytes: new TextEncoder().encode(text),
    }));
    announced = 0;
    service = await createLibraryService({
      source: { files: () => sources, defaults: shippedDefaults() },
      ...{ timeZone, store, logger, today },
      now: () => new Date('2026-11-25T05:00:00Z'),
    });
    service.onChanges(({ announcements }) => {
      announced += announcements.length;
    });
    await service.refresh();
    const { token, url } = harness.server;
    const { libraryAdmin, paperUploads } = createNotificationJobs({
      ...{ token, apiRoot: url, store, logger, libraryService: service, adminIds: told },
      ...{ newsDelaySeconds: 3600, username: () => null, publicUrl: null, today, timeZone },
      ...{ watchSources: false, pauseMs: 0 },
      paperFiles: createPaperFiles(openReader),
    });
    uploads = paperUploads;
    harness.restart({ ...createAssistantProxy(service.current), libraryAdmin });
  });

  return {
    harness,
    uploads: {
      isAdmin: (id) => uploads.isAdmin(id),
      readFile: async (...given) => (await uploads.readFile?.(...given)) ?? NOTHING_READ,
      readLink: (...given) => uploads.readLink(...given),
      decide: (...given) => uploads.decide(...given),
    },
    service: () => service,
    announced: () => announced,
    documentOf: (number) =>
      service
        .current()
        .library.documents.find(
          (one) =>
            one.number !== null && documentNumberKey(one.number) === documentNumberKey(number),
        ),
  };
}
