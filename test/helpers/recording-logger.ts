/** A logger that keeps its lines, so that tests can check them. */
import type { LogFields, Logger } from '../../src/shared/logger.ts';

export interface RecordingLogger extends Logger {
  readonly lines: readonly { level: string; event: string; fields: LogFields }[];
}

export function createRecordingLogger(): RecordingLogger {
  const lines: { level: string; event: string; fields: LogFields }[] = [];
  const at =
    (level: string) =>
    (event: string, fields: LogFields = {}) => {
      lines.push({ level, event, fields });
    };
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
