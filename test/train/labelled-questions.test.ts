import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fold } from '../../src/text/fold.ts';
import {
  goldShare,
  holdsText,
  type LabelledQuestion,
  readLabelledQuestions,
  trainingFiles,
} from './labelled-questions.ts';

const folder = mkdtempSync(join(tmpdir(), 'labelled-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(...rows: readonly object[]): LabelledQuestion[] {
  const file = join(folder, 'set.jsonl');
  writeFileSync(file, `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`);
  return readLabelledQuestions(file);
}
const withGold = (...gold: string[][]): LabelledQuestion => ({
  question: '',
  gold,
  line: null,
  documents: [],
  set: '',
});

describe('a gold text', () => {
  it.each([
    ['34', 'còn 34 tỉnh', true],
    ['34', 'có 340 xã', false],
    ['34', 'đạt 5,34 điểm', false],
    ['1/7/2026', 'từ ngày 01/7/2026', true],
    ['Sở Nội vụ', 'sở nội vụ tổng hợp', true],
    ['50%', 'đạt 50% (năm 2030)', true],
  ])('%s is in the line "%s": %s', (wanted, line, holds) => {
    expect(holdsText(fold(line), wanted)).toBe(holds);
  });
});

describe('the share of the gold in a text', () => {
  it('counts groups, and of a group any alternative', () => {
    const question = withGold(['34', 'ba mươi tư'], ['tỉnh', 'province']);
    expect(goldShare('Cả nước có 34 tỉnh.', question)).toBe(1);
    expect(goldShare('Ba mươi tư đơn vị.', question)).toBe(0.5);
    expect(goldShare('Cả nước.', question)).toBe(0);
  });
});

describe('a file of questions', () => {
  const REAL = {
    question: 'a?',
    typed: 'b',
    english: null,
    gold: ['x|y', 'z'],
    document: '1/2025/NĐ-CP',
  };

  it('gives a real question as put and as typed', () => {
    expect(read({ ...REAL, held: true, split: 'train' })).toEqual(
      ['a?', 'b'].map((question) => ({
        question,
        gold: [['x', 'y'], ['z']],
        line: null,
        documents: ['1/2025/NĐ-CP'],
        set: 'set',
      })),
    );
  });

  it('keeps the questions of the test split out', () => {
    expect(read({ ...REAL, held: true, split: 'test' })).toEqual([]);
  });

  it('has no gold where the library is not meant to hold the answer', () => {
    expect(read({ ...REAL, held: false, split: 'train' }).map(({ gold }) => gold)).toEqual([
      [],
      [],
    ]);
  });

  it('gives a question of the evaluation with the texts that it expects', () => {
    const expected = { status: 'answered', first: ['57-NQ/TW'], contains: ['30%'] };
    expect(read({ q: 'a?', kind: 'figure', expect: expected })).toEqual([
      { question: 'a?', gold: [['30%']], line: null, documents: ['57-NQ/TW'], set: 'set' },
    ]);
    expect(read({ q: 'a?', kind: 'unknown', expect: { status: 'unknown' } })[0]?.gold).toEqual([]);
  });

  it('leaves out what follows another question, and what expects no text', () => {
    const expected = { status: 'answered', first: ['57-NQ/TW'] };
    expect(read({ q: 'a?', expect: expected })).toEqual([]);
    expect(read({ q: 'a?', context: ['b?'], expect: { ...expected, contains: ['c'] } })).toEqual(
      [],
    );
  });
});

it('the training files are all sets but those of the invented province', () => {
  const files = trainingFiles();
  expect(files.some((file) => file.endsWith('training/digests.jsonl'))).toBe(true);
  expect(files.filter((file) => file.includes('province'))).toEqual([]);
});
