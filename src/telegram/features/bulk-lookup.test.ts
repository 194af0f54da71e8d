/** /vanban with several numbers: the list, and the same as a table for Excel. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { makeDocument, makeLibrary } from '../../../test/helpers/answers.ts';
import { setUpTestBot } from '../../../test/helpers/bot-harness.ts';
import { clickButton, inPrivateChat, makeUser, sendText } from '../../../test/helpers/chat.ts';
import { translatorOf } from '../../i18n/i18n.ts';

const t = translatorOf('vi');
const lan = inPrivateChat(makeUser(95, 'vi'));
const harness = setUpTestBot(() => ({
  library: makeLibrary([
    makeDocument({
      id: 'nd-1',
      number: '1/2025/NĐ-CP',
      type: 'decree',
      inForce: 'inForce',
      dateEffective: '2025-07-01',
    }),
  ]),
}));

async function exportTable(): Promise<{ readonly name: string; readonly sheet: string }> {
  await clickButton(harness, lan, t('status-list-export'));
  const [file] = harness.server.callsOf('sendDocument').at(-1)?.files ?? [];
  const parts = unzipSync(file?.bytes ?? new Uint8Array());
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  return { name: file?.name ?? '', sheet };
}

it('a list of numbers is sent as an Excel table with the status of each', async () => {
  await sendText(harness, lan, '/vanban 1/2025/NĐ-CP, 999/2025/NĐ-CP');
  const { name, sheet } = await exportTable();
  expect(name).toMatch(/2026-11-25\.xlsx$/u);
  expect(sheet).toContain('Nghị định 1/2025/NĐ-CP');
  expect(sheet).toContain('01/7/2025');
  expect(sheet).toContain('999/2025/NĐ-CP');
  expect(sheet).toContain(t('status-list-unknown'));
});
