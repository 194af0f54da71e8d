/**
 * The conversation that creates or changes a subscription. Two buttons are enough: what to follow,
 * and when to send. Everything else branches off from the second step and returns to it.
 */

import type { Context } from 'grammy';
import { translatorOf } from '../../i18n/i18n.ts';
import type { Language } from '../../i18n/translator.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { createParagraph } from '../../presentation/views/view.ts';
import { FILTER_FIELDS } from '../../store/subscription-filter.ts';
import type { Frequency } from '../../store/tables/subscriptions.ts';
import {
  describeParseProblems,
  describeSavedSubscription,
} from '../subscriptions/describe-subscription.ts';
import type { ParsedSubscription } from '../subscriptions/parse-subscription.ts';
import { TYPED_PREFIX } from './choose-option.ts';
import { type BotConversation, createTextView, runExternal, showStep } from './conversation.ts';
import { type Chosen, createQuestions, MAX_ROUNDS } from './subscribe-questions.ts';
import { KEYWORDS_OPTION, QUIET_HOURS_OPTION } from './subscribe-steps.ts';
import {
  endSubscriptions,
  loadInitialState,
  type SubscribeDependencies,
  type SubscribeTarget,
  storeSubscription,
} from './subscribe-store.ts';
import { mergeParsed } from './subscription-draft.ts';

export const SUBSCRIBE_CONVERSATION = 'subscribe';

const FREQUENCIES: readonly Frequency[] = ['now', 'daily', 'weekly'];

export function createSubscribeConversation(
  deps: SubscribeDependencies,
  libraryIndex: CurrentLibraryIndex,
) {
  return async (
    conversation: BotConversation,
    _: Context,
    language: Language,
    target: SubscribeTarget,
  ): Promise<void> => {
    const t = translatorOf(language);
    const { title } = target;
    const initial = await runExternal(conversation, (outer) =>
      loadInitialState(deps, outer, target, libraryIndex, t),
    );
    const ask = createQuestions(conversation, language, initial, { index: libraryIndex, t, title });
    let chosen: Chosen = { draft: initial.draft, notes: [] };
    let frequency: Frequency | null = null;

    if (target.subscriptionId === null) {
      const read = await ask.what();
      if (read === null) return unsubscribeFromAll();
      chosen = withParsed(chosen, read);
      frequency = read.frequency;
    }
    for (let rounds = 0; frequency === null; rounds += 1) {
      if (rounds === MAX_ROUNDS) return conversation.halt();
      const code = await ask.when(chosen);
      chosen = { ...chosen, notes: [] };
      const field = FILTER_FIELDS.find((one) => one === code);
      if (field !== undefined) chosen = await ask.kind(field, chosen);
      else if (code === KEYWORDS_OPTION) chosen = await ask.keywords(chosen);
      else if (code === QUIET_HOURS_OPTION) chosen = await ask.quietHours(chosen);
      else if (code.startsWith(TYPED_PREFIX)) {
        const read = await ask.parse(code);
        chosen = withParsed(chosen, read);
        // Text that was not understood may have been meant as a filter: ask again.
        frequency = read.notUnderstood.length > 0 ? null : read.frequency;
      } else {
        frequency = FREQUENCIES.find((one) => one === code) ?? 'now';
        if (frequency === 'weekly') chosen = await ask.digestTime('weekday', chosen);
        if (frequency !== 'now') chosen = await ask.digestTime('hour', chosen);
      }
    }
    return saveSubscription(chosen, frequency);

    function withParsed({ draft }: Chosen, read: ParsedSubscription): Chosen {
      return { draft: mergeParsed(draft, read), notes: describeParseProblems(read, t) };
    }

    async function unsubscribeFromAll(): Promise<void> {
      await runExternal(conversation, (outer) =>
        endSubscriptions(deps, outer, target.chatId).then(() => null),
      );
      await showStep(conversation, () => createTextView(t('conversation-unsubscribed')));
    }

    async function saveSubscription({ draft, notes }: Chosen, often: Frequency): Promise<void> {
      const deliveryPreferences = { ...initial.deliveryPreferences, ...draft.deliveryPreferences };
      const allowed = await runExternal(conversation, (outer) =>
        storeSubscription(deps, outer, target, { ...draft, frequency: often }, initial, language),
      );
      await showStep(conversation, () => {
        if (!allowed) return createTextView(t('group-admins-only'));
        const head = title === null ? [] : [t('subscription-for-chat', { title })];
        const kept = { filter: draft.filter, frequency: often, deliveryPreferences };
        const lines = [
          ...head,
          ...describeSavedSubscription(kept, libraryIndex.library, libraryIndex.today(), t),
        ];
        return {
          paragraphs: [...lines, ...notes].map((line) => createParagraph(line)),
          keyboard: [],
        };
      });
    }
  };
}
