/** How much a visitor may ask, and which addresses are one visitor's. */

/** A person types no faster; a program that means well may ask a hundred times at once. */
export const RATE_LIMIT_BURST = 120;
export const RATE_LIMIT_PER_SECOND = 4;

/** A household has a /64 of IPv6: its addresses count as one. */
export function rateLimitKey(address: string): string {
  return address.includes(':') && !address.startsWith('::')
    ? address.split(':').slice(0, 4).join(':')
    : address;
}
