import { describe, expect, it } from 'vitest';
import { openServer } from '#test/network';
import { makeLibrary } from '../../../test/helpers/answers.ts';
import { createRecordingLogger } from '../../../test/helpers/recording-logger.ts';
import { createTestDocument } from '../../library/testing.ts';
import { verifyText } from '../../shared/hmac.ts';
import type { Store } from '../../store/store.ts';
import { holdAnnouncement, listAnnouncements } from '../../store/tables/announcements.ts';
import { createMemoryStore } from '../../store/testing.ts';
import { announceChanges } from '../announce.ts';
import { createWebhookDeliveries } from './deliver-webhooks.ts';
import { webhookKeyOf } from './sign-webhook.ts';

const KEY = webhookKeyOf('whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD') ?? new Uint8Array();
const NOON = Date.UTC(2026, 10, 25, 5);
const MINUTE = 60_000;

interface Received {
  readonly headers: Headers;
  readonly body: string;
}

/** A receiver that answers with the next of the given statuses, then with 204. */
async function openReceiver(...statuses: number[]) {
  const received: Received[] = [];
  const server = await openServer(async (request: Request) => {
    received.push({ headers: request.headers, body: await request.text() });
    return new Response(null, { status: statuses.shift() ?? 204 });
  });
  return { received, url: `${server.url}/hook`, close: server.close };
}

/** Announces a new document for these addresses at noon. */
async function announce(store: Store, webhookUrls: readonly string[], delayMs = 0): Promise<void> {
  const base = createTestDocument({ id: 'base', number: '0/KH' });
  const options = {
    today: '2026-11-25',
    timeZone: 'Asia/Ho_Chi_Minh',
    now: new Date(NOON),
    delayMs,
    webhookUrls,
  };
  await announceChanges(store, makeLibrary([base]), options);
  const plan = createTestDocument({ id: 'kh-1', number: '1/KH', title: 'Kế hoạch số' });
  await announceChanges(store, makeLibrary([base, plan]), options);
}

function createDeliveries(store: Store) {
  let now = NOON;
  const logger = createRecordingLogger();
  const deliveries = createWebhookDeliveries({
    store,
    clock: { now: () => now, elapsed: () => now, sleep: async () => {} },
    logger,
    key: KEY,
    pageOf: (id) => `https://cchc.example.vn/documents/${id}`,
    fetch,
  });
  const deliverAfter = (ms: number) => {
    now += ms;
    return deliveries.deliverDue();
  };
  return { deliverAfter, logger };
}

describe('webhooks of announcements', () => {
  it('are posted once to each address, signed, with what happened', async () => {
    const store = createMemoryStore();
    const [one, other] = [await openReceiver(), await openReceiver()];
    await announce(store, [one.url, other.url]);
    const { deliverAfter } = createDeliveries(store);
    expect(await deliverAfter(0)).toBe(2);
    expect(await deliverAfter(48 * 60 * MINUTE)).toBe(0);
    expect([one.received.length, other.received.length]).toEqual([1, 1]);
    const [message] = one.received;
    const header = (name: string): string => message?.headers.get(name) ?? '';
    expect(JSON.parse(message?.body ?? '')).toMatchObject({
      type: 'document.new',
      timestamp: '2026-11-25T05:00:00.000Z',
      data: {
        document: { id: 'kh-1', number: '1/KH', title: 'Kế hoạch số' },
        page: 'https://cchc.example.vn/documents/kh-1',
      },
    });
    const signed = `${header('webhook-id')}.${header('webhook-timestamp')}.${message?.body}`;
    const signature = Uint8Array.from(
      atob(header('webhook-signature').replace('v1,', '')),
      (char) => char.charCodeAt(0),
    );
    expect(await verifyText(KEY, signed, signature)).toBe(true);
    expect(await verifyText(KEY, signed.replace('1/KH', '2/KH'), signature)).toBe(false);
    await Promise.all([one.close(), other.close()]);
  });

  it('are tried again with growing waits under the same id until they are taken', async () => {
    const store = createMemoryStore();
    const receiver = await openReceiver(500, 302, 429);
    await announce(store, [receiver.url]);
    const { deliverAfter, logger } = createDeliveries(store);
    expect(await deliverAfter(0)).toBe(1);
    expect(await deliverAfter(10_000)).toBe(0);
    for (const wait of [MINUTE, 2 * MINUTE, 4 * MINUTE]) expect(await deliverAfter(wait)).toBe(1);
    expect(await deliverAfter(600 * MINUTE)).toBe(0);
    expect(new Set(receiver.received.map(({ headers }) => headers.get('webhook-id'))).size).toBe(1);
    expect(logger.lines.map(({ fields }) => fields.error)).toEqual([
      'status 500',
      'status 302',
      'status 429',
    ]);
    await receiver.close();
  });

  it('survive an address that cannot be reached, and end with one that is gone', async () => {
    const store = createMemoryStore();
    const gone = await openReceiver(410);
    const closed = await openReceiver();
    await closed.close();
    await announce(store, [gone.url, closed.url]);
    const { deliverAfter, logger } = createDeliveries(store);
    expect(await deliverAfter(0)).toBe(2);
    expect(await deliverAfter(MINUTE)).toBe(1);
    expect(gone.received).toHaveLength(1);
    expect(logger.lines.filter(({ event }) => event === 'webhook abandoned')).toHaveLength(1);
    await gone.close();
  });

  it('wait for the delay of announcements, and while an announcement is held', async () => {
    const store = createMemoryStore();
    const receiver = await openReceiver();
    await announce(store, [receiver.url], 5 * MINUTE);
    const { deliverAfter } = createDeliveries(store);
    expect(await deliverAfter(MINUTE)).toBe(0);
    const [made] = await listAnnouncements(store.db, { limit: 1 });
    await holdAnnouncement(store, made?.id ?? 0);
    expect(await deliverAfter(10 * MINUTE)).toBe(0);
    expect(receiver.received).toEqual([]);
    await receiver.close();
  });

  it('are written for no address where none is configured', async () => {
    const store = createMemoryStore();
    await announce(store, []);
    expect(await createDeliveries(store).deliverAfter(MINUTE)).toBe(0);
  });
});
