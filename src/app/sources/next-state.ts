/** The state of a source after a look: when it is looked at again, and what is kept of the answer. */
import type { WatchedSource } from '../../library/watched-sources.ts';
import { exponentialDelay } from '../../shared/async.ts';
import type { SourceState } from '../../store/tables/source-states.ts';
import { addressOf, type Look } from './look-at-source.ts';

const HOUR_MS = 3_600_000;
/** A source with a fault is left alone for an hour, then two, at most eight. */
const BACKOFF = { firstMs: HOUR_MS, maxMs: 8 * HOUR_MS } as const;
/** A source that asks for a longer rest gets a day. */
const MAX_REST_MS = 24 * HOUR_MS;

/** @param before the state after the last look; null: there was none */
export function stateAfter(
  source: WatchedSource,
  before: SourceState | null,
  look: Look,
  now: Date,
): SourceState {
  const at = now.getTime();
  const everyMs = source.everyHours * HOUR_MS;
  const known = {
    id: source.id,
    address: addressOf(source),
    lookedAt: now,
    okAt: before?.okAt ?? null,
    items: before?.items ?? null,
    toldAt: before?.toldAt ?? null,
  };
  if (look.kind === 'fault') {
    const failures = (before?.failures ?? 0) + 1;
    const rest = Math.min(look.retryAfterMs ?? 0, MAX_REST_MS);
    const nextAt = new Date(at + Math.max(everyMs, exponentialDelay(failures, BACKOFF), rest));
    const fault = JSON.stringify(look.fault);
    // Without validators the next answer is a whole one: 304 would hide that it is still faulty.
    return { ...known, etag: null, lastModified: null, nextAt, fault, failures };
  }
  const good = { ...known, okAt: now, nextAt: new Date(at + everyMs), fault: null, failures: 0 };
  if (look.kind === 'unchanged')
    return { ...good, etag: before?.etag ?? null, lastModified: before?.lastModified ?? null };
  return { ...good, etag: look.etag, lastModified: look.lastModified, items: look.items };
}
