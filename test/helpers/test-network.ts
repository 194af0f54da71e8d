/**
 * The test servers, as tests see them. `#test/network` of package.json provides `openServer`: real
 * HTTP on the loopback interface on Node, and an address inside the isolate on workerd.
 */

/**
 * A response, or a connection that is cut. A promise that never resolves is a server that never
 * answers.
 */
export type ServerAnswer = Response | 'cut';

/** @param env what a runtime hands to an app beside the request */
export type RequestHandler = (
  request: Request,
  env: object,
) => ServerAnswer | Promise<ServerAnswer>;

export interface TestServer {
  /** No trailing slash. */
  readonly url: string;
  /** Closes the server and all open connections. */
  close(): Promise<void>;
}

export type OpenServer = (serve: RequestHandler) => Promise<TestServer>;
