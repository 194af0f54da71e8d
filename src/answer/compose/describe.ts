/**
 * How documents are called, dated and vouched for in an answer.
 */
import type { Entry, LegalDocument } from '../../knowledge/document.ts';
import type { Link } from '../../knowledge/relations.ts';
import { type Status, statusOn } from '../../knowledge/status.ts';
import type { Block, Span } from '../answer.ts';
import { passedByIn } from '../issuers.ts';
import { block, type Desk, em, plain, strong } from './draft.ts';

/** `Nghị quyết 04-NQ/TU`; a document without number, or a term, by its title. */
export function callName(desk: Desk, entry: Entry): string {
  if (entry.kind === 'term') return entry.name;
  const type = desk.messages.typeName[entry.type];
  return entry.number === null ? entry.title : `${type} ${entry.number}`;
}

/** Who passed a document, in the language of the question. */
export function passedByOf(desk: Desk, document: LegalDocument): string | null {
  const { catalogue, understanding } = desk;
  const ids = catalogue.facts.get(document.id)?.issuers ?? new Set<string>();
  const by = catalogue.library.issuers.filter(({ id }) => ids.has(id));
  return passedByIn(understanding.language, document, by, catalogue.library);
}

/** A title behind a comma: `Về việc …` starts no sentence there. */
const withinSentence = (title: string): string =>
  title.replace(/^(?:Về|On)(?= )/u, (word) => word.toLowerCase());

/** The document in full: type, number, date, issuer, title. */
export function reference(desk: Desk, entry: Entry): Span[] {
  const { messages } = desk;
  if (entry.kind === 'term') {
    return [
      { ...strong(entry.name), document: entry.id },
      plain(` (${entry.fullName}${entry.fullNameEn === null ? '' : `; ${entry.fullNameEn}`})`),
    ];
  }
  const issuer = passedByOf(desk, entry);
  const type = messages.typeName[entry.type];
  const name = entry.number === null ? type : `${type} ${entry.number}`;
  const english = desk.understanding.language === 'en' ? entry.titleEn : null;
  return [
    { ...strong(name), document: entry.id },
    plain(entry.number === null ? ` (${messages.noNumber})` : ''),
    plain(entry.dateDocument === null ? '' : messages.dated(entry.dateDocument)),
    plain(issuer === null ? '' : messages.by(issuer)),
    plain(', '),
    em(withinSentence(english ?? entry.title)),
    ...(english === null ? [] : [plain(` (${entry.title})`)]),
    plain(entry.verified ? '' : messages.unverifiedMark),
  ].filter(({ text }) => text !== '');
}

/** `Nghị quyết 04-NQ/TU (Tỉnh ủy Quảng Nam, 12/4/2021)`: for lists inside a sentence. */
export function brief(desk: Desk, entry: Entry): Span[] {
  if (entry.kind === 'term') return [{ ...strong(entry.name), document: entry.id }];
  const issuer = passedByOf(desk, entry);
  const facts = [
    issuer,
    entry.dateDocument === null ? null : desk.messages.date(entry.dateDocument),
  ];
  const known = facts.filter((fact) => fact !== null).join(', ');
  return [
    { ...strong(callName(desk, entry)), document: entry.id },
    plain(known === '' ? '' : ` (${known})`),
    plain(entry.verified ? '' : desk.messages.unverifiedMark),
  ].filter(({ text }) => text !== '');
}

/** A document, or only its number where the library does not hold it. */
export function linkSpans(desk: Desk, link: Link): Span[] {
  const entry =
    link.document === null ? undefined : desk.catalogue.library.entries.get(link.document);
  const spans = entry === undefined ? [strong(link.number ?? '')] : reference(desk, entry);
  return link.verified ? spans : [...spans, plain(desk.messages.unverifiedMark)];
}

export function statusOf(desk: Desk, document: LegalDocument): Status {
  return statusOn(document, desk.catalogue.relations, desk.today);
}

/** The status in one sentence, marked where nobody verified it. */
export function statusText(desk: Desk, document: LegalDocument): string {
  const status = statusOf(desk, document);
  const { messages } = desk;
  if (status.state === 'unknown') {
    const retrieved =
      document.sources.find((source) => source.retrieved !== null)?.retrieved ?? null;
    return messages.statusUnknown(retrieved);
  }
  const text = messages.statusLine(status.state, status.since, status.until);
  return status.verified ? text : text + messages.unverifiedMark;
}

/** Status and first source, the line that proves. */
export function proof(desk: Desk, entry: Entry): Block {
  const source = entry.sources[0];
  const parts = [
    ...(entry.kind === 'document' ? [statusText(desk, entry)] : []),
    ...(source === undefined ? [] : [desk.messages.source(source.title)]),
  ];
  return block('note', parts.join(' · '));
}

/** What has to be said of an unverified document, or of a place that is no more. */
export function caveats(desk: Desk, entries: readonly Entry[]): Block[] {
  const blocks: Block[] = [];
  if (entries.some((entry) => !entry.verified))
    blocks.push(block('note', desk.messages.unverifiedDocument));
  const first = entries[0];
  const asked = new Set(desk.understanding.places.map(({ id }) => id));
  for (const place of desk.catalogue.library.jurisdictions) {
    if (place.mergedInto === null || place.mergedOn === null || place.mergedOn > desk.today)
      continue;
    const concerned =
      asked.has(place.id) || (first?.kind === 'document' && first.jurisdiction === place.id);
    if (!concerned) continue;
    const into = desk.catalogue.library.jurisdictions.find(({ id }) => id === place.mergedInto);
    if (into !== undefined)
      blocks.push(
        block(
          'note',
          desk.messages.merged(place.name, into.name, desk.messages.date(place.mergedOn)),
        ),
      );
  }
  return blocks;
}

/** Questions that make sense next for a document. */
export function suggestionsFor(desk: Desk, entry: Entry | undefined, asked: string): string[] {
  if (entry === undefined || entry.kind === 'term') return [];
  const name = callName(desk, entry);
  const { suggest } = desk.messages;
  const has = (pattern: RegExp): boolean =>
    entry.sections.some(({ heading }) => pattern.test(heading));
  const links = desk.catalogue.relations.get(entry.id);
  const wanted: [string, boolean, string][] = [
    ['about', true, suggest.about(name)],
    ['figure', has(/mục tiêu|chỉ tiêu/iu), suggest.targets(name)],
    ['status', true, suggest.status(name)],
    [
      'relation',
      links?.incoming.some(({ type }) => type === 'implements') === true,
      suggest.implements(name),
    ],
    ['when', true, suggest.when(name)],
    ['who', true, suggest.who(name)],
  ];
  return wanted
    .filter(([intent, fits]) => fits && intent !== asked)
    .map(([, , text]) => text)
    .slice(0, 3);
}
