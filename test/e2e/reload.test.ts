/** What makes `npm start` look at its library: the timer, SIGHUP, a changed file; and broken files. */
import { afterEach, describe, expect, it } from 'vitest';
import { documentFile, openTown, type Town } from '../support/town.ts';

const ADMIN = 77;
/** Longer than any test. */
const NEVER = '86400';
const BROKEN = '---\nid: [';
let town: Town;
afterEach(() => town.close());

const told = (chat: number, what: string) =>
  town.textsTo(chat).filter((text) => text.includes(what)).length;

/** The document is announced once; once broken it stays as it was, and the administrator is told. */
async function announcesAndKeeps(look: () => void): Promise<void> {
  const { write, replace, say, until, running } = town;
  await say('/theodoi kế hoạch', 5);
  write(901, documentFile(901));
  look();
  await until(() => told(5, '901/KH-THU') > 0);
  await until(() => told(ADMIN, '901/KH-THU') > 0);
  replace(901, BROKEN);
  look();
  await until(() => told(ADMIN, 'documents/thu-901.md') > 0);
  const page = await fetch(`${running.address}/documents/thu-901`);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('901/KH-THU')]);
  // Mended, with other figures: news again.
  replace(901, documentFile(901, 'Có 250 dịch vụ.'));
  look();
  await until(() => told(5, '250 dịch vụ') > 0);
  expect(told(5, 'Văn bản mới')).toBe(1);
}

describe('the library is looked at', () => {
  it('on SIGHUP', async () => {
    town = await openTown({ ADMIN_IDS: String(ADMIN), RELOAD_SECONDS: NEVER });
    await announcesAndKeeps(() => town.running.signal('SIGHUP'));
    expect(town.running.output()).toContain('"by":"SIGHUP"');
  }, 60_000);

  it('as soon as a file changes, with WATCH_KNOWLEDGE=1', async () => {
    town = await openTown({
      ADMIN_IDS: String(ADMIN),
      RELOAD_SECONDS: NEVER,
      WATCH_KNOWLEDGE: '1',
    });
    await announcesAndKeeps(() => {});
  }, 60_000);

  it('by the timer, which tells of a broken file once', async () => {
    town = await openTown({ ADMIN_IDS: String(ADMIN), RELOAD_SECONDS: '1' });
    await announcesAndKeeps(() => {});
    town.replace(901, BROKEN);
    await town.until(() => told(ADMIN, 'documents/thu-901.md') === 2);
    await new Promise((resolve) => setTimeout(resolve, 3500));
    expect(told(ADMIN, 'documents/thu-901.md')).toBe(2);
    expect(told(5, '901/KH-THU')).toBe(2);
  }, 60_000);
});
