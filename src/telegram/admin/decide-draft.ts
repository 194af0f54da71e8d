/** Approves or refuses a draft: the same wherever an administrator decides. */
import type { Translator } from '../../i18n/translator.ts';
import { documentName } from '../../library/display-names.ts';
import { approvePendingDocument } from '../../store/tables/approved-documents.ts';
import {
  type Decision,
  type DraftDecision,
  findDraftDecision,
} from '../../store/tables/draft-decisions.ts';
import { refusePendingDocument } from '../../store/tables/pending-documents.ts';
import type { BotDependencies } from '../dependencies.ts';

export type DecideDependencies = Pick<
  BotDependencies,
  'library' | 'libraryAdmin' | 'now' | 'store'
>;

export interface DecidedDraft extends DraftDecision {
  /** False: somebody decided before, and that decision is told here. */
  readonly held: boolean;
  /** What came of it, in one or two sentences. */
  readonly notice: string;
}

/**
 * Decides on a draft, unless somebody did before. Of two who decide at the same instant one decision
 * holds, and the other person is told which.
 *
 * @returns null when nothing is known of the draft: it was purged
 */
export async function decideDraft(
  deps: DecideDependencies,
  id: number,
  approve: boolean,
  t: Translator,
): Promise<DecidedDraft | null> {
  const { store, libraryAdmin, now } = deps;
  const decide = approve ? approvePendingDocument : refusePendingDocument;
  const held = await decide(store, id, now());
  const decided = await findDraftDecision(store.db, id);
  if (decided === null) return null;
  const { decision, entry: document } = decided;
  if (held && decision === 'approved') await libraryAdmin?.refresh();
  const entry = deps.library.entries.get(document);
  const name = entry === undefined ? document : documentName(entry, t);
  return { ...decided, held, notice: describeDecision(decision, held, name, t) };
}

function describeDecision(decision: Decision, held: boolean, name: string, t: Translator): string {
  if (decision === 'approved')
    return t(held ? 'administration-approved' : 'administration-already-approved', { name });
  return t(held ? 'administration-refused' : 'administration-already-refused');
}
