/** Whether a host of an address lies within the own machine or network. */

const PRIVATE_IPV4 =
  /^(?:0|10|127)\.|^169\.254\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\./u;

/** Names without a dot and these endings are of a local network (RFC 6761, RFC 6762). */
const PRIVATE_NAME = /^[^.]+$|\.(?:local|localhost|internal|lan|home\.arpa)$/u;

/**
 * Returns whether a host is private. A link on a page of a source must not reach services of the own network.
 * @param hostname as `URL.hostname` gives it: lower case, IPv6 in brackets
 */
export function isPrivateHost(hostname: string): boolean {
  if (/^[\d.]+$/u.test(hostname)) return PRIVATE_IPV4.test(hostname);
  // No official source has an IPv6 address for a name.
  return hostname.startsWith('[') || PRIVATE_NAME.test(hostname);
}
