/** The rules of the API, for its reference page and its OpenAPI document. */
import type { Translator } from '../../i18n/translator.ts';

export function apiRules(t: Translator): string[] {
  return [
    t('web-reference-rule-1'),
    t('web-reference-rule-2'),
    t('web-reference-rule-3'),
    t('web-reference-rule-4'),
  ];
}
