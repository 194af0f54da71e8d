/**
 * The headers that sign a webhook, as Standard Webhooks defines them
 * (https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md).
 */
import { signText } from '../../shared/hmac.ts';

/** A secret: `whsec_` and the base64 of 24 to 64 random bytes. */
const SECRET = /^whsec_(?<key>[A-Za-z0-9+/]+={0,2})$/u;
const MIN_KEY_BYTES = 24;
const MAX_KEY_BYTES = 64;

/** Returns the key of a secret; null where it has another form. */
export function webhookKeyOf(secret: string): Uint8Array<ArrayBuffer> | null {
  const encoded = SECRET.exec(secret)?.groups?.key;
  if (encoded === undefined) return null;
  try {
    const key = Uint8Array.from(atob(encoded), (char) => char.charCodeAt(0));
    return key.length >= MIN_KEY_BYTES && key.length <= MAX_KEY_BYTES ? key : null;
  } catch {
    return null;
  }
}

/**
 * Returns the headers of a message.
 *
 * @param id the same in every try, so that a receiver can drop what it has
 * @param at the time of this try
 */
export async function signWebhook(
  key: Uint8Array<ArrayBuffer>,
  { id, at, body }: { readonly id: string; readonly at: Date; readonly body: string },
): Promise<Record<string, string>> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signature = await signText(key, `${id}.${timestamp}.${body}`);
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${btoa(String.fromCharCode(...signature))}`,
  };
}
