/**
 * A fault in a knowledge folder that a person can act on: where, what was found, what is allowed.
 */
export interface KnowledgeFault {
  /** An error refuses its file; a warning does not. */
  readonly severity: 'error' | 'warning';
  /** Path below the knowledge folder. */
  readonly file: string;
  /** Line, counted from 1, where known. */
  readonly line: number | null;
  /** Front matter field or YAML path, where one is at fault. */
  readonly field: string | null;
  /** One sentence: what was found and what is allowed. */
  readonly message: string;
}

/** `file:line: error: field: message`, as compilers print it, so that editors can jump there. */
export function formatFault(fault: KnowledgeFault): string {
  const place = fault.line === null ? fault.file : `${fault.file}:${fault.line}`;
  const field = fault.field === null ? '' : `${fault.field}: `;
  return `${place}: ${fault.severity}: ${field}${fault.message}`;
}
