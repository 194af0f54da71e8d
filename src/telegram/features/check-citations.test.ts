/** /kiemtra */
import { expect, it } from 'vitest';
import { makeDocument, makeLibrary } from '../../../test/helpers/answers.ts';
import { setUpTestBot } from '../../../test/helpers/bot-harness.ts';
import {
  clickButton,
  deliverUpdate,
  inPrivateChat,
  lastText,
  makeUser,
  messageFrom,
  sendText,
} from '../../../test/helpers/chat.ts';
import { translatorOf } from '../../i18n/i18n.ts';

const t = translatorOf('vi');
const decree = makeDocument({
  id: 'nd-118',
  number: '118/2025/NĐ-CP',
  type: 'decree',
  passedBy: 'Chính phủ',
  dateDocument: '2025-06-09',
  inForce: 'inForce',
  jurisdiction: 'vn',
});
const library = makeLibrary([
  decree,
  { ...decree, id: 'nd-2', number: '2/2020/NĐ-CP', inForce: 'notInForce' },
]);
const lan = inPrivateChat(makeUser(84, 'vi'));
const harness = setUpTestBot(() => ({ library }));

it('/kiemtra says of each cited document whether it is in force, and opens its card', async () => {
  await sendText(
    harness,
    lan,
    '/kiemtra Căn cứ Nghị định số 118/2025/NĐ-CP;\nCăn cứ Nghị định số 2/2020/NĐ-CP;',
  );
  const text = lastText(harness, lan);
  expect(text).toContain(t('check-faults', { count: 1 }));
  expect(text).toMatch(/⚠️ Nghị định số 2\/2020\/NĐ-CP: Không còn hiệu lực/u);
  await clickButton(harness, lan, '2/2020/NĐ-CP');
  expect(lastText(harness, lan)).toContain('Nghị định 2/2020/NĐ-CP');
});

it('/kiemtra sends several documents as a CSV file too', async () => {
  await sendText(
    harness,
    lan,
    '/kiemtra Nghị định số 118/2025/NĐ-CP, Nghị định số 2/2020/NĐ-CP và Nghị định số 3/2021/NĐ-CP',
  );
  const file = harness.server.callsOf('sendDocument')[0]?.files[0];
  expect(file?.name).toMatch(/^kiem-tra-\d{4}-\d\d-\d\d\.csv$/u);
  expect(new TextDecoder().decode(file?.bytes).split('\r\n')).toHaveLength(5);
});

it('/kiemtra in reply to a message checks that message', async () => {
  const asked = messageFrom(lan, { text: 'Điều 7 Nghị định số 2/2020/NĐ-CP' });
  const message = messageFrom(lan, { text: '/kiemtra', reply_to_message: asked as never });
  await deliverUpdate(harness, { message: message as never });
  expect(lastText(harness, lan)).toContain(t('check-article-unknown', { number: '7' }));
});

it('/kiemtra of a text that cites nothing says so', async () => {
  await sendText(harness, lan, '/kiemtra Kính gửi các đơn vị');
  expect(lastText(harness, lan)).toBe(t('check-nothing-cited'));
});

it('/kiemtra alone says how it is used', async () => {
  await sendText(harness, lan, '/kiemtra');
  expect(lastText(harness, lan)).toBe(t('check-missing'));
});
