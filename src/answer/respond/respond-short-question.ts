/**
 * Answers short questions from the document in hand and its relations, or refuses them about it.
 */

import { kebabCase } from '../../i18n/kebab-case.ts';
import type { Entry, LegalDocument } from '../../library/document.ts';
import { isOfType } from '../../library/index/document-facts.ts';
import { fold } from '../../text/fold.ts';
import { type AnswerDraft, block, type QuestionContext } from '../compose/answer-draft.ts';
import { composeComparison } from '../compose/comparison.ts';
import { composeDocument, summaryPassages } from '../compose/documents.ts';
import { composeLines } from '../compose/quoted-lines.ts';
import { composeRelation } from '../compose/related-documents.ts';
import { composeNotInDocument } from '../compose/small-talk.ts';
import { withoutTerms } from '../question-context.ts';
import { findLines } from '../retrieve/find-lines.ts';
import { createHeadingTest } from '../section-headings.ts';
import { reaches } from '../trace.ts';
import type { Span } from '../understand/named-entities.ts';
import { ASKS_AUDIENCE, ASKS_TARGETS } from '../understand/question-words.ts';
import { detectRelationOfSubject, type RelationAsked } from '../understand/relation-asked.ts';
import {
  asksForContents,
  asksForDeadline,
  asksForNumber,
  findVersionAsked,
  statesAudience,
  statesDeadline,
  type VersionAsked,
} from '../understand/short-questions.ts';
import { blankSpans } from '../understand/understand.ts';
import { respondToDocuments } from './respond-documents.ts';
import { respondWithTargets } from './respond-targets.ts';

const isAudience = createHeadingTest('audience');
const isSummary = createHeadingTest('summary', 'relatedDocuments', 'notes', 'status', 'unverified');

/** Answers a short question from the document in hand and its relations, or refuses it. */
export function respondToShortQuestion(ctx: QuestionContext, document: LegalDocument): AnswerDraft {
  const { understanding, terms } = ctx;
  const { folded, anaphora } = understanding;
  const version = findVersionAsked(folded);
  if (version !== null) return respondToVersion(ctx, document, version);
  if (asksForContents(folded)) return respondWithContents(ctx, document);
  const relation = detectRelationOfSubject(folded);
  if (relation !== null) return respondToRelationOf(ctx, document, relation);
  const [intent] = understanding.intents;
  if (asksForNumber(folded) || (intent === 'which' && terms.wordCount === 0))
    return composeDocument(ctx, document, summaryPassages(document), [], 'number');
  if (asksForDeadline(folded)) return respondWithDeadline(ctx, document);
  if (ASKS_AUDIENCE.test(folded)) return respondWithAudience(ctx, document);
  if (intent === undefined && terms.wordCount === 0 && understanding.years.length > 0)
    return respondWithYears(ctx, document);
  const span = anaphora !== null && anaphora.start > 0 ? anaphora : null;
  return respondToDocuments(ctx, [document], span) ?? refuseAbout(ctx, document);
}

/** Says that an entry does not hold what is asked. */
export function refuseAbout(ctx: QuestionContext, entry: Entry): AnswerDraft {
  return composeNotInDocument(ctx, entry, null, ctx.understanding.intents[0] ?? 'content');
}

function respondToRelationOf(
  ctx: QuestionContext,
  document: LegalDocument,
  relation: RelationAsked,
): AnswerDraft {
  const draft = composeRelation(ctx, document, relation);
  const { type, folded } = ctx.understanding;
  if (draft === null) {
    // A line may state a relation that is not recorded.
    const end = { start: folded.length, end: folded.length };
    const said = respondToDocuments(ctx, [document], relation.direction === 'in' ? end : null);
    if (said?.status === 'answered' && said.passages.length > 0 && said.intent === 'content')
      return said;
    const key =
      `relation-none-${kebabCase(relation.types[0] ?? 'cites')}-${relation.direction}` as const;
    return composeNotInDocument(ctx, document, ctx.t(key), 'relation');
  }
  const facts = ctx.libraryIndex.facts.get(draft.documents[0] ?? '');
  if (type === null || facts === undefined || isOfType(facts, type.type)) return draft;
  const name = ctx.t(`type-${type.type}`);
  return {
    ...draft,
    status: 'unsure',
    // The document in hand stays first.
    documents: [document.id, ...draft.documents.filter((id) => id !== document.id)],
    blocks: [
      block('lead', ctx.t('answer-related-of-other-type', { type: name })),
      ...draft.blocks.map((one) => (one.kind === 'lead' ? { ...one, kind: 'item' as const } : one)),
    ],
  };
}

