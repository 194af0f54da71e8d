import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withChatAction } from './chat-action.ts';

let shown: string[];
/** A chat that shows what it is told to. */
const chat = {
  replyWithChatAction: async (action: string) => {
    shown.push(action);
    return true as const;
  },
};

// By a clock of the test's: how long a machine takes makes nothing appear, or stay away.
beforeEach(() => {
  vi.useFakeTimers();
  shown = [];
});
afterEach(() => {
  vi.useRealTimers();
});

const lasting = (ms: number) => () => new Promise((resolve) => setTimeout(resolve, ms, 'done'));

describe('withChatAction', () => {
  it('shows no action for fast work, then or later', async () => {
    const work = withChatAction(chat, lasting(299));
    await vi.advanceTimersByTimeAsync(299);
    expect(await work).toBe('done');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(shown).toEqual([]);
  });

  it('shows the action after a moment and repeats it until the work is done', async () => {
    const work = withChatAction(chat, lasting(5000), 'upload_document');
    await vi.advanceTimersByTimeAsync(299);
    expect(shown).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(shown).toEqual(['upload_document']);
    await vi.advanceTimersByTimeAsync(4699);
    expect(shown).toEqual(['upload_document', 'upload_document']);
    await vi.advanceTimersByTimeAsync(1);
    expect(await work).toBe('done');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(shown).toHaveLength(2);
  });

  it('stops showing the action when the work fails, and rejects with its error', async () => {
    const work = withChatAction(chat, async () => {
      await lasting(100)();
      throw new Error('lost');
    });
    const failed = expect(work).rejects.toThrow('lost');
    await vi.advanceTimersByTimeAsync(10_000);
    await failed;
    expect(shown).toEqual([]);
  });

  it('runs the work when the action cannot be shown', async () => {
    const refusing = {
      replyWithChatAction: async () => {
        throw new Error('not allowed here');
      },
    };
    const work = withChatAction(refusing, lasting(1000));
    await vi.advanceTimersByTimeAsync(1000);
    expect(await work).toBe('done');
  });
});
