/** What all documents that wait for approval are shown with: who gets them, and the buttons. */

import { kebabCase } from '../../i18n/kebab-case.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { LegalDocument } from '../../library/document.ts';
import { countRecipients } from '../../notifications/announce.ts';
import { MENDABLE_FIELDS, type MendableField } from '../../papers/mend-field.ts';
import {
  buttonRows,
  callbackButton,
  type Keyboard,
} from '../../presentation/callback-data/buttons.ts';
import { DEFAULT_TIME_ZONE } from '../../shared/time-zone.ts';
import type { Store } from '../../store/store.ts';
import { findPendingFile } from '../../store/tables/pending-files.ts';
import type { BotDependencies } from '../dependencies.ts';

/** @param id of the draft */
export const createDraftKeyboard = (id: number, t: Translator): Keyboard => [
  [
    callbackButton(t('administration-approve'), { kind: 'pendingDocument', id, approve: true }),
    callbackButton(t('administration-refuse'), { kind: 'pendingDocument', id, approve: false }),
  ],
];

/** Buttons in a row that name a field. */
const FIELDS_IN_ROW = 2;

/**
 * The buttons of a paper: one for each doubtful field, one for the other fields, its original where there is
 * one, and the decision.
 *
 * @param doubtful the fields that still need a look
 * @param isOpen whether all fields have a button
 */
export async function createPaperKeyboard(
  { db }: Pick<Store, 'db'>,
  id: number,
  doubtful: readonly MendableField[],
  t: Translator,
  isOpen = false,
): Promise<Keyboard> {
  const original = await findPendingFile(db, id);
  const mask = maskOf(doubtful);
  const mend = (field: MendableField | null, label: string) =>
    callbackButton(label, { kind: 'mendPaper', id, field, doubtful: mask });
  const shown = isOpen ? MENDABLE_FIELDS : doubtful;
  const fields = shown.map((field) =>
    mend(field, t('paper-mend', { label: t(`paper-field-${kebabCase(field)}`) })),
  );
  return [
    ...buttonRows(fields, FIELDS_IN_ROW),
    ...(isOpen ? [] : [[mend(null, t('paper-mend-other'))]]),
    ...(original === null
      ? []
      : [[callbackButton(t('paper-original'), { kind: 'pendingOriginal', id })]]),
    ...createDraftKeyboard(id, t),
  ];
}

/** Fields as the bits of a number, which a button carries. */
const maskOf = (fields: readonly MendableField[]): number =>
  fields.reduce((mask, field) => mask | (1 << MENDABLE_FIELDS.indexOf(field)), 0);

/** The fields that `maskOf` was given. */
export const fieldsOf = (mask: number): readonly MendableField[] =>
  MENDABLE_FIELDS.filter((_, at) => (mask & (1 << at)) !== 0);

/** Says how many chats a document would be announced to. */
export async function describeReach(
  deps: Pick<BotDependencies, 'library' | 'now' | 'store' | 'timeZone' | 'today'>,
  document: LegalDocument,
  t: Translator,
): Promise<string> {
  const count = await countRecipients(deps.store, deps.library, document, {
    now: deps.now(),
    today: deps.today(),
    timeZone: deps.timeZone ?? DEFAULT_TIME_ZONE,
  });
  return t('administration-upload-reaches', { count });
}
