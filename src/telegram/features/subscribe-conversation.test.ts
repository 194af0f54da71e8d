/** The conversation of /theodoi: two presses, and what narrows a choice, by buttons and by words. */

import { describe, expect, it } from 'vitest';
import { makeDocument, makeLibrary } from '../../../test/helpers/answers.ts';
import { setUpTestBot } from '../../../test/helpers/bot-harness.ts';
import {
  buttonsOf,
  clickButton,
  failedCalls,
  inPrivateChat,
  lastMessage,
  lastText,
  makeUser,
  sendText,
} from '../../../test/helpers/chat.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { parseSections } from '../../library/sections.ts';
import { findDeliveryPreferences } from '../../store/tables/delivery-preferences.ts';
import { listSubscriptionsOfChat } from '../../store/tables/subscriptions.ts';

const t = translatorOf('vi');

const lan = inPrivateChat(makeUser(61, 'vi'));
const library = {
  ...makeLibrary([
    makeDocument({ id: 'a', number: '1/NQ-A', topics: ['so'], passedBy: 'Tỉnh ủy Quảng Nam' }),
    makeDocument({
      id: 'b',
      number: '2/KH-B',
      topics: ['so', 'dat'],
      type: 'plan',
      passedBy: 'Bộ Nội vụ',
      jurisdiction: 'quang-nam',
      sections: parseSections('## Việc\nCơ chế một cửa.'),
    }),
    makeDocument({
      id: 'c',
      number: '3/NQ-C',
      topics: ['dat'],
      passedBy: 'Bộ Nội vụ',
      dateDocument: '2026-06-01',
    }),
  ]),
  topics: [
    { id: 'so', name: 'chuyển đổi số', nameEn: 'digital', synonyms: [], broader: null },
    { id: 'dat', name: 'đất đai', nameEn: 'land', synonyms: [], broader: null },
  ],
  jurisdictions: [
    {
      id: 'quang-nam',
      name: 'Quảng Nam',
      kind: 'province' as const,
      aliases: [],
      mergedInto: null,
      mergedOn: null,
    },
  ],
};
const harness = setUpTestBot(() => ({ library }));

const kept = (chatId = 61) => listSubscriptionsOfChat(harness.deps().store.db, chatId);
const labels = () => buttonsOf(lastMessage(harness, lan)).map(({ text }) => text);

