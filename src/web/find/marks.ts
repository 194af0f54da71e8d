/** Words of a query marked in a text, and the line of a passage that holds most of them. */
import { lower } from '../../language/fold.ts';
import { type Token, tokenize } from '../../language/tokens.ts';
import type { Query } from '../../search/query.ts';
import type { ReadText } from '../../search/read-passage.ts';

/** A run of text; `hit` where it is a word that was looked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Reads the words of a text; one that remembers words is quicker. */
export type ReadWords = (text: string) => readonly Token[];

/** What is looked for, by its letters without marks: the marks that it must have; null: any. */
export type Wanted = ReadonlyMap<string, ReadonlySet<string> | null>;

/** Longest snippet, in UTF-16 units. */
const LONGEST = 320;
/** Units of text kept before the first word that was found, where a line is cut. */
const LEAD = 60;

/** The words of a query that carry something: typed with marks, they count with these marks only. */
export function wantedOf({ tokens }: Pick<Query, 'tokens'>): Wanted {
  const wanted = new Map<string, Set<string> | null>();
  for (const { text, folded, marked } of tokens) {
    const before = wanted.get(folded);
    if (!marked || before === null) wanted.set(folded, null);
    else wanted.set(folded, (before ?? new Set()).add(lower(text)));
  }
  return wanted;
}

/** A text in pieces, with neighbouring words that were looked for in one piece. */
export function marked(text: string, wanted: Wanted, read: ReadWords = tokenize): Piece[] {
  const normal = text.normalize('NFC');
  const pieces: Piece[] = [];
  let from = 0;
  let open: { start: number; end: number; words: number } | null = null;
  const close = (): void => {
    if (open === null) return;
    // One syllable of several is in every other line: alone it is no sign of what was looked for.
    const lone = open.words === 1 && wanted.size > 1;
    if (lone && !/\d/u.test(normal.slice(open.start, open.end))) {
      open = null;
      return;
    }
    if (open.start > from) pieces.push({ text: normal.slice(from, open.start), hit: false });
    pieces.push({ text: normal.slice(open.start, open.end), hit: true });
    from = open.end;
    open = null;
  };
  for (const token of read(normal)) {
    if (!isWanted(token, wanted)) {
      close();
    } else if (open !== null && token.joined) {
      open.end = token.end;
      open.words += 1;
    } else {
      close();
      open = { start: token.start, end: token.end, words: 1 };
    }
  }
  close();
  if (from < normal.length) pieces.push({ text: normal.slice(from), hit: false });
  return pieces;
}

function isWanted(
  { text, folded }: { readonly text: string; readonly folded: string },
  wanted: Wanted,
): boolean {
  const forms = wanted.get(folded);
  return forms === null || forms?.has(text) === true;
}

/** The line with most of the different words that were looked for, marked, and cut where long. */
export function snippet(
  lines: readonly Pick<ReadText, 'text' | 'padded'>[],
  wanted: Wanted,
  read: ReadWords = tokenize,
): Piece[] {
  const words = Array.from(wanted.keys(), (folded) => ` ${folded} `);
  let best = lines[0]?.text ?? '';
  let most = 0;
  for (const { text, padded } of lines) {
    // Marks aside it may hold so many at most: most lines hold none, and need not be read.
    let bound = 0;
    for (const word of words) if (padded.includes(word)) bound++;
    if (bound <= most) continue;
    const held = new Set(
      read(text)
        .filter((token) => isWanted(token, wanted))
        .map(({ folded }) => folded),
    ).size;
    if (held > most) [best, most] = [text, held];
  }
  return marked(cut(best.replace(/^- /u, ''), wanted, read), wanted, read);
}

function cut(line: string, wanted: Wanted, read: ReadWords): string {
  if (line.length <= LONGEST) return line;
  const first = read(line).find((token) => isWanted(token, wanted))?.start ?? 0;
  const from = first <= LEAD * 2 ? 0 : line.lastIndexOf(' ', first - LEAD) + 1;
  const rest = line.slice(from);
  if (rest.length <= LONGEST) return `${from > 0 ? '… ' : ''}${rest}`;
  const end = rest.lastIndexOf(' ', LONGEST);
  return `${from > 0 ? '… ' : ''}${rest.slice(0, end > 0 ? end : LONGEST)} …`;
}
