/**
 * The test servers, as tests see them. `#test/network` of package.json provides `openServer`: real
 * HTTP on the loopback interface on Node, and an address inside the isolate on workerd.
 */

/** A response, or a cut connection. A promise that never resolves is a server without an answer. */
export type ServerAnswer = Response | 'cut';

/** @param env the bindings that a runtime passes to an app with the request */
export type RequestHandler = (
  request: Request,
  env: object,
) => ServerAnswer | Promise<ServerAnswer>;

export interface TestServer {
  /** The address without a trailing slash. */
  readonly url: string;
  /** Closes the server and all open connections. */
  close(): Promise<void>;
}

export type OpenServer = (serve: RequestHandler) => Promise<TestServer>;
