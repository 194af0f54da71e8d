/**
 * Test servers inside the isolate on workerd. `fetch` reaches them at their addresses and refuses
 * all other addresses.
 */
import type { OpenServer, RequestHandler, TestServer } from '../test-network.ts';

/** The servers by address; null for a closed one. */
const servers = new Map<string, RequestHandler | null>();
let opened = 0;

export const openServer: OpenServer = async (serve) => {
  opened += 1;
  return openServerAt(`http://server-${opened}.test`, serve);
};

/** @param url without a path */
export function openServerAt(url: string, serve: RequestHandler): TestServer {
  servers.set(url, serve);
  return {
    url,
    close: async () => {
      servers.set(url, null);
    },
  };
}

async function fetchHere(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  const signal = init?.signal ?? request.signal;
  signal.throwIfAborted();
  const serve = servers.get(new URL(request.url).origin);
  if (serve === undefined) throw new TypeError(`no server of these tests: ${request.url}`);
  // The response of Cloudflare for a server that refuses connections
  // (https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-5xx-errors/error-521/).
  if (serve === null) return new Response('error code: 521', { status: 521 });
  const answer = await Promise.race([serve(request, {}), onAbort(signal)]);
  // The error of workerd for a connection that was cut.
  if (answer === 'cut') throw new TypeError('Network connection lost.');
  return answer;
}

function onAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

globalThis.fetch = fetchHere;
