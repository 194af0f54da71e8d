/** Subscriptions as people set them, over HTTP: with arguments, lists, stops, files, other chats. */

import { beforeEach, describe, expect, it } from 'vitest';
import { setUpTestBot } from '../../../test/helpers/bot-harness.ts';
import {
  clickButton,
  deliverUpdate,
  failedCalls,
  inGroup,
  inPrivateChat,
  lastNotice,
  lastText,
  makeUser,
  messageFrom,
  clickCallback as pressRaw,
  sendFile,
  sendText,
} from '../../../test/helpers/chat.ts';
import { createLibraryAdmin } from '../../../test/helpers/library-admin.ts';
import { restartableBotLibrary } from '../../../test/helpers/restartable-bot.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { encodeCallback } from '../../presentation/callback-data/callback-data.ts';
import { findDeliveryPreferences } from '../../store/tables/delivery-preferences.ts';
import { listSubscriptionsOfChat } from '../../store/tables/subscriptions.ts';

const t = translatorOf('vi');
const CHANNEL = -1002000000001;
const lan = inPrivateChat(makeUser(61, 'vi'));
const member = inGroup(makeUser(62, 'vi'));
const harness = setUpTestBot(() => ({
  library: restartableBotLibrary,
  libraryAdmin: createLibraryAdmin({
    downloadFile: async (path) => {
      const response = await fetch(`${harness.server.url}/file/bot${harness.server.token}/${path}`);
      return new Uint8Array(await response.arrayBuffer());
    },
  }),
}));

const filtersOf = async (chatId: number) =>
  (await listSubscriptionsOfChat(harness.deps().store.db, chatId)).map(({ filter }) => filter);

const sendJson = (bytes: Uint8Array, seat = lan, caption?: string) =>
  sendFile(harness, seat, { name: 'in.json', bytes, caption });

describe('/theodoi with arguments', () => {
  it('stores the subscription and says what it would have matched', async () => {
    await sendText(
      harness,
      lan,
      '/theodoi kế hoạch, chuyển đổi số, thử nghiệm, -dự án, hằng ngày 7h, yên lặng 21-6',
    );
    expect(await listSubscriptionsOfChat(harness.deps().store.db, 61)).toMatchObject([
      {
        filter: { topic: 'so', type: 'plan', words: ['thử nghiệm'], without: ['dự án'] },
        frequency: 'daily',
      },
    ]);
    expect(lastText(harness, lan)).toContain('2/KH-B');
    const kept = await findDeliveryPreferences(harness.deps().store.db, 61);
    expect(kept).toMatchObject({ hour: 7, quietHours: { from: 21, to: 6 } });
    await sendText(harness, lan, '/theodoi kế hoạch');
    expect(lastText(harness, lan)).toContain('2/KH-B');
    expect(failedCalls(harness.server)).toEqual([]);
  });

  it('shows a UTC offset as people write it', async () => {
    await sendText(harness, lan, '/theodoi đất đai, hằng ngày 7h, UTC+0530');
    expect(lastText(harness, lan)).toContain('(GMT+5:30)');
  });

  it('stores nothing when it understands nothing, and explains the syntax', async () => {
    for (const text of ['-', '???', '-🔥', 'hằng tháng', '25h']) {
      await sendText(harness, lan, `/theodoi ${text}`);
      expect(lastText(harness, lan)).toBe(
        `${t('subscription-not-understood', { what: text })}\n${t('subscription-hint')}`,
      );
    }
    // However much it is, the answer to it is one short message.
    const before = harness.server.callsOf('sendMessage').length;
    await sendText(harness, lan, `/theodoi ${'?'.repeat(3900)}`);
    expect(harness.server.callsOf('sendMessage')).toHaveLength(before + 1);
    expect(lastText(harness, lan).length).toBeLessThan(1000);
    // What was to be followed is the part that was not understood.
    await sendText(harness, lan, '/theodoi ???, hằng ngày');
    expect(lastText(harness, lan)).toContain(t('subscription-not-understood', { what: '???' }));
    expect(await filtersOf(61)).toEqual([]);
    expect(failedCalls(harness.server)).toEqual([]);
  });

  it('stores what it understands and names the parts that were not understood or were rounded', async () => {
    await sendText(harness, lan, '/theodoi đất đai, 8:75, hằng ngày 7h30');
    expect(await listSubscriptionsOfChat(harness.deps().store.db, 61)).toMatchObject([
      { filter: { topic: 'dat' }, frequency: 'daily' },
    ]);
    expect(lastText(harness, lan)).toContain(
      t('subscription-digest-at', { hour: 7, zone: t('subscription-zone-vietnam') }),
    );
    expect(lastText(harness, lan)).toContain(t('subscription-not-understood', { what: '8:75' }));
    expect(lastText(harness, lan)).toContain(t('subscription-rounded', { what: 'hằng ngày 7h30' }));
    await sendText(harness, lan, '/theodoi yên lặng 21h30-6h');
    expect(lastText(harness, lan)).toContain(t('subscription-quiet', { from: 21, to: 6 }));
    expect(lastText(harness, lan)).toContain(
      t('subscription-rounded', { what: 'yên lặng 21h30-6h' }),
    );
  });

  it('accepts several values of a field and describes them as alternatives', async () => {
    await sendText(harness, lan, '/theodoi đất đai, chuyển đổi số, kế hoạch, luật');
    expect(await filtersOf(61)).toEqual([{ topic: ['dat', 'so'], type: ['law', 'plan'] }]);
    expect(lastText(harness, lan)).toContain('đất đai hoặc chuyển đổi số · Kế hoạch hoặc Luật');
    expect(lastText(harness, lan)).toContain('2/KH-B');
    await sendText(harness, lan, '/dangky json');
    const bytes = harness.server.callsOf('sendDocument')[0]?.files[0]?.bytes ?? new Uint8Array();
    await sendText(harness, lan, '/ngung');
    await sendJson(bytes);
    expect(await filtersOf(61)).toEqual([{ topic: ['dat', 'so'], type: ['law', 'plan'] }]);
  });

  it('is allowed to administrators of a group, and for a channel in their private chat', async () => {
    await sendText(harness, member, '/theodoi tất cả');
    expect(await filtersOf(member.chat.id)).toEqual([]);
    harness.server.setMember(member.chat.id, 62, 'administrator');
    await sendText(harness, { ...member, thread: 9 }, '/theodoi tất cả');
    expect(await listSubscriptionsOfChat(harness.deps().store.db, member.chat.id)).toMatchObject([
      { threadId: 9 },
    ]);

    harness.server.addChat({ id: CHANNEL, type: 'channel', title: 'Kênh CCHC' });
    await sendText(harness, lan, `/theodoi ${CHANNEL} đất đai`);
    expect(lastText(harness, lan)).toBe(
      t('subscription-bot-no-channel-administrator', { title: 'Kênh CCHC' }),
    );
    harness.server.setMember(CHANNEL, harness.server.bot.id, 'administrator');
    await sendText(harness, lan, `/theodoi ${CHANNEL} đất đai`);
    expect(lastText(harness, lan)).toBe(
      t('subscription-not-administrator', { title: 'Kênh CCHC' }),
    );
    harness.server.setMember(CHANNEL, 61, 'creator');
    await sendText(harness, lan, `/theodoi ${CHANNEL} đất đai`);
    expect(lastText(harness, lan)).toContain(t('subscription-for-chat', { title: 'Kênh CCHC' }));
    expect(await filtersOf(CHANNEL)).toEqual([{ topic: 'dat' }]);
    await sendText(harness, lan, `/ngung ${CHANNEL}`);
    expect(await filtersOf(CHANNEL)).toEqual([]);
  });
});

