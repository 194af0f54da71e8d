/** A document as linked data for search engines: https://schema.org/Legislation. */
import { isLink } from '../../bot/views/card.ts';
import { nameOf } from '../../bot/views/view.ts';
import type { Entry, LegalDocument, RelationType } from '../../knowledge/document.ts';
import { type State, statusOn } from '../../knowledge/status.ts';
import { documentPath, type Visit } from '../visit.ts';

const FORCE: Readonly<Partial<Record<State, string>>> = {
  inForce: 'https://schema.org/InForce',
  partiallyInForce: 'https://schema.org/PartiallyInForce',
  notInForce: 'https://schema.org/NotInForce',
  notYetInForce: 'https://schema.org/NotInForce',
};

const PROPERTY: Readonly<Partial<Record<RelationType, string>>> = {
  amends: 'legislationAmends',
  replaces: 'legislationRepeals',
  repeals: 'legislationRepeals',
  implements: 'legislationEnsuresImplementationOf',
};
/** Of every other relation. */
const CITES = 'citation';

export function legislationData(visit: Visit, entry: Entry): unknown {
  const address = visit.origin + documentPath(entry.id);
  const sources = entry.sources.map(({ url }) => url).filter(isLink);
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
  const status = statusOn(entry, visit.view.shelf.relations, visit.today);
  // What nobody verified is not told to machines, which would drop the reservation.
  const force = status.verified ? FORCE[status.state] : undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'Legislation',
    '@id': address,
    url: address,
    name: nameOf(entry, visit.words),
    description: entry.title,
    inLanguage: entry.language,
    legislationType: visit.words.messages.typeName[entry.type],
    ...(entry.number !== null && { legislationIdentifier: entry.number }),
    ...(entry.aliases.length > 0 && { alternateName: entry.aliases }),
    ...(entry.passedBy !== null && {
      legislationPassedBy: { '@type': 'Organization', name: entry.passedBy },
    }),
    ...(entry.dateDocument !== null && { legislationDate: entry.dateDocument }),
    ...(entry.dateEffective !== null && { legislationDateOfApplicability: entry.dateEffective }),
    ...(force !== undefined && { legislationLegalForce: force }),
    ...(sources.length > 0 && { isBasedOn: sources }),
    ...relationsOf(visit, entry),
  };
}

function relationsOf({ view, origin }: Visit, document: LegalDocument): Record<string, unknown[]> {
  const found: Record<string, unknown[]> = {};
  for (const { type, document: id, number } of view.shelf.relations.get(document.id)?.outgoing ??
    []) {
    const property = PROPERTY[type] ?? CITES;
    const target =
      id === null
        ? { '@type': 'Legislation', legislationIdentifier: number }
        : { '@id': origin + documentPath(id) };
    found[property] = [...(found[property] ?? []), target];
  }
  return found;
}
