/** Says why Telegram does not take messages for a chat, from the description that it gave. */
import type { Translator } from '../i18n/translator.ts';
import { classifyApiError } from './errors.ts';

/** How the description of a 403 begins (https://core.telegram.org/bots/api#making-requests). */
const FORBIDDEN = /^Forbidden\b/u;
/** What the outbox records after a 429. */
const RATE_LIMITED = /^retry after/u;

/** Returns the reason as a part of a sentence. An unknown description is returned as it is. */
export function describeRefusal(description: string, t: Translator): string {
  if (RATE_LIMITED.test(description)) return t('undelivered-rate-limited');
  switch (classifyApiError(FORBIDDEN.test(description) ? 403 : 400, description)) {
    case 'not-allowed':
      return t('undelivered-not-allowed');
    case 'not-a-member':
    case 'chat-unreachable':
      return t('undelivered-not-a-member');
    case 'thread-unavailable':
      return t('undelivered-thread-unavailable');
    default:
      return description;
  }
}
