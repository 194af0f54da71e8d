/** Writes a paper that was read as a document in the knowledge format (docs/knowledge-format.md). */
import { stringify } from 'yaml';
import { type InForce, isLocal, type TextExtent } from '../library/document.ts';
import type { DocumentType } from '../text/document-types.ts';
import { slugify } from '../text/fold.ts';
import type { Appendix } from './appendices.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { Part } from './outline.ts';
import type { Paper } from './paper.ts';
import type { Paragraph } from './paragraph.ts';

/** The front matter of a document that was imported. */
export interface ImportedFrontMatter {
  readonly id: string;
  readonly number: string | null;
  readonly type: DocumentType;
  readonly title: string;
  readonly text: TextExtent | null;
  readonly passedBy: string | null;
  readonly signedBy: string | null;
  readonly dateDocument: string | null;
  readonly dateEffective: string | null;
  readonly inForce: InForce;
  readonly jurisdiction: string | null;
  readonly topics: readonly string[];
  readonly relations: readonly ImportedRelation[];
  readonly sources: readonly ImportedSource[];
}

export interface ImportedRelation {
  readonly type: string;
  readonly target: string;
  readonly targetDate?: string | null;
  /** The place that states it: `khoản 2 Điều 19`. */
  readonly at?: string;
  readonly verified: boolean;
}

export interface ImportedSource {
  readonly title: string;
  readonly url: string | null;
  /** `official-text` for a page of the gazette. */
  readonly kind?: string | null;
  /** `YYYY-MM-DD`; null where it is not known. */
  readonly retrieved: string | null;
}

/** Where a paper was taken from. */
export interface SourceOfPaper {
  readonly fileName: string;
  /** What the source is called; absent: the name of the file. */
  readonly title?: string;
  /** The issue of the gazette that its pages name; null for other papers. */
  readonly gazette: string | null;
  readonly url: string | null;
  /** `YYYY-MM-DD`; null where it is not known. */
  readonly retrieved: string | null;
}

const TYPE_SLUGS: Readonly<Record<DocumentType, string>> = {
  law: 'luat',
  resolution: 'nghi-quyet',
  decree: 'nghi-dinh',
  decision: 'quyet-dinh',
  directive: 'chi-thi',
  circular: 'thong-tu',
  plan: 'ke-hoach',
  programme: 'chuong-trinh',
  conclusion: 'ket-luan',
  report: 'bao-cao',
  'official-letter': 'cong-van',
  'urgent-dispatch': 'cong-dien',
  guideline: 'huong-dan',
  notice: 'thong-bao',
  other: 'van-ban',
};
const MAX_ID = 80;

/**
 * Returns the id of a paper: its type and number, and the place of a local issuer, because each province
 * has a 12/QĐ-UBND. Numbers of a body recur each year, so the year of the
 * paper is added where the number has none. Without a number, its title or the name of the file is used.
 */
export function idOfPaper({ fields }: Pick<Paper, 'fields'>, fileName: string): string {
  const { number, type, dateDocument, title, jurisdiction } = fields;
  return idOfDocument({
    number: number.value,
    type: type.value ?? 'other',
    dateDocument: dateDocument.value,
    title: title.value ?? fileName.replace(/\.\w{2,8}$/u, ''),
    jurisdiction: jurisdiction.value,
  });
}

/** As `idOfPaper`, for the fields of any document. */
export function idOfDocument(
  fields: Pick<ImportedFrontMatter, 'number' | 'type' | 'title' | 'dateDocument' | 'jurisdiction'>,
): string {
  const { number, type, title, dateDocument, jurisdiction } = fields;
  const hasYear = /(?:19|20)\d\d/u.test(number ?? '');
  const year = number === null || hasYear ? '' : `-${(dateDocument ?? '').slice(0, 4)}`;
  const place = isLocal(fields) ? `-${jurisdiction}` : '';
  return `${TYPE_SLUGS[type]}-${slugify(number ?? title)}${place}${year}`
    .slice(0, MAX_ID)
    .replace(/-+$/u, '');
}

