/** `npm run test:robust`: checks that take too long for `npm test`. They reach loopback only. */
import { defineConfig } from 'vitest/config';

const MINUTE_MS = 60_000;

export default defineConfig({
  test: {
    name: 'robust',
    include: ['test/robust/**/*.test.ts'],
    globalSetup: ['test/helpers/build-library.ts', 'test/helpers/bundle-programs.ts'],
    // One check at a time: most of them measure.
    fileParallelism: false,
    testTimeout: 30 * MINUTE_MS,
    hookTimeout: 5 * MINUTE_MS,
    expect: { poll: { timeout: MINUTE_MS } },
    // The figures are printed as they are.
    disableConsoleIntercept: true,
  },
});
