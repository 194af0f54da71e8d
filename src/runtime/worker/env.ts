/** What wrangler.toml binds, and the configuration among it. */
import type { D1Database, DurableObjectNamespace, Fetcher, Queue } from '@cloudflare/workers-types';
import type { FollowedMessage } from '../../bot/dependencies.ts';
import type { Environment } from '../config.ts';

/** What the queue carries: never a message itself, which stands in the outbox. */
export type DeliveryTask =
  /** Something is due. */
  | { readonly kind: 'deliver' }
  /** A progress bar is to be kept while an announcement goes out. */
  | { readonly kind: 'follow'; readonly message: FollowedMessage; readonly until: number };

export interface WorkerEnv {
  readonly DB: D1Database;
  readonly ASSETS: Fetcher;
  readonly DELIVERIES: Queue<DeliveryTask>;
  readonly ORDER: DurableObjectNamespace;
  readonly SENDS: DurableObjectNamespace;
  readonly [variable: string]: unknown;
}

/** The variables and secrets among the bindings. */
export function variablesOf(env: WorkerEnv): Environment {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
}
