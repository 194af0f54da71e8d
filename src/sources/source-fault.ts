/** What is wrong with a source: plain data, which is stored and told to administrators. */

export type SourceFault =
  /** No connection, or it broke off. */
  | { readonly kind: 'unreachable'; readonly host: string }
  | { readonly kind: 'timeout'; readonly host: string }
  /** The certificate of a host is not valid. It is never accepted all the same. */
  | { readonly kind: 'certificate'; readonly host: string }
  | { readonly kind: 'status'; readonly host: string; readonly status: number }
  | { readonly kind: 'rate-limited'; readonly host: string }
  /** More bytes than are read. */
  | { readonly kind: 'too-large'; readonly host: string }
  /** A redirect to another protocol, into a private network, or in a circle. */
  | { readonly kind: 'redirect'; readonly host: string }
  | { readonly kind: 'not-a-feed' | 'not-json' | 'too-deep' }
  /** It lists nothing. */
  | { readonly kind: 'empty' }
  /** It lists something, and none of it has a number: its layout has changed. */
  | { readonly kind: 'no-numbers' };

/** Reads what was stored. Null for no fault, and for one of another version. */
export function parseFault(json: string | null): SourceFault | null {
  if (json === null) return null;
  const value: unknown = JSON.parse(json);
  return typeof value === 'object' && value !== null && 'kind' in value
    ? (value as SourceFault)
    : null;
}
