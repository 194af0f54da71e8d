/**
 * Splits a message into its questions, and takes the options of a quiz off.
 */

/** `A. … B. …` at the end: the options of a quiz. They are no evidence of what is asked. */
const OPTIONS = /\s[(]?A[.)/:]\s.*\sB[.)/:]\s.*$/su;
/** The end of a question that is followed by another sentence. */
const BOUNDARY = /(?<=\?)\s+(?=\p{L})/u;
/** Fewer words are an echo of the question before: `Đúng không?` */
const MIN_WORDS = 3;
/** Longer questions do not fit on a button. */
const MAX_LENGTH = 120;

export interface QuestionsAsked {
  /** The message up to the end of its first question, with what is told before it. */
  readonly first: string;
  /** The questions behind it, as typed. */
  readonly others: readonly string[];
}

/** The questions of a message. A message with one question mark or none is one question. */
export function splitQuestions(message: string): QuestionsAsked {
  const asked = message.replace(OPTIONS, '').trim();
  const [first = asked, ...rest] = asked.split(BOUNDARY);
  const others = rest.filter(
    (text) =>
      text.endsWith('?') && text.length <= MAX_LENGTH && text.split(/\s+/u).length >= MIN_WORDS,
  );
  return others.length === 0 ? { first: asked, others } : { first, others };
}
