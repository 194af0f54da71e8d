/** What this room says to the log; the runtime's logger fits. */
type LogFunction = (event: string, fields?: Readonly<Record<string, unknown>>) => void;

export interface NotificationLogger {
  readonly info: LogFunction;
  readonly warn: LogFunction;
  readonly error: LogFunction;
}

/** An error by its kind: its text may quote what people wrote. */
export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
