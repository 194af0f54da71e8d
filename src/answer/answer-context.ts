/**
 * The context of questions about an entry that a person looks at: a page, a card, a post.
 */
import type { Entry } from '../library/document.ts';
import type { AnswerContext } from './answer.ts';

/** Returns the context of a question about one entry, as if its name had been asked before. */
export function answerContextFor(entry: Entry): AnswerContext {
  const named = entry.kind === 'term' ? entry.name : (entry.number ?? entry.title);
  return { documents: [entry.id], question: named, intent: 'about' };
}
