/** The rate limit of web clients, and the key that a client is counted by. */

/** Far more than a person types; a well-behaved program may send a hundred requests at once. */
export const RATE_LIMIT_BURST = 120;
export const RATE_LIMIT_PER_SECOND = 4;

/** One customer gets an IPv6 /64, so its addresses count as one client. */
export function rateLimitKey(address: string): string {
  return address.includes(':') && !address.startsWith('::')
    ? address.split(':').slice(0, 4).join(':')
    : address;
}
