/** /thongke and /chuatraloi, for administrators, in both languages. */

import { describe, expect, it } from 'vitest';
import { openAssistant } from '#test/knowledge';
import { setUpTestBot } from '../../../test/helpers/bot-harness.ts';
import { inPrivateChat, lastText, makeUser, sendText, sentTo } from '../../../test/helpers/chat.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { claimUpdate, MAX_ATTEMPTS, releaseUpdate } from '../../store/tables/processed-updates.ts';
import { upsertSubscription } from '../../store/tables/subscriptions.ts';

/** Noon of the deployment's zone. */
const NOON = new Date('2026-11-25T05:00:00Z');
const { library, ask, search } = openAssistant({});
const harness = setUpTestBot(() => ({ library, ask, search, adminIds: [7] }));

describe.each([['vi'], ['en']] as const)('statistics, %s', (language) => {
  const seat = inPrivateChat(makeUser(language === 'vi' ? 41 : 42, language));
  const admin = inPrivateChat(makeUser(7, language));
  const t = translatorOf(language);

  it('show administrators subscriptions, sent messages and failed updates', async () => {
    const { db } = harness.deps().store;
    const request = { chatId: 5, frequency: 'daily', threadId: null, language } as const;
    for (const topic of ['a', 'b'])
      await upsertSubscription(db, { ...request, filter: { topic }, now: NOON });
    const row = { dedup_key: 'x', language, due: null, at: 0 };
    const states = [
      'sent',
      'sent',
      'deferred',
      'pending',
      'claimed',
      'unreachable',
      'failed',
    ] as const;
    for (const [chat_id, state] of states.entries()) {
      await db
        .insertInto('outbox_messages')
        .values({ ...row, chat_id, state })
        .execute();
    }
    await sendText(harness, admin, '/thongke');
    const [before] = sentTo(harness, admin);
    expect(before?.text).toContain(t('admin-subscriptions', { count: 2, chats: 1 }));
    expect(before?.text).toContain(
      t('admin-deliveries', { sent: 2, waiting: 3, gone: 1, failed: 1 }),
    );
    expect(before?.text).not.toContain(t('admin-failed-updates'));
    for (let tries = 0; tries < MAX_ATTEMPTS; tries += 1) {
      await claimUpdate(db, 4711, NOON, 90);
      await releaseUpdate(db, 4711, NOON, { error: 'HttpError', countsAsAttempt: true });
    }
    await sendText(harness, admin, '/thongke');
    const after = sentTo(harness, admin).findLast(({ text }) => text !== undefined)?.text;
    expect(after).toContain(t('admin-failed-updates'));
    const line = t('admin-failed-update', {
      id: '4711',
      attempts: MAX_ATTEMPTS,
      error: 'HttpError',
      at: '2026-11-25 12:00',
    });
    expect(after).toContain(`• ${line}`);
  });

  it('are hidden with unanswered questions from everybody but administrators', async () => {
    await sendText(harness, seat, '/thongke');
    expect(lastText(harness, seat)).toBe(t('bot-unknown-command'));
    await sendText(harness, seat, '/chuatraloi');
    expect(lastText(harness, seat)).toBe(t('bot-unknown-command'));
    await sendText(harness, seat, 'giá vàng hôm nay, gọi 0905 123 456');
    await sendText(harness, admin, '/thongke');
    expect(harness.server.callsOf('sendPhoto')).toHaveLength(1);
    expect(sentTo(harness, admin)[0]?.text).toContain(t('admin-questions', { count: 1 }));
    await sendText(harness, admin, '/unanswered');
    expect(lastText(harness, admin)).toContain('giá vàng hôm nay');
    expect(lastText(harness, admin)).not.toContain('0905');
  });
});
