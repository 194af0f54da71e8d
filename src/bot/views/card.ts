/** A document or term as a card: all that the library records of it. */
import type { InlineKeyboardButton } from 'grammy/types';
import type { Entry, LegalDocument, Source, Term } from '../../knowledge/document.ts';
import { button, turnTo } from '../keyboards/buttons.ts';
import { codeOf } from '../keyboards/codes.ts';
import type { Paragraph } from '../render/paragraph.ts';
import type { Shelf } from '../shelf.ts';
import { nameOf, paragraph, statusLine, strong, type View, type Words } from './view.ts';

export function cardView(shelf: Shelf, entry: Entry, words: Words): View {
  return {
    paragraphs: cardParagraphs(shelf, entry, words),
    keyboard: cardKeyboard(shelf, entry, words),
  };
}

export function cardParagraphs(shelf: Shelf, entry: Entry, words: Words): Paragraph[] {
  const facts =
    entry.kind === 'term' ? termFacts(entry, words) : documentFacts(shelf, entry, words);
  const title = entry.kind === 'term' ? entry.fullName : entry.title;
  const name = nameOf(entry, words);
  return [
    paragraph(strong(name)),
    ...(title === name ? [] : [paragraph(title)]),
    ...facts.map(([label, value], at) => ({
      ...paragraph(strong(`${label}: `), value),
      apart: at === 0,
    })),
    ...sourceLines(entry.sources, words),
    ...(entry.verified
      ? []
      : [
          {
            kind: 'note' as const,
            runs: [{ text: words.locale.documents.unverified }],
            apart: true,
          },
        ]),
  ];
}

type Fact = readonly [label: string, value: string];

function documentFacts(shelf: Shelf, document: LegalDocument, words: Words): Fact[] {
  const { locale, messages } = words;
  const labels = locale.documents;
  const date = (iso: string | null): string =>
    iso === null ? labels.notRecorded : messages.date(iso);
  const place = shelf.library.jurisdictions.find(({ id }) => id === document.jurisdiction);
  const facts: (readonly [string, string | null])[] = [
    [labels.type, messages.typeName[document.type]],
    [labels.englishTitle, document.titleEn],
    [labels.passedBy, shelf.passedBy(document, words.language) ?? labels.notRecorded],
    [labels.signedBy, document.signedBy ?? labels.notRecorded],
    [labels.dated, date(document.dateDocument)],
    [labels.effective, date(document.dateEffective)],
    [labels.ended, document.dateNoLongerInForce && date(document.dateNoLongerInForce)],
    [labels.status, statusLine(shelf, document, words)],
    [labels.jurisdiction, place?.name ?? document.jurisdiction],
    [labels.topics, topicNames(shelf, document, words)],
    [labels.aliases, document.aliases.join('; ') || null],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
}

function topicNames(shelf: Shelf, document: LegalDocument, { language }: Words): string | null {
  const names = document.topics.map((id) => {
    const topic = shelf.library.topics.find((one) => one.id === id);
    return topic === undefined ? id : language === 'en' ? topic.nameEn : topic.name;
  });
  return names.length === 0 ? null : names.join('; ');
}

function termFacts(term: Term, { locale }: Words): Fact[] {
  const labels = locale.documents;
  const facts: (readonly [string, string | null])[] = [
    [labels.englishTitle, term.fullNameEn],
    [labels.owner, term.owner],
    [labels.aliases, term.aliases.join('; ') || null],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
}

function sourceLines(sources: readonly Source[], { locale, messages }: Words): Paragraph[] {
  if (sources.length === 0) return [];
  const lines = sources.map(({ title, url, retrieved }): Paragraph => {
    const when =
      retrieved === null ? '' : ` (${locale.documents.retrieved(messages.date(retrieved))})`;
    const run = isLink(url) ? { text: title, href: url } : { text: title };
    return { kind: 'item', runs: [{ text: '• ' }, run, { text: when }] };
  });
  return [{ ...paragraph(strong(`${locale.documents.sources}:`)), apart: true }, ...lines];
}

function cardKeyboard(shelf: Shelf, entry: Entry, { locale }: Words): InlineKeyboardButton[][] {
  const code = codeOf(entry.id);
  const labels = locale.documents;
  const links = shelf.relations.get(entry.id);
  const related = (links?.outgoing.length ?? 0) + (links?.incoming.length ?? 0);
  const menus: InlineKeyboardButton[] = [];
  if (entry.sections.length > 0) {
    const sections = labels.sections(entry.sections.length);
    menus.push(turnTo(sections, { view: 'sections', entry: code, page: 0 }));
  }
  if (related > 0) {
    menus.push(turnTo(labels.relations(related), { view: 'relations', entry: code, page: 0 }));
  }
  const files = [
    button(labels.asMarkdown, { kind: 'export', entry: code, format: 'md' }),
    button(labels.asPdf, { kind: 'export', entry: code, format: 'pdf' }),
    button(labels.link, { kind: 'link', entry: code }),
  ];
  const url = entry.sources.map((source) => source.url).find(isLink);
  return [
    ...(menus.length > 0 ? [menus] : []),
    files,
    ...(url === undefined ? [] : [[{ text: labels.source, url }]]),
  ];
}

export function isLink(url: string | null): url is string {
  return url !== null && /^https?:\/\/\S+$/iu.test(url) && URL.canParse(url);
}
