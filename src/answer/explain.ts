/**
 * The explanation of an answer, as plain data: how the question was read and understood, which
 * documents and lines were considered with the parts of their scores, and the threshold that decided.
 */
import type { Language } from '../i18n/translator.ts';
import type { Answer, AnswerStatus, Intent } from './answer.ts';
import type { QuestionContext } from './compose/answer-draft.ts';
import { INTENT_PATTERNS } from './intents/intents.ts';
import { type Constraints, constraintsOf } from './retrieve/constraints.ts';
import { resolveNumber } from './retrieve/resolve-number.ts';
import type {
  Decision,
  DocumentSearch,
  LineSearch,
  ScoreParts,
  Trace,
  TracedDocument,
  TracedLine,
} from './trace.ts';
import type { NumberAsked } from './understand/understand.ts';

export interface Explanation {
  /** The question as it was typed, and after each step of reading it. */
  readonly reading: {
    /** With what a follow-up leaves out; the question itself where it stands alone. */
    readonly question: string;
    readonly corrected: string;
    readonly expanded: string;
    readonly restored: string;
  };
  readonly understood: {
    readonly language: Language;
    /** In order of precedence, with the words that stand for the intent. */
    readonly intents: readonly { readonly intent: Intent; readonly phrase: string }[];
    readonly numbers: readonly { readonly text: string; readonly documents: readonly string[] }[];
    readonly type: string | null;
    readonly issuers: readonly string[];
    readonly places: readonly string[];
    readonly years: readonly number[];
    readonly topics: readonly string[];
    /** Documents and terms called by name. */
    readonly named: readonly string[];
    readonly part: string | null;
    /** What documents must meet. */
    readonly constraints: {
      readonly type: string | null;
      readonly issuers: readonly string[];
      readonly places: readonly string[];
      readonly years: readonly number[];
      readonly locality: string | null;
    };
  };
  readonly terms: readonly ExplainedTerm[];
  /** Share of the information that no text of the library holds, 0 to 1. */
  readonly unseenShare: number;
  /** What was tried, in order. */
  readonly steps: readonly string[];
  /** Documents considered, best first. */
  readonly documents: readonly ExplainedDocument[];
  /** Lines considered, best first. */
  readonly lines: readonly ExplainedLine[];
  /** Every threshold that was compared, in order. */
  readonly decisions: readonly Decision[];
  /** The comparison that decided between answer and refusal; null where none did. */
  readonly decidedBy: Decision | null;
  readonly answer: {
    readonly status: AnswerStatus;
    readonly intent: Intent;
    readonly documents: readonly string[];
  };
}

/** A word or a pair of words that is asked for. */
export interface ExplainedTerm {
  readonly text: string;
  /** As inverse document frequency, weighted. */
  readonly information: number;
  /** Share of all that is asked for, 0 to 1. */
  readonly share: number;
}

export interface ExplainedDocument {
  readonly id: string;
  readonly number: string | null;
  readonly isAnswer: boolean;
  readonly labelCoverage: number;
  readonly textCoverage: number;
  readonly score: number;
  /** Points by the name of the weight that gives them. */
  readonly parts: ScoreParts;
}

export interface ExplainedLine {
  readonly document: string;
  readonly citation: string;
  readonly text: string;
  /** It is quoted in the answer. */
  readonly isAnswer: boolean;
  readonly coverageInLine: number;
  readonly coverageInContext: number;
  readonly coverageBeyondTopics: number;
  readonly score: number;
  readonly parts: ScoreParts;
}

/** Documents and lines that an explanation lists. */
const MAX_CANDIDATES = 5;

const round = (value: number): number => Number(value.toFixed(3));
const roundParts = (parts: ScoreParts | null): ScoreParts =>
  Object.fromEntries(Object.entries(parts ?? {}).map(([name, points]) => [name, round(points)]));

