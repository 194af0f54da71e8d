/** A D1 database that counts the calls in progress and can refuse writes. */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';

export interface D1Hooks {
  /** Returns whether the database should appear unavailable; called before each statement. */
  readonly shouldFail: (writes: boolean) => boolean;
  readonly onStart: () => void;
  readonly onEnd: () => void;
}

/** Wraps the part of D1 that `createD1Store` uses. */
export function instrumentD1(d1: D1Database, { shouldFail, onStart, onEnd }: D1Hooks): D1Database {
  const real = new WeakMap<object, D1PreparedStatement>();

  async function watching<T>(writes: boolean, act: () => Promise<T>): Promise<T> {
    onStart();
    try {
      // D1's error for a lost connection (https://developers.cloudflare.com/d1/observability/debug-d1/#error-list).
      if (shouldFail(writes)) throw new Error('D1_ERROR: Network connection lost.');
      return await act();
    } finally {
      onEnd();
    }
  }

  function statement(prepared: D1PreparedStatement, writes: boolean): D1PreparedStatement {
    const own = {
      bind: (...values: unknown[]) => statement(prepared.bind(...values), writes),
      all: <T>() => watching(writes, () => prepared.all<T>()),
    } as D1PreparedStatement;
    real.set(own, prepared);
    return own;
  }

  return {
    prepare: (sql: string) => statement(d1.prepare(sql), !/^\s*select\b/iu.test(sql)),
    batch: <T>(statements: readonly D1PreparedStatement[]) =>
      watching(true, () => d1.batch<T>(statements.map((own) => real.get(own) ?? own))),
  } as unknown as D1Database;
}
