import { describe, expect, it } from 'vitest';
import { createMetrics } from './metrics.ts';
import type { RuntimeStats } from './stats.ts';

const readings: RuntimeStats = {
  uptimeSeconds: 3,
  ready: true,
  library: { documents: 2, terms: 1, passages: 9, loadSeconds: 0.5, errors: 1, warnings: 4 },
  store: {
    outbox: [{ state: 'pending', count: 7 }],
    oldestDueSeconds: 12,
    finished: [{ state: 'failed', count: 2 }],
    updates: [{ state: 'failed', count: 1 }],
    questions: [{ kind: 'group', status: 'unknown', count: 5 }],
    chats: { reachable: 3, unreachable: 1 },
    subscriptions: 6,
  },
};

/** The lines that say something, without help and types. */
async function samples(
  metrics = createMetrics(),
  read: RuntimeStats = readings,
): Promise<string[]> {
  const { text } = await metrics.render(read);
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

describe('createMetrics', () => {
  it('renders the text format 0.0.4 with help and type of each figure', async () => {
    const { contentType, text } = await createMetrics().render(readings);
    expect(contentType).toBe('text/plain; version=0.0.4; charset=utf-8');
    const named = (word: string) =>
      [...text.matchAll(new RegExp(`^# ${word} (\\w+) \\S`, 'gmu'))].map(([, name]) => name);
    expect(named('HELP').length).toBeGreaterThan(15);
    expect(named('TYPE')).toEqual(named('HELP'));
  });

  it('counts events by their labels', async () => {
    const metrics = createMetrics();
    metrics.recordUpdate('message', 'done', 0.2);
    metrics.recordUpdate('message', 'done', 3);
    metrics.recordUpdate('message', 'again', 0.1);
    metrics.recordAnswer('api', 'unknown', 0.01);
    metrics.recordTelegramCall('sendMessage', 429);
    metrics.recordTelegramCall('sendMessage', 'lost');
    metrics.recordLogEvent('error', 'update failed');
    expect(await samples(metrics)).toEqual(
      expect.arrayContaining([
        'cchc_updates_total{kind="message",outcome="done"} 2',
        'cchc_updates_total{kind="message",outcome="again"} 1',
        'cchc_update_seconds_bucket{le="0.25",kind="message"} 2',
        'cchc_update_seconds_count{kind="message"} 3',
        'cchc_answers_total{channel="api",status="unknown"} 1',
        'cchc_answer_seconds_count{channel="api"} 1',
        'cchc_telegram_calls_total{method="sendMessage",code="429"} 1',
        'cchc_telegram_calls_total{method="sendMessage",code="lost"} 1',
        'cchc_log_events_total{level="error",event="update failed"} 1',
        'cchc_log_lines_total{level="error"} 1',
        'cchc_log_lines_total{level="warn"} 0',
      ]),
    );
  });

  it('renders the figures of the moment', async () => {
    expect(await samples()).toEqual(
      expect.arrayContaining([
        'cchc_ready 1',
        'cchc_library_documents 2',
        'cchc_index_passages 9',
        'cchc_index_load_seconds 0.5',
        'cchc_library_faults{severity="error"} 1',
        'cchc_store_up 1',
        'cchc_outbox_messages{state="pending"} 7',
        'cchc_outbox_oldest_due_seconds 12',
        'cchc_questions_day{channel="group",status="unknown"} 5',
        'cchc_chats{state="unreachable"} 1',
        'cchc_subscriptions 6',
      ]),
    );
  });

  it('renders no figures of an unavailable store, not even former ones', async () => {
    const metrics = createMetrics();
    await metrics.render(readings);
    const lines = await samples(metrics, { ...readings, store: null });
    expect(lines).toContain('cchc_store_up 0');
    expect(lines.join('\n')).not.toMatch(/outbox|questions|chats|subscriptions|updates_stored/u);
    expect(await samples(metrics)).toContain('cchc_subscriptions 6');
  });

  it('escapes labels and keeps two instances apart', async () => {
    const [one, other] = [createMetrics(), createMetrics()];
    one.recordLogEvent('warn', 'a "b"\\\nc');
    expect(await samples(one)).toContain(
      'cchc_log_events_total{level="warn",event="a \\"b\\"\\\\\\nc"} 1',
    );
    expect((await samples(other)).join('\n')).not.toContain('cchc_log_events_total');
  });
});
