/**
 * The `initData` that Telegram hands to a Mini App: who opened it, signed with the bot's token
 * (https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app).
 */
import * as v from 'valibot';
import { signText, verifyText } from '../../shared/hmac.ts';

/** The person who opened the Mini App. */
export interface MiniAppUser {
  /** Also the id of the private chat with the bot. */
  readonly id: number;
  /** IETF language tag of the person's client; null: not sent. */
  readonly language: string | null;
  /** The bot may write to the person. */
  readonly allowsWriting: boolean;
}

/** A Mini App that is open for longer is opened again. */
const MAX_AGE_SECONDS = 86_400;
/** Clocks may differ by so much. */
const MAX_SKEW_SECONDS = 300;
const MAX_LENGTH = 4096;
const HASH = /^[0-9a-f]{64}$/u;

const userSchema = v.object({
  id: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  language_code: v.optional(v.string()),
  allows_write_to_pm: v.optional(v.boolean()),
});

/**
 * Returns who opened the Mini App. Null where the data was not signed with the token, is older than a
 * day or dated in the future, names a field twice, or has no person.
 */
export async function verifyInitData(
  initData: string,
  token: string,
  now: Date,
): Promise<MiniAppUser | null> {
  if (initData.length > MAX_LENGTH) return null;
  const fields = new URLSearchParams(initData);
  const names = [...fields.keys()];
  const hash = fields.get('hash') ?? '';
  if (new Set(names).size !== names.length || !HASH.test(hash)) return null;
  const checked = names
    .filter((name) => name !== 'hash')
    .sort()
    .map((name) => `${name}=${fields.get(name) ?? ''}`)
    .join('\n');
  const key = await signText('WebAppData', token);
  if (!(await verifyText(key, checked, bytesOfHex(hash)))) return null;
  const authDate = fields.get('auth_date') ?? '';
  const age = now.getTime() / 1000 - Number(authDate);
  const isFresh = /^\d+$/u.test(authDate) && age <= MAX_AGE_SECONDS && age >= -MAX_SKEW_SECONDS;
  return isFresh ? parseUser(fields.get('user') ?? '') : null;
}

function parseUser(json: string): MiniAppUser | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const { success, output } = v.safeParse(userSchema, value);
  if (!success) return null;
  const { id, language_code: language = null, allows_write_to_pm: allowsWriting = false } = output;
  return { id, language, allowsWriting };
}

const bytesOfHex = (hex: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(hex.match(/../gu) ?? [], (byte) => Number.parseInt(byte, 16));
