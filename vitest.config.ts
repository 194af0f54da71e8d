import { defineConfig } from 'vitest/config';
import {
  createWorkersProject,
  workerdProcessPlugin,
} from './test/helpers/on-workerd/vitest-project.ts';
import { TIMEOUTS } from './test/helpers/timeouts.ts';

export default defineConfig({
  plugins: [workerdProcessPlugin()],
  test: {
    projects: [
      {
        test: {
          name: 'code',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/workerd/**'],
          ...TIMEOUTS,
          // Many files mostly wait, for processes of their own or for a timer.
          maxWorkers: 3,
          sequence: { groupOrder: 0 },
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
          sequence: { groupOrder: 1 },
        },
      },
      createWorkersProject(),
    ],
  },
});
