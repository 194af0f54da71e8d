/**
 * Text between an answer and Telegram's HTML: paragraphs of runs, still without markup, so that
 * lengths are counted and cuts are made as Telegram counts, after entity parsing.
 */
import type { Answer, Block, Span } from '../answer/answer.ts';
import { isWebUrl } from './web-url.ts';

export interface Run {
  readonly text: string;
  readonly style?: 'strong' | 'em';
  /** An http(s) address. */
  readonly href?: string;
}

export interface Paragraph {
  readonly kind: Block['kind'];
  readonly runs: readonly Run[];
  /** Stands apart: a blank line before it. */
  readonly hasSpaceBefore?: boolean;
}

const BULLET: Run = { text: '• ' };

/** An answer's paragraphs, a block each; blank ones are left out. */
export function createAnswerParagraphs(answer: Answer): Paragraph[] {
  const links = new Map<string, string>();
  for (const { id, url } of answer.documents) if (isWebUrl(url)) links.set(id, url);
  const blocks = answer.blocks.map((block): Paragraph => {
    const runs = block.spans.map((span) => createRun(span, links));
    return { kind: block.kind, runs: block.kind === 'item' ? [BULLET, ...runs] : runs };
  });
  return blocks.filter(
    ({ runs }) =>
      runs
        .map(({ text }) => text)
        .join('')
        .trim() !== '',
  );
}

/** A paragraph a line; a blank line sets the next one apart. */
export function parsePlainParagraphs(text: string): Paragraph[] {
  return text.split(/\n{2,}/u).flatMap((part, index) =>
    part.split('\n').map(
      (line, inPart): Paragraph => ({
        kind: 'paragraph',
        runs: [{ text: line }],
        hasSpaceBefore: index > 0 && inPart === 0,
      }),
    ),
  );
}

/** UTF-16 units. */
export function paragraphLength({ runs }: Paragraph): number {
  return runs.reduce((length, { text }) => length + text.length, 0);
}

function createRun(span: Span, links: ReadonlyMap<string, string>): Run {
  const href = span.document === undefined ? undefined : links.get(span.document);
  return {
    text: span.text,
    ...(span.style !== undefined && { style: span.style }),
    ...(href !== undefined && { href }),
  };
}
