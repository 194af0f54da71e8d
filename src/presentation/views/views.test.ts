/** Views of a small library: sections, keyboards of answers, topics. */
import { describe, expect, it } from 'vitest';
import { makeAnswer, makeDocument, makeLibrary } from '../../../test/helpers/answers.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import type { Section } from '../../library/document.ts';
import { createCurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { libraryIndexOf } from '../../library/index/library-index.ts';
import { createAnswerKeyboard } from './answer-keyboard.ts';
import { createTopicsView } from './document-lists.ts';
import { createSectionsView, createSectionView } from './sections.ts';

const t = translatorOf('vi');
const section = (path: readonly string[], text: string): Section => ({
  anchor: path.join('--'),
  heading: path.at(-1) ?? '',
  path,
  citation: path.join(' › '),
  text,
});
const parent = section(['Mục tiêu'], '');
const child = section(['Mục tiêu', 'Đến năm 2030'], 'Đạt 80%.');
const document = makeDocument({ sections: [parent, child], topics: ['so'] });
const other = makeDocument({ id: 'nq-2', number: '2/NQ-TEST', topics: ['dat'] });
const library = {
  ...makeLibrary([document, other, { ...other, id: 'nq-3' }]),
  topics: [
    { id: 'so', name: 'chuyển đổi số', nameEn: 'digital', synonyms: [], broader: null },
    { id: 'dat', name: 'đất đai', nameEn: 'land', synonyms: [], broader: null },
  ],
};
const index = createCurrentLibraryIndex(
  () => libraryIndexOf(library),
  () => '2026-11-25',
);
const labels = (keyboard: readonly (readonly { readonly text: string }[])[]) =>
  keyboard.map((row) => row.map(({ text }) => text));

describe('a heading without text of its own', () => {
  it('is left out of the list, because its parts name it', () => {
    const { keyboard } = createSectionsView(document, 0, t);
    expect(labels(keyboard)[0]).toEqual(['Mục tiêu › Đến năm 2030']);
  });

  it('shows its parts', () => {
    const { paragraphs, keyboard } = createSectionView(document, parent, 0, t);
    expect(JSON.stringify(paragraphs)).toContain(t('document-section-parts'));
    expect(JSON.stringify(paragraphs)).not.toContain(t('document-no-sections'));
    expect(labels(keyboard)[0]).toEqual(['Đến năm 2030']);
  });
});

describe('the keyboard of an answer', () => {
  const documents = [
    { id: document.id, number: document.number, title: document.title, url: null },
  ];
  const answer = (change: object) => makeAnswer('câu hỏi', { ...change });

  it('asks after a refusal what was wanted, and lets nobody rate it', () => {
    const keyboard = createAnswerKeyboard(index, answer({ status: 'unknown' }), 'q1', t);
    expect(labels(keyboard)).toEqual([[t('reply-say-wanted')]]);
    const audience = { isPrivate: true, hasAdministrators: true };
    const inPrivate = createAnswerKeyboard(index, answer({ status: 'unknown' }), 'q1', t, audience);
    expect(labels(inPrivate).slice(1)).toEqual([[t('hand-off-ask')], [t('hand-off-await')]]);
  });

  it('names in suggestions only what differs, two in a row', () => {
    const name = 'Nghị quyết 1/NQ-TEST';
    const suggestions = [t('suggest-targets', { name }), t('suggest-status', { name })];
    const keyboard = createAnswerKeyboard(index, answer({ documents, suggestions }), 'q1', t);
    expect(labels(keyboard)).toContainEqual([
      t('suggest-targets-short'),
      t('suggest-status-short'),
    ]);
  });

  it('has one row in a group', () => {
    const suggestions = ['Một câu hỏi tiếp theo?'];
    const keyboard = createAnswerKeyboard(index, answer({ documents, suggestions }), 'q1', t, {
      isGroup: true,
    });
    expect(labels(keyboard)).toEqual([
      [t('reply-open', { name: '1/NQ-TEST' }), t('reply-good'), t('reply-bad')],
    ]);
  });
});

it('topics stand by size, with capitals, two in a row', () => {
  const { keyboard } = createTopicsView(index, null, 0, t);
  expect(labels(keyboard)[0]).toEqual(['Đất đai (2)', 'Chuyển đổi số (1)']);
});
