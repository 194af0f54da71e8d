/** The port that the web face listens on, and letting go of it. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

export interface Listener {
  /** Ready to be opened: `http://127.0.0.1:8080`. */
  readonly address: string;
  /** Takes no new connection; resolves once every request under way has its response. */
  close(): Promise<void>;
}

/** A question in the address line, every letter percent-encoded, passes Node's usual 16 KiB. */
const MAX_HEADER_BYTES = 128 * 1024;
/** What is in hand was finished before; a page takes milliseconds. */
const MAX_REQUEST_MS = 5000;

type FetchHandler = (request: Request, env: object) => Response | Promise<Response>;

/** @throws the listener's own error where the address is taken */
export async function openListener(
  handle: FetchHandler,
  { port, host }: { readonly port: number; readonly host: string },
): Promise<Listener> {
  let closing = false;
  const server = createAdaptorServer({
    fetch: async (request: Request, env: object) => {
      const response = await handle(request, env);
      // A connection that is kept open would be one more request that nobody answers.
      if (closing) response.headers.set('connection', 'close');
      return response;
    },
    serverOptions: { maxHeaderSize: MAX_HEADER_BYTES },
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

/** The address to open: a host that means "every interface" is shown as this machine. */
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
