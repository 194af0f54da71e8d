/** The interfaces for rendering and sending messages. Tests pass their own. */
import type { Language } from '../i18n/translator.ts';
import type { SubscriptionFilter } from '../store/subscription-filter.ts';
import type { Reminder } from '../store/tables/reminders.ts';
import type { AnnouncementContent } from './announcement.ts';

/** A message, ready to be sent. */
export interface Post {
  readonly html: string;
  readonly plain: string;
  /** Telegram's inline keyboard, as JSON. */
  readonly keyboard: readonly (readonly object[])[];
}

/** One announcement of a message. */
export interface PostItem {
  readonly id: number;
  readonly content: AnnouncementContent;
  /** A line that an administrator put above it. */
  readonly lead: string | null;
}

export interface PostTarget {
  readonly language: Language;
  /** The subscription that the unsubscribe button ends; null: all of the chat. */
  readonly subscriptionId: number | null;
  /** What the subscription follows; null: several subscriptions match, or it has ended. */
  readonly filter: SubscriptionFilter | null;
  /** A channel has readers, who cannot change what it receives. */
  readonly isChannel: boolean;
}

export interface PostRenderer {
  /** One announcement. */
  post(item: PostItem, to: PostTarget): Post;
  /** Several announcements, grouped by topic. */
  digest(items: readonly PostItem[], to: PostTarget): Post;
  /** A day of a document that the chat wanted to be reminded of. */
  reminder(reminder: Reminder, to: PostTarget): Post;
  /** The replacement of a withdrawn message that can no longer be deleted. */
  withdrawn(to: PostTarget): Post;
}

/** The result of a request. */
export type SendResult =
  | { readonly kind: 'done'; readonly messageId: number }
  /** The message to edit or delete no longer exists, or the edit changes nothing. */
  | { readonly kind: 'unchanged' }
  /** 429 Too Many Requests. */
  | { readonly kind: 'rate-limited'; readonly seconds: number }
  /** Nothing can be sent to the chat any more. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /**
   * The bot may not write in the group or channel, or is said to be no member of it. Both can pass,
   * and people can mend both.
   */
  | { readonly kind: 'not-allowed'; readonly reason: string }
  /** The group became a supergroup. */
  | { readonly kind: 'migrated'; readonly to: number }
  /** The forum topic is closed or deleted. The chat itself may still be reachable. */
  | { readonly kind: 'no-thread'; readonly reason: string }
  /** An error that repeating does not solve. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The message was not accepted, but may be later: a server error, or no connection. */
  | { readonly kind: 'unavailable'; readonly reason: string }
  /** The response was lost: the message was accepted or not. */
  | { readonly kind: 'lost'; readonly reason: string };

/** Uploads files. */
export interface FileSender {
  /**
   * Sends a file without a sound.
   * @returns the id by which the bot can send it again; null: it was not taken
   */
  sendFile(
    chatId: number,
    file: {
      readonly name: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly caption: string;
    },
  ): Promise<string | null>;
}

export interface Sender {
  send(
    to: { readonly chatId: number; readonly threadId: number | null },
    post: Post,
  ): Promise<SendResult>;
  edit(chatId: number, messageId: number, post: Post): Promise<SendResult>;
  remove(chatId: number, messageId: number): Promise<SendResult>;
  /** Whether Telegram can be reached; changes nothing. */
  isReachable(): Promise<boolean>;
}
