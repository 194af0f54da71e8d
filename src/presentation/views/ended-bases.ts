/** The list of local documents of which a basis has ended, for administrators. */
import type { Translator } from '../../i18n/translator.ts';
import { documentName, shortDocumentName } from '../../library/display-names.ts';
import { type DocumentWithEndedBases, findEndedBases } from '../../library/ended-bases.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { shortHash } from '../../shared/short-hash.ts';
import {
  buttonRows,
  openViewButton,
  paginate,
  paginationRow,
  truncate,
} from '../callback-data/buttons.ts';
import type { Paragraph } from '../paragraph.ts';
import { createParagraph, describeStatus, strong, type View } from './view.ts';

const DOCUMENTS_PER_PAGE = 6;
const MAX_TITLE_LENGTH = 120;
/** Further bases of one document are left to its card. */
const MAX_BASES = 4;

export function createEndedBasesView(
  libraryIndex: CurrentLibraryIndex,
  page: number,
  t: Translator,
): View {
  const { library, relations } = libraryIndex;
  const all = findEndedBases(library, relations, libraryIndex.today());
  if (all.length === 0) return { paragraphs: [createParagraph(t('review-none'))], keyboard: [] };
  const shown = paginate(all, page, DOCUMENTS_PER_PAGE);
  return {
    paragraphs: [
      createParagraph(strong(t('review-title', { count: all.length }))),
      ...shown.items.flatMap((one) => createDocumentLines(libraryIndex, one, t)),
    ],
    keyboard: [
      ...buttonRows(
        shown.items.map(({ document }) =>
          openViewButton(shortDocumentName(document), {
            view: 'card',
            entry: shortHash(document.id),
          }),
        ),
        2,
      ),
      ...paginationRow(shown.page, shown.pages, (to) => ({ kind: 'endedBases', page: to })),
    ],
  };
}

function createDocumentLines(
  libraryIndex: CurrentLibraryIndex,
  { document, ended }: DocumentWithEndedBases,
  t: Translator,
): Paragraph[] {
  const title = truncate(document.title, MAX_TITLE_LENGTH);
  return [
    {
      ...createParagraph(strong(documentName(document, t)), `: ${title}`),
      hasSpaceBefore: true,
    },
    ...ended.slice(0, MAX_BASES).map(({ basis }): Paragraph => {
      const status = describeStatus(libraryIndex, basis, t);
      const text = t('review-basis', { name: documentName(basis, t), status });
      return { kind: 'item', runs: [{ text: `• ${text}` }] };
    }),
  ];
}
