/**
 * Finds what a question asks for. Phrases are matched on folded text with abbreviations written out,
 * so that one phrase serves every way of typing.
 */
import {
  INTENT_PATTERNS,
  type Intent,
  type IntentOfForm,
  WHOLE_MESSAGE_PATTERNS,
} from '../intents/intents.ts';

export type SmallTalk = IntentOfForm<'smallTalk'>;

/** The kind of small talk that a folded message is, when it is nothing else; null otherwise. */
export function detectSmallTalk(folded: string): SmallTalk | null {
  const bare = folded
    .replace(/[^a-z0-9 ]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return WHOLE_MESSAGE_PATTERNS.find(({ pattern }) => pattern.test(bare))?.intent ?? null;
}

export interface IntentsFound {
  /** In order of precedence, without repetition. */
  readonly intents: readonly Intent[];
  /** Spans of words that only ask. */
  readonly questionPhrases: readonly { readonly start: number; readonly end: number }[];
}

/** Every intent whose phrases occur in a folded question. Spans are offsets into that text. */
export function findIntents(folded: string): IntentsFound {
  const intents: Intent[] = [];
  const questionPhrases: { start: number; end: number }[] = [];
  for (const { intent, pattern, isQuestionPhrase } of INTENT_PATTERNS) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    if (!intents.includes(intent)) intents.push(intent);
    if (isQuestionPhrase) questionPhrases.push(...spansBesideGaps(match));
  }
  return { intents, questionPhrases };
}

/** The spans of a match without its gaps: the words of a gap are what the question is about. */
function spansBesideGaps(match: RegExpExecArray): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  let start = match.index;
  for (const gap of match.indices?.slice(1) ?? []) {
    if (gap === undefined) continue;
    spans.push({ start, end: gap[0] });
    start = gap[1];
  }
  return [...spans, { start, end: match.index + match[0].length }].filter(
    (span) => span.end > span.start,
  );
}
