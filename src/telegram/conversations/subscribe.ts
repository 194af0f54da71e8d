/**
 * The conversation that creates or changes a subscription. Two buttons are enough: what to follow,
 * and when to send. Everything else branches off from the second step and returns to it.
 */

import type { Context } from 'grammy';
import { translatorOf } from '../../i18n/i18n.ts';
import type { Language, Translator } from '../../i18n/translator.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { defaultDeliveryPreferences } from '../../notifications/recipients.ts';
import { describeFilter } from '../../presentation/describe-filter.ts';
import { createParagraph } from '../../presentation/views/view.ts';
import { DEFAULT_TIME_ZONE } from '../../shared/time-zone.ts';
import { FILTER_FIELDS, type FilterField } from '../../store/subscription-filter.ts';
import {
  type DeliveryPreferences,
  findDeliveryPreferences,
  upsertDeliveryPreferences,
} from '../../store/tables/delivery-preferences.ts';
import type { Frequency } from '../../store/tables/subscriptions.ts';
import {
  deleteAllSubscriptions,
  findSubscription,
  listSubscriptionsOfChat,
  replaceSubscription,
} from '../../store/tables/subscriptions.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import {
  describeParseProblems,
  describeSavedSubscription,
  quoteParts,
} from '../subscriptions/describe-subscription.ts';
import { canManageChat } from '../subscriptions/managed-chat.ts';
import { createDocumentFinder } from '../subscriptions/named-document.ts';
import {
  type ParsedSubscription,
  parseKeywords,
  parseKind,
  parseSubscription,
} from '../subscriptions/parse-subscription.ts';
import { ANY_VALUE, chooseOption, type Step, TYPED_PREFIX } from './choose-option.ts';
import { type BotConversation, createTextView, runExternal, showStep } from './conversation.ts';
import { optionOrNull } from './guide.ts';
import {
  mergeDeliveryPreferences,
  parseTimeOption,
  parseTypedTime,
  type TimeField,
} from './parse-step-time.ts';
import {
  createHourStep,
  createKeywordsStep,
  createKindStep,
  createQuietHoursStep,
  createWeekdayStep,
  createWhatStep,
  createWhenStep,
  findFacetByCode,
  KEYWORDS_OPTION,
  KIND_STEP_IDS,
  NONE_OPTION,
  QUIET_HOURS_OPTION,
  STEP_IDS,
  type StepContext,
} from './subscribe-steps.ts';
import {
  mergeFilters,
  mergeParsed,
  type SubscriptionDraft,
  toggleFilterValue,
} from './subscription-draft.ts';

export const SUBSCRIBE_CONVERSATION = 'subscribe';

/** The chat and the subscription that the conversation is about. */
export interface SubscribeTarget {
  readonly chatId: number;
  /** The forum topic to write to; null: none. */
  readonly threadId: number | null;
  /** The title of another chat; null: the chat of the conversation. */
  readonly title: string | null;
  /** The subscription to change; null: a new one. */
  readonly subscriptionId: number | null;
}

/** Maximum number of steps before the subscription is stored. */
const MAX_ROUNDS = 30;
const FREQUENCIES: readonly Frequency[] = ['now', 'daily', 'weekly'];

/** The state when the conversation begins. */
interface InitialState {
  readonly draft: SubscriptionDraft;
  readonly deliveryPreferences: DeliveryPreferences;
  /** Describes the current subscriptions; empty: none. */
  readonly existing: string;
  /** Whether the bot reads typed text: not in groups. */
  readonly canType: boolean;
}

type SubscribeDependencies = Pick<BotDependencies, 'now' | 'store' | 'timeZone'>;

