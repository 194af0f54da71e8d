/**
 * The delivery of announcements and the administration of the library, as one process runs them.
 */

import { randomUUID } from 'node:crypto';
import type { IsoDate } from '../library/document.ts';
import {
  createOutboxWorker,
  type OutboxWorker,
} from '../notifications/outbox-worker/outbox-worker.ts';
import { queueReminders } from '../notifications/queue-reminders.ts';
import type { FileSender } from '../notifications/sender.ts';
import { createThrottle, type SendRecord, type Throttle } from '../notifications/throttle.ts';
import { createPostRenderer } from '../presentation/announcement-posts.ts';
import type { SubmitReport } from '../presentation/error-report.ts';
import { systemClock } from '../shared/clock.ts';
import { describeError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import type { Store } from '../store/store.ts';
import {
  type AdminMessengerOptions,
  createAdminMessenger,
  createFileKeeper,
} from '../telegram/admin/admin-messenger.ts';
import { createAdminNotifier, followProgress } from '../telegram/admin/notify-admins.ts';
import { tellAwaitedAnswers } from '../telegram/awaited-answers.ts';
import type { LibraryAdmin, ProgressMessage } from '../telegram/dependencies.ts';
import { createManagerNotifier } from '../telegram/notify-manager.ts';
import { createTelegramSender } from '../telegram/send-post.ts';
import type { PaperUploads } from '../web/mini-app/paper-uploads.ts';
import { createAssistantProxy } from './assistant-proxy.ts';
import { createErrorReports } from './error-reports.ts';
import type { LibraryService } from './library-service.ts';
import type { PaperFiles } from './paper-files.ts';
import { createPaperUploads } from './paper-uploads.ts';
import { createFetcher, createWatcher } from './sources/create-watcher.ts';
import type { FetchSource } from './sources/fetch-source.ts';
import { createLinkReader } from './sources/read-link.ts';
import type { SourceWatcher } from './sources/watch-sources.ts';

export interface NotificationJobsOptions {
  readonly token: string;
  readonly apiRoot: string | null;
  readonly store: Store;
  readonly logger: Logger;
  readonly libraryService: LibraryService;
  readonly adminIds: readonly number[];
  readonly newsDelaySeconds: number;
  /** The user name of the bot; null until it is known. */
  readonly username: () => string | null;
  readonly publicUrl: string | null;
  /** The current day in the deployment's time zone. */
  readonly today: () => IsoDate;
  /** The time zone of chats that chose none. */
  readonly timeZone: string;
  /** Whether sources are watched for new documents. */
  readonly watchSources: boolean;
  /** Absent: papers are not read here. */
  readonly paperFiles?: PaperFiles;
  /** Between two requests to one official source; by default that of `createSourceFetcher`. */
  readonly pauseMs?: number;
  /** The `fetch` that calls of the Bot API use. */
  readonly fetch?: typeof fetch;
  /** Absent when this process delivers messages for as long as it runs. */
  readonly background?: BackgroundRunner;
}

/** Hands work to other processes, where this one ends with its request (Workers). */
export interface BackgroundRunner {
  /** Keeps the process alive until the work is done. */
  waitUntil(work: Promise<unknown>): void;
  /** Starts a delivery, because a message is due. */
  wake(): void;
  /** Starts to update a progress bar. */
  follow(message: ProgressMessage): void;
  /** Reports an answer that was sent here while deliveries may run elsewhere. */
  onSent(chatId: number): void;
  /** How many calls the platform makes at once; further calls would wait until they time out. */
  readonly maxInFlight: number;
  /** Returns the answers that other processes have sent since the last call. */
  recentSendsElsewhere(): Promise<readonly SendRecord[]>;
}

export interface NotificationJobs {
  readonly libraryAdmin: LibraryAdmin;
  /** Papers that administrators upload on the web. */
  readonly paperUploads: PaperUploads;
  /** Keeps a report of an error and tells the administrators. */
  readonly submitReport: SubmitReport;
  /** The rate limit that answers and announcements share; answers go first. */
  readonly pace: Throttle;
  /** As `OutboxWorker.run`. */
  readonly run: OutboxWorker['run'];
  /** Looks at the sources that are due; null: this deployment watches none. */
  readonly sources: SourceWatcher | null;
  /** Updates a progress bar until its announcement is sent. Resolves with false when aborted. */
  follow(message: ProgressMessage, signal: AbortSignal): Promise<boolean>;
}

const DOWNLOAD_TIMEOUT_MS = 30_000;

export function createNotificationJobs(options: NotificationJobsOptions): NotificationJobs {
  const { token, store, logger, libraryService, adminIds } = options;
  const apiRoot = options.apiRoot ?? 'https://api.telegram.org';
  const clock = systemClock;
  const throttle = createThrottle();
  const sender = createTelegramSender({
    token,
    apiRoot,
    clock,
    ...(options.fetch !== undefined && { fetch: options.fetch }),
  });
  const renderer = createPostRenderer({
    username: options.username,
    names: () => libraryService.current().library,
    publicUrl: options.publicUrl,
  });
  const holder = randomUUID();
  const deliveries = createOutboxWorker({
    store,
    clock,
    throttle,
    sender,
    renderer,
    logger,
    holder,
    onRefusals: createManagerNotifier({ store, sender, clock, logger }),
    ...(options.background !== undefined && {
      listOtherSends: options.background.recentSendsElsewhere,
      maxInFlight: options.background.maxInFlight,
    }),
  });
  const notifier = createAdminNotifier({
    store,
    sender,
    pace: throttle,
    clock,
    logger,
    adminIds,
    delaySeconds: options.newsDelaySeconds,
  });
  const fetchSource = createFetcher({ ...options, clock });
  const sources = createSources(options, {
    store,
    sender,
    pace: throttle,
    clock,
    logger,
    adminIds,
    fetchSource,
  });
  const followedMessages = new Map<number, AbortController>();
  const wakeSender = options.background?.wake ?? deliveries.wake;
  const keep = options.background?.waitUntil ?? (() => {});

  libraryService.onChanges(({ announcements, errors, shadowedFiles, corrected }) => {
    if (announcements.length + corrected > 0) wakeSender();
    keep(notifier.notify(announcements, errors, shadowedFiles));
    keep(queueDueReminders());
    if (announcements.length > 0) {
      const { ask } = libraryService.current();
      keep(tellAwaitedAnswers({ store, sender, clock, logger }, ask));
    }
  });

  async function queueDueReminders(): Promise<void> {
    try {
      const { libraryIndex } = libraryService.current().assistant;
      const queued = await queueReminders(store, libraryIndex, {
        now: new Date(clock.now()),
        today: options.today(),
        timeZone: options.timeZone,
      });
      if (queued > 0) wakeSender();
    } catch (error) {
      logger.warn('reminders not queued', describeError(error));
    }
  }

  const followUntil = async (message: ProgressMessage, signal: AbortSignal): Promise<boolean> => {
    try {
      await followProgress(message, { store, sender, pace: throttle, clock, signal });
    } catch (error) {
      logger.warn('progress update failed', describeError(error));
    }
    return !signal.aborted;
  };
  const followHere = (message: ProgressMessage): void => {
    followedMessages.get(message.chatId)?.abort();
    const stop = new AbortController();
    followedMessages.set(message.chatId, stop);
    void followUntil(message, stop.signal);
  };

  const submitReport = createErrorReports({
    store,
    library: () => libraryService.current().library,
    now: () => new Date(clock.now()),
    publicUrl: options.publicUrl,
    tell: createAdminMessenger({ store, sender, pace: throttle, clock, logger, adminIds }),
    waitUntil: keep,
  });

  const libraryAdmin = {
    ...(sources !== null && { lookAtSources: () => keep(sources.look()) }),
    refresh: () => libraryService.refresh(),
    wakeSender,
    parseDocument: (bytes: Uint8Array) => libraryService.previewDocument(bytes),
    previewPaper: (markdown: string) => libraryService.previewPaper(markdown),
    ...(options.paperFiles !== undefined && {
      readPaper: createPaperUpload(options.paperFiles, libraryService, options.today),
    }),
    readLink: createLinkReader({
      ...{ ...options, fetchSource, preview: libraryService.previewPaper },
      library: () => libraryService.current().library,
    }),
    downloadFile: async (path: string) => {
      const response = await fetch(`${apiRoot}/file/bot${token}/${path}`, {
        signal: AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS),
      });
      if (!response.ok) throw new Error(`file not served: ${response.status}`);
      return new Uint8Array(await response.arrayBuffer());
    },
    trackProgress: options.background?.follow ?? followHere,
  };
  const paperUploads = createPaperUploads({
    card: {
      library: createAssistantProxy(libraryService.current).library,
      ...{ store, today: options.today, timeZone: options.timeZone },
      now: () => new Date(clock.now()),
    },
    messenger: { store, sender, pace: throttle, clock, logger, adminIds },
    libraryAdmin,
    waitUntil: keep,
  });

  return {
    submitReport,
    pace: throttle,
    run: async (signal, how) => {
      const begun = await deliveries.run(signal, how);
      for (const stop of followedMessages.values()) stop.abort();
      return begun;
    },
    follow: followUntil,
    sources,
    libraryAdmin,
    paperUploads,
  };
}

/**
 * Creates the watcher of sources. Without administrators nobody could approve a draft; a source that is
 * trusted needs none, and they are missed for its faults.
 */
function createSources(
  options: NotificationJobsOptions,
  messenger: AdminMessengerOptions &
    Pick<NotificationJobsOptions, 'store'> & {
      readonly fetchSource: FetchSource;
      readonly sender: FileSender;
    },
): SourceWatcher | null {
  if (!options.watchSources || options.adminIds.length === 0) return null;
  return createWatcher({
    ...options,
    ...messenger,
    tell: createAdminMessenger(messenger),
    keepFile: createFileKeeper(messenger),
    holder: randomUUID(),
  });
}

/** Reads a paper with the names of the library in use, and as a part of it. */
function createPaperUpload(
  paperFiles: PaperFiles,
  libraryService: Pick<LibraryService, 'current' | 'previewPaper'>,
  today: () => IsoDate,
): NonNullable<LibraryAdmin['readPaper']> {
  return async (name, bytes) => {
    const { library } = libraryService.current();
    const { result, markdown } = await paperFiles.read(name, bytes, library, today());
    if (result.status === 'refused') return result;
    return { status: 'read', result, ...(await libraryService.previewPaper(markdown ?? '')) };
  };
}
