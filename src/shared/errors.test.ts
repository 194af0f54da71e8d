import { BotError, type Context, GrammyError, HttpError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { describeError, errorName } from './errors.ts';

const refusal = new GrammyError(
  'Call failed',
  { ok: false, error_code: 403, description: 'Forbidden: bot was blocked by the user' },
  'sendMessage',
  { text: 'what a person wrote' },
);

describe('describeError', () => {
  it('describeError returns the kind and the place of an error, not its message', () => {
    const fields = describeError(new TypeError('what a person wrote'));
    expect(fields).toMatchObject({ error: 'TypeError' });
    expect(fields.at).toContainEqual(expect.stringMatching(/^at .*errors\.test\.ts/u));
    expect(JSON.stringify(fields)).not.toContain('person');
  });

  it('describeError returns the code of the system or of SQLite, and no other text', () => {
    const failed = (code: unknown) => Object.assign(new Error('text'), { code });
    expect(describeError(failed('SQLITE_CORRUPT'))).toMatchObject({ code: 'SQLITE_CORRUPT' });
    expect(describeError(failed('what a person wrote'))).not.toHaveProperty('code');
    expect(describeError(failed(7))).not.toHaveProperty('code');
  });

  it('describeError describes the cause of an error', () => {
    const fields = describeError(new Error('outer', { cause: new RangeError('inner') }));
    expect(fields).toMatchObject({ error: 'Error', cause: { error: 'RangeError' } });
  });

  it('describeError returns the code of SQLite or of the system, and no other code', () => {
    const full = Object.assign(new Error('disk full'), { code: 'SQLITE_FULL' });
    expect(describeError(new Error('outer', { cause: full }))).toMatchObject({
      cause: { error: 'Error', code: 'SQLITE_FULL' },
    });
    const quoting = Object.assign(new Error('bad'), { code: 'what a person wrote' });
    expect(describeError(quoting)).not.toHaveProperty('code');
  });

  it('describeError returns the type of a thrown value that is no error', () => {
    expect(describeError('text')).toEqual({ error: 'string' });
  });

  it('describeError returns what the Bot API said, without what was sent', () => {
    expect(describeError(refusal)).toEqual({
      error: 'GrammyError',
      method: 'sendMessage',
      code: 403,
      description: 'Forbidden: bot was blocked by the user',
    });
  });

  it('describeError returns the message of a failed request to the Bot API', () => {
    const error = new HttpError('Network request failed', new Error('refused'));
    expect(describeError(error)).toEqual({ error: 'HttpError', message: 'Network request failed' });
  });

  it('describeError describes the error inside a BotError', () => {
    const error = new BotError(refusal, {} as Context);
    expect(describeError(error)).toMatchObject({ error: 'GrammyError', code: 403 });
  });
});

describe('errorName', () => {
  it('errorName returns the name of an error or the type of another value', () => {
    expect(errorName(new TypeError('text'))).toBe('TypeError');
    expect(errorName(1)).toBe('number');
  });
});
