/** News end to end: `npm start` as a process, a knowledge folder that changes, the test Bot API. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BotApi } from '../support/bot-api/types.ts';
import { startBotApi } from '../support/bot-api.ts';
import { type StartedProcess, start } from '../support/start.ts';
import { createUpdateMaker } from '../support/updates.ts';

const PROVINCE = fileURLToPath(new URL('../fixtures/province', import.meta.url));
const ADMIN = 77;
const SECRET = 'a-secret-of-the-test';
let server: BotApi;
let dir: string;
let running: StartedProcess;
let make: ReturnType<typeof createUpdateMaker>;

function documentFile(number: number, more = ''): string {
  return [
    '---',
    `id: thu-${number}`,
    `number: ${number}/KH-THU`,
    'type: plan',
    `title: Kế hoạch thử số ${number}`,
    'passedBy: UBND tỉnh Thử Nghiệm',
    'dateDocument: 2026-11-20',
    'sources: [{ title: "Công báo", url: null, retrieved: 2026-11-24 }]',
    'verified: true',
    'language: vi',
    '---',
    '',
    '## Mục tiêu',
    'Đạt 80% hồ sơ trực tuyến.',
    more,
    '',
  ].join('\n');
}

const write = (number: number, text: string) =>
  writeFileSync(join(dir, 'documents', `thu-${number}.md`), text);
const reload = () =>
  fetch(`${running.address}/admin/reload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${SECRET}` },
  });
const textsTo = (chat: number) =>
  server
    .callsOf('sendMessage')
    .filter(({ payload, outcome }) => payload.chat_id === chat && outcome === 'ok')
    .map(({ payload }) => String(payload.text));

async function until(what: () => boolean, ms = 10_000): Promise<void> {
  const end = Date.now() + ms;
  while (!what()) {
    if (Date.now() > end) throw new Error(`waited in vain; ${running.output().slice(-2000)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function say(text: string, userId: number): Promise<void> {
  const before = textsTo(userId).length;
  server.pushUpdate(make.privateText(text, { userId }));
  await until(() => textsTo(userId).length > before);
}

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'cchc-news-'));
  cpSync(PROVINCE, dir, { recursive: true });
  server = await startBotApi();
  make = createUpdateMaker();
  running = await start({
    BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.url,
    KNOWLEDGE_DIR: dir,
    ADMIN_IDS: String(ADMIN),
    ADMIN_SECRET: SECRET,
    DATABASE_URL: `file:${join(dir, 'data', 'cchc.db')}`,
  });
});
afterEach(async () => {
  await running.stop();
  await server.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('a library that changes while the bot runs', () => {
  it('is announced once to who follows it, answered from, edited, withdrawn, and in the feed', async () => {
    await say('/theodoi kế hoạch', 5);
    await say('/theodoi nghị quyết', 6);
    expect((await fetch(`${running.address}/admin/reload`, { method: 'POST' })).status).toBe(401);

    write(901, documentFile(901));
    expect((await reload()).status).toBe(200);
    await until(() => textsTo(5).some((text) => text.includes('901/KH-THU')));
    await reload();
    const told = textsTo(5).filter((text) => text.includes('901/KH-THU'));
    expect(told).toHaveLength(1);
    expect(textsTo(6).join()).not.toContain('901/KH-THU');
    const answer = await fetch(`${running.address}/api/ask?q=${encodeURIComponent('901/KH-THU')}`);
    expect(await answer.text()).toContain('thu-901');
    const feed = await (await fetch(`${running.address}/feed.xml`)).text();
    expect(feed).toContain('901/KH-THU');

    // A broken file keeps what it said before, and the administrator is told.
    write(901, '---\nid: [');
    await reload();
    await until(() => textsTo(ADMIN).some((text) => text.includes('documents/thu-901.md')));
    expect((await fetch(`${running.address}/documents/thu-901`)).status).toBe(200);

    // A typo in the title edits what was posted; new figures are news.
    write(901, documentFile(901).replace('thử số', 'thí điểm số'));
    await reload();
    await until(() =>
      server.callsOf('editMessageText').some(({ payload }) => payload.chat_id === 5),
    );
    expect(textsTo(5).filter((text) => text.includes('901/KH-THU'))).toHaveLength(1);
    write(901, documentFile(901, 'Có 250 dịch vụ.').replace('thử số', 'thí điểm số'));
    await reload();
    await until(() => textsTo(5).some((text) => text.includes('250 dịch vụ')));

    await say('/tinmoi', ADMIN);
    server.pushUpdate(make.callback('1n:withdraw:1', { userId: ADMIN }));
    await until(() => server.callsOf('deleteMessage').length > 0);
  }, 60_000);

  it('takes a document that an administrator sends and approves', async () => {
    await say('/theodoi tất cả', 5);
    const bytes = new TextEncoder().encode(documentFile(902));
    server.addFile('draft', bytes, 'draft.md');
    const update = make.privateText('x', { userId: ADMIN });
    const { text: _, entities: __, ...message } = update.message ?? {};
    const document = { file_id: 'draft', file_unique_id: 'u', file_name: 'draft.md' };
    server.pushUpdate({ ...update, message: { ...message, document } } as typeof update);
    await until(() => textsTo(ADMIN).some((text) => text.includes('902/KH-THU')));
    expect(textsTo(5).join()).not.toContain('902/KH-THU');
    server.pushUpdate(make.callback('1v:1:1', { userId: 5 }));
    server.pushUpdate(make.callback('1v:1:1', { userId: ADMIN }));
    await until(() => textsTo(5).some((text) => text.includes('902/KH-THU')));
    const answer = await fetch(`${running.address}/api/ask?q=${encodeURIComponent('902/KH-THU')}`);
    expect(await answer.text()).toContain('thu-902');
  }, 60_000);
});
