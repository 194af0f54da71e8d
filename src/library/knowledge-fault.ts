/** What is wrong where no rule of a single field was broken. */
export const FAULT_REASONS = [
  'notUtf8',
  'noFrontMatter',
  'openFrontMatter',
  'notYaml',
  'notFields',
  'notList',
  'tooDeep',
  'repeatedId',
  'unknownField',
  'unknownFile',
  'filesLost',
] as const;
export type FaultReason = (typeof FAULT_REASONS)[number];

/** A fault in a knowledge folder: where it is, what was found, and what is allowed. */
export interface KnowledgeFault {
  /** A file with an error is not loaded. A file with warnings is. */
  readonly severity: 'error' | 'warning';
  /** Path below the knowledge folder. */
  readonly file: string;
  /** Line number from 1; null when it is not known. */
  readonly line: number | null;
  /** Front matter field or YAML path; null when the fault is not in one. */
  readonly field: string | null;
  /** One sentence that says what was found and what is allowed. */
  readonly message: string;
  /** Absent: the value of `field` is not one that is allowed. */
  readonly reason?: FaultReason;
}

/** Formats a fault as `file:line: error: field: message`. Editors recognize this form as a link. */
export function formatFault(fault: KnowledgeFault): string {
  const place = fault.line === null ? fault.file : `${fault.file}:${fault.line}`;
  const field = fault.field === null ? '' : `${fault.field}: `;
  return `${place}: ${fault.severity}: ${field}${fault.message}`;
}
