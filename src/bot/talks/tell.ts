/** One text for the administrators: feedback, or what was wanted after a thumb down. */
import type { Context } from 'grammy';
import type { Language } from '../../answer/answer.ts';
import { recordFeedback } from '../../store/feedback.ts';
import { rate } from '../../store/ratings.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { button } from '../keyboards/buttons.ts';
import { localeOf } from '../locales/choose.ts';
import { renderText } from '../render/html.ts';
import { replyWith } from '../reply.ts';
import { paragraph } from '../views/view.ts';
import { ANY } from './options.ts';
import { act, listen, plainView, show, type Talk } from './talk.ts';

export const FEEDBACK = 'feedback';
export const WISH = 'wish';
/** Enough for a page; what is longer is seldom read. */
export const LONGEST_TEXT = 2000;
const MOST_TRIES = 5;

export function feedbackTalk({ store, now }: BotDependencies) {
  return async (talk: Talk, _: Context, language: Language): Promise<void> => {
    const { talks } = localeOf(language);
    const text = await textFor(talk, talks.feedbackAsk, language);
    await act(talk, async () => {
      await recordFeedback(store.db, text, now());
      return null;
    });
    await show(talk, () => plainView(talks.feedbackThanks));
  };
}

export function wishTalk({ store, now }: BotDependencies) {
  return async (talk: Talk, _: Context, language: Language, asked: string): Promise<void> => {
    const { talks } = localeOf(language);
    const text = await textFor(talk, talks.wishAsk, language);
    await act(talk, async () => {
      await rate(store.db, asked, 'down', text, now());
      return null;
    });
    await show(talk, () => plainView(talks.wishThanks));
  };
}

/** Asks in a message of its own: the one with the button stays as it is. */
async function textFor(talk: Talk, question: string, language: Language): Promise<string> {
  const { talks } = localeOf(language);
  const keyboard = [[button(talks.cancel, { kind: 'talk', step: 'x', value: ANY })]];
  await act(talk, async (outer: BotContext) => {
    await replyWith(outer, renderText(question), keyboard);
    return null;
  });
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const said = await listen(talk, 'z', language);
    if (said.kind === 'text' && said.text.length <= LONGEST_TEXT) return said.text;
    await show(talk, () => ({
      paragraphs: [paragraph(talks.feedbackTooLong(LONGEST_TEXT))],
      keyboard,
    }));
  }
  return talk.halt();
}
