/** HMAC-SHA256 with the Web Crypto API, which Node, Workers and browsers have. */

type Bytes = Uint8Array<ArrayBuffer>;

const ALGORITHM = { name: 'HMAC', hash: 'SHA-256' } as const;

const bytesOf = (text: string): Bytes => new TextEncoder().encode(text) as Bytes;

const importKey = (key: Bytes, usage: 'sign' | 'verify'): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', key, ALGORITHM, false, [usage]);

/** Returns the 32 bytes of the HMAC of a text. A key that is a text counts as its UTF-8 bytes. */
export async function signText(key: Bytes | string, text: string): Promise<Bytes> {
  const imported = await importKey(typeof key === 'string' ? bytesOf(key) : key, 'sign');
  return new Uint8Array(await crypto.subtle.sign(ALGORITHM.name, imported, bytesOf(text)));
}

/** Whether a signature is the HMAC of a text. The platform compares in constant time. */
export async function verifyText(key: Bytes, text: string, signature: Bytes): Promise<boolean> {
  const imported = await importKey(key, 'verify');
  return crypto.subtle.verify(ALGORITHM.name, imported, signature, bytesOf(text));
}
