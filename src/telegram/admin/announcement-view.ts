/** The views of announcements for administrators. */

import type { Translator } from '../../i18n/translator.ts';
import { shortDocumentName } from '../../library/display-names.ts';
import type { AnnouncementContent } from '../../notifications/announcement.ts';
import { estimateDurationMs } from '../../notifications/throttle.ts';
import { createAnnouncementParagraphs } from '../../presentation/announcement-text.ts';
import {
  callbackButton,
  type Keyboard,
  truncate,
} from '../../presentation/callback-data/buttons.ts';
import { createParagraph, strong, type View } from '../../presentation/views/view.ts';
import type { Announcement } from '../../store/tables/announcements.ts';
import type { DeliveryProgress } from '../../store/tables/delivery-progress.ts';

const BAR_LENGTH = 20;

/** `đang phát` while messages wait, `đã phát` afterwards. */
function describeState({ state }: Announcement, progress: DeliveryProgress, t: Translator): string {
  const waiting = progress.pending + progress.claimed + progress.deferred;
  if (state === 'live' && waiting === 0) return t('administration-state-sent');
  return t(`administration-state-${state}`);
}

/** The progress bar `▓▓▓▓▓░░░ 62%`, the counts, and the remaining time. */
export function createProgressLines(progress: DeliveryProgress, t: Translator): string[] {
  const waiting = progress.pending + progress.claimed + progress.deferred;
  const done = progress.sent + progress.unreachable + progress.failed;
  const share = done + waiting === 0 ? 1 : done / (done + waiting);
  const full = Math.floor(share * BAR_LENGTH);
  return [
    `${'▓'.repeat(full)}${'░'.repeat(BAR_LENGTH - full)} ${Math.floor(share * 100)}%`,
    t('administration-progress', {
      sent: progress.sent,
      waiting,
      gone: progress.unreachable,
      failed: progress.failed,
    }),
    waiting === 0
      ? t('administration-finished')
      : t('administration-time-left', { minutes: Math.ceil(estimateDurationMs(waiting) / 60_000) }),
  ];
}

export function createAnnouncementView(
  announcement: Announcement,
  progress: DeliveryProgress,
  t: Translator,
): View {
  const { id, lead } = announcement;
  const content = JSON.parse(announcement.content) as AnnouncementContent;
  return {
    paragraphs: [
      createParagraph(
        strong(t('administration-preview', { number: String(id) })),
        ` · ${describeState(announcement, progress, t)}`,
      ),
      ...createAnnouncementParagraphs({ id, content, lead }, t),
      ...createProgressLines(progress, t).map((line, at) => ({
        ...createParagraph(line),
        hasSpaceBefore: at === 0,
      })),
      { kind: 'note', runs: [{ text: t('administration-lead-hint', { number: String(id) }) }] },
    ],
    keyboard: createAnnouncementKeyboard(announcement, progress, t),
  };
}

function createAnnouncementKeyboard(
  { id, state }: Announcement,
  { failed }: DeliveryProgress,
  t: Translator,
): Keyboard {
  const createActionButton = (
    label: string,
    what: 'show' | 'hold' | 'release' | 'withdraw' | 'retry',
  ) => callbackButton(label, { kind: 'announcement', action: what, id });
  const hold = state === 'live' ? [createActionButton(t('administration-hold'), 'hold')] : [];
  const release =
    state === 'held' ? [createActionButton(t('administration-release'), 'release')] : [];
  const withdraw =
    state === 'withdrawn' ? [] : [createActionButton(t('administration-withdraw'), 'withdraw')];
  return [
    [...hold, ...release, ...withdraw],
    [
      createActionButton(t('administration-refresh'), 'show'),
      ...(failed > 0 ? [createActionButton(t('administration-retry'), 'retry')] : []),
    ],
  ].filter((row) => row.length > 0);
}

/** Asks before an announcement is deleted in the chats that have it. */
export function createWithdrawView(id: number, sent: number, t: Translator): View {
  const button = (label: string, action: 'show' | 'withdrawn') =>
    callbackButton(label, { kind: 'announcement', action, id });
  const question = t('administration-withdraw-sure', { number: String(id), count: sent });
  return {
    paragraphs: [createParagraph(question)],
    keyboard: [
      [button(t('administration-withdraw'), 'withdrawn'), button(t('administration-keep'), 'show')],
    ],
  };
}

/**
 * The newest announcements.
 *
 * @param approved number of documents that were approved in the chat
 */
export function createAnnouncementsView(
  announcements: readonly {
    readonly announcement: Announcement;
    readonly progress: DeliveryProgress;
  }[],
  approved: number,
  t: Translator,
): View {
  const below =
    approved === 0
      ? []
      : [
          [
            callbackButton(t('administration-approved-documents', { count: approved }), {
              kind: 'approvedDocuments',
              page: 0,
            }),
          ],
        ];
  if (announcements.length === 0)
    return { paragraphs: [createParagraph(t('administration-none'))], keyboard: below };
  return {
    paragraphs: [
      createParagraph(strong(t('administration-title'))),
      ...announcements.map(({ announcement, progress }) => {
        const { event, document } = JSON.parse(announcement.content) as AnnouncementContent;
        const waiting = progress.pending + progress.claimed + progress.deferred;
        const counts = t('administration-progress', {
          sent: progress.sent,
          waiting,
          gone: progress.unreachable,
          failed: progress.failed,
        });
        const name = truncate(shortDocumentName(document), 60);
        return createParagraph(
          `${announcement.id}. ${t(`post-heading-${event}`)}: ${name} · ${describeState(announcement, progress, t)} · ${counts}`,
        );
      }),
    ],
    keyboard: [
      ...announcements.map(({ announcement: { id, content } }) => {
        const { document } = JSON.parse(content) as AnnouncementContent;
        const name = truncate(shortDocumentName(document), 40);
        return [callbackButton(`${id}. ${name}`, { kind: 'announcement', action: 'show', id })];
      }),
      ...below,
    ],
  };
}
