/** Approves or refuses a draft: the same wherever an administrator decides. */
import type { Translator } from '../../i18n/translator.ts';
import { documentName } from '../../library/display-names.ts';
import { approvePendingDocument } from '../../store/tables/approved-documents.ts';
import { type DraftDecision, findDraftDecision } from '../../store/tables/draft-decisions.ts';
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
  if (held && decided.decision === 'approved') await libraryAdmin?.refresh();
  return { ...decided, held, notice: describeDecision(deps, decided, held, t) };
}

/** Says what was decided on a draft that is gone; that the button is old when nothing is known of it. */
export async function describeEarlierDecision(
  deps: Pick<DecideDependencies, 'library' | 'store'>,
  draft: number,
  t: Translator,
): Promise<string> {
  const decided = await findDraftDecision(deps.store.db, draft);
  return decided === null ? t('bot-button-old') : describeDecision(deps, decided, false, t);
}

function describeDecision(
  { library }: Pick<DecideDependencies, 'library'>,
  { decision, entry: id }: DraftDecision,
  held: boolean,
  t: Translator,
): string {
  const entry = library.entries.get(id);
  const name = entry === undefined ? id : documentName(entry, t);
  if (decision === 'approved')
    return t(held ? 'administration-approved' : 'administration-already-approved', { name });
  return t(held ? 'administration-refused' : 'administration-already-refused');
}
