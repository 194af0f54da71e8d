/** The worker's secrets: which it has, and those of the shell set where they are to be. */
import { readVariable } from '../env.ts';
import type { Deployment } from './deployment.ts';
import { OPTIONAL_SECRETS, REQUIRED_SECRETS } from './settings.ts';

/** The names of the secrets that the worker has; their values nobody can read. */
export function listSecretNames({
  env,
  wrangler,
}: Pick<Deployment, 'env' | 'wrangler'>): ReadonlySet<string> {
  const listed = wrangler(['secret', 'list', '--env', env, '--format', 'json'], { quiet: true });
  return new Set((JSON.parse(listed) as { name: string }[]).map(({ name }) => name));
}

/**
 * Sets the shell's secrets. One that is set again makes a new version: only where the worker lacks
 * it, or with ROTATE=1; of the others it is told that they were left, since they may differ.
 */
export function setSecrets(
  deployment: Pick<Deployment, 'env' | 'shell' | 'wrangler' | 'log'>,
): void {
  const { env, shell, wrangler, log } = deployment;
  const known = listSecretNames(deployment);
  const rotate = readVariable(shell, 'ROTATE');
  for (const name of [...REQUIRED_SECRETS, ...OPTIONAL_SECRETS]) {
    const value = shell[name]?.trim() ?? '';
    if (value === '') continue;
    if (known.has(name) && !rotate) {
      log(`secret ${name}: the worker has one, which stays; ROTATE=1 sets it anew`);
      continue;
    }
    wrangler(['secret', 'put', name, '--env', env], { input: value, quiet: true });
    log(`secret ${name}: set`);
  }
}
