import { defineConfig } from 'vitest/config';
import { ByProject } from './test/helpers/by-project.ts';
import {
  createWorkersProject,
  workerdProcessPlugin,
} from './test/helpers/on-workerd/vitest-project.ts';
import { TIMEOUTS } from './test/helpers/timeouts.ts';

/** Fast tests outside `src`. */
const UNIT_TESTS_IN_TEST = [
  'test/*.test.ts',
  'test/helpers/*.test.ts',
  'test/evaluate/*.test.ts',
  'test/train/*.test.ts',
];
/** Tests that ask thousands of questions. */
const SLOW_TESTS = ['test/large-library.test.ts', 'test/evaluate/evaluate.test.ts'];

export default defineConfig({
  plugins: [workerdProcessPlugin()],
  test: {
    // On two cores: many files mostly wait for a process, a browser or a timer.
    maxWorkers: 3,
    sequence: { sequencer: ByProject },
    // `isolate: false`: files share their modules, because imports take longer than most tests.
    projects: [
      {
        // To run only this project: `npm run test:unit`.
        test: {
          name: 'code',
          globalSetup: ['test/helpers/build-library.ts'],
          include: ['src/**/*.test.ts', ...UNIT_TESTS_IN_TEST],
          exclude: SLOW_TESTS,
          ...TIMEOUTS,
          isolate: false,
        },
      },
      {
        // Tests of whole programs: processes, libraries of thousands of documents, broadcasts.
        test: {
          name: 'e2e',
          include: ['test/{e2e,simulate,web,workers}/**/*.test.ts', ...SLOW_TESTS],
          globalSetup: ['test/helpers/build-library.ts', 'test/helpers/bundle-programs.ts'],
          ...TIMEOUTS,
          isolate: false,
        },
      },
      {
        // To run only this project: `npx vitest run --project browser`.
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/helpers/build-library.ts', 'test/browser/chromium.ts'],
          ...TIMEOUTS,
          isolate: false,
        },
      },
      createWorkersProject(),
    ],
  },
});
