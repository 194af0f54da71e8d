/** Whose updates are handled one after another: a chat's, or where there is none a person's. */
import type { Update } from 'grammy/types';
import { isRecord } from './api-response.ts';

/** Null where an update belongs to nobody. */
export function chatKey(update: Update): string | null {
  const { update_id: _, ...kinds } = update;
  for (const part of Object.values(kinds) as unknown[]) {
    if (!isRecord(part)) continue;
    const chat = idOf(part.chat) ?? (isRecord(part.message) ? idOf(part.message.chat) : null);
    if (chat !== null) return `${chat}`;
    // Apart from the person's private chat: what is typed inline does not wait for answers there.
    const person = idOf(part.from) ?? idOf(part.user);
    if (person !== null) return `u${person}`;
  }
  return null;
}

function idOf(value: unknown): number | null {
  return isRecord(value) && typeof value.id === 'number' ? value.id : null;
}
