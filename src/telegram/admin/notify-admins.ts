/** Notifies administrators of announcements and broken files, and updates progress bars. */

import { translatorOf } from '../../i18n/i18n.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { KnowledgeFault } from '../../library/knowledge-fault.ts';
import type { SendResult } from '../../notifications/sender.ts';
import { describeFault } from '../../presentation/describe-fault.ts';
import { createParagraph, strong, type View } from '../../presentation/views/view.ts';
import type { Store } from '../../store/store.ts';
import type { Announcement } from '../../store/tables/announcements.ts';
import { findAnnouncement } from '../../store/tables/announcements.ts';
import { countMessagesByState } from '../../store/tables/delivery-progress.ts';
import type { ProgressMessage } from '../dependencies.ts';
import {
  type AdminMessengerOptions,
  createAdminMessenger,
  renderPosts,
} from './admin-messenger.ts';
import { createAnnouncementView } from './announcement-view.ts';

/** An error in a knowledge file, and what is used instead. */
export interface FileIssue extends KnowledgeFault {
  /** True: the previous version of the file is used. False: the broken part is left out. */
  readonly usesPreviousVersion: boolean;
}

/** A file that is not used, because an approved document with the same id has other content. */
export interface ShadowedFile {
  readonly document: string;
  readonly file: string;
}

interface AdminNotifierOptions extends Omit<AdminMessengerOptions, 'store'> {
  readonly store: Store;
  /** Delay of announcements in seconds; 0: none. */
  readonly delaySeconds?: number;
}

/** Further announcements are given as a number. */
const MAX_PREVIEWS = 3;
const MAX_ISSUES = 20;
/** Telegram allows 20 edits a minute in a chat. */
const EDIT_INTERVAL_MS = 5000;
/** Outcomes after which further edits would fail too. */
const FINAL_OUTCOMES: readonly SendResult['kind'][] = [
  'unchanged',
  'unreachable',
  'migrated',
  'refused',
];
const MAX_FOLLOW_MS = 2 * 3_600_000;

/** Creates the notifier. It writes to the administrators' private chats and never rejects. */
export function createAdminNotifier(options: AdminNotifierOptions) {
  const { store, delaySeconds = 0 } = options;
  const tell = createAdminMessenger(options);

  async function createViews(
    t: Translator,
    announcements: readonly Announcement[],
    errors: readonly FileIssue[],
    shadowed: readonly ShadowedFile[],
  ): Promise<View[]> {
    const notice =
      delaySeconds === 0
        ? []
        : [createParagraph(strong(t('administration-sent-in', { seconds: delaySeconds })))];
    const faults = [...createErrorViews(errors, t), ...createShadowedViews(shadowed, t)];
    if (announcements.length > MAX_PREVIEWS) {
      const count = t('administration-announced', { count: announcements.length });
      return [...faults, { paragraphs: [...notice, createParagraph(count)], keyboard: [] }];
    }
    const previews: View[] = [];
    for (const one of announcements) {
      const view = createAnnouncementView(one, await countMessagesByState(store.db, one.id), t);
      previews.push({ ...view, paragraphs: [...notice, ...view.paragraphs] });
    }
    return [...faults, ...previews];
  }

  return {
    notify: async (
      announcements: readonly Announcement[],
      errors: readonly FileIssue[],
      shadowed: readonly ShadowedFile[] = [],
    ): Promise<void> => {
      if (announcements.length + errors.length + shadowed.length === 0) return;
      await tell((t) => createViews(t, announcements, errors, shadowed));
    },
  };
}

function createErrorViews(errors: readonly FileIssue[], t: Translator): View[] {
  if (errors.length === 0) return [];
  const shown = errors.slice(0, MAX_ISSUES);
  const part = (head: string, faults: readonly FileIssue[]) =>
    faults.length === 0
      ? []
      : [
          createParagraph(strong(head)),
          ...faults.map((fault) => createParagraph(describeFault(fault, t))),
        ];
  const former = shown.filter(({ usesPreviousVersion }) => usesPreviousVersion);
  const leftOut = shown.filter(({ usesPreviousVersion }) => !usesPreviousVersion);
  return [
    {
      paragraphs: [
        ...part(t('administration-broken-files'), former),
        ...part(t('administration-left-out-files'), leftOut),
      ],
      keyboard: [],
    },
  ];
}

function createShadowedViews(shadowed: readonly ShadowedFile[], t: Translator): View[] {
  if (shadowed.length === 0) return [];
  const lines = shadowed
    .slice(0, MAX_ISSUES)
    .map(({ document, file }) => createParagraph(`${document}: ${file}`));
  return [
    {
      paragraphs: [createParagraph(strong(t('administration-shadowed-files'))), ...lines],
      keyboard: [],
    },
  ];
}

/**
 * Updates the progress bar in a message until the announcement is sent. A failed edit is repaired
 * by the next one.
 */
export async function followProgress(
  { chatId, messageId, announcementId, language }: ProgressMessage,
  options: Omit<AdminNotifierOptions, 'logger' | 'adminIds'> & { readonly signal: AbortSignal },
): Promise<void> {
  const { store, sender, pace, clock, signal } = options;
  const until = clock.elapsed() + MAX_FOLLOW_MS;
  let shown = '';
  while (!signal.aborted && clock.elapsed() < until) {
    await clock.sleep(EDIT_INTERVAL_MS, signal);
    if (signal.aborted) return;
    const announcement = await findAnnouncement(store.db, { id: announcementId });
    if (announcement === null) return;
    const progress = await countMessagesByState(store.db, announcementId);
    const [post] = renderPosts(
      createAnnouncementView(announcement, progress, translatorOf(language)),
    );
    if (post === undefined) return;
    if (post.html !== shown) {
      pace.record(chatId, clock.elapsed());
      const outcome = await sender.edit(chatId, messageId, post);
      if (FINAL_OUTCOMES.includes(outcome.kind)) return;
      if (outcome.kind === 'rate-limited') await clock.sleep(outcome.seconds * 1000, signal);
      if (outcome.kind === 'done') shown = post.html;
    }
    const waiting = progress.pending + progress.claimed + progress.deferred;
    if (waiting === 0 && post.html === shown) return;
  }
}
