/** What all documents that wait for approval are shown with: who gets them, and the buttons. */
import type { Translator } from '../../i18n/translator.ts';
import type { LegalDocument } from '../../library/document.ts';
import { countRecipients } from '../../notifications/announce.ts';
import { callbackButton, type Keyboard } from '../../presentation/callback-data/buttons.ts';
import { DEFAULT_TIME_ZONE } from '../../shared/time-zone.ts';
import type { BotDependencies } from '../dependencies.ts';

/** @param id of the draft */
export const createDraftKeyboard = (id: number, t: Translator): Keyboard => [
  [
    callbackButton(t('administration-approve'), { kind: 'pendingDocument', id, approve: true }),
    callbackButton(t('administration-refuse'), { kind: 'pendingDocument', id, approve: false }),
  ],
];

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
