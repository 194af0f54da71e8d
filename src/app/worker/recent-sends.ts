/**
 * The answers that isolates send beside the deliveries. One Durable Object keeps them for a minute,
 * and the sender reads them, so that Telegram's limits hold over all isolates.
 */

import { DurableObject } from 'cloudflare:workers';
import type { DurableObjectNamespace } from '@cloudflare/workers-types';
import type { SendRecord } from '../../notifications/throttle.ts';

interface RecordedSend {
  readonly seq: number;
  readonly chatId: number;
  readonly at: number;
}

/** The sends that were recorded after a `seq`, with their age. */
export interface SendsSince {
  readonly seq: number;
  readonly sends: readonly { readonly chatId: number; readonly agoMs: number }[];
}

const MINUTE_MS = 61_000;
const MAX_SENDS = 3000;

/** In memory only: when it is lost, some answers are not counted. */
export class RecentSends extends DurableObject {
  #noted: RecordedSend[] = [];
  #seq = 0;

  note(chatId: number): void {
    const at = Date.now();
    this.#seq += 1;
    this.#noted = this.#noted.filter((one) => one.at > at - MINUTE_MS).slice(-MAX_SENDS);
    this.#noted.push({ seq: this.#seq, chatId, at });
  }

  after(seq: number): SendsSince {
    const now = Date.now();
    // A higher count comes from an earlier instance of this object.
    const from = seq > this.#seq ? 0 : seq;
    const sends = this.#noted
      .filter((one) => one.seq > from)
      .map(({ chatId, at }) => ({ chatId, agoMs: now - at }));
    return { seq: this.#seq, sends };
  }
}

export interface SharedSends {
  note(chatId: number): Promise<void>;
  /** Returns the sends since the last call, by `performance.now()`. */
  fresh(): Promise<readonly SendRecord[]>;
}

export function createSharedSends(namespace: DurableObjectNamespace): SharedSends {
  const object = () => namespace.get(namespace.idFromName('sends')) as unknown as RecentSendsStub;
  let lastSeq = 0;
  return {
    note: (chatId) => object().note(chatId),
    fresh: async () => {
      const { seq, sends } = await object().after(lastSeq);
      lastSeq = seq;
      const now = performance.now();
      return sends.map(({ chatId, agoMs }) => ({ chatId, at: now - agoMs }));
    },
  };
}

interface RecentSendsStub {
  note(chatId: number): Promise<void>;
  after(seq: number): Promise<SendsSince>;
}
