/** Tells askers that the library has an answer now, after documents were added or changed. */
import type { AskQuestion } from '../answer/answer.ts';
import { translatorOf } from '../i18n/i18n.ts';
import type { Sender } from '../notifications/sender.ts';
import { createAnswerParagraphs } from '../presentation/paragraph.ts';
import { renderParagraphs } from '../presentation/telegram-html.ts';
import { createParagraph, strong } from '../presentation/views/view.ts';
import type { Clock } from '../shared/clock.ts';
import { describeError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import type { Store } from '../store/store.ts';
import { listOpenQuestions, markOpenQuestionAnswered } from '../store/tables/open-questions.ts';

interface AwaitedAnswersOptions {
  readonly store: Store;
  readonly sender: Pick<Sender, 'send'>;
  readonly clock: Pick<Clock, 'now' | 'sleep'>;
  readonly logger: Logger;
}

/** Asked again at each change of the library; the rest follows at the next change. */
const MAX_QUESTIONS = 100;
/** Leaves room for answers and announcements within the bot's limit. */
const PAUSE_MS = 200;

/** Asks all waiting questions again and sends the answers. Never rejects. */
export async function tellAwaitedAnswers(
  { store, sender, clock, logger }: AwaitedAnswersOptions,
  ask: AskQuestion,
): Promise<void> {
  try {
    for (const open of await listOpenQuestions(store.db, 'await', MAX_QUESTIONS)) {
      const answer = ask(open.question, null, open.language);
      if (answer.status !== 'answered') continue;
      // Marked first: a process that stops here sends nothing twice.
      if (!(await markOpenQuestionAnswered(store.db, open.id, new Date(clock.now())))) continue;
      const t = translatorOf(open.language);
      const head = createParagraph(strong(t('hand-off-found', { question: open.question })));
      for (const message of renderParagraphs([head, ...createAnswerParagraphs(answer)])) {
        await sender.send({ chatId: open.chatId, threadId: null }, { ...message, keyboard: [] });
        await clock.sleep(PAUSE_MS);
      }
    }
  } catch (error) {
    logger.warn('awaited answers not sent', describeError(error));
  }
}
