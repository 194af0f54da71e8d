/**
 * Patterns over folded text.
 */

/** Matches any of the alternatives where it stands as whole words. */
export const matchAnyOf = (...alternatives: readonly string[]): RegExp =>
  new RegExp(`(?<![a-z0-9])(?:${alternatives.join('|')})(?![a-z0-9])`, 'u');
