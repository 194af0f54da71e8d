/** A conversation for administrators: asks for another value of one field of a paper, and checks it. */
import type { Context } from 'grammy';
import { translatorOf } from '../../i18n/i18n.ts';
import { kebabCase } from '../../i18n/kebab-case.ts';
import type { Language, Translator } from '../../i18n/translator.ts';
import { DOCUMENT_TYPES, type LegalDocument } from '../../library/document.ts';
import { createSnapshot } from '../../notifications/document-facts.ts';
import {
  type MendableField,
  mendField,
  NEEDED_FIELDS,
  readFieldValue,
} from '../../papers/mend-field.ts';
import { createAnnouncementParagraphs } from '../../presentation/announcement-text.ts';
import {
  buttonRows,
  callbackButton,
  type Keyboard,
} from '../../presentation/callback-data/buttons.ts';
import { describePaperFaults } from '../../presentation/describe-fault.ts';
import { fieldValue } from '../../presentation/views/paper-fields.ts';
import { createParagraph, strong, type View } from '../../presentation/views/view.ts';
import {
  findPendingDocument,
  updatePendingDocument,
} from '../../store/tables/pending-documents.ts';
import { setPendingFileDocument } from '../../store/tables/pending-files.ts';
import { describeEarlierDecision } from '../admin/decide-draft.ts';
import { createPaperKeyboard, describeReach } from '../admin/draft-view.ts';
import { answerCallback } from '../callback-handlers.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { sendView } from '../send-view.ts';
import { ANY_VALUE } from './choose-option.ts';
import {
  type BotConversation,
  CANCEL_STEP,
  createTextView,
  runExternal,
  showStep,
  waitForReply,
} from './conversation.ts';

export const MEND_PAPER_CONVERSATION = 'mend-paper';
const STEP = 'mp';
const MAX_ATTEMPTS = 5;
/** Types of documents stand in so many columns of buttons. */
const TYPE_COLUMNS = 3;
/** How often a draft is read again that another administrator corrected at the same time. */
const MAX_RACES = 3;

export type MendDependencies = Pick<
  BotDependencies,
  'library' | 'libraryAdmin' | 'now' | 'store' | 'timeZone' | 'today'
>;

/** What came of a value: it is written, it is refused with reasons, or the draft is gone, with the notice that says why. */
type Outcome =
  | { readonly kind: 'refused'; readonly lines: readonly string[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'gone'; readonly notice: string };

export function createMendPaperConversation(deps: MendDependencies) {
  return async (
    conversation: BotConversation,
    _: Context,
    language: Language,
    draft: number,
    field: MendableField,
    doubtful: readonly MendableField[],
  ): Promise<void> => {
    const t = translatorOf(language);
    const keyboard = createKeyboard(field, t);
    const label = t(`paper-field-${kebabCase(field)}`);
    const hint = t(`paper-hint-${kebabCase(field)}`);
    let question = t('paper-mend-ask', { label, hint });
    for (let tries = 0; tries < MAX_ATTEMPTS; tries += 1) {
      const shown = question;
      await showStep(conversation, () => ({ ...createTextView(shown), keyboard }));
      const reply = await waitForReply(conversation, STEP, language);
      const isEmptied = reply.kind === 'chosen' && reply.value === ANY_VALUE;
      const typed = reply.kind === 'chosen' ? reply.value : reply.text;
      const outcome = await runExternal(conversation, (outer) =>
        apply(deps, outer, { draft, field, typed: isEmptied ? null : typed, doubtful }, t),
      );
      if (outcome.kind === 'done') return;
      if (outcome.kind === 'gone') {
        const { notice } = outcome;
        return void (await showStep(conversation, () => createTextView(notice)));
      }
      question = [t('paper-mend-fault', { label }), ...outcome.lines, hint].join('\n');
    }
    await showStep(conversation, () => createTextView(t('conversation-cancelled')));
  };
}

function createKeyboard(field: MendableField, t: Translator): Keyboard {
  const button = (label: string, step: string, value: string) =>
    callbackButton(label, { kind: 'conversationStep', step, value });
  const types =
    field === 'type' ? DOCUMENT_TYPES.map((type) => button(t(`type-${type}`), STEP, type)) : [];
  return [
    ...buttonRows(types, TYPE_COLUMNS),
    ...(NEEDED_FIELDS.includes(field) ? [] : [[button(t('paper-mend-empty'), STEP, ANY_VALUE)]]),
    [button(t('conversation-cancel'), CANCEL_STEP, ANY_VALUE)],
  ];
}

interface Correction {
  readonly draft: number;
  readonly field: MendableField;
  /** What the person typed; null empties the field. */
  readonly typed: string | null;
  readonly doubtful: readonly MendableField[];
}

/** Writes a corrected draft and shows it as people will see it. */
async function apply(
  deps: MendDependencies,
  outer: BotContext,
  { draft, field, typed, doubtful }: Correction,
  t: Translator,
): Promise<Outcome> {
  const { store, library, libraryAdmin } = deps;
  if (libraryAdmin === undefined) return { kind: 'gone', notice: t('bot-button-old') };
  const value = typed === null ? null : readFieldValue(field, typed, library.jurisdictions);
  if (value === null && typed !== null) return { kind: 'refused', lines: [] };
  for (let races = 0; races < MAX_RACES; races += 1) {
    const pending = await findPendingDocument(store.db, draft);
    if (pending === null)
      return { kind: 'gone', notice: await describeEarlierDecision(deps, draft, t) };
    const entry = library.entries.get(pending.document);
    const former = entry?.kind === 'document' ? entry : null;
    const mended = mendField(pending.source, field, value, former);
    const { id, source, document, faults } = await libraryAdmin.previewPaper(mended);
    const errors = faults.filter(({ severity }) => severity === 'error');
    if (document === null || errors.length > 0)
      return { kind: 'refused', lines: describePaperFaults(errors, t) };
    const isKept = await updatePendingDocument(
      store.db,
      { id: draft, document: id, source },
      pending.source,
    );
    if (!isKept) continue;
    await setPendingFileDocument(store.db, draft, document.id);
    const rest = doubtful.filter((one) => one !== field);
    if (outer.callbackQuery !== undefined) await answerCallback(outer);
    await sendView(outer, await createPreview(deps, document, { draft, field, rest }, t));
    return { kind: 'done' };
  }
  return { kind: 'gone', notice: t('bot-button-old') };
}

/** The corrected field, the announcement as people will get it, and the buttons of the draft. */
async function createPreview(
  deps: MendDependencies,
  document: LegalDocument,
  { draft, field, rest }: { draft: number; field: MendableField; rest: readonly MendableField[] },
  t: Translator,
): Promise<View> {
  const value = document[field];
  const label = t(`paper-field-${kebabCase(field)}`);
  const shown = value === null ? t('paper-no-value') : fieldValue(field, value, deps.library, t);
  const content = {
    event: 'new',
    changes: [],
    document: createSnapshot(document, document.inForce),
  } as const;
  return {
    paragraphs: [
      createParagraph(t('paper-mended', { label, value: shown })),
      { ...createParagraph(strong(t('paper-preview'))), hasSpaceBefore: true },
      ...createAnnouncementParagraphs({ id: draft, content, lead: null }, t),
      {
        ...createParagraph(await describeReach(deps, document, t)),
        hasSpaceBefore: true,
      },
    ],
    keyboard: await createPaperKeyboard(deps.store, draft, rest, t),
  };
}
