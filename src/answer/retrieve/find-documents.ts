/**
 * Finding documents: which documents and terms cover what was asked.
 */
import type { Entry } from '../../library/document.ts';
import { coverageIn } from '../../search/coverage.ts';
import type { Passage } from '../../search/passage.ts';
import type { RankedPassage } from '../../search/searcher.ts';
import type { QuestionContext } from '../compose/answer-draft.ts';
import { type ScoreParts, ScoreSum } from '../trace.ts';
import { constraintsOf, isAboutYear, meetsConstraints } from './constraints.ts';
import { documentPrior } from './document-prior.ts';

export interface FoundDocument {
  readonly entry: Entry;
  /** Its passage that matches best. */
  readonly passage: Passage;
  /** Share of the asked information in title, aliases and topics. */
  readonly labelCoverage: number;
  /** Share in the best passage under its title. */
  readonly textCoverage: number;
  readonly score: number;
  /** What the score is made of; null unless the answer is traced. */
  readonly parts: ScoreParts | null;
}

/** Documents and terms that cover the subject, best first; `accept` holds the constraints. */
export function findDocuments(
  ctx: QuestionContext,
  accept: (entry: Entry) => boolean,
): FoundDocument[] {
  const { weights } = ctx;
  const { entries } = ctx.libraryIndex.library;
  const { ranked } = ctx.searcher.searchNormalized(
    ctx.searchQuery,
    (id) => {
      const entry = entries.get(id);
      return entry !== undefined && accept(entry);
    },
    ctx.weights.passagesPerEntry,
  );
  const top = ranked[0]?.score ?? 1;
  const best = new Map<string, RankedPassage>();
  for (const one of ranked) if (!best.has(one.passage.entry)) best.set(one.passage.entry, one);
  const found = [...best.values()].flatMap((one): FoundDocument[] => {
    const entry = entries.get(one.passage.entry);
    if (entry === undefined) return [];
    const read = ctx.searcher.analyze(one.passage);
    const { title: name, titleEn, topics, heading, lines } = read;
    const title = coverageIn(ctx.titleTerms, [name.words, titleEn.words]);
    const labelCoverage = coverageIn(ctx.titleTerms, [name.words, titleEn.words, topics.words]);
    const textCoverage = coverageIn(
      ctx.terms,
      [name, heading, ...lines].map(({ words }) => words),
    );
    const score = new ScoreSum(ctx.trace !== null);
    score.add('title', title);
    score.add('documentLabels', weights.documentLabels * labelCoverage);
    score.add('documentText', weights.documentText * textCoverage);
    score.add('documentSearchScore', weights.documentSearchScore * (one.score / top));
    score.add('documentTitleRun', weights.documentTitleRun * one.features.titleRun);
    score.addAll(documentPrior(ctx, entry));
    return [
      {
        entry,
        passage: one.passage,
        labelCoverage,
        textCoverage,
        score: score.total,
        parts: score.parts,
      },
    ];
  });
  found.sort((a, b) => b.score - a.score);
  ctx.trace?.searches.push({ kind: 'documents', found });
  return found;
}

/** Accepts what meets the question's constraints. */
export function createEntryFilter(
  ctx: QuestionContext,
  options: { years: boolean },
): (entry: Entry) => boolean {
  const constraints = constraintsOf(ctx.understanding);
  const applied = options.years ? constraints : { ...constraints, years: [] };
  return (entry) => {
    if (entry.kind === 'term')
      return (
        constraints.type === null && constraints.issuers.length + constraints.places.length === 0
      );
    const facts = ctx.libraryIndex.facts.get(entry.id);
    return facts !== undefined && meetsConstraints(ctx.libraryIndex, facts, applied, isAboutYear);
  };
}