/** Explains an answer by the context that it was made in and the trace of making it. */
export function explainAnswer(ctx: QuestionContext, trace: Trace, answer: Answer): Explanation {
  const { understanding, terms, libraryIndex } = ctx;
  const { reading, folded } = understanding;
  return {
    reading: {
      question: understanding.question,
      corrected: reading.corrected,
      expanded: withNumbers(reading.expanded, understanding.numbers),
      restored: withNumbers(reading.restored, understanding.numbers),
    },
    understood: {
      language: understanding.language,
      intents: understanding.intents.map((intent) => ({
        intent,
        phrase: phraseOf(intent, folded),
      })),
      numbers: understanding.numbers.map((number) => ({
        text: number.mention.text.trim(),
        documents: resolveNumber(libraryIndex, understanding, number).documents.map(
          ({ document }) => document.id,
        ),
      })),
      type: understanding.type?.type ?? null,
      issuers: understanding.issuers.map(({ id }) => id),
      places: understanding.places.map(({ id }) => id),
      years: understanding.years,
      topics: understanding.topics.map(({ id }) => id),
      named: understanding.named.map(({ id }) => id),
      part: understanding.part?.part ?? null,
      constraints: explainConstraints(constraintsOf(understanding)),
    },
    terms: terms.terms
      // Other wordings are terms without information.
      .filter(({ information }) => information > 0)
      .map(({ text, previous, information }) => ({
        text: previous === null ? text : `${previous} ${text}`,
        information: round(information),
        share: round(information / terms.totalInformation),
      }))
      .sort((a, b) => b.information - a.information),
    unseenShare: round(terms.unseenShare),
    steps: [...new Set(trace.steps)],
    documents: explainDocuments(trace, answer),
    lines: explainLines(trace, answer),
    decisions: trace.decisions.map(roundDecision),
    decidedBy: decidedBy(trace, answer.status),
    answer: {
      status: answer.status,
      intent: answer.intent,
      documents: answer.documents.map(({ id }) => id),
    },
  };
}

/** A text with the document numbers that were taken out of it before it was read. */
function withNumbers(text: string, numbers: readonly NumberAsked[]): string {
  let at = 0;
  return text.replace(/\uE000 */gu, () => `${numbers[at++]?.mention.text.trim() ?? ''} `).trim();
}

/** The words of a folded question that stand for an intent. */
function phraseOf(intent: Intent, folded: string): string {
  for (const one of INTENT_PATTERNS) {
    const match = one.intent === intent ? one.pattern.exec(folded) : null;
    if (match !== null) return match[0].trim();
  }
  return '';
}

const explainConstraints = ({ type, issuers, places, years, locality }: Constraints) => ({
  type,
  issuers: issuers.map(({ id }) => id),
  places: places.map(({ id }) => id),
  years,
  locality,
});

const roundDecision = (decision: Decision): Decision => ({
  ...decision,
  required: round(decision.required),
  reached: round(decision.reached),
});

/** The last comparison that speaks for the answer's status. */
function decidedBy({ decisions }: Trace, status: AnswerStatus): Decision | null {
  const favoured = status === 'answered' ? 'answer' : 'refusal';
  const last = decisions.findLast(({ favours }) => favours === favoured);
  return last === undefined ? null : roundDecision(last);
}

/** The best documents of the search that the answer rests on, else of the last that found some. */
function explainDocuments({ searches }: Trace, answer: Answer): ExplainedDocument[] {
  const ids = new Set(answer.documents.map(({ id }) => id));
  const found = searches.filter(
    (search): search is DocumentSearch => search.kind === 'documents' && search.found.length > 0,
  );
  const isOfAnswer = ({ entry }: TracedDocument): boolean => ids.has(entry.id);
  const search = found.findLast((one) => one.found.some(isOfAnswer)) ?? found.at(-1);
  return (search?.found ?? []).slice(0, MAX_CANDIDATES).map((one) => ({
    id: one.entry.id,
    number: one.entry.kind === 'document' ? one.entry.number : null,
    isAnswer: isOfAnswer(one),
    labelCoverage: round(one.labelCoverage),
    textCoverage: round(one.textCoverage),
    score: round(one.score),
    parts: roundParts(one.parts),
  }));
}

/** The best lines of the search that the quotation comes from, else of the last that found some. */
function explainLines({ searches }: Trace, answer: Answer): ExplainedLine[] {
  const quoted = new Set(answer.passages.map(({ document, text }) => `${document}\n${text}`));
  const found = searches.filter(
    (search): search is LineSearch => search.kind === 'lines' && search.lines.length > 0,
  );
  const isQuoted = ({ passage, text }: TracedLine): boolean =>
    quoted.has(`${passage.entry}\n${text}`);
  const search = found.findLast((one) => one.lines.some(isQuoted)) ?? found.at(-1);
  return (search?.lines ?? []).slice(0, MAX_CANDIDATES).map((line) => ({
    document: line.passage.entry,
    citation: line.passage.citation,
    text: line.text,
    isAnswer: isQuoted(line),
    coverageInLine: round(line.coverageInLine),
    coverageInContext: round(line.coverageInContext),
    coverageBeyondTopics: round(line.coverageBeyondTopics),
    score: round(line.score),
    parts: roundParts(line.parts),
  }));
}
