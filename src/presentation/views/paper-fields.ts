/** The fields of a paper that was read from a file, each with what it was read from and how sure it is. */
import { formatDate } from '../../i18n/format-date.ts';
import { kebabCase } from '../../i18n/kebab-case.ts';
import type { Translator } from '../../i18n/translator.ts';
import { placeNameOf } from '../../library/display-names.ts';
import { DOCUMENT_TYPES, IN_FORCE } from '../../library/document.ts';
import type { Library } from '../../library/library.ts';
import type { ReadResult } from '../../papers/import-result.ts';
import { MENDABLE_FIELDS, type MendableField } from '../../papers/mend-field.ts';
import { DOUBTFUL } from '../../papers/warnings.ts';
import { truncate } from '../callback-data/buttons.ts';

const MAX_VALUE_LENGTH = 300;
const MAX_EVIDENCE_LENGTH = 120;

export interface PaperField {
  readonly name: MendableField;
  readonly label: string;
  /** As people read it; null: not found. */
  readonly value: string | null;
  /** The words that it was read from; empty: none. */
  readonly evidence: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** It was not found, or not surely. */
  readonly isDoubtful: boolean;
}

/** Returns every field that can be corrected, in the order of the card. */
export const createPaperFields = (
  { document, fields }: ReadResult,
  library: Pick<Library, 'jurisdictions'>,
  t: Translator,
): PaperField[] =>
  MENDABLE_FIELDS.map((name) => {
    const { confidence, evidence } = fields[name] ?? { confidence: 0, evidence: '' };
    // A title or type that was not found is filled in; its confidence stays 0.
    const value = confidence === 0 ? null : document[name];
    return {
      name,
      label: t(`paper-field-${kebabCase(name)}`),
      value:
        value === null ? null : truncate(fieldValue(name, value, library, t), MAX_VALUE_LENGTH),
      evidence: truncate(evidence, MAX_EVIDENCE_LENGTH),
      confidence,
      isDoubtful: value === null || confidence < DOUBTFUL,
    };
  });

/** The fields that were not found, or not surely. */
export const doubtfulFields = ({ document, fields }: ReadResult): readonly MendableField[] =>
  MENDABLE_FIELDS.filter(
    (name) => document[name] === null || (fields[name]?.confidence ?? 0) < DOUBTFUL,
  );

/** A value of a field as people read it. */
export function fieldValue(
  name: string,
  value: string,
  library: Pick<Library, 'jurisdictions'>,
  t: Translator,
): string {
  if (name === 'dateDocument' || name === 'dateEffective') return formatDate(t, value);
  if (name === 'jurisdiction') return placeNameOf(value, library);
  const type = name === 'type' ? DOCUMENT_TYPES.find((one) => one === value) : undefined;
  if (type !== undefined) return t(`type-${type}`);
  const state = name === 'inForce' ? IN_FORCE.find((one) => one === value) : undefined;
  return state === undefined ? value : t(`status-${kebabCase(state)}`);
}
