/** Messages as people really send them: pictures with captions, quotes, commands as typed. */

import type { Message } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { makeAnswer } from '../../../test/helpers/answers.ts';
import { setUpTestBot } from '../../../test/helpers/bot-harness.ts';
import {
  deliverUpdate,
  inGroup,
  inPrivateChat,
  lastText,
  makeUser,
  messageFrom,
  type Participant,
  sendText,
  sentTo,
} from '../../../test/helpers/chat.ts';
import { translatorOf } from '../../i18n/i18n.ts';

const vi = translatorOf('vi');
const harness = setUpTestBot(() => ({ ask: (question) => makeAnswer(question) }));
const user = makeUser(60, 'vi');
const alone = inPrivateChat(user);
const group = inGroup(user);
const photo = [{ file_id: 'a', file_unique_id: 'b', width: 1, height: 1 }];
const command = (length: number) => [{ type: 'bot_command' as const, offset: 0, length }];

async function deliver(seat: Participant, content: Partial<Message>): Promise<void> {
  const message = messageFrom(seat, content);
  await deliverUpdate(harness, { message: message as never });
}

describe('a picture', () => {
  it.each([
    ['a private chat', alone, { caption: 'nghị quyết 57' }],
    [
      'a group, with a command',
      group,
      { caption: '/hoi nghị quyết 57', caption_entities: command(4) },
    ],
    [
      'a group, with a mention',
      group,
      {
        caption: '@cchc_test_bot nghị quyết 57',
        caption_entities: [{ type: 'mention' as const, offset: 0, length: 14 }],
      },
    ],
  ])('asks what its caption says in %s', async (_, seat, content) => {
    await deliver(seat, { photo, ...content });
    expect(lastText(harness, seat)).toBe('Trả lời: nghị quyết 57');
  });

  it('asks when it replies to the bot in a group', async () => {
    const replied = { ...messageFrom(group, { text: 'x' }), from: harness.server.bot };
    await deliver(group, { photo, caption: 'chỉ tiêu?', reply_to_message: replied as never });
    expect(lastText(harness, group)).toBe('Trả lời: chỉ tiêu?');
  });

  it('without a caption gets told what the bot reads', async () => {
    await deliver(alone, { photo });
    expect(lastText(harness, alone)).toBe(vi('bot-text-only'));
  });

  it('of an album without a caption gets no reply of its own', async () => {
    await deliver(alone, { photo, media_group_id: '1' });
    expect(sentTo(harness, alone)).toEqual([]);
  });

  it('is asked about by /hoi in reply to it', async () => {
    const replied = messageFrom(group, { photo, caption: 'nghị quyết 57' });
    await deliver(group, {
      text: '/hoi',
      entities: command(4),
      reply_to_message: replied as never,
    });
    expect(lastText(harness, group)).toBe('Trả lời: nghị quyết 57');
  });
});

it('asks what the caption of a file says', async () => {
  const document = { file_id: 'f', file_unique_id: 'u', file_name: 'cv.pdf' };
  await deliver(alone, { document, caption: '/hỏi nghị quyết 57', caption_entities: command(2) });
  expect(lastText(harness, alone)).toBe('Trả lời: nghị quyết 57');
});

describe('a quoted part', () => {
  const quote = { text: 'nghị quyết 57', position: 4 };

  it('is asked in place of the whole message', async () => {
    const replied = messageFrom(group, { text: 'Dài. nghị quyết 57 Hết.' });
    await deliver(group, {
      text: '/hoi',
      entities: command(4),
      quote,
      reply_to_message: replied as never,
    });
    expect(lastText(harness, group)).toBe('Trả lời: nghị quyết 57');
  });

  it('of a message in another chat is asked', async () => {
    const external_reply = { origin: { type: 'hidden_user', sender_user_name: 'A', date: 1 } };
    await deliver(alone, {
      text: '/hoi',
      entities: command(4),
      quote,
      external_reply: external_reply as never,
    });
    expect(lastText(harness, alone)).toBe('Trả lời: nghị quyết 57');
  });
});

describe('a command', () => {
  it.each([
    ['/Hoi nghị quyết 57', 4],
    ['/hỏi nghị quyết 57', 2],
    ['/HOI@CCHC_TEST_BOT nghị quyết 57', 18],
  ])('is understood as it is typed: %s', async (text, length) => {
    for (const seat of [alone, group]) {
      await deliver(seat, { text, entities: command(length) });
      expect(lastText(harness, seat)).toBe('Trả lời: nghị quyết 57');
    }
  });

  it('with capitals and spaces is the command of that name', async () => {
    await deliver(alone, { text: '/Theo dõi', entities: command(5) });
    expect(lastText(harness, alone)).toContain(vi('conversation-subscribe-topic'));
    await deliver(alone, { text: '/Góp ý', entities: command(2) });
    expect(lastText(harness, alone)).toContain('Bạn muốn góp ý gì?');
  });

  it('that no bot can have is a question', async () => {
    await deliver(alone, { text: '/nghị quyết 57', entities: command(4) });
    expect(lastText(harness, alone)).toBe('Trả lời: nghị quyết 57');
  });
});

it('leaves the bot’s own name out of a question in a private chat', async () => {
  await sendText(harness, alone, '@cchc_test_bot nghị quyết 57 là gì');
  expect(lastText(harness, alone)).toBe('Trả lời: nghị quyết 57 là gì');
});

describe('nobody asks', () => {
  it('by a channel post that Telegram forwards into the group of the channel', async () => {
    await deliver(group, {
      from: { id: 777000, is_bot: false, first_name: 'Telegram' },
      sender_chat: { id: -1009, type: 'channel', title: 'Kênh' },
      is_automatic_forward: true,
      text: 'Văn bản mới @cchc_test_bot nghị quyết 57',
      entities: [{ type: 'mention', offset: 12, length: 14 }],
    } as never);
    expect(sentTo(harness, group)).toEqual([]);
  });

  it('by a message that was chosen from the bot’s inline results', async () => {
    await deliver(alone, { text: 'Nghị quyết 57', via_bot: harness.server.bot });
    expect(sentTo(harness, alone)).toEqual([]);
  });
});
