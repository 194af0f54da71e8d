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
import { filterWords, keptLines } from '../news/describe.ts';
import { mayManage } from '../news/managed-chat.ts';
import { readTimes } from '../news/read-times.ts';
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

    if (target.watch === null) {
      const code = await ask(STEPS.what, () => whatStep(began.before, options));
      if (code === NOTHING) return endAll();
      const read = await talk.external(() => wishOf(code, shelf));
      draft = withRead(draft, read);
      frequency = read.frequency;
    }
    for (let rounds = 0; frequency === null; rounds += 1) {
      if (rounds === MOST_ROUNDS) return talk.halt();
      const current = draft;
      const code = await ask(STEPS.when, () =>
        whenStep(current, began.reception, began.typing, options),
      );
      const kind = KINDS.find((one) => one === code);
      if (kind !== undefined) draft = await narrowed(kind, draft);
      else if (code === WORDS) draft = await worded(draft);
      else if (code === QUIET) draft = await quieted(draft);
      else if (code.startsWith(TYPED)) {
        const read = await talk.external(() => wishOf(code, shelf));
        draft = withRead(draft, read);
        frequency = read.frequency;
      } else {
        frequency = FREQUENCIES.find((one) => one === code) ?? 'now';
        if (frequency === 'weekly')
          draft = await timed(draft, STEPS.weekday, weekdayStep, 'weekday');
        if (frequency !== 'now') draft = await timed(draft, STEPS.hour, hourStep, 'hour');
      }
    }
    return keep(draft, frequency);

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
        note = words.locale.subscribe.notUnderstood(not.join(', '));
      }
      return from;
    }

    async function worded(from: Draft): Promise<Draft> {
      const code = await ask(STEPS.words, () => wordsStep(from, options));
      if (!code.startsWith(TYPED)) return from;
      return { ...from, filter: joined(from.filter, readWords(code.slice(TYPED.length))) };
    }

    async function quieted(from: Draft): Promise<Draft> {
      const whenever = { ...began.reception, ...from.reception };
      const code = await ask(STEPS.quiet, () => quietStep(whenever, options));
      if (code === ANY) return from;
      if (code === NOTHING) return { ...from, reception: { ...from.reception, quiet: null } };
      return heard(from, code.startsWith(TYPED) ? code.slice(TYPED.length) : code, 'quiet');
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
      const code = await ask(letter, () => stepOf(whenever, options));
      if (code === ANY) return from;
      if (code.startsWith(TYPED)) return heard(from, code.slice(TYPED.length), what);
      return { ...from, reception: { ...from.reception, [what]: Number(code) } };
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
        return { paragraphs: lines.map((line) => paragraph(line)), keyboard: [] };
      });
    }
  };
}

/** With what was typed of one time: `7`, `7h`, `21-6`; as it was where it says nothing of it. */
function heard(from: Draft, text: string, what: 'hour' | 'weekday' | 'quiet'): Draft {
  const said = what === 'quiet' && /^\d/u.test(text) ? `quiet ${text}` : text;
  const read = readTimes(/^\d{1,2}$/u.test(said) ? `${said}h` : said);
  const value = read?.reception[what];
  return value === undefined ? from : { ...from, reception: { ...from.reception, [what]: value } };
}

/** What was chosen, or written: a topic's code, or parts as behind the command. */
function wishOf(code: string, shelf: Shelf): WishRead {
  if (code.startsWith(TYPED)) return readWish(code.slice(TYPED.length), shelf.library);
  const chosen = orNull(code);
  const topic = chosen === null ? null : (shelf.topic(chosen)?.id ?? null);
  const filter = topic === null ? {} : { topic };
  return { filter, frequency: null, reception: {}, follows: true };
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
