/** What every runtime has once its store, its library's source and its counting stand. */
import type { Atelier, BotDependencies } from '../bot/dependencies.ts';
import type { Logger } from '../bot/logger.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Store } from '../store/store.ts';
import { offsetMinutesOf, todayIn } from './assistant.ts';
import type { Config } from './config.ts';
import { type Librarian, type LibrarySource, openLibrarian } from './librarian.ts';
import { liveAssistant } from './live-assistant.ts';

/** What the bot needs, who keeps the library, and who counts. */
export interface Household extends BotDependencies {
  readonly librarian: Librarian;
  readonly metrics: Metrics;
}

export interface HouseholdOptions {
  readonly store: Store;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly source: LibrarySource;
  readonly atelier: Atelier;
}

/**
 * Opens the library and ties the rest to it.
 * @throws what the source throws where it cannot be read at all
 */
export async function openHousehold(
  { timeZone, adminIds, newsDelaySeconds }: Config,
  { store, logger, metrics, source, atelier }: HouseholdOptions,
): Promise<Household> {
  const now = () => new Date();
  const today = () => todayIn(timeZone, now());
  const librarian = await openLibrarian({
    source,
    timeZone,
    newsDelaySeconds,
    store,
    logger,
    now,
    today,
  });
  return {
    ...liveAssistant(librarian.current),
    librarian,
    metrics,
    logger,
    store,
    now,
    today,
    timeZone,
    utcOffsetMinutes: offsetMinutesOf(timeZone, now()),
    adminIds,
    atelier,
  };
}
