/** Sends, edits or deletes a message. */

import { errorName } from '../../shared/errors.ts';
import { isAnnouncementKey } from '../../store/dedup-key.ts';
import type { SubscriptionFilter } from '../../store/subscription-filter.ts';
import type { ClaimedMessage } from '../../store/tables/outbox.ts';
import type { MessageItem } from '../../store/tables/outbox-items.ts';
import type { AnnouncementContent } from '../announcement.ts';
import type { Post, PostItem, PostRenderer, PostTarget, Sender, SendResult } from '../sender.ts';

export interface OutgoingMessage {
  readonly message: ClaimedMessage;
  /** What it shows. Empty: the sent message is deleted. */
  readonly items: readonly MessageItem[];
  /** The sum of the revisions of all its announcements, also of withdrawn ones. */
  readonly shown: number;
}

export function sumRevisions(items: readonly MessageItem[]): number {
  return items.reduce((sum, { revision }) => sum + revision, 0);
}

/** Makes the request. Errors are returned as results, never thrown. */
export async function sendMessage(
  { message, items }: OutgoingMessage,
  sender: Sender,
  renderer: PostRenderer,
): Promise<SendResult> {
  const { chatId, threadId, messageId } = message;
  try {
    if (messageId === null) {
      return await sender.send({ chatId, threadId }, renderMessage(message, items, renderer));
    }
    if (items.length > 0) {
      return await sender.edit(chatId, messageId, renderMessage(message, items, renderer));
    }
    const removed = await sender.remove(chatId, messageId);
    if (removed.kind !== 'refused') return removed;
    return await sender.edit(chatId, messageId, renderer.withdrawn(targetOf(message)));
  } catch (error) {
    // A bug in this program: repeating would fail again.
    return { kind: 'refused', reason: errorName(error) };
  }
}

function targetOf({ language, subscriptionId, filter, chatKind }: ClaimedMessage): PostTarget {
  return {
    language,
    subscriptionId,
    filter: filter === null ? null : (JSON.parse(filter) as SubscriptionFilter),
    isChannel: chatKind === 'channel',
  };
}

function renderMessage(
  message: ClaimedMessage,
  items: readonly MessageItem[],
  renderer: PostRenderer,
): Post {
  const posts = items.map(
    (item): PostItem => ({
      id: item.announcementId,
      content: JSON.parse(item.content) as AnnouncementContent,
      lead: item.lead,
    }),
  );
  const to = targetOf(message);
  if (message.reminder !== null) return renderer.reminder(message.reminder, to);
  const [only] = posts;
  const isSinglePost =
    isAnnouncementKey(message.dedupKey) && posts.length === 1 && only !== undefined;
  return isSinglePost ? renderer.post(only, to) : renderer.digest(posts, to);
}
