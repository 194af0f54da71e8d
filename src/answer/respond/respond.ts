/**
 * Chooses how a question is answered: by its document numbers, by a title, by names, by the answer
 * before, or by a search of the library.
 */

import type { Entry, LegalDocument, Term } from '../../library/document.ts';
import { isOfType } from '../../library/index/document-facts.ts';
import { padFoldedWords } from '../../text/tokenizer.ts';
import type { AnswerContext } from '../answer.ts';
import type { AnswerDraft, QuestionContext } from '../compose/answer-draft.ts';
import { composeOwner } from '../compose/document-facts.ts';
import { composeDocument, summaryPassages } from '../compose/documents.ts';
import { isOutOfScope } from '../compose/elsewhere.ts';
import { composeLines } from '../compose/quoted-lines.ts';
import { composeCorrection, composeSmallTalk, composeUnknown } from '../compose/small-talk.ts';
import { intentSpec, isOfForm } from '../intents/intents.ts';
import { withoutTerms } from '../question-context.ts';
import { confidenceIn } from '../retrieve/answer-confidence.ts';
import { constraintsOf, isOfPlace, meetsConstraints } from '../retrieve/constraints.ts';
import { findDocuments } from '../retrieve/find-documents.ts';
import { findLines } from '../retrieve/find-lines.ts';
import { resolveNumber } from '../retrieve/resolve-number.ts';
import { meetsLineConstraints } from '../retrieve/score-lines.ts';
import { reaches, traceStep } from '../trace.ts';
import { ASKS_DEFINITION } from '../understand/question-words.ts';
import { refersToDocument, respondAboutTermsInHand, respondToContext } from './respond-context.ts';
import { respondToAliasDefinition, respondToDefinition } from './respond-definition.ts';
import { respondToDifference } from './respond-difference.ts';
import { respondToKnownQuestion } from './respond-known-question.ts';
import { respondFromLibrary } from './respond-library.ts';
import { respondToLinks } from './respond-links.ts';
import { namedBehindPart, respondToDocumentsOrLibrary } from './respond-named-documents.ts';
import { respondToNumbers } from './respond-numbers.ts';

/** Answers one question. The same arguments give the same draft. */
export function respond(ctx: QuestionContext, context: AnswerContext | null): AnswerDraft {
  const draft = respondByWords(ctx, context);
  // A fact of a document that the question does not name may be another one than the fact asked for.
  const isFact = isOfForm(draft.intent, 'fact') && ctx.understanding.named.length === 0;
  return draft.status === 'answered' && !isFact ? draft : (respondToKnownQuestion(ctx) ?? draft);
}

/** Answers by what the words of the question name and ask. */
function respondByWords(ctx: QuestionContext, context: AnswerContext | null): AnswerDraft {
  const { understanding, libraryIndex } = ctx;
  const linked = respondToLinks(ctx);
  if (linked !== null) return linked;
  if (understanding.smallTalk === 'correction')
    return composeCorrection(
      ctx,
      libraryIndex.library.entries.get(context?.documents[0] ?? '') ?? null,
    );
  if (understanding.smallTalk !== null) return composeSmallTalk(ctx, understanding.smallTalk);
  if (understanding.numbers.length > 0) {
    return respondToNumbers(
      ctx,
      understanding.numbers.map((number) => resolveNumber(libraryIndex, understanding, number)),
    );
  }
  // Weather and prices: a line with some of the words is no answer.
  if (understanding.named.length === 0 && isOutOfScope(ctx)) {
    traceStep(ctx, 'the words are out of the scope of the library');
    return composeUnknown(ctx, understanding.intents[0] ?? 'none');
  }
  // Only a type and an issuer ask for a list, even where a title begins with them.
  const titled = ctx.terms.wordCount > 0 ? respondToTitle(ctx) : null;
  if (titled !== null) return titled;
  const named = respondAboutTermsInHand(ctx, context) ?? respondToNames(ctx);
  if (named !== null) return named;
  // `Nghị định hướng dẫn là gì` asks for a document, not for a meaning, where one is in hand.
  const refersBack = context !== null && refersToDocument(ctx);
  const defined = refersBack ? null : respondToDefinition(ctx, null);
  if (defined !== null) return defined;
  const followed = respondToContext(ctx, context, respondToTerms);
  if (followed !== null) return followed;
  const draft = respondFromLibrary(ctx);
  return draft.status === 'unknown' ? (respondToTitle(ctx) ?? draft) : draft;
}

/** Answers a question that is part of a title, as people paste it; null where it is none. */
function respondToTitle(ctx: QuestionContext): AnswerDraft | null {
  const words = padFoldedWords(ctx.understanding.reading.corrected);
  if (words.trim().split(' ').length < ctx.weights.minPastedTitleWords) return null;
  const ids = new Set<string>();
  for (const [id, { titleText }] of ctx.libraryIndex.facts)
    if (titleText.includes(words)) ids.add(id);
  if (ids.size === 0) return null;
  traceStep(ctx, `part of the title of ${[...ids].join(', ')}`);
  const [best, ...others] = findDocuments(ctx, ({ id }) => ids.has(id));
  if (best === undefined) return null;
  const shown = others.slice(0, 4).map(({ entry }) => entry);
  return composeDocument(ctx, best.entry, summaryPassages(best.entry), shown, 'which');
}

