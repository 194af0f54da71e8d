/** The card of a draft that was read from a paper: what it says, what is known of it, and the buttons. */
import type { Translator } from '../../i18n/translator.ts';
import { compareDocuments, isSameDocument } from '../../library/compare-documents.ts';
import { documentName } from '../../library/display-names.ts';
import type { LegalDocument } from '../../library/document.ts';
import { describePaperFaults } from '../../presentation/describe-fault.ts';
import type { Paragraph } from '../../presentation/paragraph.ts';
import { createNewVersionParagraphs } from '../../presentation/views/new-version.ts';
import {
  createContentParagraphs,
  createFieldParagraphs,
} from '../../presentation/views/paper-card.ts';
import { doubtfulFields } from '../../presentation/views/paper-fields.ts';
import { createParagraph, type View } from '../../presentation/views/view.ts';
import type { BotDependencies, UploadedPaper } from '../dependencies.ts';
import { createPaperKeyboard, describeReach } from './draft-view.ts';

export type PaperViewDependencies = Pick<
  BotDependencies,
  'library' | 'now' | 'store' | 'timeZone' | 'today'
>;

type ReadPaper = Pick<UploadedPaper, 'result' | 'id' | 'faults'>;

/**
 * @param draft its number
 * @param head where the paper comes from
 */
export async function createPaperView(
  deps: PaperViewDependencies,
  paper: ReadPaper,
  document: LegalDocument,
  { draft, head }: { readonly draft: number; readonly head: readonly Paragraph[] },
  t: Translator,
): Promise<View> {
  const { result } = paper;
  return {
    paragraphs: [
      ...head,
      ...createFieldParagraphs(result, deps.library, t),
      ...(await createPaperNotes(deps, paper, document, t)),
    ],
    keyboard: await createPaperKeyboard(deps.store, draft, doubtfulFields(result), t),
  };
}

/**
 * What the card says below the fields: the contents, what differs from the version that the library has,
 * faults, and how many chats will be told.
 */
export async function createPaperNotes(
  deps: PaperViewDependencies,
  { result, id, faults }: ReadPaper,
  document: LegalDocument,
  t: Translator,
): Promise<Paragraph[]> {
  const { library } = deps;
  const former =
    [document.id, id].map((one) => library.entries.get(one)).find((one) => one !== undefined) ??
    library.documents.find((one) => isSameDocument(one, document));
  const errors = faults.filter(({ severity }) => severity === 'error');
  return [
    ...createContentParagraphs(result, t),
    ...(former?.kind === 'document'
      ? createNewVersionParagraphs(
          documentName(former, t),
          compareDocuments(former, document),
          library,
          t,
        )
      : []),
    ...(id === document.id ? [] : [createParagraph(t('paper-joins'))]),
    ...describePaperFaults(errors, t).map((line) => createParagraph(line)),
    { ...createParagraph(await describeReach(deps, document, t)), hasSpaceBefore: true },
  ];
}
