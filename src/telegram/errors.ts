/** What errors of the Bot API and of the store mean for the bot. */
import { GrammyError, HttpError } from 'grammy';
import { StoreUnreachableError } from '../store/store.ts';

export type ApiErrorMeaning =
  /** The chat can receive nothing any more. */
  | 'chat-unreachable'
  /** The bot lacks the right to write in the chat. Administrators can grant it at any time. */
  | 'not-allowed'
  /**
   * The bot is no member of the group or channel. Telegram also said so for channels of which the
   * bot was an administrator, and mended it: it is final only when `my_chat_member` says the same.
   */
  | 'not-a-member'
  /** An edit would change nothing: the message already shows this. */
  | 'message-not-modified'
  /** The message to edit or to delete does not exist. */
  | 'message-not-found'
  /** The message exists, and the bot may not change it: it is too old, or another's. */
  | 'message-not-changeable'
  /** The forum topic is closed or deleted. */
  | 'thread-unavailable'
  /** The HTML of a text is refused. */
  | 'markup-invalid'
  /** The button was pressed too long ago to be answered. */
  | 'callback-expired';

interface ApiErrorRow {
  readonly meaning: ApiErrorMeaning;
  /** The error code that the description comes with; absent: any. */
  readonly code?: number;
  readonly description: RegExp;
}

/**
 * Descriptions that Telegram sends (https://core.telegram.org/bots/api#making-requests gives no
 * list).
 */
const API_ERRORS: readonly ApiErrorRow[] = [
  { meaning: 'chat-unreachable', code: 403, description: /blocked by the user/iu },
  { meaning: 'chat-unreachable', code: 403, description: /user is deactivated/iu },
  { meaning: 'chat-unreachable', code: 403, description: /bot was kicked/iu },
  { meaning: 'chat-unreachable', code: 403, description: /group chat was deleted/iu },
  { meaning: 'chat-unreachable', code: 403, description: /can't initiate conversation/iu },
  { meaning: 'chat-unreachable', code: 403, description: /can't send messages to/iu },
  { meaning: 'chat-unreachable', code: 400, description: /chat not found/iu },
  { meaning: 'chat-unreachable', code: 400, description: /group chat was deactivated/iu },
  { meaning: 'chat-unreachable', code: 400, description: /PEER_ID_INVALID/u },
  { meaning: 'not-a-member', code: 403, description: /bot is not a member/iu },
  { meaning: 'not-allowed', description: /not enough rights|have no rights/iu },
  { meaning: 'not-allowed', description: /need administrator rights/iu },
  { meaning: 'not-allowed', description: /CHAT_(?:\w+_)?FORBIDDEN/u },
  { meaning: 'not-allowed', description: /USER_BANNED_IN_CHANNEL|CHANNEL_PRIVATE/u },
  // A chat that takes Telegram Stars for each message.
  { meaning: 'not-allowed', description: /PAYMENT_REQUIRED/u },
  { meaning: 'not-allowed', description: /CHAT_(?:ADMIN_REQUIRED|RESTRICTED)/u },
  { meaning: 'message-not-modified', description: /message is not modified/iu },
  { meaning: 'message-not-found', description: /message to (?:edit|delete) not found/iu },
  { meaning: 'message-not-found', description: /MESSAGE_ID_INVALID/iu },
  { meaning: 'message-not-changeable', description: /message can.t be (?:edited|deleted)/iu },
  { meaning: 'thread-unavailable', description: /message thread not found/iu },
  { meaning: 'thread-unavailable', description: /TOPIC_(?:CLOSED|DELETED)/iu },
  { meaning: 'thread-unavailable', description: /TOPIC_ID_INVALID/u },
  { meaning: 'markup-invalid', description: /can't parse entities/iu },
  { meaning: 'callback-expired', description: /query is too old/iu },
];

/** Returns what an error response means, or null when the table has no row for it. */
export function classifyApiError(code: number, description: string): ApiErrorMeaning | null {
  const row = API_ERRORS.find(
    (one) => (one.code === undefined || one.code === code) && one.description.test(description),
  );
  return row?.meaning ?? null;
}

/** Returns what a thrown error means; null for errors that did not come from the Bot API. */
export function meaningOf(error: unknown): ApiErrorMeaning | null {
  return error instanceof GrammyError
    ? classifyApiError(error.error_code, error.description)
    : null;
}

/** In a group a longer wait means slow mode: an answer would come too late. */
const LONG_WAIT_SECONDS = 60;

/** Whether the same call may succeed later: 429, 5xx, no connection, no store. */
export function isTransientError(error: unknown): boolean {
  if (error instanceof HttpError || error instanceof StoreUnreachableError) return true;
  return error instanceof GrammyError && (error.error_code === 429 || error.error_code >= 500);
}

/**
 * Whether the chat, not the code, is why an answer was not sent: it cannot be reached, does not let
 * the bot write, or is in slow mode. Any group can cause it.
 *
 * @param isGroup whether the chat is a group; only groups have slow mode
 */
export function isRefusalOfChat(error: unknown, isGroup: boolean): boolean {
  switch (meaningOf(error)) {
    case 'chat-unreachable':
    case 'not-allowed':
    case 'not-a-member':
    case 'thread-unavailable':
      return true;
    default:
      if (!(error instanceof GrammyError)) return false;
      // Telegram says 403 of chats only, also in words that the table does not have.
      return error.error_code === 403 || (isGroup && isSlowMode(error));
  }
}

function isSlowMode({ error_code: code, parameters }: GrammyError): boolean {
  return code === 429 && (parameters.retry_after ?? 0) > LONG_WAIT_SECONDS;
}
