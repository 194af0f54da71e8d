/** What differs between a document of the library and the new version that was sent. */
import { kebabCase } from '../../i18n/kebab-case.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { ChangedField, DocumentComparison } from '../../library/compare-documents.ts';
import type { Library } from '../../library/library.ts';
import { truncate } from '../callback-data/buttons.ts';
import type { Paragraph } from '../paragraph.ts';
import { listNumbers } from './paper-card.ts';
import { fieldValue } from './paper-fields.ts';
import { createParagraph, strong } from './view.ts';

const MAX_VALUE_LENGTH = 150;

/** @param name of the document that the library has */
export function createNewVersionParagraphs(
  name: string,
  { fields, added, removed, changed }: DocumentComparison,
  library: Pick<Library, 'jurisdictions'>,
  t: Translator,
): Paragraph[] {
  const articles = [
    ...(added.length === 0 ? [] : [t('paper-articles-added', { numbers: listNumbers(added) })]),
    ...(removed.length === 0
      ? []
      : [t('paper-articles-removed', { numbers: listNumbers(removed) })]),
    ...(changed.length === 0
      ? []
      : [t('paper-articles-changed', { numbers: listNumbers(changed) })]),
  ];
  const lines = [...fields.map((field) => describeChange(field, library, t)), ...articles];
  const head = lines.length === 0 ? t('paper-known-same', { name }) : t('paper-known', { name });
  return [
    { ...createParagraph(strong(head)), hasSpaceBefore: true },
    ...lines.map((line) => createParagraph(`• ${line}`)),
  ];
}

function describeChange(
  { name, before, after }: ChangedField,
  library: Pick<Library, 'jurisdictions'>,
  t: Translator,
): string {
  const shown = (value: string | null): string =>
    value === null
      ? t('paper-no-value')
      : truncate(fieldValue(name, value, library, t), MAX_VALUE_LENGTH);
  const label = t(`paper-field-${kebabCase(name)}`);
  return t('paper-changed-field', { label, before: shown(before), after: shown(after) });
}
