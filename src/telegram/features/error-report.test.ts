/** Reports of errors: of a document by its card, of an answer after 👎. */
import { beforeEach, expect, it } from 'vitest';
import { setUpTestBot } from '../../../test/helpers/bot-harness.ts';
import {
  buttonsOf,
  clickButton,
  clickCallback,
  failedCalls,
  findButton,
  inGroup,
  inPrivateChat,
  lastNotice,
  lastText,
  makeUser,
  sendText,
} from '../../../test/helpers/chat.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import type { ErrorReport } from '../../presentation/error-report.ts';

const t = translatorOf('vi');
const lan = inPrivateChat(makeUser(61, 'vi'));
const reports: ErrorReport[] = [];
const submitReport = async (report: ErrorReport): Promise<void> => {
  reports.push(report);
};
const harness = setUpTestBot(() => ({ submitReport }));
beforeEach(() => {
  reports.length = 0;
});

it('a wrong fact of a document is reported from its card', async () => {
  await sendText(harness, lan, '/vanban 1/NQ-TEST');
  await clickButton(harness, lan, t('report-button'));
  expect(lastText(harness, lan)).toContain('1/NQ-TEST');
  await sendText(harness, lan, 'Ngày ban hành chưa đúng');
  expect(lastText(harness, lan)).toBe(t('report-thanks'));
  expect(reports).toEqual([
    {
      entry: harness.deps().library.documents[0]?.id ?? null,
      question: null,
      text: 'Ngày ban hành chưa đúng',
    },
  ]);
  expect(failedCalls(harness.server)).toEqual([]);
});

it('a report can be given up', async () => {
  await sendText(harness, lan, '/vanban 1/NQ-TEST');
  await clickButton(harness, lan, t('report-button'));
  await clickButton(harness, lan, t('conversation-cancel'));
  await sendText(harness, lan, 'nghị quyết 57 là gì');
  expect(reports).toEqual([]);
});

it('a wrong answer is reported with its question after 👎', async () => {
  await sendText(harness, lan, 'nghị quyết 57 là gì');
  await clickButton(harness, lan, t('reply-bad'));
  const marked = harness.server.callsOf('editMessageReplyMarkup').at(-1)?.result;
  const button = buttonsOf(marked as never).find(({ text }) => text === t('reply-say-wanted'));
  if (button === undefined || !('callback_data' in button)) throw new Error('no button');
  await clickCallback(harness, lan, button.callback_data, marked as object);
  await sendText(harness, lan, 'Đó là nghị quyết khác');
  expect(reports).toEqual([
    { entry: null, question: 'nghị quyết 57 là gì', text: 'Đó là nghị quyết khác' },
  ]);
});

it('in a group one is sent to the private chat', async () => {
  const group = inGroup(makeUser(61, 'vi'));
  await sendText(harness, group, '/vanban 1/NQ-TEST');
  if (findButton(harness, group, t('report-button')) === null) return;
  await clickButton(harness, group, t('report-button'));
  expect(lastNotice(harness)).toBe(
    t('group-private-only', { username: harness.server.bot.username }),
  );
});
