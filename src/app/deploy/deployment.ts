/** The inputs of a deployment. Everything that reaches outside is a function. */
import type { BotProfile } from '../../telegram/profile.ts';
import type { Environment } from '../env.ts';
import type { WranglerSettings } from './settings.ts';
import type { WranglerRunOptions } from './wrangler.ts';

export interface Deployment {
  /** Which environment of wrangler.toml. */
  readonly env: string;
  readonly settings: WranglerSettings;
  /** The environment variables: secrets, and settings that wrangler.toml lacks. */
  readonly shell: Environment;
  /** Whether only the checks, the build and the bundle run, without a network. */
  readonly dryRun: boolean;
  /** What people see of the bot before START, from the library that is deployed. */
  readonly profiles?: () => readonly BotProfile[];
  /** Builds the assets; returns lines to print. */
  readonly build: () => readonly string[];
  /** Loads the library into D1 where it is too large for assets; returns lines to print. */
  readonly loadLibrary?: () => Promise<readonly string[]>;
  /** Runs wrangler; returns its output. */
  readonly wrangler: (args: readonly string[], run?: WranglerRunOptions) => string;
  readonly log: (line: string) => void;
  /** The `fetch` that the deployed worker is checked with; by default the global one. */
  readonly fetch?: typeof fetch;
  /** The pause between two checks whether the worker is ready. */
  readonly retryDelayMs?: number;
}
