/**
 * Short codes for ids in buttons and links, because an id can be longer than the data of a button. A code
 * is a hash and not a position, so that it means the same document after a deployment.
 */

/**
 * Returns a hash of 53 bits in base 36: at most 11 characters of `[0-9a-z]`. The probability that two of
 * a million ids have the same code is 1 in 18,000.
 */
export function shortHash(id: string): string {
  // cyrb53, public domain: two 32-bit multiplicative hashes, mixed at the end.
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < id.length; at += 1) {
    const unit = id.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}
