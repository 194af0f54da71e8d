/**
 * Composes answers on facts of a document: date, issuer, signer, status.
 */
import { formatDate } from '../../i18n/format-date.ts';
import type { LegalDocument, Term } from '../../library/document.ts';
import type { Block } from '../answer.ts';
import type { IntentOfForm } from '../intents/intents.ts';
import { describeStatusAt } from '../status-at-line.ts';
import { ASKS_EFFECTIVE_DATE } from '../understand/question-words.ts';
import { type AnswerDraft, block, type QuestionContext, strong } from './answer-draft.ts';
import {
  caveatBlocks,
  changeBlocks,
  issuerNameOf,
  referenceSpans,
  sourceNote,
  sourceText,
  statusOf,
  statusText,
  suggestionsFor,
} from './entry-blocks.ts';

interface Fact {
  /** The answer in one line, or null where the library does not hold it. */
  readonly text: string | null;
  readonly missing: string;
}

/** How each fact is taken from a document. */
const FACTS: Readonly<
  Record<IntentOfForm<'fact'>, (ctx: QuestionContext, document: LegalDocument) => Fact>
> = {
  who: (ctx, document) => {
    const { t } = ctx;
    const issuer = issuerNameOf(ctx, document);
    return {
      text: issuer === null ? null : t('answer-issued-by', { issuer }),
      missing: t('answer-not-recorded-issuer'),
    };
  },
  signer: ({ t }, { signedBy }) => ({
    text: signedBy === null ? null : t('answer-signed-by', { signer: signedBy }),
    missing: t('answer-not-recorded-signer'),
  }),
  when: ({ t, understanding }, { dateDocument, dateEffective }) =>
    ASKS_EFFECTIVE_DATE.test(understanding.folded)
      ? {
          text:
            dateEffective === null
              ? null
              : t('answer-effective-from', { date: formatDate(t, dateEffective) }),
          missing: t('answer-not-recorded-effective'),
        }
      : {
          text:
            dateDocument === null
              ? null
              : t('answer-issued-on', { date: formatDate(t, dateDocument) }),
          missing: t('answer-not-recorded-date'),
        },
};

/** Answers with one fact of a document, or says that the library does not hold it. */
export function composeFact(
  ctx: QuestionContext,
  document: LegalDocument,
  intent: IntentOfForm<'fact'>,
): AnswerDraft {
  const fact = FACTS[intent](ctx, document);
  const blocks: Block[] = [
    fact.text === null
      ? block('lead', strong(fact.missing))
      : block('lead', strong(fact.text), '.'),
    block('paragraph', ...referenceSpans(ctx, document), '.'),
    sourceNote(ctx, document),
    ...caveatBlocks(ctx, [document]),
  ];
  // The text may have a date that is not recorded, so the document follows even then.
  return {
    status: fact.text === null ? 'unknown' : 'answered',
    intent,
    blocks,
    documents: fact.text === null ? [] : [document.id],
    passages: [],
    suggestions: suggestionsFor(ctx, document, intent),
  };
}

/** The status on the day that the question names, else today. */
function statusAsked(ctx: QuestionContext, document: LegalDocument): string {
  const { asOf } = ctx.understanding.time;
  if (asOf === null) return statusText(ctx, document);
  const { relations, library } = ctx.libraryIndex;
  const { entries } = library;
  return describeStatusAt(ctx.t, document, asOf, { relations, entries, today: ctx.today });
}

/** Says whether documents are in force, since and until when, and which documents changed them. */
export function composeStatus(
  ctx: QuestionContext,
  documents: readonly LegalDocument[],
): AnswerDraft {
  const blocks: Block[] = [];
  const related: string[] = [];
  for (const document of documents) {
    const status = statusOf(ctx, document);
    blocks.push(block('lead', strong(statusAsked(ctx, document)), '.'));
    blocks.push(block('paragraph', ...referenceSpans(ctx, document), '.'));
    blocks.push(...changeBlocks(ctx, status));
    for (const { document: id } of [...status.replacedBy, ...status.amendedBy])
      if (id !== null) related.push(id);
    const source = sourceText(ctx, document);
    if (source !== null) blocks.push(block('note', source));
  }
  blocks.push(...caveatBlocks(ctx, documents));
  const ids = documents.map(({ id }) => id);
  return {
    status: 'answered',
    intent: 'status',
    blocks,
    documents: [...new Set([...ids, ...related])],
    passages: [],
    suggestions: suggestionsFor(ctx, documents[0], 'status'),
  };
}

/** Names the owner of a term: the body that measures and publishes an index. */
export function composeOwner(ctx: QuestionContext, term: Term): AnswerDraft {
  return {
    status: 'answered',
    intent: 'who',
    blocks: [
      block('lead', strong(ctx.t('answer-term-owner', { owner: term.owner ?? '' })), '.'),
      block('paragraph', ...referenceSpans(ctx, term), '.'),
      sourceNote(ctx, term),
    ],
    documents: [term.id],
    passages: [],
    suggestions: [],
  };
}
