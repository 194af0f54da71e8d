/**
 * How a conversation speaks and listens. It never calls Telegram through its own client: there a
 * refused call leaves the update hanging for ever (grammyjs/conversations#155). It speaks from
 * outside, once, and a failure ends it and is told outside.
 */
import type { Conversation } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { Language } from '../../answer/answer.ts';
import { maySetChat } from '../administrator.ts';
import type { BotContext } from '../context.ts';
import { parsePress } from '../keyboards/press.ts';
import { localeOf } from '../locales/choose.ts';
import { answerPress } from '../pressed.ts';
import { renderText } from '../render/html.ts';
import { replyWith } from '../reply.ts';
import { sendView, turnView } from '../show.ts';
import type { View } from '../views/view.ts';

export type Talk = Conversation<BotContext, Context>;

/** What was done at a step. */
export type Said =
  | { readonly kind: 'chosen'; readonly value: string }
  | { readonly kind: 'text'; readonly text: string };

/** A conversation's state grows with every update that it takes: after so many it ends. */
const MOST_UPDATES = 40;

/** Does something outside, once; ends the conversation where that fails. */
export async function act<T>(talk: Talk, work: (outer: BotContext) => Promise<T>): Promise<T> {
  const done = await talk.external(async (outer) => {
    try {
      return { value: await work(outer) };
    } catch (error) {
      outer.talk.fault = error;
      return null;
    }
  });
  return done === null ? talk.halt() : done.value;
}

/** Shows a step: in place of the one before where a button led here, else as a new message. */
export function show(talk: Talk, viewOf: () => View): Promise<null> {
  return act(talk, async (outer) => {
    const view = viewOf();
    const data = outer.callbackQuery?.data;
    const ofTalk = data !== undefined && parsePress(data)?.kind === 'talk';
    if (!ofTalk || !(await turnView(outer, view))) await sendView(outer, view);
    if (ofTalk) await answerPress(outer);
    return null;
  });
}

/**
 * Waits for the answer to a step. A command leaves the conversation and is carried out; other
 * buttons work as ever; what cannot be meant for it is answered with how to go on.
 *
 * @param step the letter of the step's buttons
 * @param language of what is said meanwhile
 */
export async function listen(talk: Talk, step: string, language: Language): Promise<Said> {
  const { talks, groups } = localeOf(language);
  for (let updates = 0; updates < MOST_UPDATES; updates += 1) {
    const ctx = await talk.wait();
    const data = ctx.callbackQuery?.data;
    const press = data === undefined ? null : parsePress(data);
    if (press?.kind === 'talk') {
      const allowed = await act(talk, maySetChat);
      if (allowed && press.step === 'x') {
        await show(talk, () => plainView(talks.cancelled));
        return talk.halt();
      }
      if (allowed && press.step === step) return { kind: 'chosen', value: press.value };
      const notice = allowed ? talks.over : groups.administratorsOnly;
      await act(talk, (outer) => answerPress(outer, notice).then(() => null));
      continue;
    }
    const inPrivate = ctx.chat?.type === 'private';
    const text = ctx.message?.text;
    if (press !== null || ctx.message === undefined || !inPrivate) {
      // Somebody else's business, or another button: the conversation waits on.
      await talk.skip({ next: true });
    } else if (text?.startsWith('/')) {
      await talk.halt({ next: true });
    } else if (text !== undefined) {
      return { kind: 'text', text: text.trim() };
    } else {
      await act(talk, (outer) => replyWith(outer, renderText(talks.useButtons)).then(() => null));
    }
  }
  return talk.halt();
}

/** A line as a view, its buttons gone. */
export function plainView(text: string): View {
  return { paragraphs: [{ kind: 'paragraph', runs: [{ text }] }], keyboard: [] };
}
