/** Reads `sources.yaml`: the official sources that are watched for new documents. */
import { compile } from 'css-select';
import { DOCUMENT_TYPES, type DocumentType } from './document.ts';
import type { Fields } from './yaml-fields.ts';

/**
 * How a source is read. `congbao`: feed of the gazette and the pages of its documents. `chinhphu`: list of
 * documents on the Government's portal. `vbpl`, `phapluat`: programming interfaces of the Ministry of
 * Justice. `feed`: any RSS or Atom feed. `list`: a page, by selectors.
 */
export const SOURCE_PRESETS = ['congbao', 'chinhphu', 'vbpl', 'phapluat', 'feed', 'list'] as const;
export type SourcePreset = (typeof SOURCE_PRESETS)[number];

/** Where a page has its documents: CSS selectors, all but `row` within the row. */
export interface ListSelectors {
  readonly row: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly date: string | null;
  readonly issuer: string | null;
  /** A link to the page of the document. */
  readonly link: string | null;
  /** Links to its files. */
  readonly file: string | null;
}

/** A record of `sources.yaml`. */
export interface WatchedSource {
  readonly id: string;
  readonly name: string;
  readonly preset: SourcePreset;
  /** Null: the address of the preset. */
  readonly url: string | null;
  readonly enabled: boolean;
  /** Its documents are published without an administrator's approval. */
  readonly trusted: boolean;
  /** Hours between two looks, at least 1. */
  readonly everyHours: number;
  /** Ids of topics: a title has to name one of them, or one of `words`. Both empty: any title. */
  readonly topics: readonly string[];
  readonly words: readonly string[];
  /** Words that no title may have. */
  readonly without: readonly string[];
  /** Ids of issuers; empty: any. */
  readonly issuers: readonly string[];
  /** Empty: any. */
  readonly types: readonly DocumentType[];
  /** Null for presets that know their pages. */
  readonly select: ListSelectors | null;
}

/** Presets whose address is known. */
const WITH_ADDRESS: ReadonlySet<SourcePreset> = new Set([
  'congbao',
  'chinhphu',
  'vbpl',
  'phapluat',
]);
/** No source is looked at more often: the portals of the State are shared by everybody. */
export const MIN_HOURS = 1;
const MAX_HOURS = 168;

/** Reads a record of `sources.yaml`. */
export function readWatchedSource(fields: Fields): WatchedSource {
  const preset = fields.oneOf('preset', SOURCE_PRESETS);
  const source = {
    id: fields.id('id'),
    name: fields.requiredText('name'),
    preset,
    url: readUrl(fields, preset),
    enabled: fields.boolean('enabled', true),
    trusted: fields.boolean('trusted', false),
    everyHours: readHours(fields),
    topics: fields.textList('topics'),
    words: fields.textList('words'),
    without: fields.textList('without'),
    issuers: fields.textList('issuers'),
    types: readTypes(fields),
    select: readSelectors(fields, preset),
  };
  return source;
}

function readUrl(fields: Fields, preset: SourcePreset): string | null {
  const url = fields.text('url');
  if (url === null && !WITH_ADDRESS.has(preset))
    fields.report('error', 'url', `missing; required for the preset "${preset}"`);
  if (url !== null && !(/^https?:\/\/\S+$/u.test(url) && URL.canParse(url)))
    fields.report(
      'error',
      'url',
      `found "${url}"; allowed is an address that begins with https://`,
    );
  return url;
}

function readHours(fields: Fields): number {
  const text = fields.text('everyHours');
  if (text === null) return MIN_HOURS;
  const hours = Number(text);
  if (Number.isInteger(hours) && hours >= MIN_HOURS && hours <= MAX_HOURS) return hours;
  fields.report(
    'error',
    'everyHours',
    `found "${text}"; allowed are whole hours from ${MIN_HOURS} to ${MAX_HOURS}`,
  );
  return MIN_HOURS;
}

function readTypes(fields: Fields): DocumentType[] {
  return fields.textList('types').flatMap((text) => {
    const type = DOCUMENT_TYPES.find((one) => one === text);
    if (type !== undefined) return [type];
    fields.report('error', 'types', `found "${text}"; allowed are ${DOCUMENT_TYPES.join(', ')}`);
    return [];
  });
}

function readSelectors(fields: Fields, preset: SourcePreset): ListSelectors | null {
  const select = fields.mapping('select');
  if (select === null) {
    if (preset === 'list' && !fields.has('select'))
      fields.report('error', 'select', 'missing; required is a mapping with "row"');
    return null;
  }
  if (preset !== 'list')
    fields.report('error', 'select', `found with the preset "${preset}"; allowed with "list" only`);
  const read = (name: string): string | null => {
    const selector = select.text(name, 'a CSS selector');
    if (selector !== null && !isSelector(selector))
      select.report('error', name, `found "${selector}"; allowed is a CSS selector`);
    return selector;
  };
  const row = read('row');
  if (row === null) select.report('error', 'row', 'missing; required is a CSS selector');
  const selectors = {
    row: row ?? '',
    number: read('number'),
    title: read('title'),
    date: read('date'),
    issuer: read('issuer'),
    link: read('link'),
    file: read('file'),
  };
  if (selectors.number === null && selectors.title === null && selectors.link === null)
    select.report('error', 'row', 'found alone; required is one of number, title, link as well');
  select.reportUnknownFields();
  return selectors;
}

/** Whether css-select understands a selector. It throws for others. */
function isSelector(text: string): boolean {
  try {
    compile(text);
    return true;
  } catch {
    return false;
  }
}
