/**
 * Makes training examples: the candidate lines of a question with their features, and which answer.
 */
import type { Assistant } from '../../src/answer/ask.ts';
import type { QuestionContext } from '../../src/answer/compose/answer-draft.ts';
import { continuesQuotation, MAX_QUOTED_CHARS } from '../../src/answer/compose/quotation.ts';
import { quotationOf } from '../../src/answer/compose/quoted-lines.ts';
import { createQuestionContext, withoutTerms } from '../../src/answer/question-context.ts';
import { FEATURE_NAMES } from '../../src/answer/retrieve/feature-names.ts';
import { findLines } from '../../src/answer/retrieve/find-lines.ts';
import type { LineModel } from '../../src/answer/retrieve/line-model.ts';
import { likeness, type QuestionEvidence } from '../../src/answer/retrieve/list-features.ts';
import { resolveNumber } from '../../src/answer/retrieve/resolve-number.ts';
import {
  meetsConstraintsInDocument,
  meetsLineConstraints,
  type ScoredLine,
} from '../../src/answer/retrieve/score-lines.ts';
import type { TextEmbedding } from '../../src/answer/retrieve/text-embedding.ts';
import type { WordTranslation } from '../../src/answer/retrieve/word-translation.ts';
import { Trace } from '../../src/answer/trace.ts';
import { understand } from '../../src/answer/understand/understand.ts';
import { fold } from '../../src/text/fold.ts';
import type { RankingExample, SparseVector } from './fit-ranking.ts';
import { goldShare, type LabelledQuestion } from './labelled-questions.ts';

/** A candidate, without what only the answer needs. */
export type CandidateLine = Pick<ScoredLine, 'passage' | 'text' | 'compared'>;

export interface LineExample extends RankingExample {
  readonly question: LabelledQuestion;
  readonly lines: readonly CandidateLine[];
  /** By candidate: the share of the gold that it holds. */
  readonly shares: readonly number[];
  /** By candidate: whether it is of a document that holds the answer. */
  readonly ofAnswer: readonly boolean[];
  readonly evidence: QuestionEvidence;
}

/** Where examples come from. */
export interface ExampleSource {
  readonly assistant: Assistant;
  readonly translation: WordTranslation;
  readonly paraphrases: WordTranslation;
  readonly embedding: TextEmbedding;
  /** The day of the questions. */
  readonly today: string;
}

/** A model that gives each feature as it is. */
const VALUES: Omit<LineModel, 'translation' | 'paraphrases' | 'embedding'> = {
  ranking: new Float64Array(FEATURE_NAMES.length).fill(1),
  confidence: { line: new Float64Array(FEATURE_NAMES.length), list: [], trees: [] },
};
const INDEX = new Map(FEATURE_NAMES.map((name, at) => [name, at]));

/** How many candidates of a question are kept. */
const MAX_CANDIDATES = 60;

function toVector({ parts }: ScoredLine): SparseVector {
  const entries = Object.entries(parts ?? {});
  return {
    indices: Int32Array.from(entries, ([name]) => INDEX.get(name) ?? 0),
    values: Float64Array.from(entries, ([, value]) => value),
  };
}

/** The candidate lines of a question; the order is that of their coverage. */
export function lineExampleOf(
  { assistant, translation, paraphrases, embedding, today }: ExampleSource,
  question: LabelledQuestion,
): LineExample {
  const { libraryIndex, searcher, weights } = assistant;
  const understanding = understand(libraryIndex, searcher.index, question.question, today);
  const base = createQuestionContext(
    {
      libraryIndex,
      searcher,
      today,
      weights,
      lineModel: { ...VALUES, translation, paraphrases, embedding },
      trace: new Trace(),
    },
    understanding,
  );
  const resolved = understanding.numbers.map((one) =>
    resolveNumber(libraryIndex, understanding, one),
  );
  const within = resolved.flatMap(({ documents }) => documents.map(({ document }) => document.id));
  const ctx = withoutTerms(base, resolved.length > 0 ? (resolved[0]?.boundSpans ?? []) : []);
  const isWithin = within.length > 0;
  const lines = findLines(ctx, understanding.intents[0] ?? 'content', isWithin ? within : null)
    // As answers do.
    .filter((line) => (isWithin ? meetsConstraintsInDocument(line) : meetsLineConstraints(line)))
    .sort((a, b) => rough(b) - rough(a))
    .slice(0, MAX_CANDIDATES);
  const wanted = new Set(question.documents.map(fold));
  const isWanted = ({ passage }: ScoredLine): boolean => {
    const entry = libraryIndex.library.entries.get(passage.entry);
    return (
      wanted.has(fold(passage.entry)) ||
      (entry?.kind === 'document' && entry.number !== null && wanted.has(fold(entry.number)))
    );
  };
  const shares = lines.map((line) => {
    const { text } = line;
    if (question.line !== null)
      return text === question.line ? 1 : likeness(wordsOf(text), wordsOf(question.line));
    if (question.gold.length === 0) return 0;
    return Math.max(goldShare(text, question), goldShare(quotedWith(ctx, line), question));
  });
  const most = Math.max(
    0,
    ...shares.filter((_, at) => wanted.size === 0 || isWanted(lines[at] as ScoredLine)),
  );
  const any = most > 0 ? most : Math.max(0, ...shares);
  const ofDocument = most > 0 && wanted.size > 0;
  // A line of another document with the same words is neither right nor wrong.
  const kept = lines.flatMap((line, at) => {
    const holds =
      any >= SAME_LINE && (shares[at] ?? 0) >= (question.line === null ? any : SAME_LINE);
    if (holds && ofDocument && !isWanted(line)) return [];
    return [{ line, share: shares[at] ?? 0, holds }];
  });
  return {
    question,
    group: question.documents[0] ?? question.question,
    lines: kept.map(({ line: { passage, text, compared } }) => ({ passage, text, compared })),
    candidates: kept.map(({ line }) => toVector(line)),
    answers: kept.map(({ holds }) => holds),
    shares: kept.map(({ share }) => share),
    ofAnswer: kept.map(({ line }) => isWanted(line)),
    evidence: {
      unseenShare: ctx.terms.unseenShare,
      wordCount: ctx.terms.wordCount,
      isEnglish: understanding.language === 'en',
      isWithin,
    },
  };
}

/** Other lines so like the one that answers say the same. */
const SAME_LINE = 0.5;

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []);

/** What an answer quotes in one paragraph with a line: the clause of a point, the points of a clause. */
function quotedWith(ctx: QuestionContext, line: ScoredLine): string {
  const read = ctx.searcher.analyze(line.passage);
  const printed = read.lines.map(({ text }) => text);
  const { lines: quoted } = quotationOf(ctx, read, line, { ranked: [], matching: [] });
  return quoted
    .filter((at) => at === line.at || continuesQuotation(printed, read.tree, quoted, at))
    .map((at) => printed[at])
    .join(' ')
    .slice(0, MAX_QUOTED_CHARS);
}

/** Orders the lines before anything is learned: by their coverage and by what lines are compared by. */
const rough = ({ coverageInContext, coverageInLine, compared }: ScoredLine): number =>
  coverageInContext + 0.5 * coverageInLine + 0.5 * ((compared[0] ?? 0) + (compared[1] ?? 0));
