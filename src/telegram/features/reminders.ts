/**
 * Reminders of a deadline, or of the start or the end of effect of a document: /nhac, plain words, and
 * the buttons of cards. Their messages go through the outbox, at the hour of the chat's digests.
 */
import { Composer } from 'grammy';
import { formatDate } from '../../i18n/format-date.ts';
import { documentName, shortDocumentName } from '../../library/display-names.ts';
import type { IsoDate, LegalDocument } from '../../library/document.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { upcomingDatesIn } from '../../library/upcoming-dates.ts';
import { reminderDue } from '../../notifications/queue-reminders.ts';
import { callbackButton } from '../../presentation/callback-data/buttons.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import {
  createReminderSetView,
  createUpcomingDatesView,
  createWhichDocumentView,
  LEAD_DAYS,
  numberToDay,
} from '../../presentation/views/reminders.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { findContext } from '../../store/tables/conversation-contexts.ts';
import {
  deleteReminder,
  findReminder,
  listRemindersOfChat,
  type ReminderKind,
  upsertReminder,
} from '../../store/tables/reminders.ts';
import { addDays } from '../../text/periods.ts';
import { addressedText } from '../addressed-text.ts';
import { onCallback } from '../callback-handlers.ts';
import { commandNames } from '../commands.ts';
import { type BotContext, senderId } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { parseReminderRequest, type ReminderRequest } from '../reminders/parse-reminder-request.ts';
import { replySubject } from '../reply-subject.ts';
import { replyWith } from '../send-reply.ts';
import { sendView, switchView } from '../send-view.ts';
import { canManageChat, resolveManagedChat } from '../subscriptions/managed-chat.ts';
import { createDocumentFinder } from '../subscriptions/named-document.ts';
import { loadDeliveryPreferences } from '../subscriptions/save-subscription.ts';
import { timeZoneLabel } from '../subscriptions/time-zone-name.ts';

type ReminderDependencies = Pick<
  BotDependencies,
  'ask' | 'library' | 'now' | 'store' | 'timeZone' | 'today'
>;

/** Time to act on a deadline, without forgetting it again. */
const USUAL_DAYS_BEFORE = 3;
/** Documents that are offered when the words name none exactly. */
const MAX_CANDIDATES = 3;

