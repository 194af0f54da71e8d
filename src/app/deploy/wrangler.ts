/** Runs wrangler as a process of its own. npx would leave child processes when it is stopped. */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** Wrangler ended with an error, which it has printed. */
export class WranglerError extends Error {
  override readonly name = 'WranglerError';
}

export interface WranglerRunOptions {
  /** Written to its standard input: secrets, which must not be visible as arguments. */
  readonly input?: string;
  /** Whether its output is returned and not printed. */
  readonly quiet?: boolean;
}

/**
 * Runs wrangler and returns its output when `quiet`.
 * @throws WranglerError when it fails
 */
export function runWrangler(
  args: readonly string[],
  { input, quiet }: WranglerRunOptions = {},
): string {
  const program = createRequire(import.meta.url).resolve('wrangler/bin/wrangler.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false' },
    ...(input !== undefined && { input }),
    stdio: [
      input === undefined ? 'inherit' : 'pipe',
      quiet ? 'pipe' : 'inherit',
      quiet ? 'pipe' : 'inherit',
    ],
  });
  if (status === 0) return stdout ?? '';
  throw new WranglerError(
    `wrangler ${args.slice(0, 3).join(' ')} failed${quiet ? `:\n${stderr}${stdout}` : ''}`,
  );
}
