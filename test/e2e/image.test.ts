/** Tests the container image without Docker: its files, its start and its stop. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TEST_DATA_DIR } from '../helpers/built-libraries.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DOCKERFILE = readFileSync(join(ROOT, 'Dockerfile'), 'utf8');
let image: string;

beforeAll(() => {
  image = mkdtempSync(join(tmpdir(), 'cchc-image-'));
  const rules = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n').flatMap(ruleOf);
  const files = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  for (const file of files.split('\0')) {
    if (file === '' || ignored(file, rules)) continue;
    cpSync(join(ROOT, file), join(image, file), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(image, 'node_modules'));
});
afterAll(() => rmSync(image, { recursive: true, force: true }));

interface Rule {
  readonly pattern: RegExp;
  readonly keeps: boolean;
}

function ruleOf(line: string): Rule[] {
  if (line === '' || line.startsWith('#')) return [];
  const keeps = line.startsWith('!');
  const glob = (keeps ? line.slice(1) : line).replaceAll(/[.+]/gu, '\\$&');
  const source = glob.replaceAll('**/', '(?:.+/)?').replaceAll(/(?<!\))\*/gu, '[^/]*');
  return [{ pattern: new RegExp(`^${source}$`, 'u'), keeps }];
}

/** Returns whether a file is ignored. The last rule for it or one of its folders decides. */
function ignored(file: string, rules: readonly Rule[]): boolean {
  const names: string[] = [];
  for (let name = file; name !== '.'; name = dirname(name)) names.push(name);
  const last = rules.filter(({ pattern }) => names.some((name) => pattern.test(name))).at(-1);
  return last?.keeps === false;
}

/** Returns the arguments of an instruction in JSON form. */
function wordsOf(instruction: RegExp): string[] {
  const found = instruction.exec(DOCKERFILE)?.[1] ?? '[]';
  return JSON.parse(found) as string[];
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

it('the image starts with its own files, reports its health and exits with 0', async () => {
  const { PATH = '' } = process.env;
  const PORT = String(await freePort());
  const env = {
    PATH,
    PORT,
    HOST: '0.0.0.0',
    NODE_ENV: 'production',
    DATABASE_URL: ':memory:',
    // The files and the code are the same, so the library that was built for the tests is read.
    DATA_DIR: join(ROOT, TEST_DATA_DIR),
  };
  const health = wordsOf(/^HEALTHCHECK[^\n]*\\\n\s+CMD (\[.*\])$/mu);
  const healthy = () => spawnSync(health[0] ?? '', health.slice(1), { env, cwd: image }).status;
  expect(healthy()).toBe(1);

  const [command = '', ...given] = wordsOf(/^CMD (\[.*\])$/mu);
  const child = spawn(command, given, { env, cwd: image, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  await expect.poll(() => output).toContain(`http://127.0.0.1:${PORT}`);
  expect(healthy()).toBe(0);
  const page = await fetch(`http://127.0.0.1:${PORT}/?q=cchc`);
  expect(page.status).toBe(200);
  child.kill('SIGTERM');
  expect(await ended, output).toBe(0);
});

it('the image runs the command of npm start', () => {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(wordsOf(/^CMD (\[.*\])$/mu).join(' ')).toBe(manifest.scripts.start);
});

it('the image contains no tests and no local files', () => {
  const held = execFileSync('find', ['.', '-type', 'f', '-not', '-path', './node_modules/*'], {
    cwd: image,
    encoding: 'utf8',
  });
  const others = held.split('\n').filter((file) => /\.test\.tsx?$|\.db$|\.env|\.git\//u.test(file));
  expect(others).toEqual([]);
  expect(held).toContain('./knowledge/library.yaml');
});
