/** The legal status of a document in one sentence. */
import { formatDate } from '../i18n/format-date.ts';
import { kebabCase } from '../i18n/kebab-case.ts';
import type { Translator } from '../i18n/translator.ts';
import type { IsoDate } from '../library/document.ts';
import type { StatusState } from '../library/status.ts';

/**
 * `Còn hiệu lực, từ 01/02/2024`: the state with its dates, without a full stop.
 * @param since the day from which the document is or will be in force; null when not known
 * @param until the day from which it is no longer in force; null when there is none
 */
export function statusLine(
  t: Translator,
  state: StatusState,
  since: IsoDate | null = null,
  until: IsoDate | null = null,
): string {
  const from = since === null ? null : formatDate(t, since);
  const to = until === null ? null : formatDate(t, until);
  switch (state) {
    case 'inForce':
      if (from !== null && to !== null) {
        return t('status-in-force-between', { since: from, until: to });
      }
      if (from !== null) return t('status-in-force-since', { since: from });
      return to === null ? t('status-in-force') : t('status-in-force-until', { until: to });
    case 'partiallyInForce':
      if (from !== null) return t('status-partially-in-force-since', { since: from });
      break;
    case 'notInForce':
      if (to !== null) return t('status-not-in-force-since', { since: to });
      break;
    case 'notYetInForce':
      if (from !== null) return t('status-not-yet-in-force-until', { until: from });
      break;
    case 'unknown':
      break;
  }
  return t(`status-${kebabCase(state)}`);
}
