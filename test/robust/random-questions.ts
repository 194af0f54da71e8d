/** Random questions: real ones in pieces, letters of every script, and texts made to be slow. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const QUESTIONS = 'test/questions';
/** The longest question that the API takes. */
const MAX_LENGTH = 2000;

/** What repeats in hostile questions; each was slow in some program of this kind. */
const PUMPS = [
  'a',
  '1',
  ' ',
  '\n',
  '/',
  '-',
  '.',
  '(',
  '"',
  'ế',
  'a\u0301',
  '57-NQ/TW ',
  'điều 7 ',
  'năm 2025 ',
  'ngày 1 tháng 1 ',
  'và ',
  'how many ',
  'dd',
  'chuyeenr ',
  '👩‍👩‍👧‍👦',
  '\u200b',
  'A. b B. c ',
  '1/1/2025 ',
  'nghị quyết ',
];

function readQuestions(): string[] {
  return readdirSync(QUESTIONS)
    .filter((name) => name.endsWith('.jsonl'))
    .flatMap((name) => readFileSync(join(QUESTIONS, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => String((JSON.parse(line) as { q?: unknown }).q ?? ''));
}

/** @param random returns numbers from 0 to 1 */
export function createRandomQuestions(random: () => number): () => string {
  const real = readQuestions();
  const words = [...new Set(real.flatMap((question) => question.split(/\s+/u)))];
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const below = (limit: number) => Math.floor(random() * limit);
  const codePoint = (): string => {
    const point = below(random() < 0.5 ? 0x250 : 0x1_ffff);
    return point >= 0xd800 && point < 0xe000 ? 'ơ' : String.fromCodePoint(point);
  };
  const kinds: readonly (() => string)[] = [
    () => pick(real),
    () => {
      const question = pick(real);
      const at = below(question.length);
      return question.slice(0, at) + codePoint() + question.slice(at + below(3));
    },
    () => Array.from({ length: 1 + below(30) }, () => pick(words)).join(' '),
    () => Array.from({ length: 1 + below(400) }, () => pick(words)).join(' '),
    () => Array.from({ length: 1 + below(200) }, codePoint).join(''),
    () => pick(PUMPS).repeat(MAX_LENGTH),
    () => pick(real) + pick(PUMPS).repeat(below(MAX_LENGTH)) + pick(PUMPS).repeat(below(100)),
  ];
  return () =>
    pick(kinds)()
      .slice(0, MAX_LENGTH)
      .replace(/\p{Cs}/gu, '');
}
