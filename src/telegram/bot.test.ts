import type { Update } from 'grammy/types';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeAnswer, makeBlock, makeDocument, makeLibrary } from '../../test/helpers/answers.ts';
import type { BotApi } from '../../test/helpers/bot-api/types.ts';
import { startBotApi } from '../../test/helpers/bot-api.ts';
import { createBotDependencies } from '../../test/helpers/bot-dependencies.ts';
import {
  createRecordingLogger,
  type RecordingLogger,
} from '../../test/helpers/recording-logger.ts';
import { createUpdateFactory } from '../../test/helpers/update-factory.ts';
import type { AskQuestion } from '../answer/answer.ts';
import { translatorOf } from '../i18n/i18n.ts';
import { type CchcBot, createBot } from './bot.ts';

const vi = translatorOf('vi');
const en = translatorOf('en');

const make = createUpdateFactory();
const library = makeLibrary([makeDocument({ number: '1/NQ-TEST' })]);
let server: BotApi;
let bot: CchcBot;
let logger: RecordingLogger;
let ask: AskQuestion;

beforeAll(async () => {
  server = await startBotApi();
});
afterAll(() => server.close());
beforeEach(() => {
  server.reset();
  ask = (question) => makeAnswer(question);
  logger = createRecordingLogger();
  bot = createBot(
    server.token,
    createBotDependencies({ ask: (question, context) => ask(question, context), library, logger }),
    { apiRoot: server.url, botInfo: server.bot, callTimeoutSeconds: 2 },
  );
});

async function repliesTo(update: Update): Promise<string[]> {
  await bot.handleUpdate(update);
  return server.callsOf('sendMessage').map(({ payload }) => String(payload.text));
}

describe('a private chat', () => {
  it('gets an answer to any text, in HTML and without link previews', async () => {
    expect(await repliesTo(make.privateText('nghị quyết <57>'))).toEqual([
      '<b>Trả lời</b>: nghị quyết &lt;57&gt;',
    ]);
    expect(server.callsOf('sendMessage')[0]?.payload).toMatchObject({
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    });
    expect(server.callsOf('sendMessage')[0]?.payload).not.toHaveProperty('reply_parameters');
  });

  it('sends a long answer in several messages, in order', async () => {
    const blocks = Array.from({ length: 9 }, (_, at) =>
      makeBlock('paragraph', `${at}`.repeat(1000)),
    );
    ask = (question) => makeAnswer(question, { blocks });
    const replies = await repliesTo(make.privateText('dài'));
    expect(replies.map((text) => text.charAt(0))).toEqual(['0', '4', '8']);
  });

  it('refuses a question over the limit and says what the limit is', async () => {
    ask = () => {
      throw new Error('must not be asked');
    };
    const [reply] = await repliesTo(make.privateText('a'.repeat(2001)));
    expect(reply).toBe(vi('bot-question-too-long', { limit: 2000 }));
  });

  it('hints at /help for a command that it does not have', async () => {
    expect(await repliesTo(make.privateText('/xyz'))).toEqual([vi('bot-unknown-command')]);
  });

  it('asks for text when it is sent something else', async () => {
    const update = make.privateText('');
    const voice = { file_id: 'a', file_unique_id: 'b', duration: 1 };
    const message = { ...update.message, text: undefined, voice };
    expect(await repliesTo({ update_id: update.update_id, message } as unknown as Update)).toEqual([
      vi('bot-text-only'),
    ]);
  });
});

describe('/start and /help', () => {
  it('welcomes in the name of the library', async () => {
    const [reply] = await repliesTo(make.privateText('/start'));
    expect(reply).toContain(vi('bot-welcome-library', { library: 'Thư viện thử' }));
  });

  it('gives the disclaimer and the contact, escaped', async () => {
    const [reply] = await repliesTo(make.privateText('/help'));
    expect(reply).toContain('Không phải văn bản &lt;chính thức&gt;');
    expect(reply).toContain('phong@example.vn');
  });

  it('speaks English to a person whose Telegram is English', async () => {
    const [reply] = await repliesTo(make.privateText('/help', { languageCode: 'en-GB' }));
    expect(reply).toContain(en('bot-how-to-ask'));
    expect(reply).toContain('Not the official text');
  });
});

describe('a group', () => {
  it('gets no answer unless the bot is addressed', async () => {
    expect(await repliesTo(make.groupText('họp lúc 8 giờ nhé'))).toEqual([]);
    expect(await repliesTo(make.groupText('@someone_else xem giúp'))).toEqual([]);
    expect(await repliesTo(make.groupText('/hoi@another_bot nghị quyết'))).toEqual([]);
  });

  it.each([
    ['a command', make.groupText('/hoi nghị quyết 57')],
    ['a command with its name', make.groupText('/hoi@cchc_test_bot nghị quyết 57')],
    ['a mention', make.groupText('@CCHC_test_bot nghị quyết 57')],
    ['a mention amid the text', make.groupText('nghị quyết @cchc_test_bot 57')],
  ])('answers %s, as a reply to the question', async (_, update) => {
    expect(await repliesTo(update)).toEqual(['<b>Trả lời</b>: nghị quyết 57']);
    expect(server.callsOf('sendMessage')[0]?.payload.reply_parameters).toMatchObject({
      message_id: update.message?.message_id,
    });
  });

  it('answers a reply to what it said, and not a reply to someone else', async () => {
    const other = { id: 9, is_bot: false, first_name: 'An' };
    expect(await repliesTo(make.groupText('còn hiệu lực?', { replyTo: other }))).toEqual([]);
    expect(await repliesTo(make.groupText('còn hiệu lực?', { replyTo: server.bot }))).toHaveLength(
      1,
    );
  });

  it('asks for the question when /hoi comes alone', async () => {
    expect(await repliesTo(make.groupText('/hoi'))).toEqual([vi('bot-question-missing')]);
  });
});

