/** Reads the front matter of documents and terms, as `docs/knowledge-format.md` describes it. */
import { normalizeText } from '../text/fold.ts';
import {
  DOCUMENT_TYPES,
  IN_FORCE,
  type LegalDocument,
  RELATION_TYPES,
  type Relation,
  type Section,
  TEXT_EXTENTS,
  type Term,
} from './document.ts';
import { SOURCE_KINDS, type Source, sourceKindOf } from './source.ts';
import type { Fields } from './yaml-fields.ts';

/**
 * Reads the front matter of a document. Faults are reported to `fields`; a wrong field gets a value of
 * its type, so that the result is always complete.
 */
export function readDocument(fields: Fields, sections: readonly Section[]): LegalDocument {
  const document: LegalDocument = {
    kind: 'document',
    id: fields.id('id'),
    number: fields.normalizedText('number'),
    type: fields.oneOf('type', DOCUMENT_TYPES),
    title: fields.requiredText('title'),
    titleEn: fields.text('titleEn'),
    shortTitle: fields.text('shortTitle'),
    text: fields.text('text') === null ? null : fields.oneOf('text', TEXT_EXTENTS),
    passedBy: fields.text('passedBy'),
    signedBy: fields.text('signedBy'),
    dateDocument: fields.date('dateDocument'),
    dateEffective: fields.date('dateEffective'),
    dateNoLongerInForce: fields.date('dateNoLongerInForce'),
    inForce: fields.oneOf('inForce', IN_FORCE, 'unknown'),
    inForceVerified: fields.boolean('inForceVerified', true),
    jurisdiction: fields.normalizedText('jurisdiction'),
    topics: fields.textList('topics'),
    aliases: namesOf(fields),
    relations: fields.mappings('relations').map(readRelation),
    sources: fields.mappings('sources').map(readSource),
    verified: fields.boolean('verified', true),
    language: fields.normalizedText('language') ?? 'vi',
    sections,
  };
  requireSource(fields, document);
  const { dateEffective: since, dateNoLongerInForce: until } = document;
  if (since !== null && until !== null && until < since) {
    fields.report(
      'warning',
      'dateNoLongerInForce',
      `found ${until}, before dateEffective ${since}`,
    );
  }
  fields.reportUnknownFields();
  return document;
}

/** Reads the front matter of a term, in the same way. */
export function readTerm(fields: Fields, sections: readonly Section[]): Term {
  const id = fields.id('id');
  const name = fields.requiredText('name');
  const term: Term = {
    kind: 'term',
    id,
    name,
    fullName: fields.text('fullName') ?? name,
    fullNameEn: fields.text('fullNameEn'),
    aliases: fields.textList('aliases').map(normalizeText),
    owner: fields.text('owner'),
    sources: fields.mappings('sources').map(readSource),
    verified: fields.boolean('verified', true),
    sections,
  };
  requireSource(fields, term);
  fields.reportUnknownFields();
  return term;
}

/** The aliases of a document. Its short title is one of them. */
function namesOf(fields: Fields): string[] {
  const names = [...fields.textList('aliases'), fields.text('shortTitle') ?? ''];
  return [...new Set(names.map(normalizeText))].filter((name) => name !== '');
}

function readRelation(fields: Fields): Relation {
  const at = fields.normalizedText('at');
  const relation: Relation = {
    type: fields.oneOf('type', RELATION_TYPES),
    target: normalizeText(fields.requiredText('target', 'a document id or a printed number')),
    targetDate: fields.date('targetDate'),
    verified: fields.boolean('verified', true),
    ...(at === null ? {} : { at }),
  };
  fields.reportUnknownFields();
  return relation;
}

function readSource(fields: Fields): Source {
  const url = readUrl(fields);
  const source: Source = {
    title: fields.requiredText('title'),
    url,
    kind: fields.text('kind') === null ? sourceKindOf(url) : fields.oneOf('kind', SOURCE_KINDS),
    retrieved: fields.date('retrieved'),
  };
  fields.reportUnknownFields();
  return source;
}

/** Reads a URL. Pages and messages link to it, so only `http` and `https` are allowed. */
function readUrl(fields: Fields): string | null {
  const allowed = 'an http or https address, or null';
  const url = fields.text('url', allowed);
  if (url === null || (/^https?:\/\/[^\s"<>]+$/iu.test(url) && URL.canParse(url))) return url;
  fields.report('error', 'url', `found "${url}"; allowed is ${allowed}`);
  return null;
}

function requireSource(fields: Fields, entry: LegalDocument | Term): void {
  if (entry.sources.length > 0 || !entry.verified || fields.has('sources')) return;
  fields.report(
    'error',
    'sources',
    'none found; required is at least one source with a title, or verified: false',
  );
}
