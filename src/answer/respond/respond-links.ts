/**
 * Answers questions with a link that has only an id: about the document that has the link among its
 * sources. Where none has it, the words beside the link are about a document that nobody knows.
 */
import { findDocumentByLink } from '../../library/index/source-links.ts';
import { type AnswerDraft, block, type QuestionContext } from '../compose/answer-draft.ts';
import { composeNotInDocument } from '../compose/small-talk.ts';
import { traceStep } from '../trace.ts';
import { respondToDocuments } from './respond-documents.ts';

/** Null for a question without such links, and for one that names its document beside them. */
export function respondToLinks(ctx: QuestionContext): AnswerDraft | null {
  const { links, numbers, named, intents } = ctx.understanding;
  const { library } = ctx.libraryIndex;
  if (links.length === 0 || numbers.length > 0) return null;
  const found = new Set(links.flatMap((link) => findDocumentByLink(library, link) ?? []));
  const documents = [...found];
  const [first] = documents;
  if (first !== undefined) {
    traceStep(ctx, `link of ${documents.map(({ id }) => id).join(', ')}`);
    const draft = respondToDocuments(ctx, documents, null);
    return draft ?? composeNotInDocument(ctx, first, null, intents[0] ?? 'content');
  }
  if (named.some(({ id }) => library.entries.get(id)?.kind === 'document')) return null;
  traceStep(ctx, 'no document has the link');
  return composeUnnamedLink(ctx);
}

/** Says that a link names no document, and asks for its number or title. */
const composeUnnamedLink = ({ t }: QuestionContext): AnswerDraft => ({
  status: 'unsure',
  intent: 'none',
  blocks: [block('lead', t('answer-unnamed-link')), block('note', t('answer-name-the-document'))],
  documents: [],
  passages: [],
  suggestions: [],
});
