/** Two documents beside each other, aspect by aspect, as plain data. */
import { createHeadingTest } from '../answer/section-headings.ts';
import { formatDate } from '../i18n/format-date.ts';
import { kebabCase } from '../i18n/kebab-case.ts';
import type { Translator } from '../i18n/translator.ts';
import { listArticles } from '../library/article-pages.ts';
import { placeNameOf, topicNameOf } from '../library/display-names.ts';
import type { IsoDate, LegalDocument, Section } from '../library/document.ts';
import type { CurrentLibraryIndex } from '../library/index/current-library-index.ts';
import type { RelatedDocument } from '../library/relations.ts';
import { chooseSource } from '../library/source.ts';
import { describeStatus } from './views/view.ts';

/** A line of a cell, with the section that says so. */
export interface ComparedLine {
  readonly text: string;
  readonly section?: Section;
  /** The text is of the library, in Vietnamese. */
  readonly isQuoted?: boolean;
}

export interface ComparisonRow {
  readonly label: string;
  readonly cells: readonly [readonly ComparedLine[], readonly ComparedLine[]];
  /** Whether the cells say something different. */
  readonly differs: boolean;
}

/** Lines of targets, of scope and of relations in a cell, at most. */
const MAX_LINES = 5;
/** Headings of articles in a cell, at most. */
const MAX_ARTICLES = 60;
const LIST_MARK = /^\s*[-–*+•]\s+/u;

const isScope = createHeadingTest('scope', 'audience');
const isTarget = createHeadingTest('goals', 'targets');

/** Returns the rows of the table; a row that is empty for both documents is left out. */
export function compareInTable(
  libraryIndex: CurrentLibraryIndex,
  documents: readonly [LegalDocument, LegalDocument],
  t: Translator,
): ComparisonRow[] {
  const row = (
    label: string,
    linesOf: (document: LegalDocument) => readonly ComparedLine[],
  ): ComparisonRow => {
    const cells = [linesOf(documents[0]), linesOf(documents[1])] as const;
    return { label, cells, differs: textOf(cells[0]) !== textOf(cells[1]) };
  };
  const value = (text: string | null, isQuoted = false): ComparedLine[] =>
    text === null || text === '' ? [] : [{ text, isQuoted }];
  const date = (iso: IsoDate | null) => value(iso === null ? null : formatDate(t, iso));
  const { library } = libraryIndex;
  const rows = [
    row(t('document-type'), ({ type }) => value(t(`type-${type}`))),
    row(t('document-passed-by'), (one) => value(libraryIndex.issuerName(one, t.language))),
    row(t('document-signed-by'), ({ signedBy }) => value(signedBy, true)),
    row(t('document-dated'), ({ dateDocument }) => date(dateDocument)),
    row(t('document-effective'), ({ dateEffective }) => date(dateEffective)),
    row(t('document-status'), (one) => value(describeStatus(libraryIndex, one, t))),
    row(t('document-jurisdiction'), ({ jurisdiction }) =>
      value(jurisdiction === null ? null : placeNameOf(jurisdiction, library), true),
    ),
    row(t('web-compare-scope'), (one) => linesUnder(one, isScope)),
    row(t('web-compare-targets'), (one) => linesUnder(one, isTarget)),
    row(t('document-topics'), ({ topics }) =>
      value(topics.map((id) => topicNameOf(id, library, t.language)).join('; ')),
    ),
    row(t('web-compare-relations'), (one) => relationLines(libraryIndex, one, t)),
    row(t('web-compare-articles'), articleLines),
    row(t('document-source-label'), ({ sources }) =>
      value(chooseSource(sources)?.title ?? null, true),
    ),
  ];
  return rows.filter(({ cells }) => cells.some((lines) => lines.length > 0));
}

const textOf = (lines: readonly ComparedLine[]): string => lines.map(({ text }) => text).join('\n');

/** The first lines of the sections whose heading passes a test. */
function linesUnder(
  { sections }: LegalDocument,
  isHeading: (heading: string) => boolean,
): ComparedLine[] {
  return sections
    .filter(({ path }) => path.some(isHeading))
    .flatMap((section) =>
      section.text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => ({ text: line.replace(LIST_MARK, ''), section, isQuoted: true })),
    )
    .slice(0, MAX_LINES);
}

/** What a document does to others, and what others do to it: one line for each kind of relation. */
function relationLines(
  { relations, library }: CurrentLibraryIndex,
  { id }: LegalDocument,
  t: Translator,
): ComparedLine[] {
  const links = relations.get(id);
  const nameOf = ({ document, number }: RelatedDocument): string => {
    const entry = document === null ? undefined : library.entries.get(document);
    return number ?? (entry?.kind === 'document' ? entry.title : '');
  };
  const lines = (some: readonly RelatedDocument[], direction: 'in' | 'out'): ComparedLine[] =>
    [...new Set(some.map(({ type }) => type))].map((type) => {
      const others = some.filter((link) => link.type === type);
      const names = others.slice(0, MAX_LINES).map(nameOf).join(', ');
      const more = others.length > MAX_LINES ? ', …' : '';
      return { text: `${t(`relation-${kebabCase(type)}-${direction}`)} ${names}${more}` };
    });
  return [...lines(links?.outgoing ?? [], 'out'), ...lines(links?.incoming ?? [], 'in')];
}

const articleLines = (document: LegalDocument): ComparedLine[] =>
  listArticles(document)
    .slice(0, MAX_ARTICLES)
    .map(({ section }) => ({ text: section.heading, section, isQuoted: true }));

/** What two documents do to each other, both ways. */
export function relationsBetween(
  { relations }: Pick<CurrentLibraryIndex, 'relations'>,
  [one, other]: readonly [LegalDocument, LegalDocument],
): { readonly from: LegalDocument; readonly link: RelatedDocument; readonly to: LegalDocument }[] {
  const directed = (from: LegalDocument, to: LegalDocument) =>
    (relations.get(from.id)?.outgoing ?? [])
      .filter(({ document }) => document === to.id)
      .map((link) => ({ from, link, to }));
  return [...directed(one, other), ...directed(other, one)];
}