/** Answers about documents and terms that are named. Null where the names are only words. */
function respondToNames(ctx: QuestionContext): AnswerDraft | null {
  const { understanding, libraryIndex } = ctx;
  const [intent] = understanding.intents;
  const entries = [...new Set(understanding.named.map(({ id }) => id))].flatMap(
    (id) => libraryIndex.library.entries.get(id) ?? [],
  );
  if (entries.length === 0) return null;
  traceStep(ctx, `name of ${entries.map(({ id }) => id).join(', ')}`);
  const terms = entries.filter((entry): entry is Term => entry.kind === 'term');
  const documents = documentsMeetingConstraints(ctx, entries);
  const without = withoutTerms(ctx, understanding.named);
  const ofPart = namedBehindPart(
    ctx,
    understanding.named.filter(({ id }) => documents.some((document) => document.id === id)),
  );
  const withPart = documents.find(({ id }) => id === ofPart?.id) ?? documents[0];
  if (understanding.part !== null && withPart !== undefined)
    return respondToDocumentsOrLibrary(without, [withPart], ofPart);
  if (documents.length === 0) return terms.length > 0 ? respondToNamedTerms(without, terms) : null;
  const at =
    understanding.named.find(({ id }) => documents.some((document) => document.id === id)) ?? null;
  const ofFirst = respondToDocumentsOrLibrary(without, documents.slice(0, 1), at);
  if (ofFirst.intent === 'relation' && ofFirst.status === 'answered') return ofFirst;
  if (intentSpec(intent)?.needs === 'library') return null;
  if (isOfForm(intent, 'comparison')) return respondToDocumentsOrLibrary(without, documents, at);
  // A document and its successor may have one name: the one that fits best is meant.
  const [best] = findDocuments(ctx, ({ id }) => documents.some((document) => document.id === id));
  const chosen = documents.find(({ id }) => id === best?.entry.id) ?? documents[0];
  if (chosen === undefined || !matchesAskedType(ctx, chosen)) return null;
  const draft =
    chosen === documents[0] ? ofFirst : respondToDocumentsOrLibrary(without, [chosen], at);
  if (draft.status === 'answered') return draft;
  // The name may be only words: another document may have the answer. This one has been asked.
  const other = respondFromLibrary(ctx);
  return other.status === 'answered' && other.documents[0] !== chosen.id ? other : draft;
}

/** Whether a document has the type asked for. A decree does not answer `Luật nào …?`. */
function matchesAskedType(ctx: QuestionContext, document: LegalDocument): boolean {
  const { type } = ctx.understanding;
  const facts = ctx.libraryIndex.facts.get(document.id);
  return type?.isAsked !== true || facts === undefined || isOfType(facts, type.type);
}

/** The named documents that meet the other constraints of the question. */
function documentsMeetingConstraints(
  ctx: QuestionContext,
  entries: readonly Entry[],
): LegalDocument[] {
  const { understanding, libraryIndex } = ctx;
  const wanted = { ...constraintsOf(understanding), years: [], issuers: [] };
  return entries.filter((entry): entry is LegalDocument => {
    const facts = libraryIndex.facts.get(entry.id);
    if (entry.kind !== 'document' || facts === undefined) return false;
    const inPlace =
      understanding.places.length === 0 ||
      understanding.places.some((place) => isOfPlace(libraryIndex, facts, place));
    return inPlace && meetsConstraints(libraryIndex, facts, { ...wanted, type: null });
  });
}

/** Answers with what a term page is for: the meaning, or who is in charge. Null for other questions. */
function respondToNamedTerms(ctx: QuestionContext, terms: readonly Term[]): AnswerDraft | null {
  const [term] = terms;
  const { understanding } = ctx;
  if (term === undefined) return null;
  const compared = respondToDifference(ctx, terms);
  if (compared !== null) return compared;
  const [intent] = understanding.intents;
  const rest = understanding.places.length + understanding.years.length;
  const defines = ASKS_DEFINITION.test(understanding.folded) && ctx.terms.wordCount === 0;
  if (
    terms.length === 1 &&
    rest === 0 &&
    understanding.type === null &&
    (defines ||
      (ctx.terms.wordCount === 0 && intent === undefined && understanding.expects.size === 0))
  )
    return (
      respondToAliasDefinition(ctx, term) ??
      composeDocument(ctx, term, summaryPassages(term), [], 'term')
    );
  if (
    (intent === 'who' || intent === 'responsible') &&
    ctx.terms.wordCount === 0 &&
    term.owner !== null
  )
    return composeOwner(ctx, term);
  return null;
}

/** Answers a question about terms in hand with their lines; null where none answers. */
function respondToTerms(ctx: QuestionContext, terms: readonly Term[]): AnswerDraft | null {
  const named = respondToNamedTerms(ctx, terms);
  if (named !== null) return named;
  const [term] = terms;
  const { understanding } = ctx;
  const [intent] = understanding.intents;
  if (term === undefined || understanding.type !== null || intent === 'which') return null;
  if (intentSpec(intent)?.needs === 'library') return null;
  const lines = findLines(
    ctx,
    intent ?? 'content',
    terms.map(({ id }) => id),
  ).filter(meetsLineConstraints);
  const [best] = lines;
  if (best === undefined) return null;
  const subject = `line of ${best.passage.entry}`;
  if (!reaches(ctx, 'documentConfidence', confidenceIn(ctx, lines, true), subject)) return null;
  const owner = terms.find(({ id }) => id === best.passage.entry) ?? term;
  return composeLines(
    ctx,
    owner,
    lines.filter(({ passage }) => passage.entry === owner.id),
    [],
    intent ?? 'content',
  );
}
