/** Announcements end to end: `npm start`, a changing knowledge folder and the test Bot API. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentFile, type RunningBot, startRunningBot } from '../helpers/running-bot.ts';

const ADMIN = 77;
const SECRET = 'a-secret-of-the-test';
let runningBot: RunningBot;

const reload = () =>
  fetch(`${runningBot.running.address}/admin/reload`, {
    method: 'POST',
    headers: { authorization: `Bearer ${SECRET}` },
  });

beforeEach(async () => {
  runningBot = await startRunningBot({ ADMIN_IDS: String(ADMIN), ADMIN_SECRET: SECRET });
});
afterEach(() => runningBot.close());

describe('a library that changes while the bot runs', () => {
  it('the bot announces, corrects and withdraws a document, answers from it and adds it to the feed', async () => {
    const { server, running, updateFactory, write, textsTo, sendText, waitUntil } = runningBot;
    await sendText('/theodoi kế hoạch', 5);
    await sendText('/theodoi nghị quyết', 6);
    expect((await fetch(`${running.address}/admin/reload`, { method: 'POST' })).status).toBe(401);

    write(901, documentFile(901));
    expect((await reload()).status).toBe(200);
    await waitUntil(() => textsTo(5).some((text) => text.includes('901/KH-THU')));
    await reload();
    const told = textsTo(5).filter((text) => text.includes('901/KH-THU'));
    expect(told).toHaveLength(1);
    expect(textsTo(6).join()).not.toContain('901/KH-THU');
    const answer = await fetch(`${running.address}/api/ask?q=${encodeURIComponent('901/KH-THU')}`);
    expect(await answer.text()).toContain('thu-901');
    const feed = await (await fetch(`${running.address}/feed.xml`)).text();
    expect(feed).toContain('901/KH-THU');

    // A broken file keeps its former content, and the administrator gets a message.
    write(901, '---\nid: [');
    await reload();
    await waitUntil(() => textsTo(ADMIN).some((text) => text.includes('documents/thu-901.md')));
    expect((await fetch(`${running.address}/documents/thu-901`)).status).toBe(200);

    // A corrected title edits the sent message. New figures are announced again.
    write(901, documentFile(901).replace('thử số', 'thí điểm số'));
    await reload();
    await waitUntil(() =>
      server.callsOf('editMessageText').some(({ payload }) => payload.chat_id === 5),
    );
    expect(textsTo(5).filter((text) => text.includes('901/KH-THU'))).toHaveLength(1);
    write(901, documentFile(901, 'Có 250 dịch vụ.').replace('thử số', 'thí điểm số'));
    await reload();
    await waitUntil(() => textsTo(5).some((text) => text.includes('250 dịch vụ')));

    await sendText('/tinmoi', ADMIN);
    // Withdrawing asks first.
    server.pushUpdate(updateFactory.callback('1n:withdraw:1', { userId: ADMIN }));
    server.pushUpdate(updateFactory.callback('1n:withdrawn:1', { userId: ADMIN }));
    await waitUntil(() => server.callsOf('deleteMessage').length > 0);
  });

  it('the bot adds a document that an administrator sends and approves', async () => {
    const { server, running, updateFactory, textsTo, sendText, waitUntil } = runningBot;
    await sendText('/theodoi tất cả', 5);
    const bytes = new TextEncoder().encode(documentFile(902));
    server.addFile('draft', bytes, 'draft.md');
    const update = updateFactory.privateText('x', { userId: ADMIN });
    const { text: _, entities: __, ...message } = update.message ?? {};
    const document = { file_id: 'draft', file_unique_id: 'u', file_name: 'draft.md' };
    server.pushUpdate({ ...update, message: { ...message, document } } as typeof update);
    await waitUntil(() => textsTo(ADMIN).some((text) => text.includes('902/KH-THU')));
    expect(textsTo(5).join()).not.toContain('902/KH-THU');
    server.pushUpdate(updateFactory.callback('1v:1:1', { userId: 5 }));
    server.pushUpdate(updateFactory.callback('1v:1:1', { userId: ADMIN }));
    await waitUntil(() => textsTo(5).some((text) => text.includes('902/KH-THU')));
    const answer = await fetch(`${running.address}/api/ask?q=${encodeURIComponent('902/KH-THU')}`);
    expect(await answer.text()).toContain('thu-902');
  });

  it('the bot posts into forum topics and channels', async () => {
    const { server, updateFactory, write, textsTo, sendText, waitUntil } = runningBot;
    const FORUM = -1001234567890;
    const CHANNEL = -1002000000001;
    const LAN = 5;
    server.addChat({ id: CHANNEL, type: 'channel', title: 'Kênh CCHC' });
    server.setMember(CHANNEL, server.bot.id, 'administrator');
    server.setMember(CHANNEL, LAN, 'creator');
    server.setMember(FORUM, LAN, 'administrator');
    await sendText(`/theodoi ${CHANNEL} kế hoạch`, LAN);
    const inTopic = (userId: number) => {
      const update = updateFactory.groupText('/theodoi kế hoạch', { chatId: FORUM, userId });
      const thread = { message_thread_id: 9, is_topic_message: true };
      server.pushUpdate({ ...update, message: { ...update.message, ...thread } } as typeof update);
    };
    inTopic(6);
    await waitUntil(() => textsTo(FORUM).length === 1);
    inTopic(LAN);
    await waitUntil(() => textsTo(FORUM).length === 2);

    write(901, documentFile(901));
    await reload();
    const postIn = (chat: number, number: number) =>
      server
        .callsOf('sendMessage')
        .find(
          ({ payload }) =>
            payload.chat_id === chat && String(payload.text).includes(`${number}/KH-THU`),
        );
    await waitUntil(() => postIn(FORUM, 901) !== undefined && postIn(CHANNEL, 901) !== undefined);
    expect(postIn(FORUM, 901)?.payload.message_thread_id).toBe(9);
    expect(postIn(CHANNEL, 901)?.payload).not.toHaveProperty('message_thread_id');

    // The readers of a channel did not choose its posts: no button under them stops it.
    expect(JSON.stringify(postIn(FORUM, 901)?.payload.reply_markup)).toMatch(/1u:/u);
    expect(JSON.stringify(postIn(CHANNEL, 901)?.payload.reply_markup)).not.toMatch(/1u:/u);
  });
});
