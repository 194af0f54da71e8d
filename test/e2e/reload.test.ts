/** What makes `npm start` look at its library: the timer, SIGHUP, a changed file; and broken files. */
import { afterEach, describe, expect, it } from 'vitest';
import { documentFile, type RunningBot, startRunningBot } from '../helpers/running-bot.ts';

const ADMIN = 77;
/** Longer than any test. */
const NEVER = '86400';
const BROKEN = '---\nid: [';
let runningBot: RunningBot;
afterEach(() => runningBot.close());

const told = (chat: number, what: string) =>
  runningBot.textsTo(chat).filter((text) => text.includes(what)).length;

/** The document is announced once; once broken it stays as it was, and the administrator is told. */
async function announcesAndKeeps(look: () => void): Promise<void> {
  const { write, replace, sendText, waitUntil, running } = runningBot;
  await sendText('/theodoi kế hoạch', 5);
  write(901, documentFile(901));
  look();
  await waitUntil(() => told(5, '901/KH-THU') > 0);
  await waitUntil(() => told(ADMIN, '901/KH-THU') > 0);
  replace(901, BROKEN);
  look();
  await waitUntil(() => told(ADMIN, 'documents/thu-901.md') > 0);
  const page = await fetch(`${running.address}/documents/thu-901`);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('901/KH-THU')]);
  // Mended, with other figures: news again.
  replace(901, documentFile(901, 'Có 250 dịch vụ.'));
  look();
  await waitUntil(() => told(5, '250 dịch vụ') > 0);
  expect(told(5, 'Văn bản mới')).toBe(1);
}

describe('the library is looked at', () => {
  it('on SIGHUP', async () => {
    runningBot = await startRunningBot({ ADMIN_IDS: String(ADMIN), RELOAD_SECONDS: NEVER });
    await announcesAndKeeps(() => runningBot.running.signal('SIGHUP'));
    expect(runningBot.running.output()).toContain('"by":"SIGHUP"');
  }, 60_000);

  it('as soon as a file changes, with WATCH_KNOWLEDGE=1', async () => {
    runningBot = await startRunningBot({
      ADMIN_IDS: String(ADMIN),
      RELOAD_SECONDS: NEVER,
      WATCH_KNOWLEDGE: '1',
    });
    await announcesAndKeeps(() => {});
  }, 60_000);

  it('by the timer, which tells of a broken file once', async () => {
    runningBot = await startRunningBot({ ADMIN_IDS: String(ADMIN), RELOAD_SECONDS: '1' });
    await announcesAndKeeps(() => {});
    runningBot.replace(901, BROKEN);
    await runningBot.waitUntil(() => told(ADMIN, 'documents/thu-901.md') === 2);
    await new Promise((resolve) => setTimeout(resolve, 3500));
    expect(told(ADMIN, 'documents/thu-901.md')).toBe(2);
    expect(told(5, '901/KH-THU')).toBe(2);
  }, 60_000);
});
