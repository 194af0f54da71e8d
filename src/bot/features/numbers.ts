/** /vanban: one number gives its card, several give a line each. */
import { Composer } from 'grammy';
import { namesOf } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { type LookUpNumbers, numberLookUp } from '../numbers.ts';
import { renderText } from '../render/html.ts';
import { replyWith } from '../reply.ts';
import type { Shelf } from '../shelf.ts';
import { sendView } from '../show.ts';
import { whileTyping } from '../typing.ts';
import { cardView } from '../views/card.ts';
import { statusesView } from '../views/statuses.ts';
import { wordsOf } from '../views/view.ts';

/** As many as anybody lists by hand, and few enough to be answered within a second. */
export const MOST_NUMBERS = 50;

export function numbersFeature(deps: BotDependencies, shelf: Shelf): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const look = () => numberLookUp(deps.library, (question) => deps.ask(question, null));
  let built = { of: deps.library.documents, lookUp: look() };
  const lookUp: LookUpNumbers = (text) => {
    // The library may have been exchanged.
    const { documents } = deps.library;
    if (built.of !== documents) built = { of: documents, lookUp: look() };
    return built.lookUp(text);
  };
  feature.command(namesOf('numbers'), async (ctx) => {
    const { answers } = ctx.locale;
    const found = lookUp(ctx.match);
    const [first] = found;
    if (first === undefined) {
      await replyWith(ctx, renderText(answers.numbersMissing));
      return;
    }
    const words = wordsOf(ctx.language);
    const only =
      found.length === 1 && first.documents.length === 1 ? first.documents[0] : undefined;
    await whileTyping(ctx, async () => {
      if (only !== undefined) return sendView(ctx, cardView(shelf, only, words));
      const note = found.length > MOST_NUMBERS ? answers.numbersTooMany(MOST_NUMBERS) : null;
      return sendView(ctx, statusesView(shelf, found.slice(0, MOST_NUMBERS), words, note));
    });
  });
  return feature;
}
