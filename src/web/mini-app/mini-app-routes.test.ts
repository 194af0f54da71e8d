import { afterAll, describe, expect, it } from 'vitest';
import { openedBy, signInitData } from '../../../test/helpers/init-data.ts';
import { createTestSite, SITE_DATE } from '../../../test/helpers/site.ts';
import { listSubscriptionsOfChat } from '../../store/tables/subscriptions.ts';
import { verifyInitData } from './init-data.ts';

const TOKEN = '123456789:AAExampleExampleExampleExample';
const NOW = new Date(`${SITE_DATE}T03:00:00Z`);
const miniApp = { verify: (initData: string) => verifyInitData(initData, TOKEN, NOW) };
const site = createTestSite({ site: { miniApp, telegramUsername: () => 'cchc_bot' } });
afterAll(() => site.deps.store.close());

const [document] = site.opened.library.documents;
if (document === undefined) throw new Error('the library is empty');
const FOLLOW = `/mini-app/follow?what=document&value=${document.id}`;
const send = (method: string, initData: string | null, path = FOLLOW) =>
  Promise.resolve(
    site.app.request(path, {
      method,
      headers: initData === null ? {} : { authorization: `tma ${initData}` },
    }),
  );
const signed = (id: number, allowsWriting = true) =>
  signInitData(TOKEN, openedBy(id, NOW, allowsWriting));

describe('following from the Mini App', () => {
  it('stores a subscription of the person who opened it, shows it and ends it', async () => {
    const following = async (method: string) => (await send(method, signed(77))).json();
    expect(await following('GET')).toEqual({ following: false });
    expect(await following('PUT')).toEqual({ following: true });
    expect(await following('GET')).toEqual({ following: true });
    const { db } = site.deps.store;
    expect(await listSubscriptionsOfChat(db, 77)).toMatchObject([
      { filter: { document: document.id }, frequency: 'now', language: 'vi' },
    ]);
    expect(await listSubscriptionsOfChat(db, 78)).toEqual([]);
    expect(await following('DELETE')).toEqual({ following: false });
    expect(await listSubscriptionsOfChat(db, 77)).toEqual([]);
  });

  it('is refused without a valid signature, whoever the data names', async () => {
    const forged = signInitData(TOKEN.replace('AAE', 'AAF'), openedBy(79, NOW));
    const old = signInitData(TOKEN, openedBy(79, new Date('2026-11-20T00:00:00Z')));
    for (const method of ['GET', 'PUT', 'DELETE']) {
      for (const initData of [null, '', 'x=1', forged, old]) {
        const response = await send(method, initData);
        expect(response.status, `${method} ${initData}`).toBe(401);
        expect(response.headers.get('cache-control')).toBe('no-store');
      }
    }
    expect(await listSubscriptionsOfChat(site.deps.store.db, 79)).toEqual([]);
  });

  it('asks for START where the bot may not write to the person', async () => {
    const response = await send('PUT', signed(80, false));
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('START') });
    expect(await listSubscriptionsOfChat(site.deps.store.db, 80)).toEqual([]);
  });

  it('knows only what the library has', async () => {
    for (const query of ['what=document&value=none', 'what=search&value=a', 'value=a', ''])
      expect((await send('GET', signed(77), `/mini-app/follow?${query}`)).status, query).toBe(404);
  });
});

describe('the headers of a Mini App', () => {
  const policyOf = async (app: typeof site.app, path: string) => {
    const { headers } = await app.request(path);
    return [headers.get('content-security-policy') ?? '', headers.get('x-frame-options')] as const;
  };

  it('let Telegram’s web client alone show pages in a frame, and load its script', async () => {
    const [policy, frame] = await policyOf(site.app, '/');
    expect(policy).toMatch(/frame-ancestors https:\/\/web\.telegram\.org$/u);
    expect(policy).toContain("script-src 'self' https://telegram.org;");
    expect(frame).toBeNull();
  });

  it('stay closed on what is no page, and everywhere without a Mini App', async () => {
    for (const path of ['/api/topics', '/mini-app/follow', '/metrics', '/mcp']) {
      const [policy, frame] = await policyOf(site.app, path);
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(frame, path).toBe('DENY');
    }
    const plain = createTestSite();
    const [policy, frame] = await policyOf(plain.app, '/');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(frame).toBe('DENY');
    expect((await plain.app.request('/mini-app/follow')).status).toBe(404);
    await plain.deps.store.close();
  });
});
