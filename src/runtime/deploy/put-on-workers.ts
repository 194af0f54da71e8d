/** The steps of a deployment, in order: what runs wrangler, and what says so, is given. */
import { ConfigError, type Environment } from '../config.ts';
import type { Deployment } from './deployment.ts';
import { setSecrets, storedSecrets } from './secrets.ts';
import {
  lacking,
  readSettings,
  rotationFault,
  SECRETS,
  type WranglerSettings,
} from './settings.ts';
import { connectWebhook, untilReady } from './webhook.ts';

/**
 * Puts the program on Workers. A shell without `BOT_TOKEN` and `WEBHOOK_SECRET` upgrades a worker that
 * has both: its webhook stays as it is, and every other secret that the shell has is set all the same.
 * @throws ConfigError where something lacks or does not go together, before anything is uploaded
 */
export async function putOnWorkers(deployment: Deployment): Promise<void> {
  const { env, settings, shell, dryRun, build, wrangler, say } = deployment;
  const config = readSettings(settings, shell);
  const rotation = rotationFault(shell);
  if (rotation !== null) throw new ConfigError(rotation);
  const missing = lacking(settings, shell);
  const upgrade = !dryRun && missing.length > 0 && isUpgrade(deployment, missing);
  if (!dryRun && !upgrade && missing.length > 0) throw new ConfigError(missing.join('\n'));
  say(`${settings.name ?? 'worker'} (${env}) at ${config.publicUrl ?? 'no address yet'}`);

  for (const line of build()) say(line);
  if (dryRun) {
    const bundled = ['deploy', '--env', env, '--dry-run', '--outdir', 'dist/worker'];
    say(uploadLine(wrangler(bundled, { quiet: true })));
    for (const line of missing) say(`before it can be deployed: ${line}`);
    say('dry run: nothing was uploaded, no migration applied, no webhook registered');
    return;
  }
  wrangler(['d1', 'migrations', 'apply', 'DB', '--env', env, '--remote']);
  wrangler(['deploy', '--env', env, ...variablesFromShell(settings, shell)]);
  setSecrets(deployment);
  const asked = {
    say,
    ...(deployment.fetch !== undefined && { fetch: deployment.fetch }),
  };
  if (upgrade) {
    // With nothing lacking but secrets, it has an address.
    await untilReady({ ...asked, publicUrl: config.publicUrl ?? '' }, deployment.pauseMs);
    say('the worker has its token and secret, and this shell has not both: the webhook stays');
    return;
  }
  // Cannot be otherwise, with nothing lacking.
  if (config.mode !== 'webhook' || config.secret === null) throw new ConfigError('no webhook');
  await connectWebhook({ ...config, ...asked, secret: config.secret }, deployment.pauseMs);
}

/** What wrangler says of the bundle's size, beside what Workers take. */
function uploadLine(output: string): string {
  const [, sizes = 'size not told'] = /Total Upload: (.+)/u.exec(output) ?? [];
  return `script        ${sizes.trim()}; Workers take 10 MiB compressed (3 MiB on the free plan)`;
}

/** What wrangler.toml does not say has to be said at each deployment. */
function variablesFromShell({ variables }: WranglerSettings, shell: Environment): string[] {
  return ['PUBLIC_URL', 'TELEGRAM_API_ROOT'].flatMap((name) => {
    const value = shell[name];
    return value === undefined || variables[name] !== undefined
      ? []
      : ['--var', `${name}:${value}`];
  });
}

/** Nothing lacks but secrets that the worker has already. */
function isUpgrade(deployment: Deployment, missing: readonly string[]): boolean {
  const names = missing.map((line) => line.split(' ')[0] ?? '');
  if (!names.every((name) => SECRETS.some((secret) => secret === name))) return false;
  const known = storedSecrets(deployment);
  return SECRETS.every((name) => known.has(name));
}
