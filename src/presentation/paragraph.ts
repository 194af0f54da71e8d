/**
 * Paragraphs of styled runs: the form between an answer and Telegram's HTML. Telegram counts the
 * length of a message without markup, so texts are measured and split in this form.
 */
import type { Answer, Block, Span } from '../answer/answer.ts';
import { isWebUrl } from './web-url.ts';

export interface Run {
  readonly text: string;
  readonly style?: 'strong' | 'em' | 'code';
  /** An http(s) address. */
  readonly href?: string;
}

export interface Paragraph {
  readonly kind: Block['kind'];
  readonly runs: readonly Run[];
  /** Only of a quote: Telegram shows its first lines until it is tapped. */
  readonly isFolded?: boolean;
  /** A blank line comes before it. */
  readonly hasSpaceBefore?: boolean;
}

const BULLET: Run = { text: '• ' };

/** Returns one paragraph for each block of an answer that has text. */
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

/** Returns one paragraph for each line. A blank line becomes `hasSpaceBefore` of the next one. */
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

/** The length in UTF-16 units. */
export function paragraphLength({ runs }: Paragraph): number {
  return runs.reduce((length, { text }) => length + text.length, 0);
}

function createRun(span: Span, links: ReadonlyMap<string, string>): Run {
  const href = span.document === undefined ? span.url : links.get(span.document);
  return {
    text: span.text,
    ...(span.style !== undefined && { style: span.style }),
    ...(href !== undefined && { href }),
  };
}
