/** A logger that keeps its lines, so that tests can check them. */
import type { LogFields, Logger } from '../../src/shared/logger.ts';

export interface RecordingLogger extends Logger {
  readonly lines: readonly { level: string; event: string; fields: LogFields }[];
  /** Forgets the lines so far. */
  clear(): void;
}

export function createRecordingLogger(): RecordingLogger {
  const lines: { level: string; event: string; fields: LogFields }[] = [];
  const at =
    (level: string) =>
    (event: string, fields: LogFields = {}) => {
      lines.push({ level, event, fields });
    };
  const clear = () => {
    lines.length = 0;
  };
  return {
    lines,
    clear,
    debug: at('debug'),
    info: at('info'),
    warn: at('warn'),
    error: at('error'),
  };
}
