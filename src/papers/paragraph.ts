/**
 * A paragraph of a paper: what every format is brought to before the paper is understood.
 */

/** How much of a paragraph is bold. `start`: only its first words, as in **Điều 2.** Thông tư này … */
export type Weight = 'all' | 'start' | 'none' | 'unknown';

export interface Paragraph {
  /** NFC, single spaces, without the line breaks of the page. Empty for a table. */
  readonly text: string;
  /** The page that it starts on, from 1; 1 in formats without pages. */
  readonly page: number;
  readonly isCentred: boolean;
  readonly weight: Weight;
  /** The column of a letterhead or of a signature; null for a paragraph over the whole width. */
  readonly column: 'left' | 'right' | null;
  /** The rows of a table, each with the same number of cells; null for text. */
  readonly rows: readonly (readonly string[])[] | null;
  /** A footnote: it stands below the text of its page. */
  readonly isNote: boolean;
  /** `1` to `6` where the format marks a heading; null elsewhere. */
  readonly heading: number | null;
}

/** Returns a paragraph of plain text, with what is known of it. */
export function paragraphOf(text: string, known: Partial<Omit<Paragraph, 'text'>> = {}): Paragraph {
  return {
    text,
    page: 1,
    isCentred: false,
    weight: 'unknown',
    column: null,
    rows: null,
    isNote: false,
    heading: null,
    ...known,
  };
}