/**
 * Answers about the document that replaced the one in hand, or that it replaced; where both or a
 * comparison are asked for, about the two.
 */
function respondToVersion(
  ctx: QuestionContext,
  document: LegalDocument,
  { version, spans }: VersionAsked,
): AnswerDraft {
  const newer = replacementOf(ctx, document, 'incoming');
  const older = newer === null ? replacementOf(ctx, document, 'outgoing') : document;
  const other = newer ?? older;
  if (other === null || older === null) {
    const none = version === 'older' ? 'relation-none-replaces-out' : 'relation-none-replaces-in';
    return composeNotInDocument(ctx, document, ctx.t(none), 'relation');
  }
  const newest = newer ?? document;
  const [intent] = ctx.understanding.intents;
  if (version === 'both' || intent === 'compare') {
    // The document in hand stays first.
    const documents = [document.id, newest === document ? older.id : newest.id];
    return { ...composeComparison(ctx, [newest, older]), documents };
  }
  const meant = version === 'newer' ? newest : older;
  return respondToShortQuestion(withoutVersion(ctx, spans), meant);
}

/** The context without the words that name another version. */
function withoutVersion(ctx: QuestionContext, spans: readonly Span[]): QuestionContext {
  const { understanding } = ctx;
  const folded = blankSpans(understanding.folded, spans);
  return withoutTerms(
    { ...ctx, understanding: { ...understanding, folded, anaphora: null } },
    spans,
  );
}

/** The document that replaced or repealed this one, or that this one did; null where none is held. */
function replacementOf(
  { libraryIndex }: QuestionContext,
  { id }: LegalDocument,
  side: 'incoming' | 'outgoing',
): LegalDocument | null {
  const links = libraryIndex.relations.get(id)?.[side] ?? [];
  for (const { type, document } of links) {
    const entry = libraryIndex.library.entries.get(document ?? '');
    if ((type === 'replaces' || type === 'repeals') && entry?.kind === 'document') return entry;
  }
  return null;
}

/** Answers `kể ra`, `kể tên các …` with lines of the document. */
function respondWithContents(ctx: QuestionContext, document: LegalDocument): AnswerDraft {
  if (ASKS_TARGETS.test(ctx.understanding.folded)) return respondWithTargets(ctx, document);
  if (ctx.terms.wordCount === 0)
    return composeDocument(ctx, document, summaryPassages(document), [], 'about');
  const lines = findLines(ctx, 'content', [document.id]);
  const [best] = lines;
  if (
    best === undefined ||
    !reaches(ctx, 'answerThreshold', best.coverageBeyondTopics, `line of ${document.id}`)
  )
    return refuseAbout(ctx, document);
  return composeLines(ctx, document, lines, [], 'content');
}

/** Answers `năm 2045 thì sao?` with lines of the document that are about the years. */
function respondWithYears(ctx: QuestionContext, document: LegalDocument): AnswerDraft {
  const { years } = ctx.understanding;
  const lines = findLines(ctx, 'content', [document.id]).filter(
    ({ text, passage }) =>
      !isSummary(passage.heading) &&
      years.every((year) => `${passage.heading} ${text}`.includes(String(year))),
  );
  return lines.length === 0
    ? refuseAbout(ctx, document)
    : composeLines(ctx, document, lines, [], 'content');
}

/** Answers `áp dụng cho ai` with lines of the document on whom it concerns. */
function respondWithAudience(ctx: QuestionContext, document: LegalDocument): AnswerDraft {
  const lines = findLines(ctx, 'content', [document.id]).filter(
    ({ text, passage }) => isAudience(passage.heading) || statesAudience(fold(text)),
  );
  return lines.length === 0
    ? refuseAbout(ctx, document)
    : composeLines(ctx, document, lines, [], 'content');
}

/** Answers `thời hạn?` with lines of the document that state a deadline. */
function respondWithDeadline(ctx: QuestionContext, document: LegalDocument): AnswerDraft {
  const lines = findLines(ctx, 'deadline', [document.id]).filter(({ text }) =>
    statesDeadline(fold(text)),
  );
  return lines.length === 0
    ? refuseAbout(ctx, document)
    : composeLines(ctx, document, lines, [], 'deadline');
}
