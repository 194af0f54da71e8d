/**
 * How long a test waits. A busy machine may take its time, and what never comes still fails: generous
 * here costs nothing where all is well.
 */
export const TIMEOUTS = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 20_000 } },
};
