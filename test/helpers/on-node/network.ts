/** Test servers on Node: real HTTP on free ports of the loopback interface. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { OpenServer } from '../test-network.ts';

export const openServer: OpenServer = async (serve) => {
  const server = createAdaptorServer({
    fetch: async (request: Request, env: object) => {
      const answer = await serve(request, env);
      if (answer !== 'cut') return answer;
      (env as HttpBindings).incoming.socket.resetAndDestroy();
      return RESPONSE_ALREADY_SENT;
    },
  }) as Server;
  // A short timeout could close a connection while the bot sends on it.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
