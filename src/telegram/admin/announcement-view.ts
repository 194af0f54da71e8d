/** What administrators see of announcements. */

import type { AnnouncementContent } from '../../notifications/announcement.ts';
import { estimateDurationMs } from '../../notifications/throttle.ts';
import { createAnnouncementParagraphs } from '../../presentation/announcement-posts.ts';
import {
  callbackButton,
  type Keyboard,
  truncate,
} from '../../presentation/callback-data/buttons.ts';
import type { AdministrationMessages } from '../../presentation/i18n/notification-messages.ts';
import {
  createParagraph,
  strong,
  type Translations,
  type View,
} from '../../presentation/views/view.ts';
import type { Announcement } from '../../store/tables/announcements.ts';
import type { DeliveryProgress } from '../../store/tables/delivery-progress.ts';

const BAR_LENGTH = 20;

/** `▓▓▓▓▓░░░ 62%`, what is where, and how long it still takes. */
export function createProgressLines(
  progress: DeliveryProgress,
  administration: AdministrationMessages,
): string[] {
  const waiting = progress.pending + progress.claimed + progress.deferred;
  const done = progress.sent + progress.unreachable + progress.failed;
  const share = done + waiting === 0 ? 1 : done / (done + waiting);
  const full = Math.floor(share * BAR_LENGTH);
  return [
    `${'▓'.repeat(full)}${'░'.repeat(BAR_LENGTH - full)} ${Math.floor(share * 100)}%`,
    administration.progress(progress.sent, waiting, progress.unreachable, progress.failed),
    waiting === 0
      ? administration.finished
      : administration.timeLeft(Math.ceil(estimateDurationMs(waiting) / 60_000)),
  ];
}

export function createAnnouncementView(
  announcement: Announcement,
  progress: DeliveryProgress,
  translations: Translations,
): View {
  const { administration } = translations.locale;
  const { id, lead } = announcement;
  const content = JSON.parse(announcement.content) as AnnouncementContent;
  return {
    paragraphs: [
      createParagraph(
        strong(administration.preview(id)),
        ` · ${administration.states[announcement.state]}`,
      ),
      ...createAnnouncementParagraphs({ id, content, lead }, translations),
      ...createProgressLines(progress, administration).map((line, at) => ({
        ...createParagraph(line),
        hasSpaceBefore: at === 0,
      })),
      { kind: 'note', runs: [{ text: administration.leadHint(id) }] },
    ],
    keyboard: createAnnouncementKeyboard(announcement, progress, administration),
  };
}

function createAnnouncementKeyboard(
  { id, state }: Announcement,
  { failed }: DeliveryProgress,
  administration: AdministrationMessages,
): Keyboard {
  const createActionButton = (
    label: string,
    what: 'show' | 'hold' | 'release' | 'withdraw' | 'retry',
  ) => callbackButton(label, { kind: 'announcement', action: what, id });
  const hold = state === 'live' ? [createActionButton(administration.hold, 'hold')] : [];
  const release = state === 'held' ? [createActionButton(administration.release, 'release')] : [];
  const withdraw =
    state === 'withdrawn' ? [] : [createActionButton(administration.withdraw, 'withdraw')];
  return [
    [...hold, ...release, ...withdraw],
    [
      createActionButton(administration.refresh, 'show'),
      ...(failed > 0 ? [createActionButton(administration.retry, 'retry')] : []),
    ],
  ].filter((row) => row.length > 0);
}

/** The newest announcements; `approved`: how many documents were approved in the chat. */
export function createAnnouncementsView(
  announcements: readonly {
    readonly announcement: Announcement;
    readonly progress: DeliveryProgress;
  }[],
  approved: number,
  translations: Translations,
): View {
  const { administration, post } = translations.locale;
  const below =
    approved === 0
      ? []
      : [
          [
            callbackButton(administration.approvedDocuments(approved), {
              kind: 'approvedDocuments',
              page: 0,
            }),
          ],
        ];
  if (announcements.length === 0)
    return { paragraphs: [createParagraph(administration.none)], keyboard: below };
  return {
    paragraphs: [
      createParagraph(strong(administration.title)),
      ...announcements.map(({ announcement, progress }) => {
        const { event, document } = JSON.parse(announcement.content) as AnnouncementContent;
        const waiting = progress.pending + progress.claimed + progress.deferred;
        const counts = administration.progress(
          progress.sent,
          waiting,
          progress.unreachable,
          progress.failed,
        );
        const name = truncate(document.number ?? document.title, 60);
        return createParagraph(
          `${announcement.id}. ${post.heads[event]}: ${name} · ${administration.states[announcement.state]} · ${counts}`,
        );
      }),
    ],
    keyboard: [
      ...announcements.map(({ announcement: { id, content } }) => {
        const { document } = JSON.parse(content) as AnnouncementContent;
        const name = truncate(document.number ?? document.title, 40);
        return [callbackButton(`${id}. ${name}`, { kind: 'announcement', action: 'show', id })];
      }),
      ...below,
    ],
  };
}
