/**
 * The questions of the conversation about a subscription: each asks until the reply is understood,
 * and gives the draft with what was chosen.
 */

import type { Language } from '../../i18n/translator.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import type { FilterField, SubscriptionFilter } from '../../store/subscription-filter.ts';
import { describeParseProblems, quoteParts } from '../subscriptions/describe-subscription.ts';
import { createDocumentFinder } from '../subscriptions/named-document.ts';
import {
  type ParsedSubscription,
  parseKeywords,
  parseKind,
  parseSubscription,
} from '../subscriptions/parse-subscription.ts';
import { ANY_VALUE, chooseOption, type Step, TYPED_PREFIX } from './choose-option.ts';
import type { BotConversation } from './conversation.ts';
import { optionOrNull } from './guide.ts';
import {
  mergeDeliveryPreferences,
  parseTimeOption,
  parseTypedTime,
  type TimeField,
} from './parse-step-time.ts';
import { findFacetByCode } from './subscribe-facets.ts';
import {
  createHourStep,
  createKeywordsStep,
  createKindStep,
  createQuietHoursStep,
  createWeekdayStep,
  createWhatStep,
  createWhenStep,
  KIND_STEP_IDS,
  NONE_OPTION,
  STEP_IDS,
  type StepContext,
} from './subscribe-steps.ts';
import type { InitialState } from './subscribe-store.ts';
import { mergeFilters, type SubscriptionDraft, toggleFilterValue } from './subscription-draft.ts';

/** Maximum number of times that one thing is asked. */
export const MAX_ROUNDS = 30;

/** What was chosen so far. Typed text replaces the notes; a button keeps them. */
export interface Chosen {
  readonly draft: SubscriptionDraft;
  /** Problems with the last typed text, shown with the next step. */
  readonly notes: readonly string[];
}

/** Creates the questions of one conversation. */
export function createQuestions(
  conversation: BotConversation,
  language: Language,
  initial: InitialState,
  steps: StepContext,
) {
  const { index: libraryIndex, t } = steps;
  const ask = (stepId: string, createStep: () => Step): Promise<string> =>
    chooseOption(conversation, stepId, language, createStep, true);
  const preferencesOf = ({ deliveryPreferences }: SubscriptionDraft) => ({
    ...initial.deliveryPreferences,
    ...deliveryPreferences,
  });
  return { what, when, kind, keywords, quietHours, digestTime, parse };

  /** Asks what to follow until the reply says it. Returns null to end all subscriptions. */
  async function what(): Promise<ParsedSubscription | null> {
    let notes: readonly string[] = [];
    for (let tries = 0; tries < MAX_ROUNDS; tries += 1) {
      const shownNotes = notes;
      const code = await ask(STEP_IDS.what, () =>
        createWhatStep(initial.existing, shownNotes, steps),
      );
      if (code === NONE_OPTION) return null;
      const read = await parse(code);
      if (read.hasFilter || read.notUnderstood.length === 0) return read;
      notes = describeParseProblems(read, t);
    }
    return conversation.halt();
  }

  /** Asks for the frequency. Returns the value of a button, or typed text. */
  function when({ draft, notes }: Chosen): Promise<string> {
    return ask(STEP_IDS.when, () =>
      createWhenStep(draft, initial.deliveryPreferences, initial.canType, notes, steps),
    );
  }

  /** Asks for values of a field of the filter. */
  async function kind(field: FilterField, from: Chosen): Promise<Chosen> {
    const { draft } = from;
    let note: string | null = null;
    for (let tries = 0; tries < MAX_ROUNDS; tries += 1) {
      const shownNote: string | null = note;
      const code = await ask(KIND_STEP_IDS[field], () =>
        createKindStep(field, draft.filter, shownNote, steps),
      );
      if (code === ANY_VALUE) return from;
      if (!code.startsWith(TYPED_PREFIX)) {
        const value = await conversation.external(() =>
          findFacetByCode(field, code, libraryIndex, t),
        );
        return value === null
          ? from
          : withFilter(from, toggleFilterValue(draft.filter, field, value));
      }
      const typed = code.slice(TYPED_PREFIX.length);
      const { found, unmatched } = await conversation.external(() =>
        parseKind(field, typed, libraryIndex.library),
      );
      if (unmatched.length === 0)
        return withFilter(from, mergeFilters(draft.filter, { [field]: found }));
      note = t('subscribe-not-understood', { what: quoteParts(unmatched) });
    }
    return from;
  }

  /** Asks for words that documents must or must not have. */
  async function keywords(from: Chosen): Promise<Chosen> {
    const code = await ask(STEP_IDS.words, () => createKeywordsStep(from.draft, steps));
    if (!code.startsWith(TYPED_PREFIX)) return from;
    const { found, unmatched } = await conversation.external(() =>
      parseKeywords(code.slice(TYPED_PREFIX.length)),
    );
    return {
      ...withFilter(from, mergeFilters(from.draft.filter, found)),
      notes: describeParseProblems({ notUnderstood: unmatched, rounded: [] }, t),
    };
  }

  function quietHours(from: Chosen): Promise<Chosen> {
    const preferences = preferencesOf(from.draft);
    return time(from, STEP_IDS.quiet, 'quietHours', (note) =>
      createQuietHoursStep(preferences, note, steps),
    );
  }

  /** Asks for the weekday or the hour of digests, unless typed text gave it already. */
  async function digestTime(field: 'hour' | 'weekday', from: Chosen): Promise<Chosen> {
    if (from.draft.deliveryPreferences[field] !== undefined) return from;
    const preferences = preferencesOf(from.draft);
    const createStep = field === 'hour' ? createHourStep : createWeekdayStep;
    return time(from, STEP_IDS[field], field, (note) => createStep(preferences, note, steps));
  }

  /** Asks for a time until the reply is one, or the person skips the step. */
  async function time(
    from: Chosen,
    stepId: string,
    field: TimeField,
    createStep: (note: string | null) => Step,
  ): Promise<Chosen> {
    let note: string | null = null;
    for (let tries = 0; tries < MAX_ROUNDS; tries += 1) {
      const shownNote: string | null = note;
      const code = await ask(stepId, () => createStep(shownNote));
      if (code === ANY_VALUE) return from;
      if (!code.startsWith(TYPED_PREFIX))
        return {
          ...from,
          draft: mergeDeliveryPreferences(from.draft, parseTimeOption(code, field)),
        };
      const typed = code.slice(TYPED_PREFIX.length);
      const read = parseTypedTime(typed, field);
      if (read !== null)
        return {
          draft: mergeDeliveryPreferences(from.draft, read.deliveryPreferences),
          notes: describeParseProblems(
            { notUnderstood: [], rounded: read.rounded ? [typed] : [] },
            t,
          ),
        };
      note = t('subscribe-not-understood', { what: quoteParts([typed]) });
    }
    return from;
  }

  /** Reads a reply: the hash of a topic, or text as after the command. */
  function parse(code: string): Promise<ParsedSubscription> {
    return conversation.external(() => parseChoice(code, libraryIndex));
  }
}

/** Returns the choice with another filter. */
const withFilter = ({ draft, notes }: Chosen, filter: SubscriptionFilter): Chosen => ({
  draft: { ...draft, filter },
  notes,
});

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
