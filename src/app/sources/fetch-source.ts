/**
 * Requests to official sources: conditional, with a pause between two requests to a host, within limits of
 * size and time. Redirects are followed here, so that each of their addresses is checked. Certificates are
 * always verified.
 */
import type { Clock } from '../../shared/clock.ts';
import type { SourceFault } from '../../sources/source-fault.ts';
import { isPrivateHost } from './is-private-host.ts';

export interface SourceRequest {
  readonly url: string;
  readonly accept: string;
  /** A body makes it a POST of JSON. */
  readonly body?: string | null;
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** The page that links to it: some file servers ask for it. */
  readonly referer?: string | null;
  readonly maxBytes: number;
  /** Which addresses may be asked, those of redirects included; absent: any of the public network. */
  readonly within?: (url: URL) => boolean;
}

export type SourceResponse =
  | {
      readonly kind: 'content';
      /** The address after all redirects. */
      readonly url: string;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  /** 304: as it was. */
  | { readonly kind: 'unchanged' }
  /** `retryAfterMs`: how long the source wants to be left alone; null: it does not say. */
  | { readonly kind: 'fault'; readonly fault: SourceFault; readonly retryAfterMs: number | null };

export type FetchSource = (request: SourceRequest) => Promise<SourceResponse>;

export interface SourceFetcherOptions {
  readonly clock: Clock;
  /** Sent as `User-Agent`, so that the operators of a source know who asks. */
  readonly userAgent: string;
  readonly fetch?: typeof fetch;
  /** Between two requests to one host. */
  readonly pauseMs?: number;
  /** From the request to the last byte. */
  readonly timeoutMs?: number;
  /** A host of the own network that is meant: that of a source in `sources.yaml`. */
  readonly isMeantHost?: (hostname: string) => boolean;
}

const PAUSE_MS = 2000;
const TIMEOUT_MS = 30_000;
const MAX_REDIRECTS = 5;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
/** Cloudflare's own answers for a host with an invalid certificate. */
const CERTIFICATE_STATUSES: ReadonlySet<number> = new Set([525, 526]);
const CERTIFICATE_CODE = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|ALTNAME/u;

/** Creates the function that asks sources. It never rejects. */
export function createSourceFetcher(options: SourceFetcherOptions): FetchSource {
  const { clock, userAgent, pauseMs = PAUSE_MS, timeoutMs = TIMEOUT_MS } = options;
  const request = options.fetch ?? fetch;
  const isMeant = options.isMeantHost ?? (() => false);
  /** When each host was asked last. */
  const askedAt = new Map<string, number>();

  async function pauseFor(host: string): Promise<void> {
    const last = askedAt.get(host);
    if (last !== undefined) await clock.sleep(Math.max(0, last + pauseMs - clock.elapsed()));
    askedAt.set(host, clock.elapsed());
  }

  function isAllowed(url: URL, from: URL | null, within: SourceRequest['within']): boolean {
    if (within?.(url) === false) return false;
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
    // A link from a protected page to an unprotected one could be changed on its way.
    if (from?.protocol === 'https:' && url.protocol === 'http:') return false;
    return !isPrivateHost(url.hostname) || isMeant(url.hostname);
  }

  async function ask(given: SourceRequest, signal: AbortSignal): Promise<SourceResponse> {
    let url = new URL(given.url);
    if (!isAllowed(url, null, given.within)) return faultOf('redirect', url);
    for (let count = 0; count <= MAX_REDIRECTS; count += 1) {
      await pauseFor(url.host);
      const response = await request(url.href, {
        method: given.body == null ? 'GET' : 'POST',
        redirect: 'manual',
        headers: headersOf(given, userAgent),
        ...(given.body != null && { body: given.body }),
        signal,
      });
      const location = response.headers.get('location');
      if (!REDIRECTS.has(response.status) || location === null)
        return await read(response, url, given.maxBytes, clock.now());
      await response.body?.cancel();
      if (!URL.canParse(location, url.href)) return faultOf('redirect', url);
      const next = new URL(location, url.href);
      if (!isAllowed(next, url, given.within)) return faultOf('redirect', next);
      url = next;
    }
    return faultOf('redirect', url);
  }

  return async (given) => {
    const url = new URL(given.url);
    const stop = new AbortController();
    const over = new AbortController();
    // The pause before the request does not count, so the time starts with it again.
    const limit = clock.sleep(timeoutMs + pauseMs, over.signal).then(() => {
      if (!over.signal.aborted) stop.abort();
    });
    try {
      return await ask(given, stop.signal);
    } catch (error) {
      if (stop.signal.aborted) return faultOf('timeout', url);
      return faultOf(isCertificateError(error) ? 'certificate' : 'unreachable', url);
    } finally {
      over.abort();
      await limit;
    }
  };
}

function headersOf(given: SourceRequest, userAgent: string): Record<string, string> {
  return {
    'user-agent': userAgent,
    accept: given.accept,
    'accept-language': 'vi',
    ...(given.body != null && { 'content-type': 'application/json' }),
    ...(given.etag != null && { 'if-none-match': given.etag }),
    ...(given.lastModified != null && { 'if-modified-since': given.lastModified }),
    ...(given.referer != null && { referer: given.referer }),
  };
}

async function read(
  response: Response,
  url: URL,
  maxBytes: number,
  now: number,
): Promise<SourceResponse> {
  const { status, headers } = response;
  if (status === 304) return { kind: 'unchanged' };
  if (!response.ok) {
    await response.body?.cancel();
    if (CERTIFICATE_STATUSES.has(status)) return faultOf('certificate', url);
    const retryAfterMs = parseRetryAfter(headers.get('retry-after'), now);
    const { host } = url;
    const fault: SourceFault =
      status === 429 ? { kind: 'rate-limited', host } : { kind: 'status', host, status };
    return { kind: 'fault', fault, retryAfterMs };
  }
  const bytes = await readAtMost(response, maxBytes);
  if (bytes === null) return faultOf('too-large', url);
  return {
    kind: 'content',
    url: url.href,
    bytes,
    etag: headers.get('etag'),
    lastModified: headers.get('last-modified'),
  };
}

/** Reads a body; null when it is longer than allowed. What `content-length` says is not relied on. */
async function readAtMost(
  { body }: Response,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (body === null) return new Uint8Array();
  const reader = body.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = (await reader.read()) as ReadableStreamReadResult<Uint8Array>;
    if (done) break;
    length += value.length;
    if (length > maxBytes) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

/** `Retry-After` in milliseconds: seconds, or a date (RFC 9110, 10.2.3). Null for anything else. */
export function parseRetryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  if (/^\d+$/u.test(value.trim())) return Number(value) * 1000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

function isCertificateError(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  const code: unknown =
    typeof cause === 'object' && cause !== null ? Reflect.get(cause, 'code') : null;
  return typeof code === 'string' && CERTIFICATE_CODE.test(code);
}

const faultOf = (
  kind: 'unreachable' | 'timeout' | 'certificate' | 'too-large' | 'redirect',
  { host }: URL,
): SourceResponse => ({ kind: 'fault', fault: { kind, host }, retryAfterMs: null });
