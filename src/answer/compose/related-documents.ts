/**
 * Composes answers on relations between documents, in both directions.
 */

import { kebabCase } from '../../i18n/kebab-case.ts';
import { documentName } from '../../library/display-names.ts';
import type { LegalDocument } from '../../library/document.ts';
import { type DocumentFacts, isOfType } from '../../library/index/document-facts.ts';
import type { RelatedDocument } from '../../library/relations.ts';
import type { Block } from '../answer.ts';
import { isIssuedBy, isOfPlace, isOfYear } from '../retrieve/constraints.ts';
import type { RelationAsked } from '../understand/relation-asked.ts';
import { type AnswerDraft, block, type QuestionContext, strong } from './answer-draft.ts';
import { caveatBlocks, linkSpans, referenceSpans, suggestionsFor } from './entry-blocks.ts';

/** The documents that have the relation asked for. */
function relatedLinks(
  ctx: QuestionContext,
  document: LegalDocument,
  asked: RelationAsked,
): readonly RelatedDocument[] {
  const links = ctx.libraryIndex.relations.get(document.id);
  if (links === undefined) return [];
  const side = asked.direction === 'out' ? links.outgoing : links.incoming;
  for (const types of wideningTypes(asked)) {
    const found = side.filter(({ type }) => types.includes(type));
    if (found.length > 0) return found;
  }
  return [];
}

/** The types asked for, then types that may stand for them where none is recorded. */
function* wideningTypes(asked: RelationAsked): Generator<readonly string[]> {
  const exact = asked.types.filter((type) => type !== 'cites' || asked.types.length === 1);
  yield exact;
  yield asked.types;
  if (asked.types.includes('basedOn')) yield ['implements'];
}

/** The related documents that meet the other constraints of the question. */
function narrowLinks(
  ctx: QuestionContext,
  links: readonly RelatedDocument[],
  document: LegalDocument,
): readonly RelatedDocument[] {
  const { libraryIndex, understanding } = ctx;
  const own = libraryIndex.facts.get(document.id);
  const facts = (link: RelatedDocument): DocumentFacts | undefined =>
    link.document === null ? undefined : libraryIndex.facts.get(link.document);
  let kept = links;
  const keep = (isRequired: boolean, holds: (one: DocumentFacts) => boolean): void => {
    const some = kept.filter((link) => {
      const one = facts(link);
      return one !== undefined && holds(one);
    });
    if (isRequired || some.length > 0) kept = some;
  };
  const { type } = understanding;
  if (type !== null) keep(false, (one) => isOfType(one, type.type));
  // An issuer or place that is not the document's own must be that of the related one.
  for (const issuer of understanding.issuers)
    if (own === undefined || !isIssuedBy(libraryIndex, own, issuer))
      keep(issuer.isFilter, (one) => isIssuedBy(libraryIndex, one, issuer));
  for (const place of understanding.places)
    keep(own === undefined || !isOfPlace(libraryIndex, own, place), (one) =>
      isOfPlace(libraryIndex, one, place),
    );
  for (const year of understanding.years) keep(false, (one) => isOfYear(one, year));
  return kept;
}

/** An answer with the related documents, or null where none is recorded. */
export function composeRelation(
  ctx: QuestionContext,
  document: LegalDocument,
  asked: RelationAsked,
): AnswerDraft | null {
  const links = narrowLinks(ctx, relatedLinks(ctx, document, asked), document);
  const first = links[0];
  if (first === undefined) return null;
  const { t } = ctx;
  const type = first.type;
  const verb = t(`relation-${kebabCase(type)}-${asked.direction}`);
  const subject = strong(documentName(document, ctx.t));
  const blocks: Block[] =
    links.length === 1
      ? [block('lead', subject, ` ${verb} `, ...linkSpans(ctx, first), '.')]
      : [
          block(
            'lead',
            subject,
            ` ${verb} `,
            strong(t('relation-count', { count: links.length })),
            ':',
          ),
          ...links.map((link) => block('item', ...linkSpans(ctx, link))),
        ];
  const related = links.flatMap(({ document: id }) => (id === null ? [] : [id]));
  const entries = related.flatMap((id) => ctx.libraryIndex.library.entries.get(id) ?? []);
  return {
    status: 'answered',
    intent: 'relation',
    blocks: [
      ...blocks,
      block('note', ...referenceSpans(ctx, document)),
      ...caveatBlocks(ctx, [document, ...entries]),
    ],
    documents: [...new Set([...related, document.id])],
    passages: [],
    suggestions: suggestionsFor(ctx, document, 'relation'),
  };
}
