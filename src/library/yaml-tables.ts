/**
 * Reads the records of the YAML tables: topics, abbreviations, synonyms, issuers, jurisdictions,
 * library. `watched-sources.ts` reads those of `sources.yaml`.
 */

import { lower } from '../text/fold.ts';
import type {
  Abbreviation,
  Elsewhere,
  Issuer,
  Jurisdiction,
  LibraryInfo,
  SynonymGroup,
  Topic,
} from './library.ts';
import type { Fields } from './yaml-fields.ts';

/** The YAML files of a knowledge folder that are its own: a library does not start from the shipped ones. */
const OWN_FILES: readonly string[] = ['library.yaml', 'sources.yaml'];

/** The YAML files of a knowledge folder. All but `OWN_FILES` are added to the shipped ones. */
export const TABLE_FILES: readonly string[] = [
  'topics.yaml',
  'abbreviations.yaml',
  'synonyms.yaml',
  'issuers.yaml',
  'jurisdictions.yaml',
  ...OWN_FILES,
];

/** Whether every library starts from the shipped file of this name. */
export const isSharedTable = (path: string): boolean =>
  TABLE_FILES.includes(path) && !OWN_FILES.includes(path);

/** Reads a record of `topics.yaml`. */
export function readTopic(fields: Fields): Topic {
  const name = fields.requiredText('name');
  return {
    id: fields.id('id'),
    name,
    nameEn: fields.text('nameEn') ?? name,
    synonyms: fields.textList('synonyms'),
    broader: fields.normalizedText('broader'),
  };
}

/** Reads a record of `abbreviations.yaml`. `long` is a text or a list of texts. */
export function readAbbreviation(fields: Fields): Abbreviation {
  const short = fields.requiredText('short');
  const long = fields.textList('long');
  if (long.length === 0) fields.report('error', 'long', 'missing; required is at least one text');
  return { short, long };
}

/** Reads a record of `synonyms.yaml`. A wording that stands twice in it is an error. */
export function readSynonymGroup(fields: Fields): SynonymGroup {
  const words = fields.textList('words');
  const everyday = fields.textList('everyday');
  if (words.length === 0) fields.report('error', 'words', 'missing; required is at least one text');
  const said = new Set<string>();
  for (const [field, wordings] of [
    ['words', words],
    ['everyday', everyday],
  ] as const)
    for (const wording of wordings) {
      if (said.has(lower(wording)))
        fields.report('error', field, `found "${wording}" a second time; allowed is once`);
      said.add(lower(wording));
    }
  return { words, everyday };
}

/** Reads a record of `issuers.yaml`. */
export function readIssuer(fields: Fields): Issuer {
  return {
    id: fields.id('id'),
    name: fields.requiredText('name'),
    nameEn: fields.text('nameEn'),
    aliases: fields.textList('aliases'),
    codes: fields.textList('codes'),
    level: fields.oneOf('level', ['central', 'province', 'district', 'commune']),
    jurisdiction: fields.normalizedText('jurisdiction'),
  };
}

/** Reads a record of `jurisdictions.yaml`. */
export function readJurisdiction(fields: Fields): Jurisdiction {
  return {
    id: fields.id('id'),
    name: fields.requiredText('name'),
    kind: fields.oneOf('kind', ['country', 'province', 'city']),
    aliases: fields.textList('aliases'),
    mergedInto: fields.normalizedText('mergedInto'),
    mergedOn: fields.date('mergedOn'),
  };
}

/** Reads an item of `elsewhere`. It needs an address or a phone number. */
function readElsewhere(fields: Fields): Elsewhere {
  const url = fields.text('url');
  const phone = fields.text('phone');
  if (url !== null && !/^https:\/\/\S+$/u.test(url))
    fields.report(
      'error',
      'url',
      `found "${url}"; allowed is an address that begins with https://`,
    );
  if (url === null && phone === null)
    fields.report('error', 'url', 'missing; required is url or phone');
  const found = {
    name: fields.requiredText('name'),
    nameEn: fields.text('nameEn'),
    url,
    phone,
    words: fields.textList('words'),
  };
  fields.reportUnknownFields();
  return found;
}

/** Reads `library.yaml`. */
export function readLibraryInfo(fields: Fields): LibraryInfo {
  return {
    name: fields.requiredText('name'),
    nameEn: fields.text('nameEn'),
    description: fields.text('description') ?? '',
    descriptionEn: fields.text('descriptionEn'),
    home: fields.textList('home'),
    contact: fields.text('contact'),
    disclaimer: fields.text('disclaimer'),
    disclaimerEn: fields.text('disclaimerEn'),
    elsewhere: fields.mappings('elsewhere').map(readElsewhere),
    outOfScope: fields.textList('outOfScope'),
  };
}
