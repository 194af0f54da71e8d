/** A server on loopback that stands for an official source, with answers that a test exchanges. */
import { openServer } from '#test/network';

export interface Portal {
  readonly url: string;
  /** Sets the answer of a path, with its query. */
  answer(path: string, respond: PortalAnswer): void;
  /** The requests so far, oldest first. */
  readonly requests: readonly Request[];
  close(): Promise<void>;
}

/** A body with status 200, or a response; `cut` breaks the connection. */
export type PortalAnswer =
  | string
  | Uint8Array<ArrayBuffer>
  | ((request: Request) => Response | Promise<Response> | 'cut');

/** Starts a server that answers 404 until paths are set. */
export async function openPortal(): Promise<Portal> {
  const answers = new Map<string, PortalAnswer>();
  const requests: Request[] = [];
  const server = await openServer(async (request) => {
    requests.push(request);
    const { pathname, search } = new URL(request.url);
    const found = answers.get(pathname + search) ?? answers.get(pathname);
    if (found === undefined) return new Response('not found', { status: 404 });
    return typeof found === 'function' ? await found(request) : new Response(found);
  });
  return {
    url: server.url,
    requests,
    answer: (path, respond) => answers.set(path, respond),
    close: () => server.close(),
  };
}
