/** What wrangler.toml binds, and the configuration among it. */
import type { D1Database, DurableObjectNamespace, Fetcher, Queue } from '@cloudflare/workers-types';
import type { ProgressMessage } from '../../telegram/dependencies.ts';
import type { Environment } from '../env.ts';

/** What the queue carries: never a message itself, which stands in the outbox. */
export type OutboxTask =
  /** Something is due. */
  | { readonly kind: 'deliver' }
  /** A progress bar is to be kept while an announcement goes out. */
  | { readonly kind: 'follow'; readonly message: ProgressMessage; readonly until: number };

export interface WorkerBindings {
  readonly DB: D1Database;
  readonly ASSETS: Fetcher;
  readonly DELIVERIES: Queue<OutboxTask>;
  readonly ORDER: DurableObjectNamespace;
  readonly SENDS: DurableObjectNamespace;
  readonly [variable: string]: unknown;
}

/** The variables and secrets among the bindings. */
export function variablesOf(env: WorkerBindings): Environment {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
}
