/** What deliveries ask of whoever renders and of whoever sends: handed in, so that tests hand in theirs. */
import type { Language } from '../i18n/translator.ts';
import type { AnnouncementContent } from './announcement.ts';

/** A message, ready to be sent. */
export interface Post {
  readonly html: string;
  readonly plain: string;
  /** Telegram's inline keyboard, as JSON takes it. */
  readonly keyboard: readonly (readonly object[])[];
}

/** One announcement of a message. */
export interface PostItem {
  readonly id: number;
  readonly content: AnnouncementContent;
  /** An administrator's own first line. */
  readonly lead: string | null;
}

export interface PostTarget {
  readonly language: Language;
  /** The subscription that its stop button ends; null: all of the chat. */
  readonly subscriptionId: number | null;
}

export interface PostRenderer {
  /** One announcement by itself. */
  post(item: PostItem, to: PostTarget): Post;
  /** Several, by topic. */
  digest(items: readonly PostItem[], to: PostTarget): Post;
  /** In place of what cannot be deleted any more. */
  withdrawn(to: PostTarget): Post;
}

/** What became of a call. */
export type SendResult =
  | { readonly kind: 'done'; readonly messageId: number }
  /** There is nothing to edit or delete any more, or the edit changes nothing. */
  | { readonly kind: 'unchanged' }
  /** Telegram asks for patience. */
  | { readonly kind: 'rate-limited'; readonly seconds: number }
  /** The chat takes nothing any more. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** The group became a supergroup. */
  | { readonly kind: 'migrated'; readonly to: number }
  /** The forum topic is no more, or takes nothing: the chat itself may. */
  | { readonly kind: 'no-thread'; readonly reason: string }
  /** An answer that does not mend by repeating. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** It was not taken, but may be later: an error of theirs, or no way to reach them. */
  | { readonly kind: 'unavailable'; readonly reason: string }
  /** The reply was lost: it was taken or not. */
  | { readonly kind: 'lost'; readonly reason: string };

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