export function remindersFeature(
  deps: ReminderDependencies,
  libraryIndex: CurrentLibraryIndex,
): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { db } = deps.store;
  const findDocument = createDocumentFinder(libraryIndex, (question) => deps.ask(question, null));
  const say = (ctx: BotContext, text: string) => replyWith(ctx, renderText(text));

  feature.command(commandNames('remind'), async (ctx) => {
    const text = ctx.match.trim();
    const request = parseReminderRequest(`nhắc tôi ${text}`, deps.today());
    await answerRequest(
      ctx,
      request ?? { document: text, daysBefore: null, kind: null, day: null },
      true,
    );
  });

  feature.on('message:text', async (ctx, next) => {
    const text = addressedText(ctx);
    const request =
      text === null || text.startsWith('/') ? null : parseReminderRequest(text, deps.today());
    if (request === null) return next();
    const isClear = request.daysBefore !== null || request.kind !== null;
    if (!(await answerRequest(ctx, request, isClear))) return next();
  });

  onCallback(feature, 'chooseReminder', async (ctx, { entry }) => {
    const document = findByCode(entry);
    if (document === null) return ctx.t('bot-button-old');
    await offerDates(ctx, document, { document: '', daysBefore: null, kind: null, day: null });
    return undefined;
  });

  onCallback(feature, 'remind', async (ctx, { entry, reminder: kind, day: number, daysBefore }) => {
    const document = findByCode(entry);
    const day = numberToDay(number);
    if (document === null || day === null) return ctx.t('bot-button-old');
    return setReminder(ctx, document, kind, day, daysBefore);
  });

  onCallback(feature, 'stopReminder', async (ctx, { reminderId }) => {
    const reminder = await findReminder(db, reminderId);
    if (reminder === null) return ctx.t('reminder-stopped');
    if (!(await canManageChat(ctx, reminder.chatId))) return ctx.t('group-admins-only');
    await deleteReminder(deps.store, reminder);
    return ctx.t('reminder-stopped');
  });

  return feature;

  function findByCode(code: string): LegalDocument | null {
    const entry = libraryIndex.findEntry(code);
    return entry?.kind === 'document' ? entry : null;
  }

  /** @returns false when the text names no document and may not be meant as a request */
  async function answerRequest(
    ctx: BotContext,
    request: ReminderRequest,
    isClear: boolean,
  ): Promise<boolean> {
    const candidates = await findCandidates(ctx, request.document);
    const [first] = candidates;
    if (first !== undefined && candidates.length === 1) {
      await offerDates(ctx, first, request);
      return true;
    }
    if (!isClear) return false;
    if (first === undefined) {
      const example = libraryIndex.newest.find(({ number }) => number !== null);
      await say(
        ctx,
        ctx.t('reminder-which-document', {
          example: example === undefined ? '' : documentName(example, ctx.t),
        }),
      );
    } else await sendView(ctx, createWhichDocumentView(candidates, ctx.t));
    return true;
  }

  /** The document that the words name, or that the person speaks of; several when they fit alike. */
  async function findCandidates(ctx: BotContext, text: string): Promise<LegalDocument[]> {
    const documentOf = (id: string): LegalDocument[] => {
      const entry = deps.library.entries.get(id);
      return entry?.kind === 'document' ? [entry] : [];
    };
    if (text === '') {
      const chatId = ctx.chat?.id ?? 0;
      const context =
        replySubject(ctx, libraryIndex) ??
        (await findContext(db, chatId, senderId(ctx) ?? chatId, deps.now()));
      return (context?.documents ?? []).slice(0, 1).flatMap(documentOf);
    }
    const named = findDocument(text);
    if (named !== null) return documentOf(named);
    const { documents } = deps.ask(text, null, ctx.language);
    return documents.flatMap(({ id }) => documentOf(id)).slice(0, MAX_CANDIDATES);
  }

  /** Sets the only day that is meant, or offers the days to choose from. */
  async function offerDates(
    ctx: BotContext,
    document: LegalDocument,
    { kind, day, daysBefore }: ReminderRequest,
  ): Promise<void> {
    const { t } = ctx;
    if (day !== null) {
      const notice = await setReminder(ctx, document, 'day', day, daysBefore ?? 0);
      if (notice !== undefined) await say(ctx, notice);
      return;
    }
    const all = upcomingDatesIn(libraryIndex, document);
    const meant = kind === null ? all : all.filter((date) => date.kind === kind);
    const [only] = meant;
    if (only !== undefined && meant.length === 1 && kind !== null) {
      const notice = await setReminder(ctx, document, only.kind, only.day, daysBefore);
      if (notice !== undefined) await say(ctx, notice);
    } else if (meant.length > 0) {
      await sendView(ctx, createUpcomingDatesView(document, meant, daysBefore, t));
    } else await sayNoDate(ctx, document, kind);
  }

  /** Says that the library has no such day, and offers what else can be told. */
  async function sayNoDate(
    ctx: BotContext,
    document: LegalDocument,
    kind: ReminderKind | null,
  ): Promise<void> {
    const { t } = ctx;
    const text = t(`reminder-none-${kind ?? 'day'}`, {
      name: documentName(document, t),
      date: formatDate(t, addDays(deps.today(), 30)),
      short: shortDocumentName(document),
    });
    await replyWith(ctx, renderText(text), [
      [
        callbackButton(t('follow-document'), {
          kind: 'follow',
          what: 'document',
          value: shortHash(document.id),
        }),
      ],
    ]);
  }

  /** @returns a notice when the reminder cannot be set */
  async function setReminder(
    ctx: BotContext,
    document: LegalDocument,
    kind: ReminderKind,
    day: IsoDate,
    asked: number | null,
  ): Promise<string | undefined> {
    const { t, language } = ctx;
    const chat = await resolveManagedChat(ctx, deps, '');
    if (!chat.ok) return chat.error;
    const { id: chatId, threadId } = chat.value;
    const preferences = await loadDeliveryPreferences(deps, chatId);
    const isPossible = (daysBefore: number) =>
      reminderDue({ day, daysBefore }, preferences) > deps.now().getTime();
    const wanted = asked ?? (kind === 'day' ? 0 : USUAL_DAYS_BEFORE);
    const daysBefore = [wanted, ...[...LEAD_DAYS].reverse().filter((one) => one < wanted)].find(
      isPossible,
    );
    if (daysBefore === undefined) return t('reminder-past');
    const note =
      kind === 'deadline'
        ? (upcomingDatesIn(libraryIndex, document).find(
            (one) => one.kind === kind && one.day === day,
          )?.line ?? null)
        : null;
    const request = {
      chatId,
      threadId,
      language,
      document: document.id,
      kind,
      day,
      daysBefore,
      note,
    };
    const before = (await listRemindersOfChat(db, chatId)).some(
      (one) => one.document === document.id && one.kind === kind && one.day === day,
    );
    const id = await upsertReminder(db, request, deps.now());
    const { hour, timeZone } = preferences;
    const view = createReminderSetView(
      { ...request, id },
      deps.library,
      { hour, zone: timeZoneLabel(timeZone, t) },
      isPossible,
      t,
    );
    // Another time for the same day changes the message that offered it.
    if (!(before && ctx.callbackQuery !== undefined && (await switchView(ctx, view))))
      await sendView(ctx, view);
    return undefined;
  }
}
