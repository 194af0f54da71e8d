import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import {
  type CommandResult,
  createKnowledgeFolder,
  runCommand,
} from '../../../test/helpers/run-command.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';

const KNOWLEDGE_DIR = createKnowledgeFolder(SON_TUYEN_FILES);
const EMPTY = createKnowledgeFolder({});
afterAll(() => {
  for (const folder of [KNOWLEDGE_DIR, EMPTY]) rmSync(folder, { recursive: true });
});
const ask = (args: readonly string[], input = ''): Promise<CommandResult> =>
  runCommand('ask', args, { KNOWLEDGE_DIR }, input);

describe('npm run ask', () => {
  it('prints one answer as text', async () => {
    const { code, out, err } = await ask(['Kinh tế số năm 2030', 'chiếm bao nhiêu?']);
    expect(out.split('\n')[0]).toBe('Kinh tế số chiếm 32% GRDP.');
    expect(out).toContain('Theo Nghị quyết 12-NQ/TU');
    expect([code, err]).toEqual([0, '']);
  });

  it('prints one JSON object with --json', async () => {
    const { code, out } = await ask(['--json', '12-NQ/TU']);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    const answer = JSON.parse(out);
    expect(Object.keys(answer)).toEqual([
      'question',
      'status',
      'intent',
      'language',
      'text',
      'documents',
      'passages',
      'truncated',
    ]);
    expect(answer).toMatchObject({ question: '12-NQ/TU', documents: [{ id: 'nq-12-2021' }] });
    expect(code).toBe(0);
  });

  it('answers a batch line by line, also empty lines, symbols, and a last line without end', async () => {
    const lines = [
      '12-NQ/TU',
      '',
      'xin chào',
      '🙂',
      'a\u2028b\rc',
      'x'.repeat(10_000),
      'nd 77/2023',
    ];
    const { code, out } = await ask(['--batch'], lines.join('\n'));
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(answers.map(({ question }) => question)).toEqual(lines);
    expect(answers.map(({ status }) => status)).toEqual([
      'answered',
      'unsure',
      'answered',
      'unsure',
      'unknown',
      'unsure',
      'answered',
    ]);
    expect(code).toBe(0);
  });

  it('accepts Windows line ends and an empty input', async () => {
    const questions = async (input: string): Promise<string[]> =>
      (await ask(['--batch', '--json'], input)).out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line).question);
    expect(await questions('một\r\nhai\r\n')).toEqual(['một', 'hai']);
    expect(await questions('')).toEqual([]);
  });

  it('explains one answer as text with --explain', async () => {
    const { code, out } = await ask(['--explain', 'Kinh tế số năm 2030 chiếm bao nhiêu?']);
    expect(out).toMatch(/^decided by {2}answerConfidence 0\.\d\d: /mu);
    expect(out).toContain('\n\nKinh tế số chiếm 32% GRDP.');
    expect(code).toBe(0);
  });

  it('adds the explanation to the JSON with --explain --json', async () => {
    const { out } = await ask(['--explain', '--json', 'Giá vàng hôm nay bao nhiêu?']);
    expect(JSON.parse(out)).toMatchObject({
      status: 'unknown',
      explanation: { decidedBy: { favours: 'refusal' }, answer: { status: 'unknown' } },
    });
  });

  it('prints its help', async () => {
    const { code, out } = await runCommand('ask', ['--help'], { KNOWLEDGE_DIR: '/khong/co' });
    expect(code).toBe(0);
    for (const part of ['npm run ask', '--json', '--batch', 'KNOWLEDGE_DIR'])
      expect(out).toContain(part);
  });

  it.each([
    ['an unknown option', ['--nhanh', 'x'], '--nhanh'],
    ['no question', [], 'No question was given.'],
  ])('refuses %s with one line and the help', async (_, args, said) => {
    const { code, out, err } = await ask(args);
    expect([code, out]).toEqual([2, '']);
    expect(err.split('\n')[0]).toContain(said);
    expect(err).toContain('npm run ask');
    expect(err).not.toContain('    at ');
  });

  it.each([
    ['a missing folder', { KNOWLEDGE_DIR: '/khong/co' }, '/khong/co'],
    ['an empty folder', { KNOWLEDGE_DIR: EMPTY }, EMPTY],
    ['an unknown time zone', { KNOWLEDGE_DIR, TIME_ZONE: 'Asia/Son_Tuyen' }, 'TIME_ZONE'],
  ])('names %s and the variable to set', async (_, env, said) => {
    const { code, out, err } = await runCommand('ask', ['12-NQ/TU'], env);
    expect([code, out]).toEqual([2, '']);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toContain(said);
    expect(err).toMatch(/KNOWLEDGE_DIR=|TIME_ZONE=/u);
  });
});
