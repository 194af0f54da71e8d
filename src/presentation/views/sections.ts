/** The menu of a document's sections, and the text of one section page by page. */
import type { Translator } from '../../i18n/translator.ts';
import { documentName } from '../../library/display-names.ts';
import type { Entry, Section } from '../../library/document.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { paginate, paginationRow, switchViewButton } from '../callback-data/buttons.ts';
import type { Paragraph } from '../paragraph.ts';
import { splitParagraphs } from '../split-paragraphs.ts';
import { createParagraph, strong, type View } from './view.ts';

const SECTIONS_PER_PAGE = 10;
/** UTF-16 units of text that a phone shows without long scrolling; far below Telegram's limit. */
const PAGE_LENGTH = 2500;

export function createSectionsView(entry: Entry, page: number, t: Translator): View {
  const code = shortHash(entry.id);
  const listed = listedSections(entry);
  const shown = paginate(listed, page, SECTIONS_PER_PAGE);
  const back = switchViewButton(t('document-card'), { view: 'card', entry: code });
  if (listed.length === 0) {
    return { paragraphs: [createParagraph(t('document-no-sections'))], keyboard: [[back]] };
  }
  const rows = shown.items.map((section) => [
    switchViewButton(sectionLabel(section, t), {
      view: 'section',
      entry: code,
      section: shortHash(section.anchor),
      page: 0,
    }),
  ]);
  return {
    paragraphs: [
      createParagraph(strong(t('document-sections-of', { name: documentName(entry, t) }))),
    ],
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

/** The sections with text of their own. A heading above others is named in their citations. */
export function listedSections({ sections }: Entry): readonly Section[] {
  return sections.filter(({ text }) => text.trim() !== '');
}

/** The sections directly or further below another one. */
function sectionsBelow({ sections }: Entry, { path }: Section): readonly Section[] {
  return sections.filter(
    (one) =>
      one.path.length > path.length &&
      one.text.trim() !== '' &&
      path.every((heading, at) => one.path[at] === heading),
  );
}

export function createSectionView(
  entry: Entry,
  section: Section,
  page: number,
  t: Translator,
): View {
  const pages = splitSectionPages(entry, section, t);
  const shown = paginate(pages, page, 1);
  const code = shortHash(entry.id);
  const anchor = shortHash(section.anchor);
  const at = Math.max(0, listedSections(entry).indexOf(section));
  const below = section.text.trim() === '' ? sectionsBelow(entry, section) : [];

  return {
    paragraphs: shown.items[0] ?? [],
    keyboard: [
      ...below.slice(0, SECTIONS_PER_PAGE).map((one) => [
        switchViewButton(one.heading || sectionLabel(one, t), {
          view: 'section',
          entry: code,
          section: shortHash(one.anchor),
          page: 0,
        }),
      ]),
      ...paginationRow(shown.page, shown.pages, (to) => ({
        view: 'section',
        entry: code,
        section: anchor,
        page: to,
      })),
      [
        switchViewButton(t('document-sections', { count: listedSections(entry).length }), {
          view: 'sections',
          entry: code,
          page: Math.floor(at / SECTIONS_PER_PAGE),
        }),
        switchViewButton(t('document-card'), { view: 'card', entry: code }),
      ],
    ],
  };
}

/** Splits the text of a section into pages, each under a heading that cites the section. */
function splitSectionPages(entry: Entry, section: Section, t: Translator): readonly Paragraph[][] {
  const lines = section.text.split('\n').filter((line) => line.trim() !== '');
  const body = lines.map((line): Paragraph => ({ kind: 'paragraph', runs: [{ text: line }] }));
  const head = createParagraph(strong(documentName(entry, t)), ` › ${sectionLabel(section, t)}`);
  const pages = splitParagraphs(body, PAGE_LENGTH);
  if (pages.length === 0) {
    const hasParts = sectionsBelow(entry, section).length > 0;
    const note = t(hasParts ? 'document-section-parts' : 'document-no-sections');
    return [[head, createParagraph(note)]];
  }
  return pages.map((page) => [
    head,
    ...page.map((one, index) => (index === 0 ? { ...one, hasSpaceBefore: true } : one)),
  ]);
}

function sectionLabel(section: Section, t: Translator): string {
  return section.citation || section.heading || t('document-beginning');
}
