/**
 * Answers on how documents stand to each other, in both directions.
 */
import type { LegalDocument } from '../../knowledge/document.ts';
import type { Link } from '../../knowledge/relations.ts';
import type { Block } from '../answer.ts';
import { type DocumentFacts, isOfType } from '../catalogue.ts';
import { isBy, isOf, isOfYear } from '../constraints.ts';
import type { RelationAsked } from '../relation-asked.ts';
import { callName, caveats, linkSpans, reference, suggestionsFor } from './describe.ts';
import { block, type Desk, type Draft, strong } from './draft.ts';

/** What stands in the asked relation to a document. */
function relatedLinks(desk: Desk, document: LegalDocument, asked: RelationAsked): readonly Link[] {
  const links = desk.catalogue.relations.get(document.id);
  if (links === undefined) return [];
  const side = asked.direction === 'out' ? links.outgoing : links.incoming;
  for (const types of widening(asked)) {
    const found = side.filter(({ type }) => types.includes(type));
    if (found.length > 0) return found;
  }
  return [];
}

/** The asked types first; a document cited as authority stands in for a basis that is not recorded. */
function* widening(asked: RelationAsked): Generator<readonly string[]> {
  const exact = asked.types.filter((type) => type !== 'cites' || asked.types.length === 1);
  yield exact;
  yield asked.types;
  if (asked.types.includes('basedOn')) yield ['implements'];
}

/** Of the related documents, those that meet what else the question names. */
function narrowed(desk: Desk, links: readonly Link[], document: LegalDocument): readonly Link[] {
  const { catalogue, understanding } = desk;
  const own = catalogue.facts.get(document.id);
  const facts = (link: Link): DocumentFacts | undefined =>
    link.document === null ? undefined : catalogue.facts.get(link.document);
  let kept = links;
  const keep = (must: boolean, holds: (one: DocumentFacts) => boolean): void => {
    const some = kept.filter((link) => {
      const one = facts(link);
      return one !== undefined && holds(one);
    });
    if (must || some.length > 0) kept = some;
  };
  const { type } = understanding;
  if (type !== null) keep(false, (one) => isOfType(one, type.type));
  // Whose the document itself is need not be said of the other; anyone else's must hold there.
  for (const issuer of understanding.issuers)
    if (own === undefined || !isBy(catalogue, own, issuer))
      keep(issuer.filter, (one) => isBy(catalogue, one, issuer));
  for (const place of understanding.places)
    keep(own === undefined || !isOf(catalogue, own, place), (one) => isOf(catalogue, one, place));
  for (const year of understanding.years) keep(false, (one) => isOfYear(one, year));
  return kept;
}

/** The answer, or null where nothing is recorded. */
export function composeRelation(
  desk: Desk,
  document: LegalDocument,
  asked: RelationAsked,
): Draft | null {
  const links = narrowed(desk, relatedLinks(desk, document, asked), document);
  const first = links[0];
  if (first === undefined) return null;
  const { messages } = desk;
  const type = first.type;
  const verb = messages.relation[type][asked.direction];
  const subject = strong(callName(desk, document));
  const blocks: Block[] =
    links.length === 1
      ? [block('lead', subject, ` ${verb} `, ...linkSpans(desk, first), '.')]
      : [
          block('lead', subject, ` ${verb} `, strong(messages.relationCount(links.length)), ':'),
          ...links.map((link) => block('item', ...linkSpans(desk, link))),
        ];
  const related = links.flatMap(({ document: id }) => (id === null ? [] : [id]));
  const entries = related.flatMap((id) => desk.catalogue.library.entries.get(id) ?? []);
  return {
    status: 'answered',
    intent: 'relation',
    blocks: [
      ...blocks,
      block('note', ...reference(desk, document)),
      ...caveats(desk, [document, ...entries]),
    ],
    documents: [...new Set([...related, document.id])],
    passages: [],
    suggestions: suggestionsFor(desk, document, 'relation'),
  };
}
