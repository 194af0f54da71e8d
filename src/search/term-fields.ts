/** The fields that an index of terms has, by number: those of words as written, then those without marks. */
import { PASSAGE_FIELDS } from './corpus.ts';

const BODY = 'body';
const QUESTIONS = 'questions';
export const MARKED_FIELDS: readonly string[] = [...PASSAGE_FIELDS, BODY, QUESTIONS];
/** The folded labels share one field, because they only add to the marked fields. */
export const FOLDED_FIELDS: readonly string[] = ['labelFolded', 'bodyFolded', 'questionsFolded'];
/** Fields with the labels of an entry. A heading belongs to its passages. */
const LABEL_FIELDS: readonly string[] = ['number', 'title', 'titleEn', 'topics'];
/** Fields that describe a passage. They find it, but do not count for the frequency. */
const METADATA_FIELDS: readonly string[] = ['number', 'topics'];

export const BODY_FIELD = MARKED_FIELDS.indexOf(BODY);
export const QUESTIONS_FIELD = MARKED_FIELDS.indexOf(QUESTIONS);
const LABEL_FOLDED_FIELD = MARKED_FIELDS.length;
export const ALL_FIELDS: readonly string[] = [...MARKED_FIELDS, ...FOLDED_FIELDS];

/** Returns the field of a text from its number in the passage: the labels, then the lines. */
export const fieldOf = (text: number): number => Math.min(text, BODY_FIELD);

/** Returns the field that has the terms of a field without marks. */
export function foldedFieldOf(field: number): number {
  if (field < BODY_FIELD) return LABEL_FOLDED_FIELD;
  return LABEL_FOLDED_FIELD + 1 + field - BODY_FIELD;
}

/** Whether a marked field holds a label of the entry, which all its passages share. */
export const isLabelField = (field: number): boolean =>
  LABEL_FIELDS.includes(MARKED_FIELDS[field] ?? '');

/** Whether a field counts for the frequency of its terms, and does not only describe a passage. */
export const isOwnTextField = (field: number): boolean =>
  !METADATA_FIELDS.includes(ALL_FIELDS[field] ?? '');
