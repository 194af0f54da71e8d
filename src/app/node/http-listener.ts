/** The HTTP listener on Node, and its orderly end. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

export interface Listener {
  /** For example `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Accepts no new connection; resolves when every request in progress has its response. */
  close(): Promise<void>;
}

/** A long question in the query string, percent-encoded, exceeds Node's default of 16 KiB. */
const MAX_HEADER_BYTES = 128 * 1024;
/** Longer than any page takes. */
const MAX_REQUEST_MS = 5000;

/** How long a client may take to send. Node's own limits (60 s, 300 s) let slow clients pile up. */
export interface ClientTimeouts {
  /** Milliseconds from the connection to the last header. */
  readonly headers: number;
  /** Milliseconds from the connection to the last byte of the body. */
  readonly request: number;
  /** Milliseconds between two looks at the connections. */
  readonly check: number;
}

/** A phone at 10 kbit/s sends the longest question in 15 s, and a paper of 64 KB in a minute. */
const CLIENT_TIMEOUTS: ClientTimeouts = { headers: 15_000, request: 60_000, check: 5000 };

export interface ListenerOptions {
  readonly port: number;
  readonly host: string;
  /** For tests; by default those of a slow phone. */
  readonly timeouts?: ClientTimeouts;
}

type FetchHandler = (request: Request, env: object) => Response | Promise<Response>;

/**
 * Opens the listener.
 * @throws the error of the listener when the address is in use
 */
export async function openListener(
  handle: FetchHandler,
  { port, host, timeouts = CLIENT_TIMEOUTS }: ListenerOptions,
): Promise<Listener> {
  let closing = false;
  const server = createAdaptorServer({
    fetch: async (request: Request, env: object) => {
      const response = await handle(request, env);
      // A client that keeps the connection would send its next request to a closed server.
      if (closing) response.headers.set('connection', 'close');
      return response;
    },
    serverOptions: {
      maxHeaderSize: MAX_HEADER_BYTES,
      headersTimeout: timeouts.headers,
      requestTimeout: timeouts.request,
      connectionsCheckingInterval: timeouts.check,
    },
  }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    address: addressOf(server, host),
    close: () => {
      closing = true;
      return closeServer(server);
    },
  };
}

/**
 * Returns the address to open in a browser. A host that means every interface becomes 127.0.0.1.
 */
function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  if (host === '0.0.0.0' || host === '::') return `http://127.0.0.1:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), MAX_REQUEST_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
