import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recordingLogger } from '../../test/support/recording-logger.ts';
import { keepFresh } from './reloading.ts';

const options = { logger: recordingLogger(), everySeconds: 60, watchDir: null };
let end: () => void = () => {};

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  end();
  vi.useRealTimers();
});

describe('the library is looked at', () => {
  it('every so often, until the end', async () => {
    const refresh = vi.fn(async () => {});
    end = keepFresh({ ...options, refresh });
    await vi.advanceTimersByTimeAsync(59_999);
    expect(refresh).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(120_001);
    expect(refresh).toHaveBeenCalledTimes(3);
    end();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(refresh).toHaveBeenCalledTimes(3);
  });

  it('on SIGHUP, and no more after the end', async () => {
    const refresh = vi.fn(async () => {});
    end = keepFresh({ ...options, refresh });
    process.emit('SIGHUP');
    await vi.advanceTimersByTimeAsync(0);
    expect(refresh).toHaveBeenCalledTimes(1);
    end();
    process.emit('SIGHUP');
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('once at a time: whoever asks during a look has one more after it, however often', async () => {
    const looks: (() => void)[] = [];
    const refresh = vi.fn(() => new Promise<void>((resolve) => looks.push(resolve)));
    end = keepFresh({ ...options, refresh });
    await vi.advanceTimersByTimeAsync(600_000);
    expect(refresh).toHaveBeenCalledTimes(1);
    looks[0]?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(refresh).toHaveBeenCalledTimes(2);
    looks[1]?.();
    await vi.advanceTimersByTimeAsync(59_000);
    expect(refresh).toHaveBeenCalledTimes(2);
  });
});
