/** /cancu, and the button 📋 Căn cứ of a card. */
import { expect, it } from 'vitest';
import { makeDocument, makeLibrary } from '../../../test/helpers/answers.ts';
import { setUpTestBot } from '../../../test/helpers/bot-harness.ts';
import {
  buttonsOf,
  clickButton,
  inPrivateChat,
  lastMessage,
  lastText,
  makeUser,
  sendText,
} from '../../../test/helpers/chat.ts';
import { translatorOf } from '../../i18n/i18n.ts';

const t = translatorOf('vi');
const decree = makeDocument({
  id: 'nd-118',
  number: '118/2025/NĐ-CP',
  type: 'decree',
  title: 'Về thực hiện thủ tục tại quầy',
  passedBy: 'Chính phủ',
  dateDocument: '2025-06-09',
  inForce: 'inForce',
  jurisdiction: 'vn',
});
const library = makeLibrary([
  decree,
  { ...decree, id: 'nd-2', number: '2/2020/NĐ-CP', inForce: 'notInForce' },
  { ...decree, id: 'nd-3', number: '3/2025/NĐ-CP', title: `Về ${'việc rất dài '.repeat(20)}` },
  {
    ...decree,
    id: 'luat-80',
    number: '80/2025/QH15',
    type: 'law',
    title: 'Luật Cán bộ, công chức',
    dateDocument: '2025-06-24',
  },
  {
    ...decree,
    id: 'luat-22',
    number: '22/2008/QH12',
    type: 'law',
    title: 'Luật Cán bộ, công chức',
    dateDocument: '2008-11-13',
    inForce: 'notInForce',
  },
]);
const LINE =
  'Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục tại quầy;';
const LAW = 'Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025;';
const lan = inPrivateChat(makeUser(83, 'vi'));
const harness = setUpTestBot(() => ({ library }));

it('the card of a document copies its legal basis', async () => {
  await sendText(harness, lan, '/vanban 118/2025/NĐ-CP');
  expect(buttonsOf(lastMessage(harness, lan))).toContainEqual({
    text: t('legal-basis-button'),
    copy_text: { text: LINE },
  });
});

it('a legal basis that is too long to copy is sent to be copied', async () => {
  await sendText(harness, lan, '/vanban 3/2025/NĐ-CP');
  await clickButton(harness, lan, t('legal-basis-button'));
  expect(lastText(harness, lan)).toMatch(/^Căn cứ Nghị định số 3\/2025\/NĐ-CP .*;$/u);
});

it('the card of an ended document offers none', async () => {
  await sendText(harness, lan, '/vanban 2/2020/NĐ-CP');
  const labels = buttonsOf(lastMessage(harness, lan)).map(({ text }) => text);
  expect(labels).not.toContain(t('legal-basis-button'));
});

it('/cancu writes the bases by rank, and says what it leaves out and why', async () => {
  await sendText(harness, lan, '/cancu 118/2025/NĐ-CP, 2/2020/NĐ-CP, 80/2025/QH15, 9/2025/NĐ-CP');
  const text = lastText(harness, lan);
  expect(text.indexOf(LAW)).toBeGreaterThan(0);
  expect(text.indexOf(LINE)).toBeGreaterThan(text.indexOf(LAW));
  expect(text).not.toContain('Căn cứ Nghị định số 2/2020');
  expect(text.slice(text.indexOf(t('legal-basis-left-out')))).toMatch(
    /Nghị định 2\/2020\/NĐ-CP: .*không còn hiệu lực[\s\S]*9\/2025\/NĐ-CP: thư viện chưa có/iu,
  );
  expect(buttonsOf(lastMessage(harness, lan))).toEqual([
    { text: t('legal-basis-copy-all'), copy_text: { text: `${LAW}\n${LINE}` } },
  ]);
});

it('/cancu takes laws by name too, with their commas, and the one in force', async () => {
  await sendText(harness, lan, '/cancu Luật Cán bộ, công chức; nd 118/2025');
  const text = lastText(harness, lan);
  expect(text.indexOf(LAW)).toBeGreaterThan(0);
  expect(text.indexOf(LINE)).toBeGreaterThan(text.indexOf(LAW));
  expect(text).not.toContain(t('legal-basis-left-out'));
});

it('/cancu alone says how it is used', async () => {
  await sendText(harness, lan, '/cancu');
  expect(lastText(harness, lan)).toBe(t('legal-basis-missing'));
});
