/**
 * What the tests' own servers are to the tests: something that answers requests, at an address.
 * `#test/network` of package.json gives `openServer`: real HTTP on loopback on Node, and on workerd
 * an address within the isolate.
 */

/** A response, or a connection that is cut. A promise that never resolves is silence. */
export type ServerAnswer = Response | 'cut';

/** @param env what a runtime hands to an app beside the request */
export type RequestHandler = (
  request: Request,
  env: object,
) => ServerAnswer | Promise<ServerAnswer>;

export interface TestServer {
  /** No trailing slash. */
  readonly url: string;
  /** Cuts whatever is still open. */
  close(): Promise<void>;
}

export type OpenServer = (serve: RequestHandler) => Promise<TestServer>;
