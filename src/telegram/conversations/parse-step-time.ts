/**
 * Reads the reply to a step that asks for a time: typed (`7`, `7h30`, `thứ 2`, `21-6`) or a
 * button.
 */

import type { DeliveryPreferences } from '../../store/tables/delivery-preferences.ts';
import { normalizeText } from '../../text/fold.ts';
import { type ParsedSchedule, parseSchedule } from '../subscriptions/parse-schedule.ts';
import { NONE_OPTION } from './subscribe-steps.ts';
import type { SubscriptionDraft } from './subscription-draft.ts';

export type TimeField = 'hour' | 'weekday' | 'quietHours';

/** Reads a typed time. Returns null when it does not give the time that was asked for. */
export function parseTypedTime(text: string, what: TimeField): ParsedSchedule | null {
  const read = parseSchedule(withTimeLabel(normalizeText(text), what));
  return read === null || read === 'unclear' || read.deliveryPreferences[what] === undefined
    ? null
    : read;
}

/** Reads the value of a button. */
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

/** Adds the words that a person may leave out when one kind of time is asked for. */
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
