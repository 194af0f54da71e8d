/**
 * What goes with a quoted part of a document: its name, the documents that amend it, and the parts that
 * it refers to.
 */
import { formatDate } from '../../i18n/format-date.ts';
import { type ArticleAmendment, articleAmendmentsOf } from '../../library/article-amendments.ts';
import { ownReferences } from '../../library/article-references.ts';
import { documentName } from '../../library/display-names.ts';
import type { Entry } from '../../library/document.ts';
import { anchorOfUnits } from '../../library/headings.ts';
import { buildLineTree } from '../../library/line-tree.ts';
import {
  isWithinPart,
  type NumberedUnit,
  type PartUnit,
  unitOfHeading,
} from '../../text/document-parts.ts';
import type { Block } from '../answer.ts';
import { findPartLines } from '../retrieve/part-lines.ts';
import { withoutBullet } from '../retrieve/score-lines.ts';
import { block, plain, type QuestionContext, spansIn } from './answer-draft.ts';
import { summarySpans } from './entry-blocks.ts';
import { selectOutline } from './quotation.ts';
import { quotedSpan } from './quoted-span.ts';

/**
 * Says which documents amend a part, from when, and the new wording where the library holds it. Empty
 * where none does.
 */
export function amendmentBlocks(
  ctx: QuestionContext,
  entry: Entry,
  units: readonly NumberedUnit[],
): Block[] {
  const amendments = (articleAmendmentsOf(ctx.libraryIndex.library).get(entry.id) ?? []).filter(
    (one) => isWithinPart(one.units, units) || isWithinPart(units, one.units),
  );
  return amendments.slice(0, MAX_AMENDMENTS).flatMap((one) => amendmentOf(ctx, one));
}

/** Amendments of one part that an answer tells, at most. */
const MAX_AMENDMENTS = 3;

function amendmentOf(ctx: QuestionContext, amendment: ArticleAmendment): Block[] {
  const { units, by, section, since, wording } = amendment;
  const part = partName(ctx, units);
  const date =
    since === null ? '' : ctx.t('answer-relation-since', { date: formatDate(ctx.t, since) });
  const by_ = [
    ...summarySpans(ctx, by),
    {
      text: ` (${ctx.t('answer-section', { citation: section.citation })})`,
      document: by.id,
      anchor: section.anchor,
    },
  ];
  const { lines } = selectOutline(wording, buildLineTree(wording));
  return [
    block(
      'paragraph',
      plain(`${part}: `),
      ...spansIn(
        ctx.t,
        wording.length === 0 ? 'answer-part-repealed' : 'answer-part-amended',
        'documents',
        by_,
      ),
      plain(`${date}${wording.length === 0 ? '.' : ':'}`),
    ),
    ...lines.map((at) => block('item', quotedSpan(by, withoutBullet(wording[at] ?? '')))),
  ];
}

/** Characters of a part that a quotation refers to, at most. A longer one is offered as a question. */
const MAX_REFERENCE_CHARS = 260;

/** A part that a quotation refers to, and its text. */
interface ReferredPart {
  readonly name: string;
  readonly anchor: string;
  readonly text: string;
}

/** The parts of the same document that a quoted line refers to. Parts that are not held are left out. */
function referredParts(
  ctx: QuestionContext,
  entry: Entry,
  line: string,
  citation: string,
): ReferredPart[] {
  const article = unitOfHeading(citation.split('› ').at(-1) ?? '');
  const within = article?.unit === 'article' ? article.number : null;
  if (within === null) return [];
  return ownReferences(line, within).flatMap((units) => {
    const [part] = findPartLines(entry, units);
    if (part === undefined) return [];
    const inner = units.filter(({ unit }) => unit !== 'article');
    return [
      {
        name: partName(ctx, units),
        anchor: anchorOfUnits(part.section.anchor, inner),
        text: part.lines.map(withoutBullet).join(' '),
      },
    ];
  });
}

/**
 * What follows a quoted line that refers to other parts of its document: the text of the first, where
 * it is short, and questions that lead to the others.
 *
 * @param citation the citation of the section of the line
 */
export function followReferences(
  ctx: QuestionContext,
  entry: Entry,
  line: string,
  citation: string,
): { readonly blocks: Block[]; readonly suggestions: string[] } {
  if (entry.kind === 'term') return { blocks: [], suggestions: [] };
  const parts = referredParts(ctx, entry, line, citation);
  const quoted = parts.find(({ text }) => text.length <= MAX_REFERENCE_CHARS);
  const name = documentName(entry, ctx.t);
  return {
    blocks:
      quoted === undefined
        ? []
        : [
            block(
              'item',
              { text: quoted.name, document: entry.id, anchor: quoted.anchor },
              ': ',
              quotedSpan(entry, quoted.text),
            ),
          ],
    suggestions: parts
      .filter((part) => part !== quoted)
      .map((part) => ctx.t('part-within', { inner: part.name, outer: name })),
  };
}

/** The name of a part, the innermost unit first: `điểm a khoản 2 Điều 5`. */
export const partName = (ctx: QuestionContext, units: readonly NumberedUnit[]): string =>
  [...units]
    .reverse()
    .map((one) => unitName(ctx, one))
    .reduce((inner, outer) => ctx.t('part-within', { inner, outer }));

/** Units that Vietnamese documents number in Roman numerals. */
const ROMAN_UNITS: ReadonlySet<PartUnit> = new Set(['appendix', 'division', 'chapter']);

export const unitName = ({ t }: QuestionContext, { unit, number }: NumberedUnit): string =>
  t(`part-${unit}`, {
    number: ROMAN_UNITS.has(unit)
      ? number.replace(/\d+/gu, (digits) => toRoman(Number(digits)))
      : number,
  });

const ROMAN_DIGITS = [
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

function toRoman(number: number): string {
  let out = '';
  let rest = number;
  for (const [digits, value] of ROMAN_DIGITS) {
    while (rest >= value) {
      out += digits;
      rest -= value;
    }
  }
  return out;
}
