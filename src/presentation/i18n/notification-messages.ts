/** What the bot says about news: posts, digests, subscriptions, and the administrators' part. */

import type { AnnouncementEvent } from '../../notifications/announcement.ts';
import type { FilterField } from '../../store/subscription-filter.ts';
import type { Frequency } from '../../store/tables/subscriptions.ts';

/** Announcements as they are posted, and the feed. */
export interface PostMessages {
  readonly heads: Readonly<Record<AnnouncementEvent, string>>;
  /** Heads with the day: they are read long after it. */
  readonly began: (date: string) => string;
  readonly ceased: (date: string) => string;
  readonly digest: (count: number) => string;
  readonly otherTopics: string;
  readonly by: (issuer: string) => string;
  readonly effectiveFrom: (date: string) => string;
  readonly endsOn: (date: string) => string;
  readonly replacedBy: (name: string) => string;
  readonly amendedBy: (name: string) => string;
  readonly unverified: string;
  readonly newFigures: string;
  readonly moreLines: (count: number) => string;
  readonly open: string;
  readonly stop: string;
  readonly withdrawn: string;
  readonly feedTitle: (library: string | null) => string;
}

/** Subscriptions in a chat. */
export interface SubscriptionMessages {
  readonly everything: string;
  readonly without: (words: string) => string;
  readonly list: (count: number) => string;
  readonly none: string;
  readonly added: (what: string, how: string) => string;
  readonly broad: (aMonth: string) => string;
  /** `aMonth`: posts that it would have been, over the last year. */
  readonly narrow: (count: number, aMonth: string) => string;
  readonly catchesNothing: string;
  readonly frequency: Readonly<Record<Frequency, string>>;
  readonly digestAt: (hour: number, zone: string) => string;
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly weeklyOn: (weekday: string) => string;
  readonly quiet: (from: number, to: number) => string;
  readonly stopOne: (number: number) => string;
  readonly changeOne: (number: number) => string;
  readonly stopAll: string;
  readonly stopped: string;
  readonly stoppedAll: string;
  readonly stillFollowing: (count: number) => string;
  readonly hint: string;
  readonly notAdministrator: string;
  readonly noSuchChat: (name: string) => string;
  readonly botNotThere: (name: string) => string;
  readonly forChat: (title: string) => string;
  readonly imported: (count: number) => string;
  readonly importFault: (fault: string) => string;
  /** Parts of what was written that say nothing that can be kept. */
  readonly notUnderstood: (what: string) => string;
  /** Parts of which the minutes were left out. */
  readonly rounded: (what: string) => string;
}

/** Choosing what to follow, step by step. */
export interface SubscribeMessages {
  /** Buttons that lead to what narrows a choice. */
  readonly narrow: Readonly<Record<FilterField, string>>;
  readonly narrowWords: string;
  readonly chooseQuiet: string;
  readonly ask: Readonly<Record<FilterField, string>>;
  readonly askWords: string;
  readonly askWeekday: string;
  readonly askHour: string;
  readonly askQuiet: string;
  readonly notUnderstood: (what: string) => string;
  readonly hour: (hour: number) => string;
  readonly hours: (from: number, to: number) => string;
  readonly noQuiet: string;
  readonly skip: string;
}

/** For administrators. */
export interface AdministrationMessages {
  readonly title: string;
  readonly none: string;
  readonly states: Readonly<Record<'live' | 'held' | 'withdrawn', string>>;
  readonly preview: (number: number) => string;
  readonly progress: (sent: number, waiting: number, gone: number, failed: number) => string;
  readonly timeLeft: (minutes: number) => string;
  readonly finished: string;
  readonly hold: string;
  readonly release: string;
  readonly withdraw: string;
  readonly retry: string;
  readonly refresh: string;
  readonly leadHint: (number: number) => string;
  readonly leadSet: string;
  readonly unknownNumber: string;
  readonly draftRead: string;
  readonly draftReplaces: (name: string) => string;
  readonly draftFaults: string;
  readonly draftReaches: (count: number) => string;
  readonly approve: string;
  readonly refuse: string;
  readonly approved: (name: string) => string;
  readonly refused: string;
  readonly fileTooLarge: (kilobytes: number) => string;
  /** Above files that are used as they were. */
  readonly brokenFiles: string;
  /** Above files of which no former version is known. */
  readonly leftOutFiles: string;
  /** Above files that an approved document with the same id hides. */
  readonly shadowedFiles: string;
  /** The list of documents that were approved in the chat, and what leads to it. */
  readonly approvedDocuments: (count: number) => string;
  readonly remove: string;
  readonly removeSure: (name: string) => string;
  readonly keep: string;
  readonly removed: (name: string) => string;
  readonly announced: (count: number) => string;
  /** An announcement goes out so many seconds after it was made. */
  readonly sentIn: (seconds: number) => string;
}
