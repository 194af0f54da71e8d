/**
 * How a line shares the asked information with its heading and title.
 */
import type { CoverageTally } from '../../search/coverage.ts';
import type { AskedTerms } from './query-terms.ts';

/**
 * Returns what the line itself adds to its title and heading. All values are shares, 0 to 1; a share
 * of nothing is 1.
 *
 * @param heading the heading, and the lines that the line is read under
 */
export function coverageBesides(
  { information, terms }: AskedTerms,
  line: CoverageTally,
  heading: CoverageTally,
  title: CoverageTally,
) {
  const sums = { rest: 0, restHeld: 0, untitled: 0, untitledHeld: 0 };
  const words = [0, 0];
  const pairs = [0, 0];
  let total = 0;
  let missingMost = 0;
  let missingInLine = 0;
  for (let term = 0; term < information.length; term++) {
    const worth = information[term] ?? 0;
    const inLine = line.matched[term] ?? 0;
    const inHeading = heading.matched[term] ?? 0;
    const inTitle = title.matched[term] ?? 0;
    total += worth;
    const beyondTitle = worth * (1 - inTitle);
    const beyond = worth * (1 - Math.max(inHeading, inTitle));
    sums.rest += beyond;
    sums.restHeld += beyond * inLine;
    sums.untitled += beyondTitle;
    sums.untitledHeld += beyondTitle * Math.max(inLine, inHeading);
    const kind = terms[term]?.previous === null ? words : pairs;
    kind[0] = (kind[0] ?? 0) + worth;
    kind[1] = (kind[1] ?? 0) + worth * inLine;
    missingInLine = Math.max(missingInLine, worth * (1 - inLine));
    missingMost = Math.max(missingMost, worth * (1 - Math.max(inLine, inHeading, inTitle)));
  }
  const share = (held: number, all: number): number => (all === 0 ? 1 : held / all);
  return {
    inLine: share(sums.restHeld, sums.rest),
    withHeading: share(sums.untitledHeld, sums.untitled),
    words: share(words[1] ?? 0, words[0] ?? 0),
    pairs: share(pairs[1] ?? 0, pairs[0] ?? 0),
    missingMost: share(missingMost, total),
    missingInLine: share(missingInLine, total),
  };
}

/** The information of the most informative term that texts lack, as a share of all. */
export function missingMostOf({ information }: AskedTerms, { matched }: CoverageTally): number {
  let total = 0;
  let most = 0;
  for (let term = 0; term < information.length; term++) {
    const worth = information[term] ?? 0;
    total += worth;
    most = Math.max(most, worth * (1 - (matched[term] ?? 0)));
  }
  return total === 0 ? 1 : most / total;
}

/** The match of a term, or of the best term of its group. */
export function matchedOf(
  { groups }: AskedTerms,
  { matched }: CoverageTally,
  term: number,
): number {
  if (groups === null) return matched[term] ?? 0;
  let most = 0;
  for (let at = 0; at < groups.length; at++)
    if (groups[at] === groups[term]) most = Math.max(most, matched[at] ?? 0);
  return most;
}

/** The share of some words that the question has. */
export function agreementOf(terms: AskedTerms, words: Int32Array): number {
  if (words.length === 0) return 0;
  const { slotByFoldedWord, corpus } = terms;
  let known = 0;
  for (let at = 0; at < words.length; at++)
    if (slotByFoldedWord.get(corpus.folded[(words[at] ?? 0) >> 1] ?? 0) >= 0) known++;
  return known / words.length;
}
