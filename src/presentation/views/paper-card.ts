/** What an administrator is shown of a paper that was read from a file, to approve it or refuse it. */
import { formatDate } from '../../i18n/format-date.ts';
import { kebabCase } from '../../i18n/kebab-case.ts';
import type { Translator } from '../../i18n/translator.ts';
import { orderOfNumber } from '../../library/articles.ts';
import { placeNameOf } from '../../library/display-names.ts';
import { DOCUMENT_TYPES, IN_FORCE, RELATION_TYPES } from '../../library/document.ts';
import type { Library } from '../../library/library.ts';
import type { ReadResult } from '../../papers/import-result.ts';
import { MENDABLE_FIELDS, type MendableField } from '../../papers/mend-field.ts';
import { DOUBTFUL, REMARKS } from '../../papers/warnings.ts';
import { truncate } from '../callback-data/buttons.ts';
import type { Paragraph } from '../paragraph.ts';
import { createParagraph, strong } from './view.ts';

const DOUBT = '⚠️ ';
const MAX_VALUE_LENGTH = 300;
const MAX_EVIDENCE_LENGTH = 120;
/** Further relations are given as a number, so that the card stays one message. */
const MAX_RELATIONS = 10;

const REMARK_NAMES = ['noHead', 'continued', 'oneOfSeveral', 'draft', 'ocr'] as const;

/** Returns the line above a card that was read from a file. */
export const createPaperHead = (file: string, t: Translator): Paragraph =>
  createParagraph(strong(t('paper-read', { file: truncate(file, MAX_EVIDENCE_LENGTH) })));

/** Returns the card: fields with doubts marked, articles with their gaps, relations, remarks. */
export function createPaperParagraphs(
  paper: ReadResult,
  library: Pick<Library, 'jurisdictions'>,
  t: Translator,
): Paragraph[] {
  const { tables, appendices, warnings } = paper;
  const contents =
    paper.document.text === 'metadata'
      ? [t('paper-metadata-only')]
      : [...articleLines(paper, t), t('paper-contents', { tables, appendices: appendices.length })];
  return [
    ...MENDABLE_FIELDS.map((name) => createParagraph(fieldLine(paper, name, library, t))),
    ...contents.map((line) => createParagraph(line)),
    ...relationLines(paper, t).map((line) => createParagraph(line)),
    ...REMARK_NAMES.filter((name) => warnings.includes(REMARKS[name])).map((name) =>
      createParagraph(t(`paper-remark-${kebabCase(name)}`)),
    ),
  ];
}

/** The fields that were not found, or not surely. */
export const doubtfulFields = ({ document, fields }: ReadResult): readonly MendableField[] =>
  MENDABLE_FIELDS.filter(
    (name) => document[name] === null || (fields[name]?.confidence ?? 0) < DOUBTFUL,
  );

function fieldLine(
  { document, fields }: ReadResult,
  name: MendableField,
  library: Pick<Library, 'jurisdictions'>,
  t: Translator,
): string {
  const label = t(`paper-field-${kebabCase(name)}`);
  const { confidence, evidence } = fields[name] ?? { confidence: 0, evidence: '' };
  const value = document[name];
  // A title or type that was not found is filled in; its confidence stays 0.
  if (value === null || confidence === 0) return t('paper-missing', { label });
  const shown = truncate(fieldValue(name, value, library, t), MAX_VALUE_LENGTH);
  const line = t('paper-value', { label, value: shown });
  if (confidence >= DOUBTFUL) return line;
  const source =
    evidence === ''
      ? ''
      : t('paper-evidence', { evidence: truncate(evidence, MAX_EVIDENCE_LENGTH) });
  return `${DOUBT}${line}${source}`;
}

/** A value of a field as people read it. */
export function fieldValue(
  name: string,
  value: string,
  library: Pick<Library, 'jurisdictions'>,
  t: Translator,
): string {
  if (name === 'dateDocument' || name === 'dateEffective') return formatDate(t, value);
  if (name === 'jurisdiction') return placeNameOf(value, library);
  const type = name === 'type' ? DOCUMENT_TYPES.find((one) => one === value) : undefined;
  if (type !== undefined) return t(`type-${type}`);
  const state = name === 'inForce' ? IN_FORCE.find((one) => one === value) : undefined;
  return state === undefined ? value : t(`status-${kebabCase(state)}`);
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
        ` ${truncate(target, MAX_EVIDENCE_LENGTH)}`,
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
