/** A knowledge folder that loses all or most of its files while the server runs. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startBotApi } from '../helpers/bot-api.ts';
import { startServer } from '../helpers/start-server.ts';
import { acceptedTexts } from '../helpers/webhook-harness.ts';

const ADMIN = 7;

it.each([
  ['all', 1],
  ['six of ten', 0.6],
])('a folder that loses %s of its documents keeps the former library', async (_, share) => {
  const dir = mkdtempSync(join(tmpdir(), 'cchc-emptied-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const [knowledge, away] = [join(dir, 'knowledge'), join(dir, 'away')];
  cpSync('test/fixtures/province', knowledge, { recursive: true });
  mkdirSync(away);
  const telegram = await startBotApi();
  onTestFinished(() => telegram.close());
  const server = await startServer({
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    KNOWLEDGE_DIR: knowledge,
    DATABASE_URL: `file:${join(dir, 'cchc.db')}`,
    ADMIN_IDS: String(ADMIN),
  });
  onTestFinished(async () => {
    await server.stop();
  });
  const countDocuments = async (): Promise<unknown> =>
    ((await (await fetch(`${server.address}/readyz`)).json()) as { documents: number }).documents;
  const before = await countDocuments();

  const documents = join(knowledge, 'documents');
  const files = readdirSync(documents, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );
  for (const name of files.slice(0, Math.ceil(files.length * share))) {
    renameSync(join(documents, name), join(away, basename(name)));
  }
  server.signal('SIGHUP');
  await expect.poll(() => acceptedTexts(telegram, ADMIN).join('\n')).toContain('documents/');
  expect(server.output()).toContain('library not exchanged: most files are gone');
  expect(await countDocuments()).toBe(before);
});
