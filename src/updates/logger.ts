/** What this room says to the log; the runtime's logger fits. */
type Say = (event: string, fields?: Readonly<Record<string, unknown>>) => void;

export interface NewsLogger {
  readonly info: Say;
  readonly warn: Say;
  readonly error: Say;
}

/** An error by its kind: its text may quote what people wrote. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
