/**
 * How long tests wait. A test that passes does not wait so long; a busy machine may need it.
 */
const WAIT_MS = 60_000;

export const TIMEOUTS = {
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: WAIT_MS } },
};

/** How long helpers wait for a call, a message or a line of the log. */
export const EVENT_TIMEOUT_MS = WAIT_MS;
