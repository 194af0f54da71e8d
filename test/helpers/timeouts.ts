/**
 * Time limits of tests. A passing test is much faster, except on a busy machine.
 */
const WAIT_MS = 60_000;

export const TIMEOUTS = {
  testTimeout: 300_000,
  hookTimeout: 300_000,
  expect: { poll: { timeout: WAIT_MS } },
};

/** How long helpers wait for a call, a message or a line of the log. */
export const EVENT_TIMEOUT_MS = WAIT_MS;
