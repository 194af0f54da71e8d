/** Deliveries and the administrators' desk, as this process runs them. */
import { randomUUID } from 'node:crypto';
import type { FollowedMessage, NewsDesk } from '../bot/dependencies.ts';
import { describeError } from '../bot/faults.ts';
import type { Logger } from '../bot/logger.ts';
import { createRenderer } from '../bot/news/post.ts';
import { telegramSender } from '../bot/news/sender.ts';
import { createTeller, followProgress } from '../bot/news/tell.ts';
import type { Store } from '../store/store.ts';
import { systemClock } from '../updates/clock.ts';
import { createDeliveries, type Deliveries } from '../updates/deliver.ts';
import { createPace, type Pace, type Send } from '../updates/pace.ts';
import type { Librarian } from './librarian.ts';

export interface NewsOptions {
  readonly token: string;
  readonly apiRoot: string | null;
  readonly store: Store;
  readonly logger: Logger;
  readonly librarian: Librarian;
  readonly adminIds: readonly number[];
  readonly newsDelaySeconds: number;
  /** The bot's name; null until it is known. */
  readonly username: () => string | null;
  /** What calls of the Bot API go out through. */
  readonly fetch?: typeof fetch;
  /** Absent: this process delivers for as long as it runs. */
  readonly background?: Background;
}

/** Where this process does not go on by itself: others are told what there is to do. */
export interface Background {
  /** Keeps the process at work until it is done. */
  keep(work: Promise<unknown>): void;
  /** Something is due. */
  wake(): void;
  /** A progress bar is to be kept. */
  follow(message: FollowedMessage): void;
  /** An answer goes out here, while deliveries may run elsewhere. */
  sent(chatId: number): void;
  /** Calls at once that the platform makes: others would wait, their time running. */
  readonly mostInFlight: number;
  /** What was sent so elsewhere, since this was asked last. */
  elsewhere(): Promise<readonly Send[]>;
}

export interface RunningNews {
  readonly desk: NewsDesk;
  /** Shared with answers, which go first. */
  readonly pace: Pace;
  /** As `Deliveries.run`. */
  readonly run: Deliveries['run'];
  /** Keeps a progress bar until its announcement is out; false where the signal came before. */
  follow(message: FollowedMessage, signal: AbortSignal): Promise<boolean>;
}

const DOWNLOAD_MS = 30_000;

export function openNews(options: NewsOptions): RunningNews {
  const { token, store, logger, librarian, adminIds } = options;
  const apiRoot = options.apiRoot ?? 'https://api.telegram.org';
  const clock = systemClock;
  const pace = createPace();
  const sender = telegramSender({
    token,
    apiRoot,
    clock,
    ...(options.fetch !== undefined && { fetch: options.fetch }),
  });
  const renderer = createRenderer({
    username: options.username,
    topics: () => librarian.current().library.topics,
  });
  const holder = randomUUID();
  const deliveries = createDeliveries({
    store,
    clock,
    pace,
    sender,
    renderer,
    logger,
    holder,
    ...(options.background !== undefined && {
      elsewhere: options.background.elsewhere,
      mostInFlight: options.background.mostInFlight,
    }),
  });
  const teller = createTeller({
    store,
    sender,
    pace,
    clock,
    logger,
    adminIds,
    delaySeconds: options.newsDelaySeconds,
  });
  const followed = new Map<number, AbortController>();
  const wake = options.background?.wake ?? deliveries.wake;
  const keep = options.background?.keep ?? (() => {});

  librarian.onNews(({ announcements, errors, shadowed, corrected }) => {
    if (announcements.length + corrected > 0) wake();
    keep(teller.tell(announcements, errors, shadowed));
  });

  const followUntil = async (message: FollowedMessage, signal: AbortSignal): Promise<boolean> => {
    try {
      await followProgress(message, { store, sender, pace, clock, signal });
    } catch (error) {
      logger.warn('progress not shown', describeError(error));
    }
    return !signal.aborted;
  };
  const followHere = (message: FollowedMessage): void => {
    followed.get(message.chatId)?.abort();
    const stop = new AbortController();
    followed.set(message.chatId, stop);
    void followUntil(message, stop.signal);
  };

  return {
    pace,
    run: async (signal, how) => {
      const begun = await deliveries.run(signal, how);
      for (const stop of followed.values()) stop.abort();
      return begun;
    },
    follow: followUntil,
    desk: {
      refresh: () => librarian.refresh(),
      wake,
      read: (bytes) => librarian.read(bytes),
      download: async (path) => {
        const response = await fetch(`${apiRoot}/file/bot${token}/${path}`, {
          signal: AbortSignal.timeout(DOWNLOAD_MS),
        });
        if (!response.ok) throw new Error(`file not served: ${response.status}`);
        return new Uint8Array(await response.arrayBuffer());
      },
      follow: options.background?.follow ?? followHere,
    },
  };
}
