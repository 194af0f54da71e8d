/** What a document does to others and others to it, as buttons; what the library lacks as text. */
import type { Entry } from '../../knowledge/document.ts';
import type { Link } from '../../knowledge/relations.ts';
import { pageOf, pager, turnTo } from '../keyboards/buttons.ts';
import { codeOf } from '../keyboards/codes.ts';
import type { Paragraph } from '../render/paragraph.ts';
import type { Shelf } from '../shelf.ts';
import { nameOf, paragraph, shortNameOf, strong, titleOf, type View, type Words } from './view.ts';

const LINKS_A_PAGE = 8;

export function relationsView(shelf: Shelf, entry: Entry, page: number, words: Words): View {
  const { documents } = words.locale;
  const code = codeOf(entry.id);
  const all = linksOf(shelf, entry);
  const shown = pageOf(all, page, LINKS_A_PAGE);
  const head = paragraph(strong(documents.relationsOf(nameOf(entry, words))));
  const lines = shown.items.map((one) => line(shelf, one, words));
  return {
    paragraphs: [head, ...(lines.length > 0 ? lines : [paragraph(documents.noRelations)])],
    keyboard: [
      ...shown.items.flatMap((one) => buttonOf(shelf, one, words)),
      ...pager(shown.page, shown.pages, (to) => ({ view: 'relations', entry: code, page: to })),
      [turnTo(documents.card, { view: 'card', entry: code })],
    ],
  };
}

interface Directed {
  readonly link: Link;
  readonly direction: 'out' | 'in';
}

function linksOf(shelf: Shelf, entry: Entry): Directed[] {
  const links = shelf.relations.get(entry.id);
  return [
    ...(links?.outgoing ?? []).map((link) => ({ link, direction: 'out' as const })),
    ...(links?.incoming ?? []).map((link) => ({ link, direction: 'in' as const })),
  ];
}

function line(shelf: Shelf, { link, direction }: Directed, words: Words): Paragraph {
  const entry = targetOf(shelf, link);
  const name = entry === null ? (link.number ?? '') : nameOf(entry, words);
  const title = entry === null ? '' : `, ${titleOf(entry, words)}`;
  const mark = link.verified ? '' : words.messages.unverifiedMark;
  const verb = words.messages.relation[link.type][direction];
  return {
    kind: 'item',
    runs: [{ text: '• ' }, { text: `${verb} ` }, strong(name), { text: title + mark }],
  };
}

function buttonOf(shelf: Shelf, { link, direction }: Directed, words: Words) {
  const entry = targetOf(shelf, link);
  if (entry === null) return [];
  const verb = words.messages.relation[link.type][direction];
  return [[turnTo(`${verb} ${shortNameOf(entry)}`, { view: 'card', entry: codeOf(entry.id) })]];
}

function targetOf(shelf: Shelf, { document }: Link): Entry | null {
  return document === null ? null : (shelf.library.entries.get(document) ?? null);
}
