/** The queue of updates for `getUpdates`, with its offset, timeout and conflict rules. */
import type { Update } from 'grammy/types';
import { ApiError } from './api-error.ts';

interface Poll {
  readonly answer: (updates: readonly Update[]) => void;
  readonly refuse: (fault: ApiError) => void;
}

export interface PollOptions {
  readonly offset: number;
  readonly limit: number;
  readonly timeoutSeconds: number;
}

export class UpdateQueue {
  #pending: Update[] = [];
  #poll: Poll | null = null;
  /** Null allows every kind. */
  allowed: readonly string[] | null = null;

  get pendingCount(): number {
    return this.#pending.length;
  }

  push(update: Update): void {
    if (!this.takes(update)) return;
    this.#pending.push(update);
    this.#poll?.answer(this.#pending);
  }

  takes(update: Update): boolean {
    return this.allowed === null || this.allowed.some((kind) => kind in update);
  }

  /**
   * Returns the updates from the offset on, and removes those before it. A negative offset keeps
   * that many of the newest updates. A second poll ends the first one with 409, as on Telegram.
   */
  async poll(options: PollOptions): Promise<readonly Update[]> {
    this.#confirm(options.offset);
    this.#poll?.refuse(
      new ApiError(
        409,
        'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
      ),
    );
    if (this.#pending.length > 0 || options.timeoutSeconds <= 0) {
      return this.#pending.slice(0, options.limit);
    }
    return new Promise<readonly Update[]>((resolve, reject) => {
      const finish = () => {
        clearTimeout(timer);
        if (this.#poll === poll) this.#poll = null;
      };
      const poll: Poll = {
        answer: (updates) => {
          finish();
          resolve(updates.slice(0, options.limit));
        },
        refuse: (fault) => {
          finish();
          reject(fault);
        },
      };
      const timer = setTimeout(() => poll.answer([]), options.timeoutSeconds * 1000);
      this.#poll = poll;
    });
  }

  clear(): void {
    this.#pending = [];
  }

  /** Ends a waiting poll without updates, so that the server can close. */
  release(): void {
    this.#poll?.answer([]);
  }

  #confirm(offset: number): void {
    if (offset < 0) this.#pending = this.#pending.slice(offset);
    else this.#pending = this.#pending.filter((update) => update.update_id >= offset);
  }
}
