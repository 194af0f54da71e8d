/**
 * The YAML files beside the documents: topics, abbreviations, issuers, jurisdictions, and what the
 * library is.
 */
import type { Fields } from './fields.ts';
import type { Abbreviation, Issuer, Jurisdiction, LibraryInfo, Topic } from './library.ts';

/** The YAML files of a knowledge folder. All but `library.yaml` start from the shipped ones. */
export const TABLE_FILES: readonly string[] = [
  'topics.yaml',
  'abbreviations.yaml',
  'issuers.yaml',
  'jurisdictions.yaml',
  'library.yaml',
];

/** A record of `topics.yaml`. */
export function readTopic(fields: Fields): Topic {
  const name = fields.required('name');
  return {
    id: fields.id('id'),
    name,
    nameEn: fields.text('nameEn') ?? name,
    synonyms: fields.list('synonyms'),
    broader: fields.word('broader'),
  };
}

/** A record of `abbreviations.yaml`; `long` is a text or a list of them. */
export function readAbbreviation(fields: Fields): Abbreviation {
  const short = fields.required('short');
  const long = fields.list('long');
  if (long.length === 0) fields.report('error', 'long', 'missing; required is at least one text');
  return { short, long };
}

/** A record of `issuers.yaml`. */
export function readIssuer(fields: Fields): Issuer {
  return {
    id: fields.id('id'),
    name: fields.required('name'),
    nameEn: fields.text('nameEn'),
    aliases: fields.list('aliases'),
    codes: fields.list('codes'),
    level: fields.choice('level', ['central', 'province', 'district', 'commune']),
    jurisdiction: fields.word('jurisdiction'),
  };
}

/** A record of `jurisdictions.yaml`. */
export function readJurisdiction(fields: Fields): Jurisdiction {
  return {
    id: fields.id('id'),
    name: fields.required('name'),
    kind: fields.choice('kind', ['country', 'province', 'city']),
    aliases: fields.list('aliases'),
    mergedInto: fields.word('mergedInto'),
    mergedOn: fields.date('mergedOn'),
  };
}

/** `library.yaml`. */
export function readLibraryInfo(fields: Fields): LibraryInfo {
  return {
    name: fields.required('name'),
    nameEn: fields.text('nameEn'),
    description: fields.text('description') ?? '',
    descriptionEn: fields.text('descriptionEn'),
    home: fields.list('home'),
    contact: fields.text('contact'),
    disclaimer: fields.text('disclaimer'),
    disclaimerEn: fields.text('disclaimerEn'),
  };
}
