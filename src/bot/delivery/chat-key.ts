/** Whose updates are handled one after another: a chat's, or where there is none a person's. */
import type { Update } from 'grammy/types';
import { isRecord } from './answer.ts';

/** Null where an update belongs to nobody. */
export function chatKeyOf(update: Update): string | null {
  const { update_id: _, ...kinds } = update;
  for (const part of Object.values(kinds) as unknown[]) {
    if (!isRecord(part)) continue;
    const chat = idIn(part.chat) ?? (isRecord(part.message) ? idIn(part.message.chat) : null);
    if (chat !== null) return `${chat}`;
    // Apart from the person's private chat: what is typed inline does not wait for answers there.
    const person = idIn(part.from) ?? idIn(part.user);
    if (person !== null) return `u${person}`;
  }
  return null;
}

function idIn(value: unknown): number | null {
  return isRecord(value) && typeof value.id === 'number' ? value.id : null;
}
