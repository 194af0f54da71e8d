/** What an administrator is shown of a paper that was read from a file, to approve it or refuse it. */
import { kebabCase } from '../../i18n/kebab-case.ts';
import type { Translator } from '../../i18n/translator.ts';
import { orderOfNumber } from '../../library/articles.ts';
import { RELATION_TYPES } from '../../library/document.ts';
import type { Library } from '../../library/library.ts';
import type { ReadResult } from '../../papers/import-result.ts';
import { DOUBTFUL, REMARKS } from '../../papers/warnings.ts';
import { truncate } from '../callback-data/buttons.ts';
import type { Paragraph } from '../paragraph.ts';
import { createPaperFields, type PaperField } from './paper-fields.ts';
import { createParagraph, strong } from './view.ts';

const DOUBT = '⚠️ ';
const MAX_NAME_LENGTH = 120;
/** Further relations are given as a number, so that the card stays one message. */
const MAX_RELATIONS = 10;

const REMARK_NAMES = ['noHead', 'continued', 'oneOfSeveral', 'draft', 'ocr'] as const;

/** Returns the line above a card that was read from a file. */
export const createPaperHead = (file: string, t: Translator): Paragraph =>
  createParagraph(strong(t('paper-read', { file: truncate(file, MAX_NAME_LENGTH) })));

/** Returns the fields of the card, one a line, with doubts marked. */
export const createFieldParagraphs = (
  paper: ReadResult,
  library: Pick<Library, 'jurisdictions'>,
  t: Translator,
): Paragraph[] => createPaperFields(paper, library, t).map((field) => fieldParagraph(field, t));

/** Returns what the card says below the fields: articles with their gaps, relations, remarks. */
export function createContentParagraphs(paper: ReadResult, t: Translator): Paragraph[] {
  const { tables, appendices, warnings } = paper;
  const contents =
    paper.document.text === 'metadata'
      ? [t('paper-metadata-only')]
      : [...articleLines(paper, t), t('paper-contents', { tables, appendices: appendices.length })];
  return [
    ...contents.map((line) => createParagraph(line)),
    ...relationLines(paper, t).map((line) => createParagraph(line)),
    ...REMARK_NAMES.filter((name) => warnings.includes(REMARKS[name])).map((name) =>
      createParagraph(t(`paper-remark-${kebabCase(name)}`)),
    ),
  ];
}

function fieldParagraph(
  { label, value, evidence, isDoubtful }: PaperField,
  t: Translator,
): Paragraph {
  if (value === null) return createParagraph(t('paper-missing', { label }));
  const line = t('paper-value', { label, value });
  if (!isDoubtful) return createParagraph(line);
  const source = evidence === '' ? '' : t('paper-evidence', { evidence });
  return createParagraph(`${DOUBT}${line}${source}`);
}

function articleLines({ articles, fields }: ReadResult, t: Translator): string[] {
  const [first] = articles;
  const last = articles.at(-1);
  if (first === undefined || last === undefined) return [t('paper-no-articles')];
  const mark = (fields.articles?.confidence ?? 0) < DOUBTFUL ? DOUBT : '';
  const label = t('paper-field-articles');
  const value = t('paper-articles', { count: articles.length, first, last });
  const gaps = gapsOf(articles);
  return [
    `${mark}${t('paper-value', { label, value })}`,
    ...(gaps.length === 0 ? [] : [t('paper-gaps', { numbers: listNumbers(gaps) })]),
  ];
}

/** The numbers between the first and the last article that no article has. */
export function gapsOf(articles: readonly string[]): string[] {
  const there = new Set(articles.map(orderOfNumber));
  const last = Math.max(0, ...there);
  const first = Math.min(last, ...there);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
    .filter((number) => !there.has(number))
    .map(String);
}

const MAX_RANGES = 30;

/** `1, 3–5, 12a`: consecutive numbers as a range. */
export function listNumbers(numbers: readonly string[]): string {
  const ranges: { readonly from: string; to: string }[] = [];
  for (const number of numbers) {
    const open = ranges.at(-1);
    const isNext =
      open !== undefined && /^\d+$/u.test(number) && Number(number) === Number(open.to) + 1;
    if (isNext) open.to = number;
    else ranges.push({ from: number, to: number });
  }
  const shown = ranges
    .slice(0, MAX_RANGES)
    .map(({ from, to }) => (from === to ? from : `${from}–${to}`));
  return `${shown.join(', ')}${ranges.length > MAX_RANGES ? ', …' : ''}`;
}

function relationLines({ relations }: ReadResult, t: Translator): string[] {
  const bases = relations.filter(({ type }) => type === 'basedOn');
  const effects = relations.filter(({ type }) => type !== 'basedOn');
  const lines = effects
    .slice(0, MAX_RELATIONS)
    .map(({ type, target, at, isPartial, confidence }) => {
      const known = RELATION_TYPES.find((one) => one === type);
      return [
        confidence < DOUBTFUL ? `• ${DOUBT}` : '• ',
        known === undefined ? type : t(`relation-${kebabCase(known)}-out`),
        isPartial ? t('paper-relation-partial') : '',
        ` ${truncate(target, MAX_NAME_LENGTH)}`,
        at === '' ? '' : t('paper-relation-at', { place: at }),
      ].join('');
    });
  const targets = bases
    .slice(0, MAX_RELATIONS)
    .map(({ target, confidence }) => `${confidence < DOUBTFUL ? DOUBT : ''}${target}`)
    .join('; ');
  const more = (count: number): string[] =>
    count > MAX_RELATIONS ? [t('paper-more', { count: count - MAX_RELATIONS })] : [];
  return [
    ...(lines.length === 0 ? [] : [t('paper-relations'), ...lines, ...more(effects.length)]),
    ...(bases.length === 0 ? [] : [t('paper-bases', { targets }), ...more(bases.length)]),
  ];
}
