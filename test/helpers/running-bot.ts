/** `npm start` on a changing knowledge folder, with the test Bot API. */
import { cpSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BotApi } from './bot-api/types.ts';
import { startBotApi } from './bot-api.ts';
import { type StartedProcess, startServer } from './start-server.ts';
import { EVENT_TIMEOUT_MS } from './timeouts.ts';
import { createUpdateFactory } from './update-factory.ts';

const PROVINCE = fileURLToPath(new URL('../fixtures/province', import.meta.url));

export interface RunningBot {
  readonly server: BotApi;
  readonly running: StartedProcess;
  readonly updateFactory: ReturnType<typeof createUpdateFactory>;
  /** Writes the file of a document. */
  write(number: number, text: string): void;
  /** Writes another file and renames it over the document, as some editors do. */
  replace(number: number, text: string): void;
  /** Returns the texts that were sent to a chat, oldest first. */
  textsTo(chat: number): string[];
  /** Sends a text in a private chat and waits for an answer. */
  sendText(text: string, userId: number): Promise<void>;
  /** Resolves once the condition holds. Rejects after a minute. */
  waitUntil(what: () => boolean): Promise<void>;
  close(): Promise<void>;
}

/** Returns the file of a plan of the invented province. */
export function documentFile(number: number, more = ''): string {
  return [
    '---',
    `id: thu-${number}`,
    `number: ${number}/KH-THU`,
    'type: plan',
    `title: Kế hoạch thử số ${number}`,
    'passedBy: UBND tỉnh Thử Nghiệm',
    'dateDocument: 2026-11-20',
    'sources: [{ title: "Công báo", url: null, retrieved: 2026-11-24 }]',
    'verified: true',
    'language: vi',
    '---',
    '',
    '## Mục tiêu',
    'Đạt 80% hồ sơ trực tuyến.',
    more,
    '',
  ].join('\n');
}

/** @param files further files of the knowledge folder, by path */
export async function startRunningBot(
  env: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): Promise<RunningBot> {
  const dir = mkdtempSync(join(tmpdir(), 'cchc-news-'));
  const knowledge = join(dir, 'knowledge');
  cpSync(PROVINCE, knowledge, { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(knowledge, path), text);
  const server = await startBotApi();
  const updateFactory = createUpdateFactory();
  const running = await startServer({
    BOT_TOKEN: server.token,
    TELEGRAM_API_ROOT: server.url,
    KNOWLEDGE_DIR: knowledge,
    DATABASE_URL: `file:${join(dir, 'cchc.db')}`,
    ...env,
  });
  const fileOf = (number: number) => join(knowledge, 'documents', `thu-${number}.md`);
  const textsTo = (chat: number) =>
    server
      .callsOf('sendMessage')
      .filter(({ payload, outcome }) => payload.chat_id === chat && outcome === 'ok')
      .map(({ payload }) => String(payload.text));
  const waitUntil = async (what: () => boolean) => {
    const end = Date.now() + EVENT_TIMEOUT_MS;
    while (!what()) {
      if (Date.now() > end)
        throw new Error(`the condition never held; ${running.output().slice(-2000)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return {
    server,
    running,
    updateFactory,
    textsTo,
    waitUntil,
    write: (number, text) => writeFileSync(fileOf(number), text),
    replace: (number, text) => {
      writeFileSync(join(dir, 'new.md'), text);
      renameSync(join(dir, 'new.md'), fileOf(number));
    },
    sendText: async (text, userId) => {
      const before = textsTo(userId).length;
      server.pushUpdate(updateFactory.privateText(text, { userId }));
      await waitUntil(() => textsTo(userId).length > before);
    },
    close: async () => {
      await running.stop();
      await server.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
