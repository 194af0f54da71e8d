/** Approves or refuses a draft: the same wherever an administrator decides. */
import type { Translator } from '../../i18n/translator.ts';
import { documentName } from '../../library/display-names.ts';
import { approvePendingDocument } from '../../store/tables/approved-documents.ts';
import {
  deletePendingDocument,
  findPendingDocument,
  type PendingDocument,
} from '../../store/tables/pending-documents.ts';
import { findPendingFile, type PendingFile } from '../../store/tables/pending-files.ts';
import type { BotDependencies } from '../dependencies.ts';

export type DecideDependencies = Pick<
  BotDependencies,
  'library' | 'libraryAdmin' | 'now' | 'store'
>;

export interface DecidedDraft {
  readonly draft: PendingDocument;
  /** Null: it was read from no file, or from one that Telegram does not have. */
  readonly file: PendingFile | null;
  /** What came of it, in one sentence. */
  readonly notice: string;
}

/** Null when somebody decided on the draft before, or it was purged. */
export async function decideDraft(
  deps: DecideDependencies,
  id: number,
  approve: boolean,
  t: Translator,
): Promise<DecidedDraft | null> {
  const { store, libraryAdmin, now } = deps;
  const draft = await findPendingDocument(store.db, id);
  if (draft === null) return null;
  const file = await findPendingFile(store.db, id);
  if (!approve) {
    await deletePendingDocument(store, id);
    return { draft, file, notice: t('administration-refused') };
  }
  await approvePendingDocument(store, draft, now());
  await libraryAdmin?.refresh();
  const document = file?.document ?? draft.document;
  const entry = deps.library.entries.get(document);
  const name = entry === undefined ? document : documentName(entry, t);
  return { draft, file, notice: t('administration-approved', { name }) };
}
