/** The list of what a chat follows and is reminded of, with buttons to change and stop each. */
import type { Translator } from '../../i18n/translator.ts';
import type { Library } from '../../library/library.ts';
import { callbackButton, type InlineButton } from '../../presentation/callback-data/buttons.ts';
import { describeFilter } from '../../presentation/describe-filter.ts';
import type { Paragraph } from '../../presentation/paragraph.ts';
import { describeReminder, stopReminderButton } from '../../presentation/views/reminders.ts';
import { createParagraph, strong, type View } from '../../presentation/views/view.ts';
import type { DeliveryPreferences } from '../../store/tables/delivery-preferences.ts';
import type { UndeliveredMessage } from '../../store/tables/outbox-chat.ts';
import type { Reminder } from '../../store/tables/reminders.ts';
import type { Subscription } from '../../store/tables/subscriptions.ts';
import { describeSchedule, describeUndelivered } from './describe-subscription.ts';

/** A keyboard of more rows is no help on a phone; the others are stopped after these. */
const MAX_BUTTON_ROWS = 20;

export interface ChatSettings {
  /** The title of another chat; null: this chat. */
  readonly title: string | null;
  readonly subscriptions: readonly Subscription[];
  readonly reminders: readonly Reminder[];
  readonly deliveryPreferences: DeliveryPreferences;
  readonly undelivered: readonly UndeliveredMessage[];
}

export function createSubscriptionsView(
  { title, subscriptions, reminders, deliveryPreferences, undelivered }: ChatSettings,
  library: Library,
  t: Translator,
): View {
  const head = [
    ...(title === null ? [] : [t('subscription-for-chat', { title })]),
    ...describeUndelivered(undelivered, deliveryPreferences.timeZone, t),
  ].map((line) => createParagraph(line));
  const [first] = subscriptions;
  if (first === undefined && reminders.length === 0) {
    return {
      paragraphs: [
        ...head,
        createParagraph(t('subscription-none')),
        createParagraph(t('subscription-hint')),
      ],
      keyboard: [],
    };
  }
  return {
    paragraphs: [
      ...head,
      ...listSubscriptions(subscriptions, deliveryPreferences, library, t),
      ...listReminders(reminders, library, t),
      { kind: 'note', runs: [{ text: t('subscription-hint') }] },
    ],
    keyboard: [
      ...subscriptions
        .slice(0, MAX_BUTTON_ROWS)
        .map(({ id }, at) => subscriptionRow(id, at + 1, t)),
      ...reminders
        .slice(0, MAX_BUTTON_ROWS)
        .map(({ id }, at) => [stopReminderButton(id, t('reminder-stop-one', { number: at + 1 }))]),
      ...(first === undefined
        ? []
        : [
            [
              callbackButton(t('subscription-stop-all'), {
                kind: 'subscription',
                action: 'all',
                subscriptionId: first.id,
              }),
            ],
          ]),
    ],
  };
}

function listSubscriptions(
  subscriptions: readonly Subscription[],
  preferences: DeliveryPreferences,
  library: Library,
  t: Translator,
): Paragraph[] {
  if (subscriptions.length === 0) return [];
  return [
    createParagraph(strong(t('subscription-list', { count: subscriptions.length }))),
    ...subscriptions.map(({ filter, frequency }, at) =>
      createParagraph(
        `${at + 1}. ${describeFilter(filter, library, t)} · ${t(`subscription-frequency-${frequency}`)}`,
      ),
    ),
    { ...createParagraph(describeSchedule(preferences, t, 'weekly')), hasSpaceBefore: true },
  ];
}

function listReminders(
  reminders: readonly Reminder[],
  library: Library,
  t: Translator,
): Paragraph[] {
  if (reminders.length === 0) return [];
  return [
    { ...createParagraph(strong(t('reminder-list'))), hasSpaceBefore: true },
    ...reminders.map((one, at) =>
      createParagraph(`${at + 1}. ${describeReminder(one, library, t)}`),
    ),
  ];
}

function subscriptionRow(subscriptionId: number, number: number, t: Translator): InlineButton[] {
  return (['change', 'stop'] as const).map((action) =>
    callbackButton(t(`subscription-${action}-one`, { number }), {
      kind: 'subscription',
      action,
      subscriptionId,
    }),
  );
}
