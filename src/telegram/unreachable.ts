/**
 * Telegram's ways of saying that a chat takes nothing any more. Rights that are lacking are not among
 * them: those are given back without a word (https://core.telegram.org/bots/api#making-requests
 * names no list; these are the descriptions that Telegram sends).
 */
const UNREACHABLE_ERRORS: readonly (readonly [code: number, words: RegExp])[] = [
  [403, /blocked by the user/iu],
  [403, /user is deactivated/iu],
  [403, /bot was kicked/iu],
  [403, /bot is not a member/iu],
  [403, /group chat was deleted/iu],
  [403, /can't initiate conversation/iu],
  [400, /chat not found/iu],
  [400, /group chat was deactivated/iu],
  [400, /PEER_ID_INVALID/u],
];

/** Why a chat is gone, in Telegram's words; null where it is not, or not for good. */
export function unreachableReason(code: number, description: string): string | null {
  return UNREACHABLE_ERRORS.some(([of, words]) => of === code && words.test(description))
    ? description
    : null;
}
