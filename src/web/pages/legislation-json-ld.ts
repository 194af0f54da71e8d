/** Linked data about a document for search engines. https://schema.org/Legislation */

import { documentName } from '../../library/display-names.ts';
import type { Entry, LegalDocument, RelationType, Section } from '../../library/document.ts';
import { sortSources } from '../../library/source.ts';
import type { StatusState } from '../../library/status.ts';
import { isWebUrl } from '../../presentation/web-url.ts';
import {
  articlePath,
  documentPath,
  type PageContext,
  type RenderContext,
} from '../page-context.ts';

const LEGAL_FORCE_URLS: Readonly<Partial<Record<StatusState, string>>> = {
  inForce: 'https://schema.org/InForce',
  partiallyInForce: 'https://schema.org/PartiallyInForce',
  notInForce: 'https://schema.org/NotInForce',
  notYetInForce: 'https://schema.org/NotInForce',
};

const RELATION_PROPERTIES: Readonly<Partial<Record<RelationType, string>>> = {
  amends: 'legislationAmends',
  replaces: 'legislationRepeals',
  repeals: 'legislationRepeals',
  implements: 'legislationEnsuresImplementationOf',
};
/** The property of all other relations. */
const CITATION_PROPERTY = 'citation';

type LinkedDataContext = RenderContext & Pick<PageContext, 'origin'>;

export function createLegislationJsonLd(ctx: LinkedDataContext, entry: Entry): unknown {
  const address = ctx.origin + documentPath(entry.id);
  const sources = sortSources(entry.sources)
    .map(({ url }) => url)
    .filter(isWebUrl);
  if (entry.kind === 'term') {
    return {
      '@context': 'https://schema.org',
      '@type': 'DefinedTerm',
      '@id': address,
      url: address,
      name: entry.name,
      alternateName: [entry.fullName, ...entry.aliases],
      ...(sources.length > 0 && { citation: sources }),
    };
  }
  const status = ctx.libraryIndex.statusOf(entry, ctx.today);
  // An unverified status is left out, because schema.org has no way to mark it.
  const force = status.verified ? LEGAL_FORCE_URLS[status.state] : undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': address,
    url: address,
    name: documentName(entry, ctx.t),
    description: entry.title,
    inLanguage: entry.language,
    legislationType: ctx.t(`type-${entry.type}`),
    ...(entry.number !== null && { legislationIdentifier: entry.number }),
    ...(entry.aliases.length > 0 && { alternateName: entry.aliases }),
    ...(entry.passedBy !== null && {
      legislationPassedBy: { '@type': 'Organization', name: entry.passedBy },
    }),
    ...(entry.dateDocument !== null && { legislationDate: entry.dateDocument }),
    ...(entry.dateEffective !== null && { legislationDateOfApplicability: entry.dateEffective }),
    ...(force !== undefined && { legislationLegalForce: force }),
    ...(sources.length > 0 && { isBasedOn: sources }),
    ...relationProperties(ctx, entry),
  };
}

/** An article as a part of its document. */
export function createArticleJsonLd(
  { origin }: Pick<PageContext, 'origin'>,
  document: LegalDocument,
  { anchor, heading }: Section,
): unknown {
  const address = origin + articlePath(document.id, anchor);
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': address,
    url: address,
    name: heading,
    inLanguage: document.language,
    isPartOf: { '@type': 'Legislation', '@id': origin + documentPath(document.id) },
  };
}

function relationProperties(
  { libraryIndex, origin }: LinkedDataContext,
  document: LegalDocument,
): Record<string, unknown[]> {
  const found: Record<string, unknown[]> = {};
  for (const { type, document: id, number } of libraryIndex.relations.get(document.id)?.outgoing ??
    []) {
    const property = RELATION_PROPERTIES[type] ?? CITATION_PROPERTY;
    const target =
      id === null
        ? { '@type': 'Legislation', legislationIdentifier: number }
        : { '@id': origin + documentPath(id) };
    found[property] = [...(found[property] ?? []), target];
  }
  return found;
}
