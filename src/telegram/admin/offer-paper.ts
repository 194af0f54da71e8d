/** Makes a draft of a paper that an administrator sent, and shows its card; or says why there is none. */
import type { Translator } from '../../i18n/translator.ts';
import { MAX_FILE_BYTES } from '../../papers/formats/detect-format.ts';
import type { RefusalReason } from '../../papers/refusal.ts';
import { describePaperFaults } from '../../presentation/describe-fault.ts';
import type { Paragraph } from '../../presentation/paragraph.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import { insertPendingDocument } from '../../store/tables/pending-documents.ts';
import { insertPendingFile, type PendingFile } from '../../store/tables/pending-files.ts';
import type { BotContext } from '../context.ts';
import type { UploadedPaper } from '../dependencies.ts';
import { replyWith } from '../send-reply.ts';
import { sendView } from '../send-view.ts';
import { createPaperView, type PaperViewDependencies } from './paper-view.ts';

const MEGABYTE = 1024 * 1024;

/** Says why a file is not read. */
export const describeRefusal = (file: string, reason: RefusalReason, t: Translator): string =>
  t('paper-refused', {
    file,
    reason:
      reason === 'too-large'
        ? t('paper-refused-too-large', { megabytes: MAX_FILE_BYTES / MEGABYTE })
        : t(`paper-refused-${reason}`),
  });

export interface OfferedPaper {
  readonly paper: Pick<UploadedPaper, 'id' | 'source' | 'document' | 'faults' | 'result'>;
  /** Where the paper comes from. */
  readonly head: readonly Paragraph[];
  /** Its file as Telegram has it; null: there is none. */
  readonly file: Pick<PendingFile, 'fileId' | 'fileName'> | null;
}

/** Sends the card of a new draft, or the faults of a paper that is no valid document. */
export async function offerPaper(
  ctx: BotContext,
  deps: PaperViewDependencies,
  { paper, head, file }: OfferedPaper,
): Promise<void> {
  const { t } = ctx;
  const { store, now } = deps;
  const { id, source, document, faults } = paper;
  if (document === null) {
    const lines = [t('administration-upload-faults'), ...describePaperFaults(faults, t)];
    await replyWith(ctx, renderText(lines.join('\n')));
    return;
  }
  const draft = await insertPendingDocument(store.db, { document: id, source, now: now() });
  if (file !== null)
    await insertPendingFile(store.db, draft, { ...file, document: document.id }, now());
  await sendView(ctx, await createPaperView(deps, paper, document, { draft, head }, t));
}
