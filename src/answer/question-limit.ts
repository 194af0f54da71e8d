/**
 * What may be asked: the bounds that every face holds to.
 */

/** The longest question that is answered, in UTF-16 units. */
export const QUESTION_LIMIT = 2000;
