/** The bindings of wrangler.toml, and the variables among them. */
import type { D1Database, DurableObjectNamespace, Fetcher, Queue } from '@cloudflare/workers-types';
import type { ProgressMessage } from '../../telegram/dependencies.ts';
import type { Environment } from '../env.ts';

/** The messages of the queue. They never hold a post itself, which is in the outbox. */
export type OutboxTask =
  /** A message is due. */
  | { readonly kind: 'deliver' }
  /** Keep a progress bar current while an announcement is sent. */
  | { readonly kind: 'follow'; readonly message: ProgressMessage; readonly until: number };

export interface WorkerBindings {
  readonly DB: D1Database;
  /** The library, where it is too large for an isolate; unbound or empty otherwise. */
  readonly LIBRARY?: D1Database;
  readonly ASSETS: Fetcher;
  readonly DELIVERIES: Queue<OutboxTask>;
  readonly ORDER: DurableObjectNamespace;
  readonly SENDS: DurableObjectNamespace;
  readonly [variable: string]: unknown;
}

/** Returns the variables and secrets among the bindings. */
export function variablesOf(env: WorkerBindings): Environment {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
}
