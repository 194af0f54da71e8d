/**
 * A generated library of thousands of documents. For every way of typing a number or a title, the
 * meant document must come first.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnswerDocument } from '../src/answer/answer.ts';
import type { LibraryAssistant } from '../src/app/assistant.ts';
import { openAssistant } from '../src/app/node/open-library.ts';
import { fold } from '../src/text/fold.ts';
import {
  generateRegister,
  type RegisterDocument,
  writeRegister,
} from './helpers/generated-register.ts';

const SAMPLE = 220;
const MIN_SHARE = 0.98;

const TYPE: Readonly<Record<string, { readonly name: string; readonly short: string }>> = {
  decision: { name: 'Quyết định', short: 'qd' },
  plan: { name: 'Kế hoạch', short: 'kh' },
  report: { name: 'Báo cáo', short: 'bc' },
  'official-letter': { name: 'Công văn', short: 'cv' },
  notice: { name: 'Thông báo', short: 'tb' },
  resolution: { name: 'Nghị quyết', short: 'nq' },
  directive: { name: 'Chỉ thị', short: 'ct' },
};

const documents = generateRegister();
const yearOf = (document: RegisterDocument): string => document.dateDocument.slice(0, 4);

const dir = mkdtempSync(join(tmpdir(), 'register-'));
let assistant: LibraryAssistant;
beforeAll(() => {
  writeRegister(dir, documents);
  assistant = openAssistant({ KNOWLEDGE_DIR: dir });
});
afterAll(() => rmSync(dir, { recursive: true }));

/** Returns documents spread evenly over a list. */
function takeSample(list: readonly RegisterDocument[]): RegisterDocument[] {
  const step = Math.max(1, Math.floor(list.length / SAMPLE));
  return list.filter((_, at) => at % step === 0).slice(0, SAMPLE);
}

/**
 * Returns the documents whose key is unique, so that a question with the key means one document.
 */
function uniqueBy(key: (document: RegisterDocument) => string): RegisterDocument[] {
  const bearers = new Map<string, number>();
  for (const document of documents) {
    bearers.set(key(document), (bearers.get(key(document)) ?? 0) + 1);
  }
  return documents.filter((document) => bearers.get(key(document)) === 1);
}

/** Asks about each document, and expects the required share of right first documents. */
function expectFirst(
  asked: readonly RegisterDocument[],
  question: (document: RegisterDocument) => string,
  right: (first: AnswerDocument, document: RegisterDocument, question: string) => boolean,
): void {
  expect(asked.length).toBeGreaterThanOrEqual(200);
  const wrong: string[] = [];
  for (const document of asked) {
    const text = question(document);
    const answer = assistant.ask(text, null);
    const [first] = answer.documents;
    if (first !== undefined && right(first, document, text)) continue;
    const got = first === undefined ? answer.status : `${first.number} ${first.dateDocument}`;
    wrong.push(
      `${text} | ${document.number} ${document.dateDocument} | ${got} ${first?.title ?? ''}`,
    );
  }
  const share = 1 - wrong.length / asked.length;
  expect(share, `${wrong.length} wrong:\n${wrong.slice(0, 25).join('\n')}`).toBeGreaterThanOrEqual(
    MIN_SHARE,
  );
}

const isSameDocument = (first: AnswerDocument, { id }: RegisterDocument): boolean =>
  first.id === id;
/**
 * Any document with exactly the same title is right, because the question cannot tell them apart.
 */
const hasSameTitle = (first: AnswerDocument, { title }: RegisterDocument): boolean =>
  first.title === title;
const holdsText = (first: AnswerDocument, _: RegisterDocument, text: string): boolean =>
  fold(first.title).includes(fold(text));

test('the generated register is always the same, with repeated numbers and similar titles', () => {
  expect(generateRegister()).toEqual(documents);
  expect(documents).toHaveLength(2700);
  expect(new Set(documents.map(({ id }) => id)).size).toBe(2700);
  expect(new Set(documents.map(({ number }) => number)).size).toBeLessThan(2000);
  expect(new Set(documents.map(({ title }) => title.replace(/\d+/gu, ''))).size).toBeLessThan(1900);
  expect(assistant.library.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a short query of type, serial and year finds the document', () => {
  const key = ({ type, serial, dateDocument }: RegisterDocument): string =>
    `${type} ${serial} ${dateDocument.slice(0, 4)}`;
  const question = (document: RegisterDocument): string =>
    `${TYPE[document.type]?.short ?? ''} ${document.serial} nam ${yearOf(document)}`;
  expectFirst(takeSample(uniqueBy(key)), question, isSameDocument);
});

test('a number without diacritics and a year find the document', () => {
  const key = (document: RegisterDocument): string => `${document.number} ${yearOf(document)}`;
  const question = (document: RegisterDocument): string =>
    `${fold(document.number)} ${yearOf(document)}`;
  expectFirst(takeSample(uniqueBy(key)), question, isSameDocument);
});

test('a full number with its day finds the document', () => {
  const key = ({ number, dateDocument }: RegisterDocument): string => `${number} ${dateDocument}`;
  const question = (document: RegisterDocument): string => {
    const [year, month, day] = document.dateDocument.split('-').map(Number);
    const name = TYPE[document.type]?.name ?? '';
    return `${name} số ${document.number} ngày ${day}/${month}/${year} về việc gì?`;
  };
  expectFirst(takeSample(uniqueBy(key)), question, isSameDocument);
});

test('a number of several documents of one year lists all of them', () => {
  const key = ({ number, dateDocument }: RegisterDocument): string =>
    `${number} ${dateDocument.slice(0, 4)}`;
  const alone = new Set(uniqueBy(key));
  const shared = takeSample(documents.filter((document) => !alone.has(document))).slice(0, 60);
  expect(shared.length).toBeGreaterThan(30);
  for (const document of shared) {
    const bearers = documents.filter((other) => key(other) === key(document)).map(({ id }) => id);
    const { documents: named } = assistant.ask(`${document.number} năm ${yearOf(document)}`, null);
    expect(named.map(({ id }) => id).sort(), document.number).toEqual(bearers.sort());
  }
});

test('a title in its printed form finds the document', () => {
  expectFirst(takeSample(documents), ({ title }) => title, hasSameTitle);
});

test('a title without diacritics finds the document', () => {
  expectFirst(takeSample(documents), ({ title }) => fold(title), hasSameTitle);
});

test('the first half of a title finds a document whose title contains it', () => {
  const half = ({ title }: RegisterDocument): string => {
    const words = title.split(' ');
    return words.slice(0, Math.ceil(words.length / 2)).join(' ');
  };
  expectFirst(takeSample(documents), half, holdsText);
});