describe('a button that no feature handles', () => {
  it('is answered, so that the button stops spinning', async () => {
    await bot.handleUpdate(make.callback('x'));
    expect(server.callsOf('answerCallbackQuery')).toHaveLength(1);
  });
});

describe('failures', () => {
  it('are logged without the text of the question, and the person is told', async () => {
    ask = (question) => {
      throw new TypeError(`cannot read ${question}`);
    };
    const update = make.privateText('bí mật của tôi');
    expect(await repliesTo(update)).toEqual([vi('bot-fault')]);
    expect(logger.lines).toMatchObject([
      { level: 'error', fields: { updateId: update.update_id, error: 'TypeError' } },
    ]);
    expect(JSON.stringify(logger.lines)).not.toContain('bí mật');
    expect(JSON.stringify(logger.lines)).not.toContain(server.token);
  });

  it('send nothing more to a person who blocked the bot', async () => {
    server.respondWith('sendMessage', { kind: 'blocked' });
    await bot.handleUpdate(make.privateText('chào'));
    expect(server.callsOf('sendMessage')).toHaveLength(1);
    expect(logger.lines.at(-1)).toMatchObject({ level: 'warn', fields: { code: 403 } });
  });

  it('send plain text once when Telegram refuses the markup', async () => {
    const description = "Bad Request: can't parse entities: x";
    server.respondWith('sendMessage', { kind: 'error', code: 400, description }, { times: 1 });
    await bot.handleUpdate(make.privateText('a < b'));
    const [, plain] = server.callsOf('sendMessage');
    expect(plain?.payload.text).toBe('Trả lời: a < b');
    expect(plain?.payload).not.toHaveProperty('parse_mode');
  });

  it.each([
    [400, 'Bad Request: not enough rights to send text messages to the chat'],
    [403, 'Forbidden: CHAT_WRITE_FORBIDDEN'],
    [400, 'Bad Request: TOPIC_CLOSED'],
  ])('raise no alarm when the chat refuses the answer: %i %s', async (code, description) => {
    server.respondWith('sendMessage', { kind: 'error', code, description });
    await bot.handleUpdate(make.groupText('/hoi nghị quyết 57'));
    expect(logger.lines.map(({ level }) => level)).not.toContain('error');
    expect(server.callsOf('sendMessage')).toHaveLength(1);
  });

  it('raise no alarm in a group in slow mode, and the update does not come again', async () => {
    server.respondWith('sendMessage', { kind: 'tooManyRequests', retryAfter: 900 });
    await bot.handleUpdate(make.groupText('/hoi nghị quyết 57'));
    expect(logger.lines.map(({ level }) => level)).not.toContain('error');
  });

  it('send an answer without its topic when Telegram says that the topic is not there', async () => {
    const description = 'Bad Request: message thread not found';
    const inThread = ({ payload }: { payload: object }) => 'message_thread_id' in payload;
    server.respondWith(inThread, { kind: 'error', code: 400, description });
    const update = make.groupText('/hoi nghị quyết 57');
    Object.assign(update.message ?? {}, { message_thread_id: 9, is_topic_message: true });
    expect((await repliesTo(update)).at(-1)).toBe('<b>Trả lời</b>: nghị quyết 57');
    expect(server.callsOf('sendMessage').map(({ outcome }) => outcome)).toEqual([400, 'ok']);
  });

  it.each([
    [
      'topic of a private chat',
      { message_thread_id: 33, is_topic_message: true },
      { message_thread_id: 33 },
    ],
    [
      'person who wrote to a channel',
      { direct_messages_topic: { topic_id: 44 } },
      { direct_messages_topic_id: 44 },
    ],
  ])('go back to the %s', async (_, place, sentTo) => {
    const update = make.privateText('nghị quyết 57');
    Object.assign(update.message ?? {}, place);
    await bot.handleUpdate(update);
    expect(server.callsOf('sendMessage')[0]?.payload).toMatchObject(sentTo);
  });

  it('wait as long as Telegram asks when that is short', async () => {
    server.respondWith('sendMessage', { kind: 'tooManyRequests', retryAfter: 1 }, { times: 1 });
    await bot.handleUpdate(make.privateText('chào'));
    const [first, second] = server.callsOf('sendMessage');
    expect(second?.outcome).toBe('ok');
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(1000);
  });

  it.each([
    ['asks for a long wait', { kind: 'tooManyRequests', retryAfter: 60 }],
    ['is away', { kind: 'badGateway' }],
    ['cuts the connection', { kind: 'reset', when: 'before' }],
  ] as const)(
    'lets it through when Telegram %s, so that the update comes again',
    async (_, how) => {
      server.respondWith('sendMessage', how);
      await expect(bot.handleUpdate(make.privateText('chào'))).rejects.toThrow();
      expect(server.callsOf('sendMessage')).toHaveLength(1);
    },
  );

  it('retry the rest of an answer after its first message was sent', async () => {
    const blocks = [makeBlock('lead', 'a'.repeat(4000)), makeBlock('paragraph', 'b'.repeat(4000))];
    ask = (question) => makeAnswer(question, { blocks });
    const isRest = (call: { payload: Readonly<Record<string, unknown>> }) =>
      String(call.payload.text).startsWith('b');
    server.respondWith(isRest, { kind: 'badGateway' }, { times: 1 });
    await bot.handleUpdate(make.privateText('dài'));
    expect(server.callsOf('sendMessage').map(({ outcome }) => outcome)).toEqual(['ok', 502, 'ok']);
  });
});
