/** News end to end: `npm start` as a process, a knowledge folder that changes, the test Bot API. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentFile, openTown, type Town } from '../support/town.ts';

const ADMIN = 77;
const SECRET = 'a-secret-of-the-test';
let town: Town;

const reload = () =>
  fetch(`${town.running.address}/admin/reload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${SECRET}` },
  });

beforeEach(async () => {
  town = await openTown({ ADMIN_IDS: String(ADMIN), ADMIN_SECRET: SECRET });
});
afterEach(() => town.close());

describe('a library that changes while the bot runs', () => {
  it('is announced once to who follows it, answered from, edited, withdrawn, and in the feed', async () => {
    const { server, running, make, write, textsTo, say, until } = town;
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
    const { server, running, make, textsTo, say, until } = town;
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
