/** Gauges: set from what was read, when the page is asked for. */
import type { Gauge } from 'prom-client';
import type { Readings } from './readings.ts';

type Make = (name: string, help: string, labelNames?: readonly string[]) => Gauge;

export function gaugesOn(make: Make): { set(readings: Readings): void } {
  const uptime = make('cchc_uptime_seconds', 'Since this process started');
  const ready = make('cchc_ready', '1: ready to answer, as /readyz says');
  const documents = make('cchc_library_documents', 'Documents in the library');
  const terms = make('cchc_library_terms', 'Terms in the library');
  const passages = make('cchc_index_passages', 'Passages in the index');
  const load = make('cchc_index_load_seconds', 'How long loading the library and its index took');
  const faults = make('cchc_library_faults', 'Faults of knowledge files', ['severity']);
  const storeUp = make('cchc_store_up', '1: the store can be read');
  const outbox = make('cchc_outbox_messages', 'Messages that wait to be sent', ['state']);
  const overdue = make(
    'cchc_outbox_oldest_due_seconds',
    'How long the message that is due longest has been due; 0: none is',
  );
  const finished = make('cchc_outbox_finished_day', 'Messages finished within the last 24 hours', [
    'state',
  ]);
  const updates = make('cchc_updates_stored', 'Updates in the store that are not done', ['state']);
  const questions = make(
    'cchc_questions_day',
    'Questions to the bot within the last 24 hours, from the store',
    ['channel', 'status'],
  );
  const chats = make('cchc_chats', 'Chats that the bot knows', ['state']);
  const subscriptions = make('cchc_subscriptions', 'Subscriptions to news');
  const ofStore = [outbox, overdue, finished, updates, questions, chats, subscriptions];

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
      // While the store is away nothing is said of it: a figure of before would be taken for now's.
      for (const gauge of ofStore) gauge.reset();
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
      chats.set({ state: 'here' }, store.chats.here);
      chats.set({ state: 'gone' }, store.chats.gone);
      subscriptions.set(store.subscriptions);
    },
  };
}
