import { defineConfig } from 'vitest/config';
import { processOfWorkerd, workersProject } from './test/support/on-workerd/project.ts';
import { PATIENCE } from './test/support/patience.ts';

export default defineConfig({
  plugins: [processOfWorkerd()],
  test: {
    projects: [
      {
        test: {
          name: 'code',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/workerd/**'],
          ...PATIENCE,
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
          ...PATIENCE,
          // One Chromium after the other: two starve each other on two cores.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
      workersProject(),
    ],
  },
});
