/** The key by which updates are handled one after another: the chat, or the person if there is none. */
import type { Update } from 'grammy/types';
import { isRecord } from './api-response.ts';

/** Returns null for an update without a chat and a person. */
export function chatKey(update: Update): string | null {
  const { update_id: _, ...kinds } = update;
  for (const part of Object.values(kinds) as unknown[]) {
    if (!isRecord(part)) continue;
    const chat = idOf(part.chat) ?? (isRecord(part.message) ? idOf(part.message.chat) : null);
    if (chat !== null) return `${chat}`;
    // Not the key of the private chat: inline queries do not wait for answers there.
    const person = idOf(part.from) ?? idOf(part.user);
    if (person !== null) return `u${person}`;
  }
  return null;
}

function idOf(value: unknown): number | null {
  return isRecord(value) && typeof value.id === 'number' ? value.id : null;
}
