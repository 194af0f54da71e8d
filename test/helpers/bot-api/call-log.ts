/** Records all calls in order of arrival, and waits until calls are settled. */
import type { RecordedCall } from './types.ts';

export class CallLog {
  readonly calls: RecordedCall[] = [];
  #waiting = new Set<() => void>();

  add(call: RecordedCall): void {
    this.calls.push(call);
  }

  /** Must be called when the outcome of a call becomes known. */
  settled(): void {
    for (const check of this.#waiting) check();
  }

  of(method: string): readonly RecordedCall[] {
    return this.calls.filter((call) => call.method === method);
  }

  waitFor(method: string, count: number, timeoutMs: number): Promise<readonly RecordedCall[]> {
    return new Promise((resolve, reject) => {
      const check = () => {
        const done = this.of(method).filter((call) => call.outcome !== 'pending');
        if (done.length < count) return;
        clearTimeout(timer);
        this.#waiting.delete(check);
        resolve(done);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(check);
        const seen = this.calls.map((call) => `${call.method} ${call.outcome}`).join(', ');
        const got = seen === '' ? 'nothing' : seen;
        reject(new Error(`waited ${timeoutMs} ms for ${count} × ${method}; got: ${got}`));
      }, timeoutMs);
      this.#waiting.add(check);
      check();
    });
  }

  clear(): void {
    this.calls.length = 0;
  }
}
