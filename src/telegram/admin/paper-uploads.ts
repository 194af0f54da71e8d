/** For administrators: a paper sent as a file (DOCX, PDF, HTML, text) becomes a draft to approve. */

import { Composer } from 'grammy';
import type { Translator } from '../../i18n/translator.ts';
import { compareDocuments, isSameDocument } from '../../library/compare-documents.ts';
import { documentName } from '../../library/display-names.ts';
import type { LegalDocument } from '../../library/document.ts';
import {
  extensionOf,
  KNOWN_EXTENSIONS,
  MAX_FILE_BYTES,
} from '../../papers/formats/detect-format.ts';
import type { RefusalReason } from '../../papers/refusal.ts';
import { describePaperFaults } from '../../presentation/describe-fault.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import { createNewVersionParagraphs } from '../../presentation/views/new-version.ts';
import { createPaperParagraphs, doubtfulFields } from '../../presentation/views/paper-card.ts';
import { createParagraph, type View } from '../../presentation/views/view.ts';
import { insertPendingDocument } from '../../store/tables/pending-documents.ts';
import { insertPendingFile } from '../../store/tables/pending-files.ts';
import { withChatAction } from '../chat-action.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies, UploadedPaper } from '../dependencies.ts';
import { replyWith } from '../send-reply.ts';
import { sendView } from '../send-view.ts';
import { createPaperKeyboard, describeReach } from './draft-view.ts';

const MEGABYTE = 1024 * 1024;

type PaperDependencies = Pick<
  BotDependencies,
  'library' | 'libraryAdmin' | 'now' | 'store' | 'timeZone' | 'today'
>;

/** Must follow the features that read Markdown and JSON files. */
export function paperUploadsFeature(deps: PaperDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { libraryAdmin } = deps;

  feature.on('message:document', async (ctx, next) => {
    const { document, caption } = ctx.message;
    const name = document.file_name ?? '';
    const extension = extensionOf(name);
    const isPaper = extension === '' || KNOWN_EXTENSIONS.includes(extension);
    // A command below a file says what to do with it, and so does a text below an unknown one.
    const isAsked = caption?.startsWith('/') === true || (!isPaper && caption !== undefined);
    if (libraryAdmin === undefined || isAsked) return next();
    const { t } = ctx;
    const say = (text: string) => replyWith(ctx, renderText(text));
    const refuse = (reason: RefusalReason) => say(describeRefusal(name, reason, t));
    if (!isPaper) {
      await refuse('unknown-format');
      return;
    }
    const { readPaper } = libraryAdmin;
    if (readPaper === undefined) {
      await say(t('paper-on-server'));
      return;
    }
    // Telegram does not hand out larger files.
    if ((document.file_size ?? 0) > MAX_FILE_BYTES) {
      await refuse('too-large');
      return;
    }
    const paper = await withChatAction(ctx, async () => {
      const { file_path: path } = await ctx.getFile();
      return readPaper(name, await libraryAdmin.downloadFile(path ?? ''));
    });
    if (paper.status === 'refused') {
      await refuse(paper.reason);
      return;
    }
    if (paper.document === null) {
      const faults = describePaperFaults(paper.faults, t);
      await say([t('administration-upload-faults'), ...faults].join('\n'));
      return;
    }
    const draft = await keepDraft(deps, paper, paper.document, {
      fileId: document.file_id,
      fileName: name,
    });
    await sendView(ctx, await createPaperView(deps, paper, paper.document, { draft, name }, t));
  });
  return feature;
}

const describeRefusal = (name: string, reason: RefusalReason, t: Translator): string =>
  t('paper-refused', {
    file: name,
    reason:
      reason === 'too-large'
        ? t('paper-refused-too-large', { megabytes: MAX_FILE_BYTES / MEGABYTE })
        : t(`paper-refused-${reason}`),
  });

/** Returns the number of the draft. */
async function keepDraft(
  { store, now }: PaperDependencies,
  { id, source }: UploadedPaper,
  document: LegalDocument,
  file: { readonly fileId: string; readonly fileName: string },
): Promise<number> {
  const draft = await insertPendingDocument(store.db, { document: id, source, now: now() });
  await insertPendingFile(store.db, draft, { ...file, document: document.id }, now());
  return draft;
}

async function createPaperView(
  deps: PaperDependencies,
  { result, id, faults }: UploadedPaper,
  document: LegalDocument,
  { draft, name }: { readonly draft: number; readonly name: string },
  t: Translator,
): Promise<View> {
  const { library } = deps;
  const former =
    [document.id, id].map((one) => library.entries.get(one)).find((one) => one !== undefined) ??
    library.documents.find((one) => isSameDocument(one, document));
  const errors = faults.filter(({ severity }) => severity === 'error');
  return {
    paragraphs: [
      ...createPaperParagraphs(result, name, library, t),
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
    ],
    keyboard: createPaperKeyboard(draft, doubtfulFields(result), t),
  };
}