describe('/dangky and /ngung', () => {
  it('list, change and stop one subscription or all', async () => {
    await sendText(harness, lan, '/theodoi đất đai');
    await sendText(harness, lan, '/theodoi chuyển đổi số');
    await sendText(harness, lan, '/dangky');
    expect(lastText(harness, lan)).toContain(t('subscription-list', { count: 2 }));
    await clickButton(harness, lan, t('subscription-change-one', { number: 1 }));
    await clickButton(harness, lan, t('conversation-frequency-daily'));
    await clickButton(harness, lan, t('subscribe-skip'));
    expect(lastText(harness, lan)).toContain(
      t('subscription-added', { what: 'đất đai', how: t('subscription-frequency-daily') }),
    );
    expect(await listSubscriptionsOfChat(harness.deps().store.db, 61)).toMatchObject([
      { filter: { topic: 'so' }, frequency: 'now' },
      { filter: { topic: 'dat' }, frequency: 'daily' },
    ]);
    await sendText(harness, lan, '/dangky');
    await clickButton(harness, lan, t('subscription-stop-one', { number: 2 }));
    expect(await filtersOf(61)).toEqual([{ topic: 'so' }]);
    await sendText(harness, lan, '/ngung');
    expect(lastText(harness, lan)).toBe(t('subscription-stopped-all'));
    expect(await filtersOf(61)).toEqual([]);
  });

  it('stop the subscription of a post by its button, for people who are allowed to', async () => {
    await sendText(harness, lan, '/theodoi đất đai');
    await sendText(harness, lan, '/theodoi chuyển đổi số');
    const [first] = await listSubscriptionsOfChat(harness.deps().store.db, 61);
    const message = messageFrom(lan, { text: 'tin' });
    const stop = encodeCallback({ kind: 'unsubscribe', subscriptionId: first?.id ?? 0 });
    const stranger = { ...member, user: makeUser(63, 'vi') };
    await pressRaw(harness, stranger, stop, messageFrom(stranger, { text: 'tin' }));
    expect(await filtersOf(61)).toHaveLength(2);
    await pressRaw(harness, lan, stop, message);
    expect(lastNotice(harness)).toContain(t('subscription-still-following', { count: 1 }));
    await pressRaw(
      harness,
      lan,
      encodeCallback({ kind: 'unsubscribe', subscriptionId: null }),
      message,
    );
    expect(lastNotice(harness)).toBe(t('subscription-stopped-all'));
    expect(await filtersOf(61)).toEqual([]);
  });

  it('export subscriptions as JSON and import them again, and name the error of a wrong file', async () => {
    await sendText(harness, lan, '/theodoi kế hoạch, "thử nghiệm", hằng tuần, thứ sáu');
    await sendText(harness, lan, '/dangky json');
    const file = harness.server.callsOf('sendDocument')[0]?.files[0];
    if (file === undefined) throw new Error('no file');
    await sendText(harness, lan, '/ngung');
    await sendJson(file.bytes);
    expect(lastText(harness, lan)).toBe(t('subscription-imported', { count: 1 }));
    expect(await listSubscriptionsOfChat(harness.deps().store.db, 61)).toMatchObject([
      { filter: { type: 'plan', words: ['thử nghiệm'] }, frequency: 'weekly' },
    ]);
    const text = new TextDecoder().decode(file.bytes).replace('weekly', 'hourly');
    await sendJson(new TextEncoder().encode(text));
    expect(lastText(harness, lan)).toContain('subscriptions.0.frequency');
  });
});

