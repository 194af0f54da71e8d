/** Lists and sets the secrets of the worker. */
import { readVariable } from '../env.ts';
import type { Deployment } from './deployment.ts';
import { OPTIONAL_SECRETS, REQUIRED_SECRETS } from './settings.ts';

/** Returns the names of the worker's secrets. Their values cannot be read. */
export function listSecretNames({
  env,
  wrangler,
}: Pick<Deployment, 'env' | 'wrangler'>): ReadonlySet<string> {
  const listed = wrangler(['secret', 'list', '--env', env, '--format', 'json'], { quiet: true });
  return new Set((JSON.parse(listed) as { name: string }[]).map(({ name }) => name));
}

/**
 * Sets the secrets of the environment. A secret that the worker has is only replaced with ROTATE=1,
 * because setting it creates a new version; otherwise the log says that it was left.
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
