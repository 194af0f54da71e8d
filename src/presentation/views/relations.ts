/** The relations of a document in both directions, with a button for each that the library has. */

import { kebabCase } from '../../i18n/kebab-case.ts';
import type { Translator } from '../../i18n/translator.ts';
import { documentName, documentTitle, shortDocumentName } from '../../library/display-names.ts';
import type { Entry } from '../../library/document.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import type { RelatedDocument } from '../../library/relations.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { capitalize, paginate, paginationRow, switchViewButton } from '../callback-data/buttons.ts';
import type { Paragraph } from '../paragraph.ts';
import { createParagraph, strong, type View } from './view.ts';

const LINKS_PER_PAGE = 8;

export function createRelationsView(
  libraryIndex: CurrentLibraryIndex,
  entry: Entry,
  page: number,
  t: Translator,
): View {
  const code = shortHash(entry.id);
  const all = listLinks(libraryIndex, entry);
  const shown = paginate(all, page, LINKS_PER_PAGE);
  const head = createParagraph(
    strong(t('document-relations-of', { name: documentName(entry, t) })),
  );
  const lines = shown.items.map((one) => createRelationLine(libraryIndex, one, t));
  return {
    paragraphs: [
      head,
      ...(lines.length > 0 ? lines : [createParagraph(t('document-no-relations'))]),
    ],
    keyboard: [
      ...shown.items.flatMap((one) => createRelationButtons(libraryIndex, one, t)),
      ...paginationRow(shown.page, shown.pages, (to) => ({
        view: 'relations',
        entry: code,
        page: to,
      })),
      [switchViewButton(t('document-card'), { view: 'card', entry: code })],
    ],
  };
}

interface DirectedLink {
  readonly link: RelatedDocument;
  readonly direction: 'out' | 'in';
}

function listLinks(libraryIndex: CurrentLibraryIndex, entry: Entry): DirectedLink[] {
  const links = libraryIndex.relations.get(entry.id);
  return [
    ...(links?.outgoing ?? []).map((link) => ({ link, direction: 'out' as const })),
    ...(links?.incoming ?? []).map((link) => ({ link, direction: 'in' as const })),
  ];
}

function createRelationLine(
  libraryIndex: CurrentLibraryIndex,
  { link, direction }: DirectedLink,
  t: Translator,
): Paragraph {
  const entry = findLinkTarget(libraryIndex, link);
  const name = entry === null ? (link.number ?? '') : documentName(entry, t);
  const title = entry === null ? '' : `, ${documentTitle(entry, t)}`;
  const mark = link.verified ? '' : t('status-unverified-mark');
  const verb = t(`relation-${kebabCase(link.type)}-${direction}`);
  const place = link.at === undefined ? '' : t('paper-relation-at', { place: link.at });
  return {
    kind: 'item',
    runs: [{ text: '• ' }, { text: `${verb} ` }, strong(name), { text: place + title + mark }],
  };
}

function createRelationButtons(
  libraryIndex: CurrentLibraryIndex,
  { link, direction }: DirectedLink,
  t: Translator,
) {
  const entry = findLinkTarget(libraryIndex, link);
  if (entry === null) return [];
  const verb = t(`relation-${kebabCase(link.type)}-${direction}`);
  return [
    [
      switchViewButton(capitalize(`${verb} ${shortDocumentName(entry)}`), {
        view: 'card',
        entry: shortHash(entry.id),
      }),
    ],
  ];
}

function findLinkTarget(
  libraryIndex: CurrentLibraryIndex,
  { document }: RelatedDocument,
): Entry | null {
  return document === null ? null : (libraryIndex.library.entries.get(document) ?? null);
}
