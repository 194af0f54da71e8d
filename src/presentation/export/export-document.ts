/** Exports a document: the facts of its card, then all sections, as blocks for Markdown and PDF. */
import type { Translator } from '../../i18n/translator.ts';
import { documentName } from '../../library/display-names.ts';
import type { Entry } from '../../library/document.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { slugify } from '../../text/fold.ts';
import type { Paragraph } from '../paragraph.ts';
import { createCardParagraphs } from '../views/card.ts';

export interface HeadingBlock {
  readonly kind: 'heading';
  /** 1 for the title. */
  readonly level: number;
  readonly text: string;
}

export type ExportBlock = HeadingBlock | Paragraph;

export function exportDocument(
  libraryIndex: CurrentLibraryIndex,
  entry: Entry,
  t: Translator,
): ExportBlock[] {
  const [, ...facts] = createCardParagraphs(libraryIndex, entry, t);
  const note: Paragraph = {
    kind: 'note',
    runs: [{ text: t('document-export-note') }],
  };
  return [
    { kind: 'heading', level: 1, text: documentName(entry, t) },
    ...facts,
    { ...note, hasSpaceBefore: true },
    ...entry.sections.flatMap(({ heading, path, text }): ExportBlock[] => [
      ...(heading === ''
        ? []
        : [{ kind: 'heading' as const, level: Math.min(path.length, 4) + 1, text: heading }]),
      ...text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [parseLine(line)])),
    ]),
  ];
}

function parseLine(line: string): Paragraph {
  const item = /^\s*-\s+(.*)$/u.exec(line)?.[1];
  return item === undefined
    ? { kind: 'paragraph', runs: [{ text: line.trim() }], hasSpaceBefore: true }
    : { kind: 'item', runs: [{ text: '• ' }, { text: item }] };
}

/** A file name that is valid on every system: `04-nq-tu.pdf`. */
export function createFileName(entry: Entry, extension: string): string {
  const number = entry.kind === 'document' ? entry.number : null;
  return `${slugify(number ?? '') || slugify(entry.id) || 'document'}.${extension}`;
}
