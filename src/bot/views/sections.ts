/** A document's sections: the menu of them, and one in full, page by page. */
import type { Entry, Section } from '../../knowledge/document.ts';
import { pageOf, pager, turnTo } from '../keyboards/buttons.ts';
import { codeOf } from '../keyboards/codes.ts';
import type { Paragraph } from '../render/paragraph.ts';
import { splitParagraphs } from '../render/split.ts';
import { nameOf, paragraph, strong, type View, type Words } from './view.ts';

const SECTIONS_A_PAGE = 10;
/** A page of text that a phone shows without endless scrolling; far below Telegram's limit. */
const PAGE_LENGTH = 2500;

export function sectionsView(entry: Entry, page: number, words: Words): View {
  const { documents } = words.locale;
  const code = codeOf(entry.id);
  const shown = pageOf(entry.sections, page, SECTIONS_A_PAGE);
  const back = turnTo(documents.card, { view: 'card', entry: code });
  if (entry.sections.length === 0) {
    return { paragraphs: [paragraph(documents.noSections)], keyboard: [[back]] };
  }
  const rows = shown.items.map((section) => [
    turnTo(labelOf(section, words), {
      view: 'section',
      entry: code,
      section: codeOf(section.anchor),
      page: 0,
    }),
  ]);
  return {
    paragraphs: [paragraph(strong(documents.sectionsOf(nameOf(entry, words))))],
    keyboard: [
      ...rows,
      ...pager(shown.page, shown.pages, (to) => ({ view: 'sections', entry: code, page: to })),
      [back],
    ],
  };
}

export function sectionView(entry: Entry, section: Section, page: number, words: Words): View {
  const pages = sectionPages(entry, section, words);
  const shown = pageOf(pages, page, 1);
  const code = codeOf(entry.id);
  const anchor = codeOf(section.anchor);
  const at = entry.sections.indexOf(section);
  const { documents } = words.locale;
  return {
    paragraphs: shown.items[0] ?? [],
    keyboard: [
      ...pager(shown.page, shown.pages, (to) => ({
        view: 'section',
        entry: code,
        section: anchor,
        page: to,
      })),
      [
        turnTo(documents.sections(entry.sections.length), {
          view: 'sections',
          entry: code,
          page: Math.floor(at / SECTIONS_A_PAGE),
        }),
        turnTo(documents.card, { view: 'card', entry: code }),
      ],
    ],
  };
}

/** A section's text under a head that cites it, cut into pages. */
function sectionPages(entry: Entry, section: Section, words: Words): readonly Paragraph[][] {
  const lines = section.text.split('\n').filter((line) => line.trim() !== '');
  const body = lines.map((line): Paragraph => ({ kind: 'paragraph', runs: [{ text: line }] }));
  const head = paragraph(strong(nameOf(entry, words)), ` › ${labelOf(section, words)}`);
  const pages = splitParagraphs(body, PAGE_LENGTH);
  if (pages.length === 0) return [[head, paragraph(words.locale.documents.noSections)]];
  return pages.map((page) => [
    head,
    ...page.map((one, index) => (index === 0 ? { ...one, apart: true } : one)),
  ]);
}

function labelOf(section: Section, { locale }: Words): string {
  return section.citation || section.heading || locale.documents.beginning;
}
