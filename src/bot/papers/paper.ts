/** A document as a file: what the card says, then every section, as blocks for Markdown and PDF. */
import type { Entry } from '../../knowledge/document.ts';
import { slug } from '../../language/fold.ts';
import type { Paragraph } from '../render/paragraph.ts';
import type { Shelf } from '../shelf.ts';
import { cardParagraphs } from '../views/card.ts';
import { nameOf, type Words } from '../views/view.ts';

export interface Heading {
  readonly kind: 'heading';
  /** 1 is the title's. */
  readonly level: number;
  readonly text: string;
}

export type PaperBlock = Heading | Paragraph;

export function paperOf(shelf: Shelf, entry: Entry, words: Words): PaperBlock[] {
  const [, ...facts] = cardParagraphs(shelf, entry, words);
  const note: Paragraph = { kind: 'note', runs: [{ text: words.locale.documents.exportNote }] };
  return [
    { kind: 'heading', level: 1, text: nameOf(entry, words) },
    ...facts,
    { ...note, apart: true },
    ...entry.sections.flatMap(({ heading, path, text }): PaperBlock[] => [
      ...(heading === ''
        ? []
        : [{ kind: 'heading' as const, level: Math.min(path.length, 4) + 1, text: heading }]),
      ...text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [lineOf(line)])),
    ]),
  ];
}

function lineOf(line: string): Paragraph {
  const item = /^\s*-\s+(.*)$/u.exec(line)?.[1];
  return item === undefined
    ? { kind: 'paragraph', runs: [{ text: line.trim() }], apart: true }
    : { kind: 'item', runs: [{ text: '• ' }, { text: item }] };
}

/** A file name that every system takes: `04-nq-tu.pdf`. */
export function fileName(entry: Entry, extension: string): string {
  const number = entry.kind === 'document' ? entry.number : null;
  return `${slug(number ?? '') || slug(entry.id) || 'document'}.${extension}`;
}
