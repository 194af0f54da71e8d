/** A Bot API in memory that accepts every call, for checks that ask for more calls than HTTP carries. */
import type { UserFromGetMe } from 'grammy/types';

export const SILENT_BOT: { readonly token: string; readonly info: UserFromGetMe } = {
  token: '7000000002:TEST-token_of_the_silent_Bot_API',
  info: {
    id: 7000000002,
    is_bot: true,
    first_name: 'CCHC',
    username: 'cchc_test_bot',
    can_join_groups: true,
    can_read_all_group_messages: false,
    can_manage_bots: false,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    supports_join_request_queries: false,
  },
};

const PRIVATE_CHAT = { id: 42, type: 'private', first_name: 'Lan' };
const SENT_MESSAGE = { message_id: 1, date: 1_795_000_000, chat: PRIVATE_CHAT, text: '…' };
/** Methods whose result is not a message or `true`. */
const RESULTS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ['getMe', SILENT_BOT.info],
  ['getChat', PRIVATE_CHAT],
  ['getChatMember', { status: 'member', user: { id: 42, is_bot: false, first_name: 'Lan' } }],
  ['getChatAdministrators', []],
  ['getFile', { file_id: 'a', file_unique_id: 'a', file_path: 'a.md' }],
]);

/** Answers each call as Telegram does when all is well. */
export const answerAnyCall: typeof fetch = async (input) => {
  const method = new URL(input instanceof Request ? input.url : String(input)).pathname
    .split('/')
    .at(-1);
  const result = RESULTS.get(method ?? '') ?? (method?.startsWith('send') ? SENT_MESSAGE : true);
  return Response.json({ ok: true, result });
};
