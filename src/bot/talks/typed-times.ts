/** One time, where a step asks for it: typed, as `7`, `7h30`, `thứ 2`, `21-6`; or by a button. */
import { clean } from '../../language/fold.ts';
import type { Reception } from '../../store/reception.ts';
import { readTimes, type TimesRead } from '../news/read-times.ts';
import type { Draft } from './draft.ts';
import { NOTHING } from './subscribe-steps.ts';

export type TimeAsked = 'hour' | 'weekday' | 'quiet';

/** What was typed of a time, and of others besides; null where it says nothing of that one. */
export function typedTime(text: string, what: TimeAsked): TimesRead | null {
  const read = readTimes(named(clean(text), what));
  return read === null || read === 'unclear' || read.reception[what] === undefined ? null : read;
}

/** What a button of a step stands for. */
export function pressedTime(code: string, what: TimeAsked): Partial<Reception> {
  if (what !== 'quiet') return { [what]: Number(code) };
  return code === NOTHING ? { quiet: null } : (typedTime(code, what)?.reception ?? {});
}

export function withTime(draft: Draft, reception: Partial<Reception>): Draft {
  return { ...draft, reception: { ...draft.reception, ...reception } };
}

/** Where one thing is asked for, its name need not be said. */
function named(text: string, what: TimeAsked): string {
  switch (what) {
    case 'hour':
      return /^\d{1,2}$/u.test(text) ? `${text}h` : text;
    case 'weekday':
      if (/^cn$/iu.test(text)) return 'chủ nhật';
      return /^[2-7]$/u.test(text) ? `thứ ${text}` : text;
    case 'quiet':
      return /^(?:\d|từ |from )/iu.test(text) ? `quiet ${text}` : text;
  }
}
