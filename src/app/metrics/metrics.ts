/**
 * The counters of this process, and the text that Prometheus reads. Each instance has its own
 * registry and no default metrics, and runs on Node and Workers. On Workers each isolate counts for
 * itself and forgets, so figures of the store are read from the store (`RuntimeStats`).
 */
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { AnswerStatus } from '../../answer/answer.ts';
import { createGauges } from './gauges.ts';
import type { RuntimeStats } from './stats.ts';

/** Where a question was asked. `chat` is the chat page of the web. */
export type Channel = 'private' | 'group' | 'inline' | 'web' | 'chat' | 'api';

/**
 * The outcome of one attempt at an update. `done`: handled. `failed`: the user got an error
 * message. `again`: Telegram delivers it again. `gave-up`: it failed too often and is not tried again. `known`: it was
 * handled before.
 */
export type UpdateOutcome = 'done' | 'failed' | 'again' | 'gave-up' | 'known';

export interface Metrics {
  /** Counts an attempt at an update, from its arrival to its end. */
  recordUpdate(kind: string, outcome: UpdateOutcome, seconds: number): void;
  /** Counts an answered question, from its arrival until the answer was sent. */
  recordAnswer(channel: Channel, status: AnswerStatus, seconds: number): void;
  /** Counts a call of the Bot API; `lost`: there was no response. */
  recordTelegramCall(method: string, code: number | 'lost'): void;
  /** Counts a line of the log by its event. */
  recordLogEvent(level: 'warn' | 'error', event: string): void;
  /** Returns the metrics in the text format 0.0.4. */
  render(readings: RuntimeStats): Promise<MetricsExposition>;
}

export interface MetricsExposition {
  readonly contentType: string;
  readonly text: string;
}

/** An answer takes milliseconds; calls of the Bot API and their retries take longer. */
const DURATION_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const updates = new Counter({
    name: 'cchc_updates_total',
    help: 'Attempts at updates from Telegram, by kind and outcome',
    labelNames: ['kind', 'outcome'],
    registers,
  });
  const updateSeconds = new Histogram({
    name: 'cchc_update_seconds',
    help: 'How long an attempt at an update took',
    labelNames: ['kind'],
    buckets: DURATION_BUCKETS,
    registers,
  });
  const answers = new Counter({
    name: 'cchc_answers_total',
    help: 'Questions answered by this process, by channel and status',
    labelNames: ['channel', 'status'],
    registers,
  });
  const answerSeconds = new Histogram({
    name: 'cchc_answer_seconds',
    help: 'From a question to its answer: sent (Telegram), made (web, API)',
    labelNames: ['channel'],
    buckets: DURATION_BUCKETS,
    registers,
  });
  const calls = new Counter({
    name: 'cchc_telegram_calls_total',
    help: 'Calls of the Bot API by method and code; lost: no reply',
    labelNames: ['method', 'code'],
    registers,
  });
  const logged = new Counter({
    name: 'cchc_log_events_total',
    help: 'Warnings and errors in the log, by event',
    labelNames: ['level', 'event'],
    registers,
  });
  const lines = new Counter({
    name: 'cchc_log_lines_total',
    help: 'Warnings and errors in the log',
    labelNames: ['level'],
    registers,
  });
  // The series exists from the start: Prometheus sees no increase in one that appears with 1.
  for (const level of ['warn', 'error']) lines.inc({ level }, 0);
  const gauges = createGauges((name, help, labelNames = []) => {
    return new Gauge({ name, help, labelNames: [...labelNames], registers });
  });
  return {
    recordUpdate: (kind, outcome, seconds) => {
      updates.inc({ kind, outcome });
      updateSeconds.observe({ kind }, seconds);
    },
    recordAnswer: (channel, status, seconds) => {
      answers.inc({ channel, status });
      answerSeconds.observe({ channel }, seconds);
    },
    recordTelegramCall: (method, code) => calls.inc({ method, code: String(code) }),
    recordLogEvent: (level, event) => {
      lines.inc({ level });
      logged.inc({ level, event });
    },
    render: async (readings) => {
      gauges.set(readings);
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}
