/** One time, where a step asks for it: typed, as `7`, `7h30`, `thứ 2`, `21-6`; or by a button. */

import type { DeliveryPreferences } from '../../store/tables/delivery-preferences.ts';
import { normalizeText } from '../../text/fold.ts';
import { type ParsedSchedule, parseSchedule } from '../subscriptions/parse-schedule.ts';
import { NONE_OPTION } from './subscribe-steps.ts';
import type { SubscriptionDraft } from './subscription-draft.ts';

export type TimeField = 'hour' | 'weekday' | 'quietHours';

/** What was typed of a time, and of others besides; null where it says nothing of that one. */
export function parseTypedTime(text: string, what: TimeField): ParsedSchedule | null {
  const read = parseSchedule(withTimeLabel(normalizeText(text), what));
  return read === null || read === 'unclear' || read.deliveryPreferences[what] === undefined
    ? null
    : read;
}

/** What a button of a step stands for. */
export function parseTimeOption(code: string, what: TimeField): Partial<DeliveryPreferences> {
  if (what !== 'quietHours') return { [what]: Number(code) };
  return code === NONE_OPTION
    ? { quietHours: null }
    : (parseTypedTime(code, what)?.deliveryPreferences ?? {});
}

export function mergeDeliveryPreferences(
  draft: SubscriptionDraft,
  deliveryPreferences: Partial<DeliveryPreferences>,
): SubscriptionDraft {
  return {
    ...draft,
    deliveryPreferences: { ...draft.deliveryPreferences, ...deliveryPreferences },
  };
}

/** Where one thing is asked for, its name need not be said. */
function withTimeLabel(text: string, what: TimeField): string {
  switch (what) {
    case 'hour':
      return /^\d{1,2}$/u.test(text) ? `${text}h` : text;
    case 'weekday':
      if (/^cn$/iu.test(text)) return 'chủ nhật';
      return /^[2-7]$/u.test(text) ? `thứ ${text}` : text;
    case 'quietHours':
      return /^(?:\d|từ |from )/iu.test(text) ? `quiet ${text}` : text;
  }
}
