import { defineConfig } from 'vitest/config';
import {
  createWorkersProject,
  workerdProcessPlugin,
} from './test/helpers/on-workerd/vitest-project.ts';
import { TIMEOUTS } from './test/helpers/timeouts.ts';

/** Fast tests outside `src`. */
const UNIT_TESTS_IN_TEST = ['test/*.test.ts', 'test/helpers/*.test.ts', 'test/evaluate/*.test.ts'];
/** They ask thousands of questions. */
const SLOW_TESTS = ['test/large-library.test.ts', 'test/evaluate/evaluate.test.ts'];

export default defineConfig({
  plugins: [workerdProcessPlugin()],
  test: {
    projects: [
      {
        // On its own: `npm run test:unit`.
        test: {
          name: 'code',
          include: ['src/**/*.test.ts', ...UNIT_TESTS_IN_TEST],
          exclude: SLOW_TESTS,
          ...TIMEOUTS,
          // The files share their modules: importing them takes longer than most tests.
          isolate: false,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Whole programs: processes, libraries of thousands of documents, broadcasts.
        test: {
          name: 'e2e',
          include: ['test/{e2e,simulate,web,workers}/**/*.test.ts', ...SLOW_TESTS],
          globalSetup: ['test/helpers/bundle-programs.ts'],
          ...TIMEOUTS,
          // Many files mostly wait, for processes of their own or for a timer.
          maxWorkers: 3,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // On its own: `npx vitest run --project browser`.
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/browser/chromium.ts'],
          ...TIMEOUTS,
          // One Chromium after the other: two starve each other on two cores.
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
      createWorkersProject(),
    ],
  },
});
