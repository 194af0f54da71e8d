/**
 * Composes answers on facts of a document: date, issuer, signer, status.
 */
import { formatDate } from '../../i18n/format-date.ts';
import { documentName } from '../../library/display-names.ts';
import type { LegalDocument, Term } from '../../library/document.ts';
import { fold } from '../../text/fold.ts';
import { compilePhrases } from '../../text/phrase-pattern.ts';
import type { Block } from '../answer.ts';
import type { IntentOfForm } from '../intents/intents.ts';
import { withoutBullet } from '../retrieve/score-lines.ts';
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
import { evidenceBlocks, isForeign } from './translated.ts';

interface Fact {
  /** The answer in one line, or null where the library does not hold it. */
  readonly text: string | null;
  /** The same as a sentence that names the document. */
  readonly sentence: string | null;
  readonly missing: string;
  /** The value as recorded, which a line of the document may state. */
  readonly recorded: string | null;
  readonly isOfEffect?: boolean;
}

/** How each fact is taken from a document. */
const FACTS: Readonly<
  Record<IntentOfForm<'fact'>, (ctx: QuestionContext, document: LegalDocument) => Fact>
> = {
  who: (ctx, document) => {
    const { t } = ctx;
    const issuer = issuerNameOf(ctx, document);
    const named = documentName(document, t);
    return {
      text: issuer === null ? null : t('answer-issued-by', { issuer }),
      sentence: issuer === null ? null : t('answer-was-issued-by', { document: named, issuer }),
      missing: t('answer-not-recorded-issuer'),
      recorded: document.passedBy,
    };
  },
  signer: ({ t }, document) => {
    const { signedBy: signer } = document;
    const named = documentName(document, t);
    return {
      text: signer === null ? null : t('answer-signed-by', { signer }),
      sentence: signer === null ? null : t('answer-was-signed-by', { document: named, signer }),
      missing: t('answer-not-recorded-signer'),
      recorded: signer,
    };
  },
  when: ({ t, understanding }, document) => {
    const ofEffect = ASKS_EFFECTIVE_DATE.test(understanding.folded);
    const day = ofEffect ? document.dateEffective : document.dateDocument;
    const date = day === null ? null : formatDate(t, day);
    const named = documentName(document, t);
    const [text, sentence, missing] = ofEffect
      ? ([
          'answer-effective-from',
          'answer-is-effective-from',
          'answer-not-recorded-effective',
        ] as const)
      : (['answer-issued-on', 'answer-was-issued-on', 'answer-not-recorded-date'] as const);
    return {
      text: date === null ? null : t(text, { date }),
      sentence: date === null ? null : t(sentence, { document: named, date }),
      missing: t(missing),
      recorded: day,
      isOfEffect: ofEffect,
    };
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
      : block('lead', strong((isForeign(ctx, document) ? fact.sentence : null) ?? fact.text), '.'),
    ...evidenceBlocks(ctx, document, fact.recorded, fact.isOfEffect === true),
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
    const { dateNoLongerInForce, dateEffective } = document;
    const evidence = evidenceBlocks(ctx, document, dateNoLongerInForce ?? dateEffective, true);
    // Of one document, a line says what of it has ended, or what holds instead.
    const stated = documents.length === 1 ? statedStatusBlocks(document) : [];
    blocks.push(...(stated.length === 0 ? evidence : stated));
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

/** Says that a document, or a part of it, has ended. */
const STATES_END = compilePhrases([
  'hết hiệu lực',
  'bãi bỏ',
  'nay áp dụng',
  'hiệu lực một phần',
  'kết thúc',
  'chấm dứt',
  'chỉ áp dụng',
]);

/** The line of a document's first section that says what of it has ended; empty where none does. */
function statedStatusBlocks({ sections, language }: LegalDocument): Block[] {
  const lines = sections[0]?.text.split('\n') ?? [];
  const stated = lines.find((line) => STATES_END.test(fold(line)));
  return stated === undefined ? [] : [block('quote', { text: withoutBullet(stated), language })];
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
