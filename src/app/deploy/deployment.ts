/** What a deployment is made of; what reaches outside is given. */
import type { Environment } from '../env.ts';
import type { WranglerSettings } from './settings.ts';
import type { WranglerRunOptions } from './wrangler.ts';

export interface Deployment {
  /** Which environment of wrangler.toml. */
  readonly env: string;
  readonly settings: WranglerSettings;
  /** The shell's variables: secrets, and what wrangler.toml does not say. */
  readonly shell: Environment;
  /** The checks, the build and the bundle alone, without a network. */
  readonly dryRun: boolean;
  /** Builds the assets; gives lines for people. */
  readonly build: () => readonly string[];
  /** Runs wrangler and gives what it printed. */
  readonly wrangler: (args: readonly string[], run?: WranglerRunOptions) => string;
  readonly log: (line: string) => void;
  /** What is asked of the deployed program; the runtime's own `fetch` when absent. */
  readonly fetch?: typeof fetch;
  /** Between two questions whether it is ready. */
  readonly retryDelayMs?: number;
}