describe('/theodoi', () => {
  it('needs two buttons: everything, immediately', async () => {
    await sendText(harness, lan, '/theodoi');
    await clickButton(harness, lan, t('conversation-any'));
    await clickButton(harness, lan, t('conversation-frequency-now'));
    expect(await kept()).toMatchObject([{ filter: {}, frequency: 'now' }]);
    expect(lastText(harness, lan)).toContain(
      t('subscription-added', {
        what: t('subscription-everything'),
        how: t('subscription-frequency-now'),
      }),
    );
    expect(harness.server.callsOf('sendMessage')).toHaveLength(1);
    expect(failedCalls(harness.server)).toEqual([]);
  });

  it('narrows by buttons, most frequent values first, and a second press removes a value', async () => {
    await sendText(harness, lan, '/theodoi');
    await clickButton(harness, lan, 'đất đai');
    await clickButton(harness, lan, t('subscribe-narrow-issuer'));
    expect(lastText(harness, lan)).toContain(t('subscribe-ask-issuer'));
    expect(labels().slice(0, 2)).toEqual(['Bộ Nội vụ (2)', 'Tỉnh ủy Quảng Nam (1)']);
    await clickButton(harness, lan, 'Bộ Nội vụ');
    await clickButton(harness, lan, t('subscribe-narrow-issuer'));
    await clickButton(harness, lan, 'Tỉnh ủy');
    await clickButton(harness, lan, t('subscribe-narrow-issuer'));
    await clickButton(harness, lan, '✓ Tỉnh ủy');
    await clickButton(harness, lan, t('subscribe-narrow-type'));
    await clickButton(harness, lan, 'Kế hoạch');
    await clickButton(harness, lan, t('subscribe-narrow-place'));
    await clickButton(harness, lan, 'Quảng Nam');
    await clickButton(harness, lan, t('subscribe-narrow-topic'));
    await clickButton(harness, lan, 'chuyển đổi số');
    await clickButton(harness, lan, t('conversation-frequency-now'));
    expect((await kept()).map(({ filter }) => filter)).toEqual([
      { topic: ['dat', 'so'], issuer: 'Bộ Nội vụ', type: 'plan', place: 'quang-nam' },
    ]);
    expect(failedCalls(harness.server)).toEqual([]);
  });

  it('accepts typed text in each step, names what it does not understand, and lets steps be skipped', async () => {
    await sendText(harness, lan, '/theodoi');
    await sendText(harness, lan, 'chuyển đổi số');
    await clickButton(harness, lan, t('subscribe-narrow-type'));
    await sendText(harness, lan, 'kế hoạch, sách');
    expect(lastText(harness, lan)).toContain(t('subscribe-not-understood', { what: 'sách' }));
    await sendText(harness, lan, 'ke hoach, luật');
    await clickButton(harness, lan, t('subscribe-narrow-issuer'));
    await sendText(harness, lan, 'Sở Nội vụ');
    await clickButton(harness, lan, t('subscribe-narrow-words'));
    await sendText(harness, lan, 'một cửa, -xây dựng');
    for (const label of [
      t('subscribe-narrow-topic'),
      t('subscribe-narrow-issuer'),
      t('subscribe-narrow-type'),
      t('subscribe-narrow-place'),
    ]) {
      await clickButton(harness, lan, label);
      await clickButton(harness, lan, t('subscribe-skip'));
    }
    await sendText(harness, lan, t('conversation-frequency-now'));
    expect((await kept()).map(({ filter }) => filter)).toEqual([
      {
        topic: 'so',
        issuer: 'Sở Nội vụ',
        type: ['law', 'plan'],
        words: ['một cửa'],
        without: ['xây dựng'],
      },
    ]);
  });

  it('asks for the day and hour of digests and for quiet hours, by buttons or text', async () => {
    await sendText(harness, lan, '/theodoi');
    await clickButton(harness, lan, t('conversation-any'));
    await clickButton(harness, lan, t('subscribe-choose-quiet'));
    await sendText(harness, lan, '20-5');
    expect(lastText(harness, lan)).toContain(t('subscription-quiet', { from: 20, to: 5 }));
    await clickButton(harness, lan, t('conversation-frequency-weekly'));
    expect(lastText(harness, lan)).toContain(t('subscribe-ask-weekday'));
    await clickButton(harness, lan, t('subscription-sunday'));
    expect(lastText(harness, lan)).toContain(t('subscribe-ask-hour'));
    await sendText(harness, lan, '13');
    expect(await kept()).toMatchObject([{ frequency: 'weekly' }]);
    const whenever = { hour: 13, weekday: 7, quietHours: { from: 20, to: 5 } };
    expect(await findDeliveryPreferences(harness.deps().store.db, 61)).toMatchObject(whenever);
    expect(lastText(harness, lan)).toContain(
      t('subscription-digest-at', { hour: 13, zone: t('subscription-zone-vietnam') }),
    );

    await sendText(harness, lan, '/theodoi');
    await clickButton(harness, lan, 'đất đai');
    await clickButton(harness, lan, t('subscribe-choose-quiet'));
    await clickButton(harness, lan, t('subscribe-no-quiet'));
    await clickButton(harness, lan, t('conversation-frequency-daily'));
    await clickButton(harness, lan, t('subscribe-hour', { hour: 6 }));
    expect(await findDeliveryPreferences(harness.deps().store.db, 61)).toMatchObject({
      hour: 6,
      quietHours: null,
    });
  });

  it('asks again for a time that it does not understand, and says what it rounded', async () => {
    await sendText(harness, lan, '/theodoi');
    await clickButton(harness, lan, t('conversation-any'));
    await clickButton(harness, lan, t('subscribe-choose-quiet'));
    await sendText(harness, lan, '0-24');
    expect(lastText(harness, lan)).toContain(t('subscribe-not-understood', { what: '0-24' }));
    await sendText(harness, lan, 'từ 21h30 đến 6h');
    expect(lastText(harness, lan)).toContain(t('subscription-quiet', { from: 21, to: 6 }));
    expect(lastText(harness, lan)).toContain(
      t('subscription-rounded', { what: 'từ 21h30 đến 6h' }),
    );
    await clickButton(harness, lan, t('conversation-frequency-weekly'));
    await sendText(harness, lan, 'ngày mai');
    expect(lastText(harness, lan)).toContain(t('subscribe-not-understood', { what: 'ngày mai' }));
    await sendText(harness, lan, '2');
    await sendText(harness, lan, 'sớm');
    expect(lastText(harness, lan)).toContain(t('subscribe-not-understood', { what: 'sớm' }));
    await sendText(harness, lan, '7h30');
    expect(lastText(harness, lan)).toContain(
      t('subscription-digest-at', { hour: 7, zone: t('subscription-zone-vietnam') }),
    );
    expect(lastText(harness, lan)).toContain(t('subscription-rounded', { what: '7h30' }));
    expect(await findDeliveryPreferences(harness.deps().store.db, 61)).toMatchObject({
      hour: 7,
      weekday: 1,
    });
    expect(await kept()).toMatchObject([{ filter: {}, frequency: 'weekly' }]);
  });

  it('never takes what it does not understand for everything', async () => {
    await sendText(harness, lan, '/theodoi');
    await sendText(harness, lan, '-🔥');
    expect(lastText(harness, lan)).toContain(t('subscription-not-understood', { what: '-🔥' }));
    expect(lastText(harness, lan)).toContain(t('conversation-subscribe-topic'));
    await sendText(harness, lan, 'đất đai, 8:75');
    expect(lastText(harness, lan)).toContain(t('subscription-not-understood', { what: '8:75' }));
    await clickButton(harness, lan, t('subscribe-narrow-words'));
    await sendText(harness, lan, '🔥, một cửa');
    expect(lastText(harness, lan)).toContain(t('subscription-not-understood', { what: '🔥' }));
    await sendText(harness, lan, '25h');
    expect(lastText(harness, lan)).toContain(t('subscription-not-understood', { what: '25h' }));
    await clickButton(harness, lan, t('conversation-frequency-now'));
    expect(await kept()).toMatchObject([{ filter: { topic: 'dat', words: ['một cửa'] } }]);
  });

  it('takes all of it in one line, too', async () => {
    await sendText(harness, lan, '/theodoi');
    await sendText(harness, lan, 'kế hoạch, một cửa, hằng tuần vào thứ sáu lúc 7h');
    expect(await kept()).toMatchObject([
      { filter: { type: 'plan', words: ['một cửa'] }, frequency: 'weekly' },
    ]);
    expect(await findDeliveryPreferences(harness.deps().store.db, 61)).toMatchObject({
      weekday: 5,
      hour: 7,
    });
  });

  it('shows what a narrow choice would have caught, before it is made', async () => {
    await sendText(harness, lan, '/theodoi');
    await clickButton(harness, lan, 'đất đai');
    expect(lastText(harness, lan)).toContain(t('subscription-narrow', { count: 2, aMonth: '0,1' }));
    expect(lastText(harness, lan)).toContain('2/KH-B');
    await clickButton(harness, lan, t('subscribe-narrow-words'));
    await sendText(harness, lan, 'một cửa');
    expect(lastText(harness, lan)).toContain(t('subscription-narrow-quiet', { count: 1 }));
    expect(lastText(harness, lan)).not.toContain('3/NQ-C');
    await clickButton(harness, lan, t('subscribe-narrow-words'));
    await sendText(harness, lan, 'lâm nghiệp');
    expect(lastText(harness, lan)).toContain(t('subscription-catches-nothing'));
  });

  it('says of a very broad choice how many posts a month it would have been', async () => {
    const documents = Array.from({ length: 150 }, (_, at) =>
      makeDocument({ id: `d${at}`, number: `${at}/KH-D`, dateDocument: '2026-06-01' }),
    );
    harness.restart({ library: { ...library, ...makeLibrary(documents) } });
    await sendText(harness, lan, '/theodoi');
    await clickButton(harness, lan, t('conversation-any'));
    expect(lastText(harness, lan)).toContain(t('subscription-broad', { aMonth: '12,5' }));
  });

  it('answers a question that comes meanwhile', async () => {
    await sendText(harness, lan, '/theodoi');
    await clickButton(harness, lan, t('conversation-any'));
    await sendText(harness, lan, 'Nghị quyết 1 còn hiệu lực không?');
    expect(lastText(harness, lan)).toContain('Nghị quyết 1 còn hiệu lực không?');
    expect(await kept()).toEqual([]);
  });
});
