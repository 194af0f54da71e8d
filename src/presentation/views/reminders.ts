/** Reminders: the days of a document to choose from, a reminder that was set, and its message. */
import { formatDate } from '../../i18n/format-date.ts';
import type { Translator } from '../../i18n/translator.ts';
import { documentName, documentTitle, shortDocumentName } from '../../library/display-names.ts';
import type { IsoDate, LegalDocument } from '../../library/document.ts';
import type { Library } from '../../library/library.ts';
import type { UpcomingDate } from '../../library/upcoming-dates.ts';
import { shortHash } from '../../shared/short-hash.ts';
import type { Reminder, ReminderKind } from '../../store/tables/reminders.ts';
import { addDays } from '../../text/periods.ts';
import {
  buttonRows,
  callbackButton,
  type InlineButton,
  truncate,
} from '../callback-data/buttons.ts';
import type { Paragraph } from '../paragraph.ts';
import { createParagraph, strong, type View } from './view.ts';

/** A document has rarely more days that matter; the rest is in its text. */
const MAX_DATES = 8;
const MAX_LINE_LENGTH = 160;
const MAX_LISTED_LENGTH = 80;
const MAX_NOTE_LENGTH = 600;
/** What the buttons offer. */
export const LEAD_DAYS = [0, 1, 3, 7, 30] as const;

/** A day as a button carries it: `20261215`. */
export function dayToNumber(day: IsoDate): number {
  return Number(day.replaceAll('-', ''));
}

/** The day of a button; null for a number that is no day. */
export function numberToDay(number: number): IsoDate | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/u.exec(String(number)) ?? [];
  const iso = `${year}-${month}-${day}`;
  return Number.isNaN(Date.parse(iso)) ? null : iso;
}

/**
 * The days of a document, each with a button that sets a reminder.
 *
 * @param daysBefore what the person asked for; null: the usual
 */
export function createUpcomingDatesView(
  document: LegalDocument,
  dates: readonly UpcomingDate[],
  daysBefore: number | null,
  t: Translator,
): View {
  const shown = dates.slice(0, MAX_DATES);
  return {
    paragraphs: [
      createParagraph(t('reminder-choose', { name: documentName(document, t) })),
      ...shown.map((date) => createParagraph(`• ${describeDate(date, t)}`)),
    ],
    keyboard: buttonRows(
      shown.map(({ kind, day }) =>
        callbackButton(t(`reminder-button-${kind}`, { date: formatDate(t, day) }), {
          kind: 'remind',
          entry: shortHash(document.id),
          reminder: kind,
          day: dayToNumber(day),
          daysBefore,
        }),
      ),
      1,
    ),
  };
}

function describeDate(
  {
    kind,
    day,
    line,
  }: { readonly kind: ReminderKind; readonly day: IsoDate; readonly line: string | null },
  t: Translator,
): string {
  const date = formatDate(t, day);
  if (kind === 'deadline')
    return t('reminder-date-deadline', { date, line: truncate(line ?? '', MAX_LINE_LENGTH) });
  return t(`reminder-date-${kind}`, { date });
}

/** The question for the document, with a button for each that may be meant. */
export function createWhichDocumentView(candidates: readonly LegalDocument[], t: Translator): View {
  return {
    paragraphs: [createParagraph(t('reminder-which-of'))],
    keyboard: buttonRows(
      candidates.map((one) =>
        callbackButton(documentName(one, t), { kind: 'chooseReminder', entry: shortHash(one.id) }),
      ),
      1,
    ),
  };
}

export interface ReminderTime {
  /** The hour of the chat's messages, 0 to 23. */
  readonly hour: number;
  /** The name of its time zone. */
  readonly zone: string;
}

/**
 * Says when a reminder comes, with buttons for other times before the day.
 *
 * @param isPossible whether a reminder so many days before would still come
 */
export function createReminderSetView(
  reminder: Reminder,
  library: Pick<Library, 'entries'>,
  { hour, zone }: ReminderTime,
  isPossible: (daysBefore: number) => boolean,
  t: Translator,
): View {
  const { id, document, kind, day, daysBefore } = reminder;
  const due = formatDate(t, addDays(day, -daysBefore));
  const leads = LEAD_DAYS.filter((days) => days !== daysBefore && isPossible(days)).map((days) =>
    callbackButton(t('reminder-before', { days }), {
      kind: 'remind',
      entry: shortHash(document),
      reminder: kind,
      day: dayToNumber(day),
      daysBefore: days,
    }),
  );
  return {
    paragraphs: [
      createParagraph(t('reminder-set', { hour, due, zone })),
      ...createReminderParagraphs(reminder, library, t),
    ],
    keyboard: [...buttonRows(leads, 2), [stopReminderButton(id, t('reminder-stop'))]],
  };
}

export function stopReminderButton(reminderId: number, label: string): InlineButton {
  return callbackButton(label, { kind: 'stopReminder', reminderId });
}

/** One line of the list of a chat's reminders. */
export function describeReminder(
  { document, kind, day, daysBefore, note }: Reminder,
  library: Pick<Library, 'entries'>,
  t: Translator,
): string {
  const entry = library.entries.get(document);
  const name = entry === undefined ? document : shortDocumentName(entry);
  const line = note === null ? null : truncate(note, MAX_LISTED_LENGTH);
  const what = describeDate({ kind, day, line }, t);
  return `⏰ ${name} · ${what} · ${t('reminder-before', { days: daysBefore })}`;
}

/** What is on the day: the heading with the date, the document, and the sentence of a deadline. */
export function createReminderParagraphs(
  { document, kind, day, note }: Pick<Reminder, 'day' | 'document' | 'kind' | 'note'>,
  { entries }: Pick<Library, 'entries'>,
  t: Translator,
): Paragraph[] {
  const entry = entries.get(document);
  const name = entry === undefined ? document : documentName(entry, t);
  const title = entry === undefined ? name : documentTitle(entry, t);
  return [
    createParagraph(strong(t(`reminder-heading-${kind}`, { date: formatDate(t, day) }))),
    createParagraph(
      strong(name),
      ...(title === name ? [] : [`: ${truncate(title, MAX_LINE_LENGTH)}`]),
    ),
    ...(note === null
      ? []
      : [{ kind: 'quote' as const, runs: [{ text: truncate(note, MAX_NOTE_LENGTH) }] }]),
  ];
}
