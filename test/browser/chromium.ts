/**
 * Finds Chromium for the browser tests. If it is missing, it is installed with apt-get; if that is
 * not possible, the tests are skipped with the reason.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    readonly chromium: { readonly path: string | null; readonly why: string };
  }
}

const PATHS: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const INSTALL_TIMEOUT_MS = 240_000;

export function setup(project: TestProject): void {
  const found = findChromium() ?? installChromium();
  const why =
    found === null ? 'no Chromium: install it (apt-get install chromium) or set CHROMIUM_PATH' : '';
  if (found === null) console.warn(`Browser tests are skipped: ${why}.`);
  project.provide('chromium', { path: found, why });
}

function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH ?? '';
  return [named, ...PATHS].find((path) => path !== '' && existsSync(path)) ?? null;
}

function installChromium(): string | null {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  console.warn('Chromium is missing; installing it.');
  const options = { timeout: INSTALL_TIMEOUT_MS, stdio: 'ignore' } as const;
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-color-emoji'], options);
  return findChromium();
}
