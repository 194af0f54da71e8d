/**
 * What the web face needs from the rest of the house.
 */
import type { CchcBot } from '../bot/bot.ts';
import type { Ask } from '../bot/dependencies.ts';
import type { Logger } from '../bot/logger.ts';
import type { Library } from '../knowledge/library.ts';
import type { SearchHit } from '../search/hit.ts';

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

/** The bot behind the webhook, and the secret that Telegram sends with every update. */
export interface WebhookDependencies {
  readonly bot: CchcBot;
  readonly secret: string;
}

export interface WebDependencies {
  readonly ask: Ask;
  readonly searchPassages: SearchPassages;
  readonly library: Library;
  readonly logger: Logger;
  /** Null: updates do not come over HTTP. */
  readonly webhook: WebhookDependencies | null;
}
