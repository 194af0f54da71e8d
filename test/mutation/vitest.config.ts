/** The tests that mutations are tried with: those beside the code of the pure layers. */
import { defineConfig } from 'vitest/config';
import { TIMEOUTS } from '../helpers/timeouts.ts';

export default defineConfig({
  test: {
    include: ['src/{shared,text,library,search,answer,notifications}/**/*.test.ts'],
    globalSetup: ['test/helpers/build-library.ts'],
    ...TIMEOUTS,
  },
});
