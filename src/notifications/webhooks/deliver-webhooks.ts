/** Posts announcements to web addresses, signed, and tries again until an address takes them. */
import { exponentialDelay } from '../../shared/async.ts';
import type { Clock } from '../../shared/clock.ts';
import { errorName } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Store } from '../../store/store.ts';
import {
  type ClaimedDelivery,
  claimWebhookDeliveries,
  recordWebhookResult,
} from '../../store/tables/webhook-deliveries.ts';
import type { AnnouncementContent } from '../announcement.ts';
import { signWebhook } from './sign-webhook.ts';

export interface WebhookOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly key: Uint8Array<ArrayBuffer>;
  /** Returns the page of a document; null without a public address. */
  readonly pageOf: (document: string) => string | null;
  readonly fetch: typeof fetch;
}

export interface WebhookDeliveries {
  /** Tries everything that is due, once. Resolves with the number of tries. */
  deliverDue(): Promise<number>;
  /** Tries what is due until the signal aborts. A failing store is tried again. */
  run(signal: AbortSignal): Promise<void>;
}

const TIMEOUT_MS = 15_000;
/** Longer than a try can take. */
const LEASE_MS = 60_000;
/** Tries at once; Workers allow six connections. */
const BATCH_SIZE = 5;
/** The first retry comes after half a minute, later ones after up to six hours: a day and a half in all. */
const RETRY = { firstMs: 30_000, maxMs: 6 * 3_600_000 };
const MAX_ATTEMPTS = 16;
const IDLE_MS = 5000;
/** The receiver wants no more of it (RFC 9110, 15.5.11). */
const GONE = 410;

export function createWebhookDeliveries(options: WebhookOptions): WebhookDeliveries {
  const { store, clock, logger } = options;

  async function deliverDue(): Promise<number> {
    let tries = 0;
    for (;;) {
      const now = new Date(clock.now());
      const claim = { now, leaseMs: LEASE_MS, limit: BATCH_SIZE };
      const claimed = await claimWebhookDeliveries(store.db, claim);
      if (claimed.length === 0) return tries;
      tries += claimed.length;
      await Promise.all(claimed.map((delivery) => deliver(options, delivery)));
    }
  }

  return {
    deliverDue,
    run: async (signal) => {
      while (!signal.aborted) {
        await deliverDue().catch((error: unknown) =>
          logger.warn('webhook delivery failed', { error: errorName(error) }),
        );
        await clock.sleep(IDLE_MS, signal);
      }
    },
  };
}

/** Tries one delivery and records what came of it. */
async function deliver(options: WebhookOptions, delivery: ClaimedDelivery): Promise<void> {
  const { store, clock, logger } = options;
  const { id, url, attempts } = delivery;
  const failure = await post(options, delivery);
  if (failure === null) return recordWebhookResult(store.db, id, { state: 'delivered' });
  const { error, isFinal } = failure;
  const { origin } = new URL(url);
  if (isFinal || attempts >= MAX_ATTEMPTS) {
    logger.error('webhook abandoned', { origin, error, attempts });
    return recordWebhookResult(store.db, id, { state: 'failed', error });
  }
  logger.warn('webhook refused', { origin, error, attempts });
  const due = clock.now() + exponentialDelay(attempts, RETRY);
  return recordWebhookResult(store.db, id, { state: 'pending', error, due });
}

interface Failure {
  readonly error: string;
  /** Another try would fail too. */
  readonly isFinal: boolean;
}

/** Posts a delivery. Returns why it failed; null: the receiver took it. */
async function post(
  { clock, key, pageOf, fetch: send }: WebhookOptions,
  { url, announcement }: ClaimedDelivery,
): Promise<Failure | null> {
  const body = JSON.stringify(createPayload(announcement, pageOf));
  const id = `announcement_${announcement.id}`;
  const signed = await signWebhook(key, { id, at: new Date(clock.now()), body });
  try {
    const response = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...signed },
      body,
      // The signature is meant for this address alone.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.body?.cancel();
    if (response.ok) return null;
    return { error: `status ${response.status}`, isFinal: response.status === GONE };
  } catch (error) {
    return { error: errorName(error), isFinal: false };
  }
}

/** The body of a webhook; docs/contracts.md describes it. */
function createPayload(
  { id, content, lead, at }: ClaimedDelivery['announcement'],
  pageOf: WebhookOptions['pageOf'],
): object {
  const { event, changes, ends, document } = JSON.parse(content) as AnnouncementContent;
  return {
    type: `document.${event}`,
    timestamp: at.toISOString(),
    data: { id, lead, changes, ends: ends ?? null, document, page: pageOf(document.id) },
  };
}
