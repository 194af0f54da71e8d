/** The card of a document or term: what people look for first, and folded, what else is recorded. */

import { nameWithPlace } from '../../answer/status-line.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { BASE_LANGUAGE } from '../../i18n/translations.ts';
import type { Translator } from '../../i18n/translator.ts';
import { documentName, topicNameOf } from '../../library/display-names.ts';
import type { Entry, LegalDocument, Source, Term } from '../../library/document.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { chooseSource, sortSources, sourceTitle } from '../../library/source.ts';
import { upcomingDatesIn } from '../../library/upcoming-dates.ts';
import { extractFigureLines } from '../../notifications/figures.ts';
import { shortHash } from '../../shared/short-hash.ts';
import {
  callbackButton,
  type InlineButton,
  switchViewButton,
  truncate,
} from '../callback-data/buttons.ts';
import { createShareLink } from '../deep-links.ts';
import { createPageLink, type PublicUrl } from '../page-links.ts';
import type { Paragraph, Run } from '../paragraph.ts';
import { isWebUrl } from '../web-url.ts';
import { legalBasisButton } from './legal-bases.ts';
import { listedSections } from './sections.ts';
import { createParagraph, describeStatus, strong, type View } from './view.ts';

const MAX_FIGURE_LENGTH = 200;
/** Further amendments are left to the list of relations. */
const MAX_AMENDMENTS = 3;
const LIST_MARK = /^\s*[-–*+•]\s+/u;

/** @param publicUrl for the link to the page of the entry; null: there is none */
export function createCardView(
  libraryIndex: CurrentLibraryIndex,
  entry: Entry,
  t: Translator,
  publicUrl: PublicUrl = null,
): View {
  return {
    paragraphs: createCardParagraphs(libraryIndex, entry, t),
    keyboard: createCardKeyboard(libraryIndex, entry, t, publicUrl),
  };
}

/**
 * The name, the title, who issued it and when, its status, its first figure and where the official
 * text is; the rest of what is recorded folds away.
 *
 * @param isShort without the rest: for a post into somebody else's chat
 */
export function createCardParagraphs(
  libraryIndex: CurrentLibraryIndex,
  entry: Entry,
  t: Translator,
  { isShort = false }: { readonly isShort?: boolean } = {},
): Paragraph[] {
  const title = entry.kind === 'term' ? entry.fullName : entry.title;
  const name = documentName(entry, t);
  const facts =
    entry.kind === 'term' ? listTermFacts(entry, t) : listDocumentFacts(libraryIndex, entry, t);
  return [
    createParagraph(strong(name)),
    ...(title === name ? [] : [createParagraph(title)]),
    ...(entry.kind === 'term' ? [] : createHeadLines(libraryIndex, entry, t)),
    ...createBestSource(entry.sources, t),
    ...(entry.verified
      ? []
      : [{ kind: 'note' as const, runs: [{ text: t('document-unverified') }] }]),
    ...(isShort ? [] : createFoldedFacts(facts, entry.sources, t)),
  ];
}

/** The lines of a document that people look for first. */
function createHeadLines(
  libraryIndex: CurrentLibraryIndex,
  document: LegalDocument,
  t: Translator,
): Paragraph[] {
  const { dateDocument } = document;
  const issuer = libraryIndex.issuerName(document, t.language) ?? t('document-not-recorded');
  const date = dateDocument === null ? '' : ` · ${formatDate(t, dateDocument)}`;
  const figure = extractFigureLines(document.sections)[0]?.text.replace(LIST_MARK, '');
  return [
    createParagraph(`${t('document-passed-by')}: ${issuer}${date}`),
    createParagraph(strong(describeStatus(libraryIndex, document, t))),
    ...createAmendmentLines(libraryIndex, document, t),
    ...(figure === undefined ? [] : [createParagraph(`• ${truncate(figure, MAX_FIGURE_LENGTH)}`)]),
  ];
}

/** What amends the document, where it says so and from when; the newest last. */
function createAmendmentLines(
  libraryIndex: CurrentLibraryIndex,
  document: LegalDocument,
  t: Translator,
): Paragraph[] {
  const { amendedBy } = libraryIndex.statusOf(document, libraryIndex.today());
  const { entries } = libraryIndex.library;
  return amendedBy.slice(-MAX_AMENDMENTS).map((link) => {
    const name = nameWithPlace(link, t, entries);
    const text =
      link.since === null
        ? t('post-amended-by', { name })
        : t('post-amended-by-since', { name, since: formatDate(t, link.since) });
    return createParagraph(link.verified ? text : text + t('status-unverified-mark'));
  });
}

/** The source that is nearest to the official text. */
function createBestSource(sources: readonly Source[], t: Translator): Paragraph[] {
  const source = chooseSource(sources);
  if (source === undefined) return [];
  const run = isWebUrl(source.url)
    ? { text: sourceTitle(source), href: source.url }
    : { text: sourceTitle(source) };
  return [createParagraph(`${t('document-source-label')}: `, run)];
}

