/** Several real processes on one database file at the same time. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { createDatabase } from '../helpers/webhook-harness.ts';

const CLAIM_PROCESS = fileURLToPath(
  new URL('../helpers/claim-updates-process.ts', import.meta.url),
);

async function startClaimProcess(file: string, count: number) {
  const child = spawn(process.execPath, ['--import', 'tsx', CLAIM_PROCESS, file, `${count}`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe('ready');
  return {
    begin: () => child.stdin.write('go\n'),
    got: async (): Promise<number[]> => {
      const { value } = await lines.next();
      if (child.exitCode === null) await once(child, 'exit');
      return JSON.parse(String(value)) as number[];
    },
  };
}

it('each update is claimed by one of three processes', async () => {
  const file = createDatabase();
  const count = 1000;
  const claimers = await Promise.all([1, 2, 3].map(() => startClaimProcess(file, count)));
  for (const { begin } of claimers) begin();
  const got = await Promise.all(claimers.map((one) => one.got()));
  const all = got.flat().sort((a, b) => a - b);
  expect(all).toEqual(Array.from({ length: count }, (_, n) => n + 1));
  // With one process alone at work, this test would show nothing.
  expect(got.filter((ids) => ids.length > 0).length).toBeGreaterThan(1);
});
