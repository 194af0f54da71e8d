/** Following what one is looking at: by buttons, by deep links, in plain words. */

import { describe, expect, it } from 'vitest';
import { makeDocument, makeLibrary } from '../../../test/helpers/answers.ts';
import { setUpTestBot } from '../../../test/helpers/bot-harness.ts';
import {
  buttonsOf,
  clickButton,
  inGroup,
  inPrivateChat,
  lastMessage,
  lastNotice,
  lastText,
  makeUser,
  sendText,
} from '../../../test/helpers/chat.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { findDeliveryPreferences } from '../../store/tables/delivery-preferences.ts';
import { listSubscriptionsOfChat } from '../../store/tables/subscriptions.ts';

const t = translatorOf('vi');
const library = {
  ...makeLibrary([
    makeDocument({
      id: 'nd-118',
      number: '118/2025/NĐ-CP',
      type: 'decree',
      topics: ['dat'],
      passedBy: 'Chính phủ',
      aliases: ['nghị định một cửa'],
    }),
  ]),
  topics: [{ id: 'dat', name: 'Đất đai', nameEn: 'Land', synonyms: [], broader: null }],
};
const lan = inPrivateChat(makeUser(81, 'vi'));
const group = inGroup(makeUser(82, 'vi'));
const harness = setUpTestBot(() => ({ library }));
const filtersOf = async (chatId: number) =>
  (await listSubscriptionsOfChat(harness.deps().store.db, chatId)).map(({ filter }) => filter);

describe('plain words', () => {
  it.each([
    ['báo tôi khi nghị định 118/2025 có thay đổi', { document: 'nd-118' }],
    [
      'báo tôi khi nghị định 118/2025 bị sửa đổi',
      { document: 'nd-118', events: ['amended', 'replaced'] },
    ],
    [
      'báo tôi khi có văn bản nhắc đến nghị định 118/2025',
      { document: 'nd-118', events: 'mentioned' },
    ],
    ['theo dõi nghị định một cửa', { document: 'nd-118' }],
    ['theo dõi đất đai', { topic: 'dat' }],
    ['khi nào có văn bản mới thì báo tôi', {}],
    ['có văn bản mới của Chính phủ thì báo mình với', { issuer: 'Chính phủ' }],
  ])('are offered a button that follows: %s', async (text, filter) => {
    await sendText(harness, lan, text);
    expect(await filtersOf(81)).toEqual([]);
    await clickButton(harness, lan, t('follow-yes'));
    expect(await filtersOf(81)).toEqual([filter]);
  });

  it('that name times set them, and the offer says so', async () => {
    await sendText(harness, lan, 'theo dõi đất đai, mỗi sáng thứ hai, đừng gửi ban đêm');
    expect(lastText(harness, lan)).toContain('thứ Hai');
    await clickButton(harness, lan, t('follow-yes'));
    const { db } = harness.deps().store;
    expect(await listSubscriptionsOfChat(db, 81)).toMatchObject([
      { filter: { topic: 'dat' }, frequency: 'weekly' },
    ]);
    expect(await findDeliveryPreferences(db, 81)).toMatchObject({
      ...{ weekday: 1, hour: 7 },
      quietHours: { from: 22, to: 6 },
    });
  });

  it.each(['tôi đang theo dõi những gì', 'bỏ theo dõi đất đai', 'ngừng gửi tin cho tôi'])(
    'that ask to see or end it show the list: %s',
    async (text) => {
      await sendText(harness, lan, '/theodoi đất đai');
      await sendText(harness, lan, text);
      expect(lastText(harness, lan)).toContain('Đang theo dõi 1 mục');
      await clickButton(harness, lan, t('subscription-stop-one', { number: 1 }));
      expect(await filtersOf(81)).toEqual([]);
    },
  );

  it('that name an event can be widened to every change', async () => {
    await sendText(harness, lan, 'báo tôi khi nghị định 118/2025 hết hiệu lực');
    expect(lastText(harness, lan)).toContain('khi hết hiệu lực');
    await clickButton(harness, lan, t('follow-all-events'));
    expect(await filtersOf(81)).toEqual([{ document: 'nd-118' }]);
  });

  it('that ask something are answered', async () => {
    await sendText(harness, lan, 'theo dõi, đánh giá cải cách hành chính là gì?');
    expect(lastText(harness, lan)).toContain('Trả lời');
  });
});

describe('a button', () => {
  it('of a card follows the document, and can be undone at once', async () => {
    await sendText(harness, lan, '/vanban 118/2025/NĐ-CP');
    await clickButton(harness, lan, t('follow-document'));
    expect(await filtersOf(81)).toEqual([{ document: 'nd-118' }]);
    expect(lastText(harness, lan)).toContain('Nghị định 118/2025/NĐ-CP');
    await clickButton(harness, lan, t('subscription-stop-this'));
    expect(await filtersOf(81)).toEqual([]);
  });

  it('of a search without results follows its words', async () => {
    await sendText(harness, lan, '/timkiem sầu riêng');
    await clickButton(harness, lan, t('follow-when-there'));
    expect(await filtersOf(81)).toEqual([{ words: ['sầu riêng'] }]);
  });

  it('in a group is for its administrators', async () => {
    await sendText(harness, group, '/vanban 118/2025/NĐ-CP');
    await clickButton(harness, group, t('follow-document'));
    expect(lastNotice(harness)).toBe(t('group-admins-only'));
    expect(await filtersOf(group.chat.id)).toEqual([]);
  });
});

describe('a deep link', () => {
  it.each([
    ['follow_doc_nd-118', { document: 'nd-118' }],
    ['follow_topic_dat', { topic: 'dat' }],
  ])('%s offers to follow', async (payload, filter) => {
    await sendText(harness, lan, `/start ${payload}`);
    await clickButton(harness, lan, t('follow-yes'));
    expect(await filtersOf(81)).toEqual([filter]);
  });

  it.each(['follow_doc_gone', 'follow_topic_gone', 'doc_gone'])(
    '%s to what is gone says so',
    async (payload) => {
      await sendText(harness, lan, `/start ${payload}`);
      expect(lastText(harness, lan)).toBe(t('bot-link-gone'));
    },
  );
});

describe('/theodoi', () => {
  it('follows a document by its number', async () => {
    await sendText(harness, lan, '/theodoi nghị định 118/2025/NĐ-CP');
    expect(await filtersOf(81)).toEqual([{ document: 'nd-118' }]);
  });

  it.each(['blah blah xyz', 'của Sở Không Có', 'đất đai, blah xyz'])(
    'asks back for what no document has, and follows it only then: %s',
    async (text) => {
      await sendText(harness, lan, `/theodoi ${text}`);
      expect(lastText(harness, lan)).not.toContain('Đã ghi nhận');
      expect(await filtersOf(81)).toEqual([]);
      expect(buttonsOf(lastMessage(harness, lan))).toHaveLength(1);
      await clickButton(harness, lan, t('follow-anyway'));
      expect(await filtersOf(81)).toHaveLength(1);
    },
  );
});
