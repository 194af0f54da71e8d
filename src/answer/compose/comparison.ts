/**
 * Composes comparisons: documents or terms beside each other, aspect by aspect.
 */
import { kebabCase } from '../../i18n/kebab-case.ts';
import { documentName } from '../../library/display-names.ts';
import type { Entry, LegalDocument, Section } from '../../library/document.ts';
import type { AnswerPassage, Block } from '../answer.ts';
import { withoutBullet } from '../retrieve/score-lines.ts';
import { createHeadingTest } from '../section-headings.ts';
import { type AnswerDraft, block, type QuestionContext, strong } from './answer-draft.ts';
import { quoteBlock, summaryPassages } from './documents.ts';
import {
  caveatBlocks,
  linkSpans,
  referenceSpans,
  sourceNote,
  suggestionsFor,
} from './entry-blocks.ts';

/** What is compared beside the summary: each is a kind of section. */
const ASPECTS = [createHeadingTest('scope', 'audience'), createHeadingTest('targets')];

/** The first line of a section, as a quotation. */
function firstLineOf(entry: Entry, section: Section | undefined): AnswerPassage[] {
  const text = section?.text.split('\n').find((line) => line.trim() !== '');
  if (section === undefined || text === undefined) return [];
  const { anchor, citation } = section;
  return [{ document: entry.id, anchor, citation, text: withoutBullet(text) }];
}

/** The summary of an entry, its scope, and its first target. */
function comparedPassages(entry: Entry): AnswerPassage[] {
  const aspects = ASPECTS.flatMap((isHeading) =>
    firstLineOf(
      entry,
      entry.sections.find(({ path, text }) => text.trim() !== '' && path.some(isHeading)),
    ),
  );
  const passages = [...summaryPassages(entry), ...aspects];
  return passages.filter(
    ({ anchor }, at) => passages.findIndex((one) => one.anchor === anchor) === at,
  );
}

/** What the documents do to each other: `Nghị định 118/2025/NĐ-CP thay thế Nghị định 61/2018/NĐ-CP`. */
function relationBlocks(ctx: QuestionContext, documents: readonly LegalDocument[]): Block[] {
  const ids = new Set(documents.map(({ id }) => id));
  return documents.flatMap((document) =>
    (ctx.libraryIndex.relations.get(document.id)?.outgoing ?? [])
      .filter((link) => link.document !== null && ids.has(link.document))
      .map((link) => {
        const verb = ctx.t(`relation-${kebabCase(link.type)}-out`);
        const name = strong(documentName(document, ctx.t));
        return block('paragraph', name, ` ${verb} `, ...linkSpans(ctx, link), '.');
      }),
  );
}

/**
 * Two or more documents or terms: each with its issuer, date, summary, scope, first target and status,
 * then what they do to each other.
 *
 * @param difference a passage that says how they differ; it comes first
 */
export function composeComparison(
  ctx: QuestionContext,
  entries: readonly Entry[],
  difference: AnswerPassage | null = null,
): AnswerDraft {
  const documents = entries.filter((entry) => entry.kind === 'document');
  const passages: AnswerPassage[] = difference === null ? [] : [difference];
  const blocks: Block[] = [
    difference === null
      ? block('lead', strong(ctx.t('answer-compare-lead')))
      : { ...quoteBlock(ctx, difference), kind: 'lead' },
  ];
  for (const entry of entries) {
    const compared = comparedPassages(entry);
    passages.push(...compared);
    blocks.push(
      block('item', ...referenceSpans(ctx, entry), '.'),
      ...compared.map((passage) => quoteBlock(ctx, passage)),
      sourceNote(ctx, entry),
    );
  }
  return {
    status: 'answered',
    intent: 'compare',
    blocks: [...blocks, ...relationBlocks(ctx, documents), ...caveatBlocks(ctx, documents)],
    documents: entries.map(({ id }) => id),
    passages,
    suggestions: suggestionsFor(ctx, documents[0], 'compare'),
  };
}
