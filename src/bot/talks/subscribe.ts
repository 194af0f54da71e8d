/**
 * What to hear of and how often; the delivery is the updates room's. Two presses are enough: what,
 * and when. Everything else is beside the choice of when, and comes back to it.
 */
import type { Context } from 'grammy';
import type { Language } from '../../answer/answer.ts';
import type { Frequency } from '../../store/database.ts';
import { KINDS, type Kind } from '../../store/filters.ts';
import { type Reception, receptionOf, setReception } from '../../store/reception.ts';
import {
  findSubscription,
  replaceSubscription,
  subscriptionsOf,
  unsubscribeAll,
} from '../../store/subscriptions.ts';
import { usualReception } from '../../updates/recipients.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { filterWords, keptLines, quoted, readingNotes } from '../news/describe.ts';
import { mayManage } from '../news/managed-chat.ts';
import { readKind, readWish, readWords, type WishRead } from '../news/read-wish.ts';
import type { Shelf } from '../shelf.ts';
import { paragraph, type Words, wordsOf } from '../views/view.ts';
import { type Draft, joined, toggled, withRead } from './draft.ts';
import { orNull } from './guide.ts';
import { ANY, choose, type Step, TYPED } from './options.ts';
import {
  hourStep,
  KIND_STEPS,
  kindStep,
  NOTHING,
  QUIET,
  quietStep,
  STEPS,
  type StepOptions,
  thingPressed,
  WORDS,
  weekdayStep,
  whatStep,
  whenStep,
  wordsStep,
} from './subscribe-steps.ts';
import { act, plainView, show, type Talk } from './talk.ts';
import { pressedTime, type TimeAsked, typedTime, withTime } from './typed-times.ts';

export const SUBSCRIBE = 'subscribe';

/** Whose subscription is chosen. */
export interface SubscribeTarget {
  readonly chatId: number;
  /** The forum topic to write to; null elsewhere. */
  readonly threadId: number | null;
  /** Null: the chat in which it is chosen. */
  readonly title: string | null;
  /** The subscription that is changed; null: a new one. */
  readonly watch: number | null;
}

/** So often something can be narrowed or set before it is kept. */
const MOST_ROUNDS = 30;
const FREQUENCIES: readonly Frequency[] = ['now', 'daily', 'weekly'];

/** What holds when it begins. */
interface Beginning {
  readonly draft: Draft;
  readonly reception: Reception;
  /** What is followed already, in words. */
  readonly before: string;
  /** Whether what is typed here is heard: in groups it is not. */
  readonly typing: boolean;
}

