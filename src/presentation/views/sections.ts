/** A document's sections: the menu of them, and one in full, page by page. */
import type { Entry, Section } from '../../library/document.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { paginate, paginationRow, switchViewButton } from '../callback-data/buttons.ts';
import type { Paragraph } from '../paragraph.ts';
import { splitParagraphs } from '../split-paragraphs.ts';
import { createParagraph, documentName, strong, type Translations, type View } from './view.ts';

const SECTIONS_PER_PAGE = 10;
/** A page of text that a phone shows without endless scrolling; far below Telegram's limit. */
const PAGE_LENGTH = 2500;

export function createSectionsView(entry: Entry, page: number, translations: Translations): View {
  const { documents } = translations.locale;
  const code = shortHash(entry.id);
  const shown = paginate(entry.sections, page, SECTIONS_PER_PAGE);
  const back = switchViewButton(documents.card, { view: 'card', entry: code });
  if (entry.sections.length === 0) {
    return { paragraphs: [createParagraph(documents.noSections)], keyboard: [[back]] };
  }
  const rows = shown.items.map((section) => [
    switchViewButton(sectionLabel(section, translations), {
      view: 'section',
      entry: code,
      section: shortHash(section.anchor),
      page: 0,
    }),
  ]);
  return {
    paragraphs: [createParagraph(strong(documents.sectionsOf(documentName(entry, translations))))],
    keyboard: [
      ...rows,
      ...paginationRow(shown.page, shown.pages, (to) => ({
        view: 'sections',
        entry: code,
        page: to,
      })),
      [back],
    ],
  };
}

export function createSectionView(
  entry: Entry,
  section: Section,
  page: number,
  translations: Translations,
): View {
  const pages = splitSectionPages(entry, section, translations);
  const shown = paginate(pages, page, 1);
  const code = shortHash(entry.id);
  const anchor = shortHash(section.anchor);
  const at = entry.sections.indexOf(section);
  const { documents } = translations.locale;
  return {
    paragraphs: shown.items[0] ?? [],
    keyboard: [
      ...paginationRow(shown.page, shown.pages, (to) => ({
        view: 'section',
        entry: code,
        section: anchor,
        page: to,
      })),
      [
        switchViewButton(documents.sections(entry.sections.length), {
          view: 'sections',
          entry: code,
          page: Math.floor(at / SECTIONS_PER_PAGE),
        }),
        switchViewButton(documents.card, { view: 'card', entry: code }),
      ],
    ],
  };
}

/** A section's text under a head that cites it, cut into pages. */
function splitSectionPages(
  entry: Entry,
  section: Section,
  translations: Translations,
): readonly Paragraph[][] {
  const lines = section.text.split('\n').filter((line) => line.trim() !== '');
  const body = lines.map((line): Paragraph => ({ kind: 'paragraph', runs: [{ text: line }] }));
  const head = createParagraph(
    strong(documentName(entry, translations)),
    ` › ${sectionLabel(section, translations)}`,
  );
  const pages = splitParagraphs(body, PAGE_LENGTH);
  if (pages.length === 0)
    return [[head, createParagraph(translations.locale.documents.noSections)]];
  return pages.map((page) => [
    head,
    ...page.map((one, index) => (index === 0 ? { ...one, hasSpaceBefore: true } : one)),
  ]);
}

function sectionLabel(section: Section, { locale }: Translations): string {
  return section.citation || section.heading || locale.documents.beginning;
}
