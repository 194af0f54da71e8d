/**
 * Composes answers that quote sections of a document in full, or chosen lines of them.
 */
import type { Entry, Section } from '../../library/document.ts';
import type { Block, Intent } from '../answer.ts';
import { withoutBullet } from '../retrieve/score-lines.ts';
import { type AnswerDraft, block, type QuestionContext } from './answer-draft.ts';
import { caveatBlocks, referenceSpans, sourceNote, suggestionsFor } from './entry-blocks.ts';
import { quotedSpan, sectionPassage } from './quoted-span.ts';
import { isForeign, shortReferenceSpans, titleBlocks } from './translated.ts';

/** Characters of the sections that are quoted in full, about. */
const MAX_SECTION_CHARS = 900;

/** Lines of one section that are quoted. */
export interface SectionQuote {
  readonly section: Section;
  readonly lines: readonly string[];
}

/**
 * An answer that quotes sections in full, up to a limit. Null where no section with text fits.
 *
 * @param keep whether to quote a line
 */
export function composeSections(
  ctx: QuestionContext,
  entry: Entry,
  fits: (section: Section) => boolean,
  intent: Intent,
  keep: (line: string) => boolean = () => true,
): AnswerDraft | null {
  const quotes = entry.sections
    .filter((section) => section.text.trim() !== '' && fits(section))
    .map((section) => ({ section, lines: section.text.split('\n').filter(keep) }));
  return quotes.length === 0 ? null : composeQuotes(ctx, entry, quotes, intent);
}

/** An answer that quotes lines under the citations of their sections, up to a limit. */
export function composeQuotes(
  ctx: QuestionContext,
  entry: Entry,
  quotes: readonly SectionQuote[],
  intent: Intent,
): AnswerDraft {
  const foreign = isForeign(ctx, entry);
  const blocks: Block[] = [
    block('lead', ...(foreign ? shortReferenceSpans : referenceSpans)(ctx, entry), '.'),
  ];
  let remaining = MAX_SECTION_CHARS;
  for (const { section, lines } of quotes) {
    if (remaining <= 0) break;
    blocks.push(
      block(
        'paragraph',
        { text: section.citation, style: 'strong', document: entry.id, anchor: section.anchor },
        ':',
      ),
    );
    for (const line of lines) {
      const isFirst = remaining === MAX_SECTION_CHARS;
      remaining -= line.length;
      // A first line that is too long is quoted all the same.
      if (remaining <= 0 && !isFirst) break;
      blocks.push(block('item', quotedSpan(entry, withoutBullet(line))));
    }
  }
  return {
    status: 'answered',
    intent,
    blocks: [
      ...blocks,
      ...(foreign ? titleBlocks(ctx, entry) : []),
      sourceNote(ctx, entry),
      ...caveatBlocks(ctx, [entry]),
    ],
    documents: [entry.id],
    passages: quotes.map(({ section }) => sectionPassage(entry, section)),
    suggestions: suggestionsFor(ctx, entry, intent),
  };
}
