/** The steps of a deployment, in order. */
import { ConfigError, type Environment } from '../env.ts';
import type { Deployment } from './deployment.ts';
import { listSecretNames, setSecrets } from './secrets.ts';
import {
  missingLibraryDatabase,
  missingSettings,
  REQUIRED_SECRETS,
  readSettings,
  rotationError,
  type WranglerSettings,
} from './settings.ts';
import { connectWebhook, waitUntilReady } from './webhook.ts';

/**
 * Deploys the program to Workers. Without `BOT_TOKEN` and `WEBHOOK_SECRET` it upgrades a worker
 * that has both: the webhook stays, and the other secrets of the environment are set.
 * @throws ConfigError when a setting is missing or contradicts another, before anything is uploaded
 */
export async function deployWorker(deployment: Deployment): Promise<void> {
  const { env, settings, shell, dryRun, build, wrangler, log } = deployment;
  const config = readSettings(settings, shell);
  const rotation = rotationError(shell);
  if (rotation !== null) throw new ConfigError(rotation);
  const missing = missingSettings(settings, shell);
  const lacking = deployment.loadLibrary === undefined ? [] : missingLibraryDatabase(settings);
  if (!dryRun && lacking.length > 0) throw new ConfigError(lacking.join('\n'));
  const upgrade = !dryRun && missing.length > 0 && isUpgrade(deployment, missing);
  if (!dryRun && !upgrade && missing.length > 0) throw new ConfigError(missing.join('\n'));
  log(`${settings.name ?? 'worker'} (${env}) at ${config.publicUrl ?? 'no address yet'}`);

  for (const line of build()) log(line);
  if (dryRun) {
    const bundled = ['deploy', '--env', env, '--dry-run', '--outdir', 'dist/worker'];
    log(formatUploadSize(wrangler(bundled, { quiet: true })));
    for (const line of [...missing, ...lacking]) log(`before it can be deployed: ${line}`);
    log('dry run: nothing was uploaded, no migration applied, no webhook registered');
    return;
  }
  wrangler(['d1', 'migrations', 'apply', 'DB', '--env', env, '--remote']);
  // Before the upload, so that the new program never meets a library that is not there.
  for (const line of (await deployment.loadLibrary?.()) ?? []) log(line);
  wrangler(['deploy', '--env', env, ...variableArguments(settings, shell)]);
  setSecrets(deployment);
  const readinessOptions = {
    log,
    ...(deployment.fetch !== undefined && { fetch: deployment.fetch }),
  };
  if (upgrade) {
    // Only secrets are missing, so there is an address.
    await waitUntilReady(
      { ...readinessOptions, publicUrl: config.publicUrl ?? '' },
      deployment.retryDelayMs,
    );
    log('the worker has its token and secret, and this shell has not both: the webhook stays');
    return;
  }
  // Nothing is missing, so the mode is webhook.
  if (config.mode !== 'webhook' || config.secret === null) throw new ConfigError('no webhook');
  await connectWebhook(
    {
      ...config,
      ...readinessOptions,
      secret: config.secret,
      profiles: deployment.profiles?.() ?? [],
    },
    deployment.retryDelayMs,
  );
}

/** Returns the bundle size that wrangler reports, beside the limit of Workers. */
function formatUploadSize(output: string): string {
  const [, sizes = 'size unknown'] = /Total Upload: (.+)/u.exec(output) ?? [];
  return `script        ${sizes.trim()}; Workers take 10 MiB compressed (3 MiB on the free plan)`;
}

/** Returns the arguments for variables that wrangler.toml does not contain. */
function variableArguments({ variables }: WranglerSettings, shell: Environment): string[] {
  return ['PUBLIC_URL', 'TELEGRAM_API_ROOT'].flatMap((name) => {
    const value = shell[name];
    return value === undefined || variables[name] !== undefined
      ? []
      : ['--var', `${name}:${value}`];
  });
}

/** Returns whether only secrets are missing, and the worker has them. */
function isUpgrade(deployment: Deployment, missing: readonly string[]): boolean {
  const names = missing.map((line) => line.split(' ')[0] ?? '');
  if (!names.every((name) => REQUIRED_SECRETS.some((secret) => secret === name))) return false;
  const known = listSecretNames(deployment);
  return REQUIRED_SECRETS.every((name) => known.has(name));
}