export function subscribeTalk(deps: BotDependencies, shelf: Shelf) {
  const { store } = deps;
  return async (
    talk: Talk,
    _: Context,
    language: Language,
    target: SubscribeTarget,
  ): Promise<void> => {
    const words = wordsOf(language);
    const options: StepOptions = { shelf, words, title: target.title };
    const ask = (letter: string, stepOf: () => Step, takesText = true) =>
      choose(talk, letter, language, stepOf, takesText);
    const began = await act(talk, (outer) => beginningOf(deps, outer, target, shelf, words));
    let { draft } = began;
    let frequency: Frequency | null = null;
    /** What of the last that was typed could not be taken as it was: told with the next step. */
    let notes: readonly string[] = [];

    if (target.watch === null) {
      const read = await chosenOrSaid();
      if (read === null) return endAll();
      draft = withRead(draft, read);
      frequency = read.frequency;
      notes = readingNotes(read, words);
    }
    for (let rounds = 0; frequency === null; rounds += 1) {
      if (rounds === MOST_ROUNDS) return talk.halt();
      const current = draft;
      const told = notes;
      const code = await ask(STEPS.when, () =>
        whenStep(current, began.reception, began.typing, told, options),
      );
      notes = [];
      const kind = KINDS.find((one) => one === code);
      if (kind !== undefined) draft = await narrowed(kind, draft);
      else if (code === WORDS) draft = await worded(draft);
      else if (code === QUIET) draft = await quieted(draft);
      else if (code.startsWith(TYPED)) {
        const read = await talk.external(() => wishOf(code, shelf));
        draft = withRead(draft, read);
        notes = readingNotes(read, words);
        // What was not understood may have been meant to narrow it: asked again rather than kept.
        frequency = read.notUnderstood.length > 0 ? null : read.frequency;
      } else {
        frequency = FREQUENCIES.find((one) => one === code) ?? 'now';
        if (frequency === 'weekly')
          draft = await timed(draft, STEPS.weekday, weekdayStep, 'weekday');
        if (frequency !== 'now') draft = await timed(draft, STEPS.hour, hourStep, 'hour');
      }
    }
    return keep(draft, frequency);

    /** What to hear of, asked again where nothing of what was typed says that; null: end all. */
    async function chosenOrSaid(): Promise<WishRead | null> {
      let told: readonly string[] = [];
      for (let tries = 0; tries < MOST_ROUNDS; tries += 1) {
        const noted = told;
        const code = await ask(STEPS.what, () => whatStep(began.before, noted, options));
        if (code === NOTHING) return null;
        const read = await talk.external(() => wishOf(code, shelf));
        if (read.follows || read.notUnderstood.length === 0) return read;
        told = readingNotes(read, words);
      }
      return talk.halt();
    }

    async function narrowed(kind: Kind, from: Draft): Promise<Draft> {
      let note: string | null = null;
      for (let tries = 0; tries < MOST_ROUNDS; tries += 1) {
        const told: string | null = note;
        const code = await ask(KIND_STEPS[kind], () => kindStep(kind, from.filter, told, options));
        if (code === ANY) return from;
        if (!code.startsWith(TYPED)) {
          const value = await talk.external(() => thingPressed(kind, code, shelf, words));
          return value === null ? from : { ...from, filter: toggled(from.filter, kind, value) };
        }
        const typed = code.slice(TYPED.length);
        const { found, not } = await talk.external(() => readKind(kind, typed, shelf.library));
        if (not.length === 0) return { ...from, filter: joined(from.filter, { [kind]: found }) };
        note = words.locale.subscribe.notUnderstood(quoted(not));
      }
      return from;
    }

    async function worded(from: Draft): Promise<Draft> {
      const code = await ask(STEPS.words, () => wordsStep(from, options));
      if (!code.startsWith(TYPED)) return from;
      const { found, not } = await talk.external(() => readWords(code.slice(TYPED.length)));
      notes = readingNotes({ notUnderstood: not, rounded: [] }, words);
      return { ...from, filter: joined(from.filter, found) };
    }

    async function quieted(from: Draft): Promise<Draft> {
      const whenever = { ...began.reception, ...from.reception };
      return untilHeard(from, STEPS.quiet, 'quiet', (note) => quietStep(whenever, note, options));
    }

    async function timed(
      from: Draft,
      letter: string,
      stepOf: typeof hourStep,
      what: 'hour' | 'weekday',
    ): Promise<Draft> {
      // Said already, by words.
      if (from.reception[what] !== undefined) return from;
      const whenever = { ...began.reception, ...from.reception };
      return untilHeard(from, letter, what, (note) => stepOf(whenever, note, options));
    }

    /** Asks for a time until what is pressed or typed is one, or it is left as it was. */
    async function untilHeard(
      from: Draft,
      letter: string,
      what: TimeAsked,
      stepOf: (note: string | null) => Step,
    ): Promise<Draft> {
      let note: string | null = null;
      for (let tries = 0; tries < MOST_ROUNDS; tries += 1) {
        const told: string | null = note;
        const code = await ask(letter, () => stepOf(told));
        if (code === ANY) return from;
        if (!code.startsWith(TYPED)) return withTime(from, pressedTime(code, what));
        const typed = code.slice(TYPED.length);
        const read = typedTime(typed, what);
        if (read !== null) {
          notes = readingNotes({ notUnderstood: [], rounded: read.rounded ? [typed] : [] }, words);
          return withTime(from, read.reception);
        }
        note = words.locale.subscribe.notUnderstood(quoted([typed]));
      }
      return from;
    }

    async function endAll(): Promise<void> {
      await act(talk, async (outer) => {
        if (await mayManage(outer, target.chatId)) await unsubscribeAll(store, target.chatId);
        return null;
      });
      await show(talk, () => plainView(words.locale.talks.unsubscribed));
    }

    async function keep({ filter, reception }: Draft, often: Frequency): Promise<void> {
      const { chatId, threadId, watch, title } = target;
      const whenever = { ...began.reception, ...reception };
      const allowed = await act(talk, async (outer) => {
        if (!(await mayManage(outer, chatId))) return false;
        const wish = { chatId, filter, frequency: often, threadId, language, now: deps.now() };
        await replaceSubscription(store, watch, wish);
        if (Object.keys(reception).length > 0) await setReception(store.db, chatId, whenever);
        return true;
      });
      await show(talk, () => {
        if (!allowed) return plainView(words.locale.follow.notAdministrator);
        const head = title === null ? [] : [words.locale.follow.forChat(title)];
        const kept = { filter, frequency: often, reception: whenever };
        const lines = [...head, ...keptLines(kept, shelf.library, shelf.today(), words)];
        return { paragraphs: [...lines, ...notes].map((line) => paragraph(line)), keyboard: [] };
      });
    }
  };
}

/** What was chosen, or written: a topic's code, or parts as behind the command. */
function wishOf(code: string, shelf: Shelf): WishRead {
  if (code.startsWith(TYPED)) return readWish(code.slice(TYPED.length), shelf.library);
  const chosen = orNull(code);
  const topic = chosen === null ? null : (shelf.topic(chosen)?.id ?? null);
  const filter = topic === null ? {} : { topic };
  return {
    filter,
    frequency: null,
    reception: {},
    follows: true,
    notUnderstood: [],
    rounded: [],
  };
}

async function beginningOf(
  { store, timeZone }: BotDependencies,
  outer: BotContext,
  { chatId, watch }: SubscribeTarget,
  shelf: Shelf,
  words: Words,
): Promise<Beginning> {
  const changed = watch === null ? null : await findSubscription(store.db, watch);
  const before = watch === null ? await subscriptionsOf(store.db, chatId) : [];
  return {
    draft: { filter: changed?.filter ?? {}, reception: {} },
    reception:
      (await receptionOf(store.db, chatId)) ?? usualReception(timeZone ?? 'Asia/Ho_Chi_Minh'),
    before: before
      .map(({ filter, frequency }) => {
        const name = filterWords(filter, shelf.library, words);
        return `${name} (${words.locale.follow.frequency[frequency]})`;
      })
      .join('; '),
    typing: outer.chat?.type === 'private',
  };
}