it('an imported file loses words without letters, and subscriptions that have nothing else', async () => {
  const wishes = [{ words: ['🔥'] }, { issuer: ['…'] }, { topic: 'dat', without: ['-'] }, {}];
  const file = {
    format: 'cchc-subscriptions',
    version: 1,
    subscriptions: wishes.map((filter) => ({ filter, frequency: 'now' })),
  };
  await sendJson(new TextEncoder().encode(JSON.stringify(file)));
  expect(await filtersOf(61)).toEqual([{ topic: 'dat' }, {}]);
  expect(lastText(harness, lan)).toBe(
    `${t('subscription-imported', { count: 2 })}\n${t('subscription-not-understood', { what: '🔥, …, -' })}`,
  );
});

describe('in a group', () => {
  const boss = { ...member, user: makeUser(64, 'vi') };
  const anonymous = { ...member, anonymous: true };
  const asChannel = (text: string) => {
    const sender_chat = { id: CHANNEL, type: 'channel' as const, title: 'Kênh' };
    const entities = [{ type: 'bot_command' as const, offset: 0, length: text.search(/ |$/u) }];
    return deliverUpdate(harness, {
      message: messageFrom(member, { text, entities, sender_chat }) as never,
    });
  };
  const file = JSON.stringify({
    format: 'cchc-subscriptions',
    version: 1,
    subscriptions: [{ filter: { topic: 'dat' }, frequency: 'now' }],
  });
  const own = () => filtersOf(member.chat.id);
  beforeEach(() => {
    harness.server.setMember(member.chat.id, 62, 'member');
    harness.server.setMember(member.chat.id, 64, 'administrator');
  });

  it('refuses members who set, list, import, change or stop subscriptions', async () => {
    await sendText(harness, boss, '/theodoi đất đai');
    await sendText(harness, boss, '/dangky');
    const [watch] = await listSubscriptionsOfChat(harness.deps().store.db, member.chat.id);
    for (const text of ['/theodoi', '/theodoi kế hoạch', '/dangky', '/dangky json', '/ngung']) {
      await sendText(harness, member, text);
      expect(lastText(harness, member)).toBe(t('group-admins-only'));
      await asChannel(text);
      expect(lastText(harness, member)).toBe(t('group-admins-only'));
    }
    await sendJson(new TextEncoder().encode(file), member, '/theodoi');
    expect(lastText(harness, member)).toBe(t('group-admins-only'));
    for (const label of [
      t('subscription-change-one', { number: 1 }),
      t('subscription-stop-one', { number: 1 }),
      t('subscription-stop-all'),
    ]) {
      await clickButton(harness, member, label);
      expect(lastNotice(harness)).toBe(t('group-admins-only'));
    }
    for (const id of [watch?.id ?? 0, null]) {
      const stop = encodeCallback({ kind: 'unsubscribe', subscriptionId: id });
      await pressRaw(harness, member, stop, messageFrom(member, { text: 'tin' }));
      expect(lastNotice(harness)).toBe(t('group-admins-only'));
    }
    expect(await own()).toEqual([{ topic: 'dat' }]);
    expect(harness.server.callsOf('sendDocument')).toEqual([]);
  });

  it('allows all of that to administrators, also anonymous ones', async () => {
    await sendText(harness, anonymous, '/theodoi kế hoạch');
    expect(await own()).toEqual([{ type: 'plan' }]);
    await sendText(harness, anonymous, '/dangky');
    expect(lastText(harness, member)).toContain(t('subscription-list', { count: 1 }));
    // A button is pressed by a person: who it is, Telegram says.
    await clickButton(harness, boss, t('subscription-stop-one', { number: 1 }));
    expect(await own()).toEqual([]);
    await sendJson(new TextEncoder().encode(file), anonymous, '/theodoi');
    expect(await own()).toEqual([{ topic: 'dat' }]);
    await sendText(harness, anonymous, '/ngung');
    expect(await own()).toEqual([]);
    expect(failedCalls(harness.server)).toEqual([]);
  });

  it('ignores a file without the command', async () => {
    await sendJson(new TextEncoder().encode(file), boss);
    expect(await own()).toEqual([]);
  });
});