export function createSubscribeConversation(
  deps: SubscribeDependencies,
  libraryIndex: CurrentLibraryIndex,
) {
  const { store } = deps;
  return async (
    conversation: BotConversation,
    _: Context,
    language: Language,
    target: SubscribeTarget,
  ): Promise<void> => {
    const t = translatorOf(language);
    const options: StepContext = { index: libraryIndex, t, title: target.title };
    const ask = (letter: string, stepOf: () => Step, takesText = true) =>
      chooseOption(conversation, letter, language, stepOf, takesText);
    const initial = await runExternal(conversation, (outer) =>
      loadInitialState(deps, outer, target, libraryIndex, t),
    );
    let { draft } = initial;
    let frequency: Frequency | null = null;
    /** Problems with the last typed text, shown with the next step. */
    let notes: readonly string[] = [];

    if (target.subscriptionId === null) {
      const read = await askWhat();
      if (read === null) return unsubscribeFromAll();
      draft = mergeParsed(draft, read);
      frequency = read.frequency;
      notes = describeParseProblems(read, t);
    }
    for (let rounds = 0; frequency === null; rounds += 1) {
      if (rounds === MAX_ROUNDS) return conversation.halt();
      const current = draft;
      const shownNotes = notes;
      const code = await ask(STEP_IDS.when, () =>
        createWhenStep(current, initial.deliveryPreferences, initial.canType, shownNotes, options),
      );
      notes = [];
      const kind = FILTER_FIELDS.find((one) => one === code);
      if (kind !== undefined) draft = await askKind(kind, draft);
      else if (code === KEYWORDS_OPTION) draft = await askKeywords(draft);
      else if (code === QUIET_HOURS_OPTION) draft = await askQuietHours(draft);
      else if (code.startsWith(TYPED_PREFIX)) {
        const read = await conversation.external(() => parseChoice(code, libraryIndex));
        draft = mergeParsed(draft, read);
        notes = describeParseProblems(read, t);
        // Text that was not understood may have been meant as a filter: ask again.
        frequency = read.notUnderstood.length > 0 ? null : read.frequency;
      } else {
        frequency = FREQUENCIES.find((one) => one === code) ?? 'now';
        if (frequency === 'weekly')
          draft = await askTime(draft, STEP_IDS.weekday, createWeekdayStep, 'weekday');
        if (frequency !== 'now')
          draft = await askTime(draft, STEP_IDS.hour, createHourStep, 'hour');
      }
    }
    return saveSubscription(draft, frequency);

    /** Asks what to follow until the reply says it. Returns null to end all subscriptions. */
    async function askWhat(): Promise<ParsedSubscription | null> {
      let shownNotes: readonly string[] = [];
      for (let tries = 0; tries < MAX_ROUNDS; tries += 1) {
        const noted = shownNotes;
        const code = await ask(STEP_IDS.what, () =>
          createWhatStep(initial.existing, noted, options),
        );
        if (code === NONE_OPTION) return null;
        const read = await conversation.external(() => parseChoice(code, libraryIndex));
        if (read.hasFilter || read.notUnderstood.length === 0) return read;
        shownNotes = describeParseProblems(read, t);
      }
      return conversation.halt();
    }

    async function askKind(kind: FilterField, from: SubscriptionDraft): Promise<SubscriptionDraft> {
      let note: string | null = null;
      for (let tries = 0; tries < MAX_ROUNDS; tries += 1) {
        const shownNotes: string | null = note;
        const code = await ask(KIND_STEP_IDS[kind], () =>
          createKindStep(kind, from.filter, shownNotes, options),
        );
        if (code === ANY_VALUE) return from;
        if (!code.startsWith(TYPED_PREFIX)) {
          const value = await conversation.external(() =>
            findFacetByCode(kind, code, libraryIndex, t),
          );
          return value === null
            ? from
            : { ...from, filter: toggleFilterValue(from.filter, kind, value) };
        }
        const typed = code.slice(TYPED_PREFIX.length);
        const { found, unmatched } = await conversation.external(() =>
          parseKind(kind, typed, libraryIndex.library),
        );
        if (unmatched.length === 0)
          return { ...from, filter: mergeFilters(from.filter, { [kind]: found }) };
        note = t('subscribe-not-understood', { what: quoteParts(unmatched) });
      }
      return from;
    }

    async function askKeywords(from: SubscriptionDraft): Promise<SubscriptionDraft> {
      const code = await ask(STEP_IDS.words, () => createKeywordsStep(from, options));
      if (!code.startsWith(TYPED_PREFIX)) return from;
      const { found, unmatched } = await conversation.external(() =>
        parseKeywords(code.slice(TYPED_PREFIX.length)),
      );
      notes = describeParseProblems({ notUnderstood: unmatched, rounded: [] }, t);
      return { ...from, filter: mergeFilters(from.filter, found) };
    }

    async function askQuietHours(from: SubscriptionDraft): Promise<SubscriptionDraft> {
      const preferences = { ...initial.deliveryPreferences, ...from.deliveryPreferences };
      return askUntilTimeParsed(from, STEP_IDS.quiet, 'quietHours', (note) =>
        createQuietHoursStep(preferences, note, options),
      );
    }

    async function askTime(
      from: SubscriptionDraft,
      letter: string,
      stepOf: typeof createHourStep,
      what: 'hour' | 'weekday',
    ): Promise<SubscriptionDraft> {
      // Already given in typed text.
      if (from.deliveryPreferences[what] !== undefined) return from;
      const preferences = { ...initial.deliveryPreferences, ...from.deliveryPreferences };
      return askUntilTimeParsed(from, letter, what, (note) => stepOf(preferences, note, options));
    }

    /** Asks for a time until the reply is one, or the person skips the step. */
    async function askUntilTimeParsed(
      from: SubscriptionDraft,
      letter: string,
      what: TimeField,
      stepOf: (note: string | null) => Step,
    ): Promise<SubscriptionDraft> {
      let note: string | null = null;
      for (let tries = 0; tries < MAX_ROUNDS; tries += 1) {
        const shownNotes: string | null = note;
        const code = await ask(letter, () => stepOf(shownNotes));
        if (code === ANY_VALUE) return from;
        if (!code.startsWith(TYPED_PREFIX))
          return mergeDeliveryPreferences(from, parseTimeOption(code, what));
        const typed = code.slice(TYPED_PREFIX.length);
        const read = parseTypedTime(typed, what);
        if (read !== null) {
          notes = describeParseProblems(
            { notUnderstood: [], rounded: read.rounded ? [typed] : [] },
            t,
          );
          return mergeDeliveryPreferences(from, read.deliveryPreferences);
        }
        note = t('subscribe-not-understood', { what: quoteParts([typed]) });
      }
      return from;
    }

    async function unsubscribeFromAll(): Promise<void> {
      await runExternal(conversation, async (outer) => {
        if (await canManageChat(outer, target.chatId))
          await deleteAllSubscriptions(store, target.chatId);
        return null;
      });
      await showStep(conversation, () => createTextView(t('conversation-unsubscribed')));
    }

    async function saveSubscription(
      { filter, deliveryPreferences }: SubscriptionDraft,
      often: Frequency,
    ): Promise<void> {
      const { chatId, threadId, subscriptionId, title } = target;
      const preferences = { ...initial.deliveryPreferences, ...deliveryPreferences };
      const allowed = await runExternal(conversation, async (outer) => {
        if (!(await canManageChat(outer, chatId))) return false;
        const request = { chatId, filter, frequency: often, threadId, language, now: deps.now() };
        await replaceSubscription(store, subscriptionId, request);
        if (Object.keys(deliveryPreferences).length > 0)
          await upsertDeliveryPreferences(store.db, chatId, preferences);
        return true;
      });
      await showStep(conversation, () => {
        if (!allowed) return createTextView(t('group-admins-only'));
        const head = title === null ? [] : [t('subscription-for-chat', { title })];
        const kept = { filter, frequency: often, deliveryPreferences: preferences };
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

/** Reads a reply: the hash of a topic, or text as after the command. */
function parseChoice(code: string, libraryIndex: CurrentLibraryIndex): ParsedSubscription {
  if (code.startsWith(TYPED_PREFIX))
    return parseSubscription(
      code.slice(TYPED_PREFIX.length),
      libraryIndex.library,
      createDocumentFinder(libraryIndex),
    );
  const chosen = optionOrNull(code);
  const topic = chosen === null ? null : (libraryIndex.findTopic(chosen)?.id ?? null);
  const filter = topic === null ? {} : { topic };
  return {
    filter,
    frequency: null,
    deliveryPreferences: {},
    hasFilter: true,
    notUnderstood: [],
    rounded: [],
  };
}

async function loadInitialState(
  { store, timeZone }: SubscribeDependencies,
  outer: BotContext,
  { chatId, subscriptionId }: SubscribeTarget,
  libraryIndex: CurrentLibraryIndex,
  t: Translator,
): Promise<InitialState> {
  const changed = subscriptionId === null ? null : await findSubscription(store.db, subscriptionId);
  const before = subscriptionId === null ? await listSubscriptionsOfChat(store.db, chatId) : [];
  return {
    draft: { filter: changed?.filter ?? {}, deliveryPreferences: {} },
    deliveryPreferences:
      (await findDeliveryPreferences(store.db, chatId)) ??
      defaultDeliveryPreferences(timeZone ?? DEFAULT_TIME_ZONE),
    existing: before
      .map(({ filter, frequency }) => {
        const name = describeFilter(filter, libraryIndex.library, t);
        return `${name} (${t(`subscription-frequency-${frequency}`)})`;
      })
      .join('; '),
    canType: outer.chat?.type === 'private',
  };
}
