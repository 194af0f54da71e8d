/** The first steps of people and of administrators. */

import { expect, it } from 'vitest';
import { makeAnswer, makeDocument, makeLibrary } from '../../../test/helpers/answers.ts';
import { setUpTestBot } from '../../../test/helpers/bot-harness.ts';
import {
  buttonsOf,
  clickButton,
  inGroup,
  inPrivateChat,
  lastMessage,
  lastText,
  makeUser,
  sendText,
} from '../../../test/helpers/chat.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { loadLibrary } from '../../library/load-library.ts';
import { documentTemplate } from '../admin/document-template.ts';

const t = translatorOf('vi');
const sections = [
  { anchor: 'a', heading: 'A', path: ['A'], citation: 'A', text: 'Đạt 80% hồ sơ.' },
];
const law = makeDocument({
  id: 'luat-26',
  number: '26/2023/QH15',
  type: 'law',
  title: 'Luật Căn cước',
  sections,
});
const harness = setUpTestBot(() => ({
  library: makeLibrary([law]),
  adminIds: [7],
  ask: (question) => makeAnswer(question),
}));
const lan = inPrivateChat(makeUser(91, 'vi'));
const admin = inPrivateChat(makeUser(7, 'vi'));

it('/start offers a question of the library as a button, and to follow', async () => {
  await sendText(harness, lan, '/start');
  expect(lastText(harness, lan)).toContain(t('bot-welcome-follow'));
  await clickButton(harness, lan, t('suggest-about', { name: 'Luật 26/2023/QH15' }));
  expect(lastText(harness, lan)).toContain('Trả lời');
  await clickButton(harness, lan, t('follow-begin'));
  expect(lastText(harness, lan)).toContain(t('conversation-subscribe-topic'));
});

it('/start in a group offers no guide, which is for one person', async () => {
  const group = inGroup(makeUser(92, 'vi'));
  await sendText(harness, group, '/start');
  const labels = buttonsOf(lastMessage(harness, group)).map(({ text }) => text);
  expect(labels).toContain(t('follow-begin'));
  expect(labels).not.toContain(t('conversation-begin'));
});

it('/help tells administrators that they can send documents, and nobody else', async () => {
  await sendText(harness, admin, '/help');
  expect(lastText(harness, admin)).toContain(t('bot-help-administrators'));
  await sendText(harness, lan, '/help');
  expect(lastText(harness, lan)).not.toContain(t('bot-help-administrators'));
  expect(lastText(harness, lan)).toContain(t('bot-help-follow'));
});

it('/vanban finds a document by its name', async () => {
  await sendText(harness, lan, '/vanban luật căn cước');
  expect(lastText(harness, lan)).toContain('Luật 26/2023/QH15');
  await sendText(harness, lan, '/vanban luật căn cước, luật không có');
  expect(lastText(harness, lan)).toContain('26/2023/QH15');
  expect(lastText(harness, lan)).toContain(t('reply-number-unknown', { text: 'luật không có' }));
});

it('/mau sends a template that is a valid document', async () => {
  await sendText(harness, admin, '/mau');
  const file = harness.server.callsOf('sendDocument')[0]?.files[0];
  expect(new TextDecoder().decode(file?.bytes)).toBe(documentTemplate('2026-11-25'));
  const bytes = new TextEncoder().encode(
    documentTemplate('2026-11-25').replace('https://…', 'https://a.gov.vn/1'),
  );
  const { documents, faults } = loadLibrary([{ path: 'documents/mau.md', bytes }], {
    defaults: [],
  });
  expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(documents).toHaveLength(1);
});
