/** A claimed message and what it is to show; made into a call. */
import type { ClaimedMessage, MessageItem } from '../store/outbox.ts';
import type { AnnouncementContent } from './announcement.ts';
import { nameOf } from './logger.ts';
import type { Outcome, Post, PostItem, Renderer, Sender } from './sender.ts';

export interface Work {
  readonly message: ClaimedMessage;
  /** What it shows; none: the message that is out is to be deleted. */
  readonly items: readonly MessageItem[];
  /** The sum of the revisions of all its announcements, shown or withdrawn. */
  readonly shown: number;
}

export function revisionsOf(items: readonly MessageItem[]): number {
  return items.reduce((sum, { revision }) => sum + revision, 0);
}

/** Makes the call; whatever goes wrong in it comes as an outcome. */
export async function callFor(
  { message, items }: Work,
  sender: Sender,
  renderer: Renderer,
): Promise<Outcome> {
  const { chatId, threadId, messageId, language, watchId } = message;
  try {
    if (messageId === null) {
      return await sender.send({ chatId, threadId }, rendered(message, items, renderer));
    }
    if (items.length > 0) {
      return await sender.edit(chatId, messageId, rendered(message, items, renderer));
    }
    const removed = await sender.remove(chatId, messageId);
    if (removed.kind !== 'refused') return removed;
    return await sender.edit(chatId, messageId, renderer.withdrawn({ language, watchId }));
  } catch (error) {
    // A fault of ours: it would come again.
    return { kind: 'refused', reason: nameOf(error) };
  }
}

function rendered(
  { language, watchId, slot }: ClaimedMessage,
  items: readonly MessageItem[],
  renderer: Renderer,
): Post {
  const posts = items.map(
    (item): PostItem => ({
      id: item.announcementId,
      content: JSON.parse(item.content) as AnnouncementContent,
      lead: item.lead,
    }),
  );
  const [only] = posts;
  const alone = slot.startsWith('a:') && posts.length === 1 && only !== undefined;
  const to = { language, watchId };
  return alone ? renderer.post(only, to) : renderer.digest(posts, to);
}
