/** The reloads of `npm start`: by a timer, on SIGHUP and after a change, also with broken files. */
import { afterEach, describe, expect, it } from 'vitest';
import { documentFile, type RunningBot, startRunningBot } from '../helpers/running-bot.ts';

const ADMIN = 77;
/** Longer than any test takes. */
const NEVER = '86400';
const BROKEN = '---\nid: [';
let runningBot: RunningBot;
afterEach(() => runningBot.close());

const messagesWith = (chat: number, what: string) =>
  runningBot.textsTo(chat).filter((text) => text.includes(what)).length;

/**
 * Adds, breaks and repairs a document. It is announced once. While it is broken, its former version
 * stays and the administrator gets a message.
 */
async function announcesAndKeeps(reload: () => void): Promise<void> {
  const { write, replace, sendText, waitUntil, running } = runningBot;
  await sendText('/theodoi kế hoạch', 5);
  write(901, documentFile(901));
  reload();
  await waitUntil(() => messagesWith(5, '901/KH-THU') > 0);
  await waitUntil(() => messagesWith(ADMIN, '901/KH-THU') > 0);
  replace(901, BROKEN);
  reload();
  await waitUntil(() => messagesWith(ADMIN, 'documents/thu-901.md') > 0);
  const page = await fetch(`${running.address}/documents/thu-901`);
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('901/KH-THU')]);
  // The repaired file has other figures, so it is announced again.
  replace(901, documentFile(901, 'Có 250 dịch vụ.'));
  reload();
  await waitUntil(() => messagesWith(5, '250 dịch vụ') > 0);
  expect(messagesWith(5, 'Văn bản mới')).toBe(1);
}

describe('npm start reloads the library', () => {
  it('npm start reloads the library on SIGHUP', async () => {
    runningBot = await startRunningBot({ ADMIN_IDS: String(ADMIN), RELOAD_SECONDS: NEVER });
    await announcesAndKeeps(() => runningBot.running.signal('SIGHUP'));
    expect(runningBot.running.output()).toContain('"by":"SIGHUP"');
  });

  it('npm start reloads a library that SEARCH_ENGINE fts5 holds in a file', async () => {
    runningBot = await startRunningBot({
      ADMIN_IDS: String(ADMIN),
      RELOAD_SECONDS: NEVER,
      SEARCH_ENGINE: 'fts5',
    });
    await announcesAndKeeps(() => runningBot.running.signal('SIGHUP'));
  });

  it('npm start reloads the library when a file changes and WATCH_KNOWLEDGE is 1', async () => {
    runningBot = await startRunningBot({
      ADMIN_IDS: String(ADMIN),
      RELOAD_SECONDS: NEVER,
      WATCH_KNOWLEDGE: '1',
    });
    await announcesAndKeeps(() => {});
  });

  it('npm start reloads the library by the timer and reports a broken file once', async () => {
    runningBot = await startRunningBot({ ADMIN_IDS: String(ADMIN), RELOAD_SECONDS: '1' });
    await announcesAndKeeps(() => {});
    runningBot.replace(901, BROKEN);
    await runningBot.waitUntil(() => messagesWith(ADMIN, 'documents/thu-901.md') === 2);
    // Two more documents are announced, so the library was loaded twice more with the broken file.
    for (const number of [902, 903]) {
      runningBot.write(number, documentFile(number));
      await runningBot.waitUntil(() => messagesWith(ADMIN, `${number}/KH-THU`) > 0);
    }
    expect(messagesWith(ADMIN, 'documents/thu-901.md')).toBe(2);
    expect(messagesWith(5, '901/KH-THU')).toBe(2);
  });
});
