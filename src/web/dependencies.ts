/**
 * What the web face needs from the rest of the house.
 */
import type { UpdateHandler } from '../bot/delivery/handler.ts';
import type { Ask } from '../bot/dependencies.ts';
import type { Logger } from '../bot/logger.ts';
import type { Library } from '../knowledge/library.ts';
import type { SearchHit } from '../search/hit.ts';
import type { Store } from '../store/store.ts';

export interface SearchOptions {
  readonly limit: number;
  readonly type?: string;
  readonly issuer?: string;
  readonly year?: number;
  readonly topic?: string;
  readonly inForce?: boolean;
}

/** Ranked passages, best first, at most `limit`. */
export type SearchPassages = (query: string, options: SearchOptions) => readonly SearchHit[];

/** What takes the updates, and the secret that Telegram sends with every one. */
export interface WebhookDependencies {
  readonly updates: UpdateHandler;
  readonly secret: string;
}

export interface WebDependencies {
  readonly ask: Ask;
  readonly searchPassages: SearchPassages;
  readonly library: Library;
  readonly logger: Logger;
  readonly store: Store;
  /** Null: updates do not come over HTTP. */
  readonly webhook: WebhookDependencies | null;
}
