/** Gauges, set when the metrics page is requested. */
import type { Gauge } from 'prom-client';
import type { RuntimeStats } from './stats.ts';

type CreateGauge = (name: string, help: string, labelNames?: readonly string[]) => Gauge;

export function createGauges(createGauge: CreateGauge): { set(readings: RuntimeStats): void } {
  const uptime = createGauge('cchc_uptime_seconds', 'Since this process started');
  const ready = createGauge('cchc_ready', '1: ready to answer, as /readyz says');
  const documents = createGauge('cchc_library_documents', 'Documents in the library');
  const terms = createGauge('cchc_library_terms', 'Terms in the library');
  const passages = createGauge('cchc_index_passages', 'Passages in the index');
  const load = createGauge(
    'cchc_index_load_seconds',
    'How long loading the library and its index took',
  );
  const faults = createGauge('cchc_library_faults', 'Faults of knowledge files', ['severity']);
  const storeUp = createGauge('cchc_store_up', '1: the store can be read');
  const outbox = createGauge('cchc_outbox_messages', 'Messages that wait to be sent', ['state']);
  const overdue = createGauge(
    'cchc_outbox_oldest_due_seconds',
    'How long the message that is due longest has been due; 0: none is',
  );
  const finished = createGauge(
    'cchc_outbox_finished_day',
    'Messages finished within the last 24 hours',
    ['state'],
  );
  const updates = createGauge('cchc_updates_stored', 'Updates in the store that are not done', [
    'state',
  ]);
  const questions = createGauge(
    'cchc_questions_day',
    'Questions to the bot within the last 24 hours, from the store',
    ['channel', 'status'],
  );
  const chats = createGauge('cchc_chats', 'Chats that the bot knows', ['state']);
  const subscriptions = createGauge('cchc_subscriptions', 'Subscriptions to news');
  const storeGauges = [outbox, overdue, finished, updates, questions, chats, subscriptions];

  return {
    set: ({ uptimeSeconds, ready: isReady, library, store }) => {
      uptime.set(uptimeSeconds);
      ready.set(isReady ? 1 : 0);
      documents.set(library.documents);
      terms.set(library.terms);
      passages.set(library.passages);
      load.set(library.loadSeconds);
      faults.set({ severity: 'error' }, library.errors);
      faults.set({ severity: 'warning' }, library.warnings);
      storeUp.set(store === null ? 0 : 1);
      // While the store is unavailable its gauges are left out: old values would look current.
      for (const gauge of storeGauges) gauge.reset();
      if (store === null) {
        overdue.remove();
        subscriptions.remove();
        return;
      }
      for (const { state, count } of store.outbox) outbox.set({ state }, count);
      overdue.set(store.oldestDueSeconds);
      for (const { state, count } of store.finished) finished.set({ state }, count);
      for (const { state, count } of store.updates) updates.set({ state }, count);
      for (const { kind, status, count } of store.questions) {
        questions.set({ channel: kind, status }, count);
      }
      chats.set({ state: 'reachable' }, store.chats.reachable);
      chats.set({ state: 'unreachable' }, store.chats.unreachable);
      subscriptions.set(store.subscriptions);
    },
  };
}
