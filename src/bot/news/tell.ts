/** Administrators are told what goes out and which files are broken; a progress bar is kept. */
import { describeFault, type KnowledgeFault } from '../../knowledge/fault.ts';
import type { Announcement } from '../../store/announcements.ts';
import { findAnnouncement } from '../../store/announcements.ts';
import { chatLanguage } from '../../store/chats.ts';
import { progressOf } from '../../store/progress.ts';
import type { Store } from '../../store/store.ts';
import type { Clock } from '../../updates/clock.ts';
import type { Pace } from '../../updates/pace.ts';
import type { Outcome, Post, Sender } from '../../updates/sender.ts';
import type { FollowedMessage } from '../dependencies.ts';
import { describeError } from '../faults.ts';
import type { Logger } from '../logger.ts';
import { renderParagraphs } from '../render/html.ts';
import { paragraph, strong, type View, wordsOf } from '../views/view.ts';
import { announcementView } from './desk-view.ts';

/** An error of a file, and what is used in its place. */
export interface FileFault extends KnowledgeFault {
  /** What the file said before still holds; otherwise what is broken is left out. */
  readonly formerUsed: boolean;
}

/** A file of which nobody reads a word: an approved document with its id says something else. */
export interface ShadowedFile {
  readonly document: string;
  readonly file: string;
}

interface TellerOptions {
  readonly store: Store;
  readonly sender: Sender;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly adminIds: readonly number[];
  /** How long after they were made announcements go out; 0: at once. */
  readonly delaySeconds?: number;
}

/** More than so many are told as a number. */
const MOST_PREVIEWS = 3;
const MOST_FAULTS = 20;
const MOST_TRIES = 3;
const AWAY_SECONDS = 5;
/** Telegram takes 20 edits a minute in a chat; a person reads slower. */
const EDIT_MS = 5000;
/** Nothing to edit, or nothing that can be: so will be the next. */
const ENDS: readonly Outcome['kind'][] = ['nothing', 'gone', 'moved', 'refused'];
const LONGEST_FOLLOW_MS = 2 * 3_600_000;

/** Tells the administrators in their private chats; never throws. */
export function createTeller(options: TellerOptions) {
  const { store, sender, pace, clock, logger, adminIds, delaySeconds = 0 } = options;

  async function send(chatId: number, view: View): Promise<void> {
    for (const post of postsOf(view)) {
      const outcome = await sendOne(chatId, post);
      if (outcome.kind !== 'done') logger.warn('administrator not told', { outcome: outcome.kind });
    }
  }

  /** Once more where Telegram did not take it; not where it may have. */
  async function sendOne(chatId: number, post: Post): Promise<Outcome> {
    for (let tries = 1; ; tries += 1) {
      await clock.sleep(Math.max(0, pace.readyAt(chatId, clock.elapsed()) - clock.elapsed()));
      pace.note(chatId, clock.elapsed());
      const outcome = await sender.send({ chatId, threadId: null }, post);
      const { kind } = outcome;
      if ((kind !== 'patience' && kind !== 'away') || tries === MOST_TRIES) return outcome;
      await clock.sleep((kind === 'patience' ? outcome.seconds : AWAY_SECONDS) * 1000);
    }
  }

  async function tellOne(
    chatId: number,
    announcements: readonly Announcement[],
    errors: readonly FileFault[],
    shadowed: readonly ShadowedFile[],
  ): Promise<void> {
    const words = wordsOf((await chatLanguage(store.db, chatId)) ?? 'vi');
    const { desk } = words.locale;
    if (errors.length > 0) {
      const told = errors.slice(0, MOST_FAULTS);
      const part = (head: string, faults: readonly FileFault[]) =>
        faults.length === 0
          ? []
          : [paragraph(strong(head)), ...faults.map((fault) => paragraph(describeFault(fault)))];
      const former = told.filter(({ formerUsed }) => formerUsed);
      const leftOut = told.filter(({ formerUsed }) => !formerUsed);
      await send(chatId, {
        paragraphs: [...part(desk.brokenFiles, former), ...part(desk.leftOutFiles, leftOut)],
        keyboard: [],
      });
    }
    if (shadowed.length > 0) {
      const lines = shadowed
        .slice(0, MOST_FAULTS)
        .map(({ document, file }) => paragraph(`${document}: ${file}`));
      await send(chatId, {
        paragraphs: [paragraph(strong(desk.shadowedFiles)), ...lines],
        keyboard: [],
      });
    }
    const notice = delaySeconds === 0 ? [] : [paragraph(strong(desk.sentIn(delaySeconds)))];
    if (announcements.length > MOST_PREVIEWS) {
      await send(chatId, {
        paragraphs: [...notice, paragraph(desk.announced(announcements.length))],
        keyboard: [],
      });
      return;
    }
    for (const one of announcements) {
      const view = announcementView(one, await progressOf(store.db, one.id), words);
      await send(chatId, { ...view, paragraphs: [...notice, ...view.paragraphs] });
    }
  }

  return {
    tell: async (
      announcements: readonly Announcement[],
      errors: readonly FileFault[],
      shadowed: readonly ShadowedFile[] = [],
    ): Promise<void> => {
      if (announcements.length + errors.length + shadowed.length === 0) return;
      for (const chatId of adminIds) {
        try {
          await tellOne(chatId, announcements, errors, shadowed);
        } catch (error) {
          logger.warn('administrator not told', describeError(error));
        }
      }
    },
  };
}

/**
 * Keeps a message's progress bar true until the announcement is out and the message says so. What
 * goes wrong with an edit is mended by the next.
 */
export async function followProgress(
  { chatId, messageId, announcementId, language }: FollowedMessage,
  options: Omit<TellerOptions, 'logger' | 'adminIds'> & { readonly signal: AbortSignal },
): Promise<void> {
  const { store, sender, pace, clock, signal } = options;
  const until = clock.elapsed() + LONGEST_FOLLOW_MS;
  let shown = '';
  while (!signal.aborted && clock.elapsed() < until) {
    await clock.sleep(EDIT_MS, signal);
    if (signal.aborted) return;
    const made = await findAnnouncement(store.db, { id: announcementId });
    if (made === null) return;
    const progress = await progressOf(store.db, announcementId);
    const [post] = postsOf(announcementView(made, progress, wordsOf(language)));
    if (post === undefined) return;
    if (post.html !== shown) {
      pace.note(chatId, clock.elapsed());
      const outcome = await sender.edit(chatId, messageId, post);
      if (ENDS.includes(outcome.kind)) return;
      if (outcome.kind === 'patience') await clock.sleep(outcome.seconds * 1000, signal);
      if (outcome.kind === 'done') shown = post.html;
    }
    const waiting = progress.pending + progress.claimed + progress['put-off'];
    if (waiting === 0 && post.html === shown) return;
  }
}

function postsOf({ paragraphs, keyboard }: View): Post[] {
  const messages = renderParagraphs(paragraphs);
  return messages.map((message, at) => ({
    ...message,
    keyboard: at === messages.length - 1 ? keyboard : [],
  }));
}
