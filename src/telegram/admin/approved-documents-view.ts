/** The views of documents that were approved in the chat. */
import type { Translator } from '../../i18n/translator.ts';
import { shortDocumentName } from '../../library/display-names.ts';
import type { Library } from '../../library/library.ts';
import {
  callbackButton,
  paginate,
  paginationRow,
} from '../../presentation/callback-data/buttons.ts';
import { createParagraph, strong, type View } from '../../presentation/views/view.ts';
import { shortHash } from '../../shared/short-hash.ts';

const DOCUMENTS_PER_PAGE = 10;

/** The short name of a document; its id when the library does not have it. */
export function approvedDocumentName(id: string, { entries }: Pick<Library, 'entries'>): string {
  const entry = entries.get(id);
  return entry?.kind === 'document' ? shortDocumentName(entry) : id;
}

/** The list of approved documents, with a button for each. */
export function createApprovedDocumentsView(
  ids: readonly string[],
  page: number,
  library: Pick<Library, 'entries'>,
  t: Translator,
): View {
  const shown = paginate(ids, page, DOCUMENTS_PER_PAGE);
  return {
    paragraphs: [
      createParagraph(strong(t('administration-approved-documents', { count: ids.length }))),
    ],
    keyboard: [
      ...shown.items.map((id) => [
        callbackButton(`🗑 ${approvedDocumentName(id, library)}`, {
          kind: 'removeDocument',
          entry: shortHash(id),
          confirmed: false,
        }),
      ]),
      ...paginationRow(shown.page, shown.pages, (to) => ({ kind: 'approvedDocuments', page: to })),
    ],
  };
}

/** Asks whether to remove a document. */
export function createRemovalView(
  id: string,
  library: Pick<Library, 'entries'>,
  t: Translator,
): View {
  const name = approvedDocumentName(id, library);
  return {
    paragraphs: [
      createParagraph(
        t('administration-remove-sure', { name: name === id ? id : `${name} (${id})` }),
      ),
    ],
    keyboard: [
      [
        callbackButton(t('administration-remove'), {
          kind: 'removeDocument',
          entry: shortHash(id),
          confirmed: true,
        }),
        callbackButton(t('administration-keep'), { kind: 'approvedDocuments', page: 0 }),
      ],
    ],
  };
}
