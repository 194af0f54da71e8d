/**
 * The JSON of an answer: the contract that the terminal, `/api/ask` and the evaluation read.
 */

import type { Language } from '../i18n/translator.ts';
import type { Answer, AnswerDocument, AnswerPassage, AnswerStatus, Intent } from './answer.ts';
import { renderAnswerText } from './answer-text.ts';

export interface AnswerJson {
  readonly question: string;
  readonly status: AnswerStatus;
  readonly intent: Intent;
  readonly language: Language;
  readonly text: string;
  readonly documents: readonly AnswerDocument[];
  readonly passages: readonly AnswerPassage[];
  /** Whether a quoted list or part is cut; the section of the first passage has the rest. */
  readonly truncated: boolean;
}

/** Exactly the contract's fields, in its order: nothing that an answer carries besides leaks. */
export function toAnswerJson(answer: Answer): AnswerJson {
  return {
    question: answer.question,
    status: answer.status,
    intent: answer.intent,
    language: answer.language,
    text: renderAnswerText(answer),
    documents: answer.documents.map((document) => ({
      id: document.id,
      number: document.number,
      title: document.title,
      type: document.type,
      passedBy: document.passedBy,
      dateDocument: document.dateDocument,
      inForce: document.inForce,
      inForceVerified: document.inForceVerified,
      url: document.url,
    })),
    passages: answer.passages.map(({ document, anchor, citation, text }) => ({
      document,
      anchor,
      citation,
      text,
    })),
    truncated: answer.truncated,
  };
}
