/**
 * Short codes for ids in buttons and links: an id can be longer than a button may carry. A code is
 * a hash, not a position, so that a button of before a deploy still means the same document.
 */

/** 53 bits in base 36: at most 11 of `[0-9a-z]`. Two of a million ids collide once in 18,000. */
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
