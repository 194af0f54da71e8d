/**
 * A Bot API server for tests, with Telegram's checks and failures. On Node it serves real HTTP on
 * the loopback interface; on workerd it runs inside the isolate. Tests reach no other Telegram.
 */

import type { UserFromGetMe } from 'grammy/types';
import { openServer } from '#test/network';
import { ApiError } from './bot-api/api-error.ts';
import { botMethods } from './bot-api/bot-methods.ts';
import { CallLog } from './bot-api/call-log.ts';
import { messageMethods } from './bot-api/message-methods.ts';
import { queryMethods } from './bot-api/query-methods.ts';
import { readRequest } from './bot-api/request.ts';
import { answerCall, errorResponse } from './bot-api/respond.ts';
import { Rules } from './bot-api/rules.ts';
import { createState, type Method, type State } from './bot-api/state.ts';
import type { BotApi, BotApiOptions, RecordedCall } from './bot-api/types.ts';
import { updateMethods } from './bot-api/update-methods.ts';
import { deliverUpdate } from './bot-api/webhook-delivery.ts';
import type { ServerAnswer } from './test-network.ts';
import { EVENT_TIMEOUT_MS } from './timeouts.ts';

/** Telegram reads method names in any case. */
const METHODS: ReadonlyMap<string, { readonly name: string; readonly method: Method }> = new Map(
  Object.entries({ ...botMethods, ...messageMethods, ...queryMethods, ...updateMethods }).map(
    ([name, method]) => [name.toLowerCase(), { name, method }],
  ),
);

const DEFAULT_BOT: UserFromGetMe = {
  id: 7000000001,
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
};

/** Starts a Bot API at its own address. The test must close it. */
export async function startBotApi(options: BotApiOptions = {}): Promise<BotApi> {
  const bot: UserFromGetMe = { ...DEFAULT_BOT, ...options.bot };
  const token = options.token ?? `${bot.id}:TEST-token_of_the_test_Bot_API_server`;
  const state = createState(bot);
  const log = new CallLog();
  const rules = new Rules();
  const refused: string[] = [];

  async function handle(request: Request): Promise<ServerAnswer> {
    const url = new URL(request.url);
    if (url.pathname.startsWith(`/file/bot${token}/`)) {
      return fileResponse(url.pathname.slice(`/file/bot${token}/`.length), state);
    }
    const [, given, name = ''] = /^\/bot([^/]+)\/([^/]*)$/u.exec(url.pathname) ?? [];
    const read = await readRequest(request, url.searchParams);
    const known = METHODS.get(name.toLowerCase());
    if (given === undefined || decodeURIComponent(given) !== token || known === undefined) {
      refused.push(name);
      const wrongToken = given !== undefined && decodeURIComponent(given) !== token;
      throw wrongToken ? new ApiError(401, 'Unauthorized') : new ApiError(404, 'Not Found');
    }
    const call: RecordedCall = {
      method: known.name,
      payload: read.payload,
      at: Date.now(),
      files: read.files,
      accepted: false,
      outcome: 'pending',
      result: undefined,
    };
    log.add(call);
    return answerCall(call, known.method, rules.take(call), state, () => log.settled());
  }

  const place = await openServer(async (request) => {
    try {
      return await handle(request);
    } catch (error) {
      const fault = error instanceof ApiError ? error : new ApiError(400, `Bad Request: ${error}`);
      return errorResponse(fault);
    }
  });

  return {
    url: place.url,
    token,
    bot,
    calls: log.calls,
    refused,
    callsOf: (method) => log.of(method),
    waitFor: (method, count = 1, timeoutMs = EVENT_TIMEOUT_MS) =>
      log.waitFor(method, count, timeoutMs),
    respondWith: (matcher, behaviour, ruleOptions) => rules.add(matcher, behaviour, ruleOptions),
    pushUpdate: (update) => {
      state.messages.observe(update);
      state.updates.push(update);
    },
    deliver: (update) => deliverUpdate(update, state),
    setMember: (chat, user, status, rights = {}) => {
      state.members.set(`${chat}/${user}`, status);
      state.rights.set(`${chat}/${user}`, rights);
    },
    addChat: (chat) => state.messages.addChat(chat),
    addFile: (id, bytes, name) => {
      state.files.set(id, { id, path: `documents/${name}`, bytes });
    },
    reset: () => {
      log.clear();
      rules.clear();
      refused.length = 0;
      state.messages.clear();
      state.updates.clear();
    },
    close: () => {
      state.updates.release();
      return place.close();
    },
  };
}

function fileResponse(path: string, state: State): Response {
  const file = [...state.files.values()].find((kept) => kept.path === decodeURIComponent(path));
  if (file === undefined) throw new ApiError(404, 'Not Found');
  const headers = { 'content-type': 'application/octet-stream' };
  return new Response(new Uint8Array(file.bytes), { headers });
}
