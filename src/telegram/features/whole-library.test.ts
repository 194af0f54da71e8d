/** The whole library within Telegram's limits. */
import { expect, it } from 'vitest';
import { openAssistant } from '#test/knowledge';
import { setUpTestBot } from '../../../test/helpers/bot-harness.ts';
import {
  buttonsOf,
  clickButton,
  failedCalls,
  findButton,
  inPrivateChat,
  lastMessage,
  makeUser,
  sendText,
} from '../../../test/helpers/chat.ts';
import { shortHash } from '../../shared/short-hash.ts';

const { library, ask, search } = openAssistant({});
const harness = setUpTestBot(() => ({ library, ask, search }));
const seat = inPrivateChat(makeUser(43, 'vi'));

it('every section, list and card of the library stays within what Telegram takes', async () => {
  for (const document of [...library.entries.values()]) {
    await sendText(harness, seat, `/start doc_${shortHash(document.id)}`);
  }
  const longest = [...library.documents].sort(
    (a, b) => JSON.stringify(b.sections).length - JSON.stringify(a.sections).length,
  )[0];
  await sendText(harness, seat, `/start doc_${shortHash(longest?.id ?? '')}`);
  await clickButton(harness, seat, '📑');
  for (const button of buttonsOf(lastMessage(harness, seat))) {
    await clickButton(harness, seat, button.text);
    if (findButton(harness, seat, '📑') !== null) await clickButton(harness, seat, '📑');
  }
  expect(failedCalls(harness.server)).toEqual([]);
});
