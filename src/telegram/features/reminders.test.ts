/** Reminders of a day of a document: by button, by /nhac, in plain words, in private and in groups. */
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
import { listRemindersOfChat } from '../../store/tables/reminders.ts';

const t = translatorOf('vi');
const TODAY = '2026-11-25';
const library = makeLibrary([
  makeDocument({
    id: 'kh-9',
    number: '9/KH-UBND',
    type: 'plan',
    dateDocument: '2026-01-05',
    sections: [
      {
        anchor: 'a',
        heading: 'Báo cáo',
        level: 2,
        text: 'Gửi báo cáo trước ngày 15/12/2026.\nHoàn thành trước ngày 01/3/2027.',
      },
    ] as never,
  }),
  makeDocument({ id: 'luat-129', number: '129/2025/QH15', dateEffective: '2027-07-01' }),
]);
const lan = inPrivateChat(makeUser(91, 'vi'));
const group = inGroup(makeUser(92, 'vi'));
const harness = setUpTestBot(() => ({
  library,
  today: () => TODAY,
  now: () => new Date(`${TODAY}T03:00:00Z`),
}));
const remindersOf = async (chatId = 91) =>
  (await listRemindersOfChat(harness.deps().store.db, chatId)).map(
    ({ document, kind, day, daysBefore }) => `${document} ${kind} ${day} -${daysBefore}`,
  );

describe('plain words', () => {
  it.each([
    ['nhắc tôi khi 129/2025/QH15 có hiệu lực', 'luat-129 effective 2027-07-01 -3'],
    ['nhắc tôi trước 1 tuần khi 129/2025/QH15 có hiệu lực', 'luat-129 effective 2027-07-01 -7'],
    ['nhắc tôi ngày 01/12/2026 về 9/KH-UBND', 'kh-9 day 2026-12-01 -0'],
    ['báo mình trước 10 ngày khi 129/2025/QH15 có hiệu lực', 'luat-129 effective 2027-07-01 -10'],
  ])('set a reminder: %s', async (text, reminder) => {
    await sendText(harness, lan, text);
    expect(await remindersOf()).toEqual([reminder]);
  });

  it('offer the days when several are meant', async () => {
    await sendText(harness, lan, 'nhắc tôi trước 5 ngày hạn của 9/KH-UBND');
    expect(await remindersOf()).toEqual([]);
    await clickButton(harness, lan, '15/12/2026');
    expect(await remindersOf()).toEqual(['kh-9 deadline 2026-12-15 -5']);
    expect(lastText(harness, lan)).toContain('Gửi báo cáo trước ngày 15/12/2026.');
  });

  it('that name no document ask for it', async () => {
    await sendText(harness, lan, 'nhắc tôi trước hạn 3 ngày');
    expect(lastText(harness, lan)).toContain('văn bản nào');
  });

  it('say when the library has no such day', async () => {
    await sendText(harness, lan, 'nhắc tôi khi 9/KH-UBND hết hiệu lực');
    expect(lastText(harness, lan)).toContain('không ghi ngày hết hiệu lực');
    expect(await remindersOf()).toEqual([]);
  });
});

it('a reminder that is nearer than asked comes before the day all the same', async () => {
  await sendText(harness, lan, 'nhắc tôi trước 30 ngày, ngày 01/12/2026, về 9/KH-UBND');
  expect(await remindersOf()).toEqual(['kh-9 day 2026-12-01 -3']);
});

it('the card of a document with days to come offers them', async () => {
  await sendText(harness, lan, '/vanban 9/KH-UBND');
  await clickButton(harness, lan, t('reminder-begin'));
  await clickButton(harness, lan, '01/3/2027');
  await clickButton(harness, lan, t('reminder-before', { days: 30 }));
  expect(await remindersOf()).toEqual(['kh-9 deadline 2027-03-01 -30']);
});

it('/dangky lists reminders, and their buttons remove them', async () => {
  await sendText(harness, lan, '/nhac 129/2025/QH15');
  await clickButton(harness, lan, '01/7/2027');
  await sendText(harness, lan, '/dangky');
  expect(lastText(harness, lan)).toContain('129/2025/QH15');
  await clickButton(harness, lan, t('reminder-stop-one', { number: 1 }));
  expect(await remindersOf()).toEqual([]);
});

it('/ngung removes reminders too', async () => {
  await sendText(harness, lan, 'nhắc tôi ngày 01/12/2026 về 9/KH-UBND');
  await sendText(harness, lan, '/ngung');
  expect(await remindersOf()).toEqual([]);
});

it('a group is reminded when its administrators want it', async () => {
  await sendText(harness, group, '/nhac 129/2025/QH15');
  await clickButton(harness, group, '01/7/2027');
  expect(lastNotice(harness)).toBe(t('group-admins-only'));
  expect(await remindersOf(group.chat.id)).toEqual([]);
  harness.server.setMember(group.chat.id, group.user.id, 'administrator');
  await clickButton(harness, group, '01/7/2027');
  expect(await remindersOf(group.chat.id)).toHaveLength(1);
});

it('a day that has passed cannot be chosen', async () => {
  await sendText(harness, lan, '/nhac 9/KH-UBND');
  const [button] = buttonsOf(lastMessage(harness, lan));
  harness.restart({ now: () => new Date('2026-12-20T03:00:00Z') });
  await clickButton(harness, lan, button?.text ?? '');
  expect(lastNotice(harness)).toBe(t('reminder-past'));
});