/** Everything else that is recorded, in a quote that Telegram folds. */
function createFoldedFacts(
  facts: readonly Fact[],
  sources: readonly Source[],
  t: Translator,
): Paragraph[] {
  const others = sortSources(sources).slice(1);
  const runs: Run[] = facts.flatMap(([label, value], at) => [
    { text: `${at === 0 ? '' : '\n'}${label}: ` },
    { text: value },
  ]);
  const sourceRuns = others.flatMap((source, at): Run[] => [
    { text: at === 0 ? `\n${t('document-other-sources')}: ` : '; ' },
    isWebUrl(source.url)
      ? { text: sourceTitle(source), href: source.url }
      : { text: sourceTitle(source) },
  ]);
  const all = [...runs, ...sourceRuns];
  return all.length === 0 ? [] : [{ kind: 'quote', isFolded: true, runs: all }];
}

type Fact = readonly [label: string, value: string];

function listDocumentFacts(
  libraryIndex: CurrentLibraryIndex,
  document: LegalDocument,
  t: Translator,
): Fact[] {
  const date = (iso: string | null): string =>
    iso === null ? t('document-not-recorded') : formatDate(t, iso);
  const place = libraryIndex.library.jurisdictions.find(({ id }) => id === document.jurisdiction);
  const facts: (readonly [string, string | null])[] = [
    [t('document-type'), t(`type-${document.type}`)],
    [t('document-english-title'), t.language === BASE_LANGUAGE ? null : document.titleEn],
    [t('document-signed-by'), document.signedBy ?? t('document-not-recorded')],
    [t('document-dated'), document.dateDocument === null ? date(null) : null],
    [t('document-effective'), date(document.dateEffective)],
    [t('document-ended'), document.dateNoLongerInForce && date(document.dateNoLongerInForce)],
    [t('document-jurisdiction'), place?.name ?? document.jurisdiction],
    [t('document-topics'), joinTopicNames(libraryIndex, document, t)],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
}

function joinTopicNames(
  libraryIndex: CurrentLibraryIndex,
  document: LegalDocument,
  { language }: Translator,
): string | null {
  const names = document.topics.map((id) => topicNameOf(id, libraryIndex.library, language));
  return names.length === 0 ? null : names.join('; ');
}

function listTermFacts(term: Term, t: Translator): Fact[] {
  const facts: (readonly [string, string | null])[] = [
    [t('document-english-title'), t.language === BASE_LANGUAGE ? null : term.fullNameEn],
    [t('document-owner'), term.owner],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
}

function createCardKeyboard(
  libraryIndex: CurrentLibraryIndex,
  entry: Entry,
  t: Translator,
  publicUrl: PublicUrl,
): InlineButton[][] {
  const code = shortHash(entry.id);

  const relations = libraryIndex.relations.get(entry.id);
  const related = (relations?.outgoing.length ?? 0) + (relations?.incoming.length ?? 0);
  const menus: InlineButton[] = [];
  const listed = listedSections(entry).length;
  if (listed > 0) {
    const sections = t('document-sections', { count: listed });
    menus.push(switchViewButton(sections, { view: 'sections', entry: code, page: 0 }));
  }
  if (related > 0) {
    menus.push(
      switchViewButton(t('document-relations', { count: related }), {
        view: 'relations',
        entry: code,
        page: 0,
      }),
    );
  }
  const files = [
    callbackButton(t('document-as-word'), { kind: 'export', entry: code, format: 'docx' }),
    callbackButton(t('document-as-pdf'), { kind: 'export', entry: code, format: 'pdf' }),
    callbackButton(t('document-link'), { kind: 'qrCode', entry: code }),
  ];
  const basis = legalBasisButton(libraryIndex, entry, t);
  const follow: InlineButton[] =
    entry.kind === 'term'
      ? []
      : [
          callbackButton(t('follow-document'), { kind: 'follow', what: 'document', value: code }),
          ...(basis === null ? [] : [basis]),
        ];
  const remind: InlineButton[] =
    entry.kind === 'term' || upcomingDatesIn(libraryIndex, entry).length === 0
      ? []
      : [callbackButton(t('reminder-begin'), { kind: 'chooseReminder', entry: code })];
  const url = chooseSource(entry.sources)?.url ?? null;
  const page = createPageLink(publicUrl, entry.id);
  const links: InlineButton[] = [
    ...(page === null
      ? []
      : [
          { text: t('post-page'), url: page },
          { text: t('document-share'), url: createShareLink(page, documentName(entry, t)) },
        ]),
    ...(isWebUrl(url) ? [{ text: t('document-source'), url }] : []),
  ];
  return [
    ...(menus.length > 0 ? [menus] : []),
    ...(follow.length > 0 ? [follow] : []),
    ...(remind.length > 0 ? [remind] : []),
    files,
    [callbackButton(t('report-button'), { kind: 'reportError', entry: code })],
    ...(links.length === 0 ? [] : [links]),
  ];
}