/** Returns the front matter of a paper. A paper without a title has its type and number as title. */
export function frontMatterOf(
  paper: Paper,
  source: SourceOfPaper,
  topics: readonly string[],
): ImportedFrontMatter {
  const { fields } = paper;
  return {
    id: idOfPaper(paper, source.fileName),
    number: fields.number.value,
    type: fields.type.value ?? 'other',
    title: fields.title.value ?? fields.number.value ?? source.fileName,
    text: 'full',
    passedBy: fields.passedBy.value,
    signedBy: fields.signedBy.value,
    dateDocument: fields.dateDocument.value,
    dateEffective: fields.dateEffective.value,
    inForce: 'unknown',
    jurisdiction: fields.jurisdiction.value,
    topics,
    relations: paper.relations.map(({ type, target, targetDate, at, confidence }) => ({
      type,
      target,
      ...(targetDate === null ? {} : { targetDate }),
      at,
      verified: confidence >= VERIFIED,
    })),
    sources: [sourceOf(source)],
  };
}

const sourceOf = ({
  fileName,
  title = fileName,
  gazette,
  url,
  retrieved,
}: SourceOfPaper): ImportedSource =>
  gazette === null
    ? { title, url, retrieved }
    : { title: gazette, url, kind: 'official-text', retrieved };

/** A relation below this confidence is written as unverified. */
const VERIFIED = 0.9;

/** Returns the file of a document: front matter and body. */
export function writeDocument(paper: Paper, frontMatter: ImportedFrontMatter): string {
  const yaml = stringify(frontMatter, { lineWidth: 0 });
  return `---\n${yaml}---\n\n${writeBody(paper)}\n`;
}

/** Returns the body of a paper in Markdown. */
export function writeBody(paper: Paper): string {
  const blocks = [
    ...paper.preamble.flatMap(blockOf),
    ...headed('Nội dung', paper.opening, paper.parts.length === 0),
    ...paper.parts.flatMap((part) => blocksOfPart(part, true)),
    ...recipientsOf(paper.recipients),
    ...paper.appendices.flatMap(blocksOfAppendix),
    ...(paper.notes.length === 0 ? [] : ['# Chú thích', ...paper.notes.flatMap(blockOf)]),
  ];
  return blocks.join('\n\n');
}

/** Text before the first heading; below a heading of its own where the paper has none at all. */
const headed = (heading: string, paragraphs: readonly Paragraph[], isAll: boolean): string[] =>
  paragraphs.length > 0 && isAll
    ? [`## ${heading}`, ...paragraphs.flatMap(blockOf)]
    : paragraphs.flatMap(blockOf);

const recipientsOf = (recipients: readonly string[]): string[] =>
  recipients.length === 0
    ? []
    : ['# Nơi nhận', ...recipients.map((one) => `- ${escapeMarkdown(one)}`)];

function blocksOfPart(part: Part, isMain: boolean): string[] {
  const anchor = part.kind === 'article' && isMain ? ` {#dieu-${anchorOf(part.number ?? '')}}` : '';
  return [
    `${'#'.repeat(part.level)} ${escapeMarkdown(part.heading)}${anchor}`,
    ...part.content.flatMap(blockOf),
  ];
}

const anchorOf = (number: string): string => number.replaceAll('đ', 'dd');

function blocksOfAppendix({ heading, opening, parts }: Appendix): string[] {
  return [
    `# ${escapeMarkdown(heading)}`,
    ...opening.flatMap(blockOf),
    ...parts.flatMap((part) => blocksOfPart(part, false)),
  ];
}

function blockOf({ text, rows }: Paragraph): string[] {
  if (rows !== null) return tableOf(rows);
  return text === '' ? [] : [escapeMarkdown(text)];
}

function tableOf(rows: readonly (readonly string[])[]): string[] {
  const [head, ...rest] = rows;
  if (head === undefined) return [];
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => escapeMarkdown(cell.replace(/\s*\n\s*/gu, ' ')).replaceAll('|', '\\|')).join(' | ')} |`;
  return [[line(head), `|${head.map(() => ' --- |').join('')}`, ...rest.map(line)].join('\n')];
}
