/** Highlights the words of a query in a text and chooses the line that shows most of them. */
import type { AnalyzedText } from '../../search/analyzed-passage.ts';
import type { Query } from '../../search/query.ts';
import { lower } from '../../text/fold.ts';
import { type Tokenize, tokenize } from '../../text/tokenizer.ts';

/** A piece of a text; `isMatch` when it consists of words of the query. */
export interface TextSpan {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Query words: from the folded form to the forms that match; null: every form matches. */
export type HighlightTerms = ReadonlyMap<string, ReadonlySet<string> | null>;

/** Maximum length of a snippet in UTF-16 code units. */
const MAX_SNIPPET_LENGTH = 320;
/** UTF-16 code units that are kept before the first match when a line is cut. */
const CONTEXT_BEFORE_MATCH = 60;

/** A query word that was typed with diacritics matches only with the same diacritics. */
export function createHighlightTerms({ tokens }: Pick<Query, 'tokens'>): HighlightTerms {
  const terms = new Map<string, Set<string> | null>();
  for (const { text, folded, isMarked } of tokens) {
    const before = terms.get(folded);
    if (!isMarked || before === null) terms.set(folded, null);
    else terms.set(folded, (before ?? new Set()).add(lower(text)));
  }
  return terms;
}

/** Splits a text into pieces. Adjacent words of the query form one piece. */
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
    // A single syllable of a longer query occurs in most lines, so it is not highlighted.
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

/** The line with the most different query words, highlighted, and cut when it is too long. */
export function createSnippet(
  lines: readonly Pick<AnalyzedText, 'text' | 'padded'>[],
  terms: HighlightTerms,
  tokenizeText: Tokenize = tokenize,
): TextSpan[] {
  const words = Array.from(terms.keys(), (folded) => ` ${folded} `);
  let best = lines[0]?.text ?? '';
  let most = 0;
  for (const { text, padded } of lines) {
    // A cheap upper bound that ignores diacritics. Most lines have no match and are skipped here.
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
