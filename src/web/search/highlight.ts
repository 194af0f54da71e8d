/** Words of a query marked in a text, and the line of a passage that holds most of them. */

import type { AnalyzedText } from '../../search/analyzed-passage.ts';
import type { Query } from '../../search/query.ts';
import { lower } from '../../text/fold.ts';
import { type Tokenize, tokenize } from '../../text/tokenizer.ts';

/** A run of text; `hit` where it is a word that was looked for. */
export interface TextSpan {
  readonly text: string;
  readonly isMatch: boolean;
}

/** What is looked for, by its letters without marks: the marks that it must have; null: any. */
export type HighlightTerms = ReadonlyMap<string, ReadonlySet<string> | null>;

/** Longest snippet, in UTF-16 units. */
const MAX_SNIPPET_LENGTH = 320;
/** Units of text kept before the first word that was found, where a line is cut. */
const CONTEXT_BEFORE_MATCH = 60;

/** The words of a query that carry something: typed with marks, they count with these marks only. */
export function createHighlightTerms({ tokens }: Pick<Query, 'tokens'>): HighlightTerms {
  const terms = new Map<string, Set<string> | null>();
  for (const { text, folded, isMarked } of tokens) {
    const before = terms.get(folded);
    if (!isMarked || before === null) terms.set(folded, null);
    else terms.set(folded, (before ?? new Set()).add(lower(text)));
  }
  return terms;
}

/** A text in pieces, with neighbouring words that were looked for in one piece. */
export function highlight(
  text: string,
  terms: HighlightTerms,
  tokenizeText: Tokenize = tokenize,
): TextSpan[] {
  const normal = text.normalize('NFC');
  const spans: TextSpan[] = [];
  let from = 0;
  let open: { start: number; end: number; words: number } | null = null;
  const close = (): void => {
    if (open === null) return;
    // One syllable of several is in every other line: alone it is no sign of what was looked for.
    const lone = open.words === 1 && terms.size > 1;
    if (lone && !/\d/u.test(normal.slice(open.start, open.end))) {
      open = null;
      return;
    }
    if (open.start > from) spans.push({ text: normal.slice(from, open.start), isMatch: false });
    spans.push({ text: normal.slice(open.start, open.end), isMatch: true });
    from = open.end;
    open = null;
  };
  for (const token of tokenizeText(normal)) {
    if (!isHighlighted(token, terms)) {
      close();
    } else if (open !== null && token.isAdjacent) {
      open.end = token.end;
      open.words += 1;
    } else {
      close();
      open = { start: token.start, end: token.end, words: 1 };
    }
  }
  close();
  if (from < normal.length) spans.push({ text: normal.slice(from), isMatch: false });
  return spans;
}

function isHighlighted(
  { text, folded }: { readonly text: string; readonly folded: string },
  terms: HighlightTerms,
): boolean {
  const forms = terms.get(folded);
  return forms === null || forms?.has(text) === true;
}

/** The line with most of the different words that were looked for, marked, and cut where long. */
export function createSnippet(
  lines: readonly Pick<AnalyzedText, 'text' | 'padded'>[],
  terms: HighlightTerms,
  tokenizeText: Tokenize = tokenize,
): TextSpan[] {
  const words = Array.from(terms.keys(), (folded) => ` ${folded} `);
  let best = lines[0]?.text ?? '';
  let most = 0;
  for (const { text, padded } of lines) {
    // Marks aside it may hold so many at most: most lines hold none, and need not be read.
    let bound = 0;
    for (const word of words) if (padded.includes(word)) bound++;
    if (bound <= most) continue;
    const held = new Set(
      tokenizeText(text)
        .filter((token) => isHighlighted(token, terms))
        .map(({ folded }) => folded),
    ).size;
    if (held > most) [best, most] = [text, held];
  }
  return highlight(
    truncateAroundMatch(best.replace(/^- /u, ''), terms, tokenizeText),
    terms,
    tokenizeText,
  );
}

function truncateAroundMatch(line: string, terms: HighlightTerms, tokenizeText: Tokenize): string {
  if (line.length <= MAX_SNIPPET_LENGTH) return line;
  const first = tokenizeText(line).find((token) => isHighlighted(token, terms))?.start ?? 0;
  const from =
    first <= CONTEXT_BEFORE_MATCH * 2 ? 0 : line.lastIndexOf(' ', first - CONTEXT_BEFORE_MATCH) + 1;
  const rest = line.slice(from);
  if (rest.length <= MAX_SNIPPET_LENGTH) return `${from > 0 ? '… ' : ''}${rest}`;
  const end = rest.lastIndexOf(' ', MAX_SNIPPET_LENGTH);
  return `${from > 0 ? '… ' : ''}${rest.slice(0, end > 0 ? end : MAX_SNIPPET_LENGTH)} …`;
}
