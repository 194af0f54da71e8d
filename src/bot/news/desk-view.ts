/** What administrators see of announcements. */
import type { Announcement } from '../../store/announcements.ts';
import type { Progress } from '../../store/progress.ts';
import type { AnnouncementContent } from '../../updates/announcement.ts';
import { durationOf } from '../../updates/pace.ts';
import { button, type Keyboard, shorten } from '../keyboards/buttons.ts';
import type { DeskWords } from '../locales/news-words.ts';
import { paragraph, strong, type View, type Words } from '../views/view.ts';
import { itemParagraphs } from './post.ts';

const BAR = 20;

/** `▓▓▓▓▓░░░ 62%`, what is where, and how long it still takes. */
export function progressLines(progress: Progress, desk: DeskWords): string[] {
  const waiting = progress.pending + progress.claimed + progress['put-off'];
  const done = progress.sent + progress.gone + progress.failed;
  const share = done + waiting === 0 ? 1 : done / (done + waiting);
  const full = Math.floor(share * BAR);
  return [
    `${'▓'.repeat(full)}${'░'.repeat(BAR - full)} ${Math.floor(share * 100)}%`,
    desk.progress(progress.sent, waiting, progress.gone, progress.failed),
    waiting === 0 ? desk.finished : desk.timeLeft(Math.ceil(durationOf(waiting) / 60_000)),
  ];
}

export function announcementView(made: Announcement, progress: Progress, words: Words): View {
  const { desk } = words.locale;
  const { id, lead } = made;
  const content = JSON.parse(made.content) as AnnouncementContent;
  return {
    paragraphs: [
      paragraph(strong(desk.preview(id)), ` · ${desk.states[made.state]}`),
      ...itemParagraphs({ id, content, lead }, words),
      ...progressLines(progress, desk).map((line, at) => ({ ...paragraph(line), apart: at === 0 })),
      { kind: 'note', runs: [{ text: desk.leadHint(id) }] },
    ],
    keyboard: keyboardOf(made, progress, desk),
  };
}

function keyboardOf({ id, state }: Announcement, { failed }: Progress, desk: DeskWords): Keyboard {
  const act = (label: string, what: 'show' | 'hold' | 'release' | 'withdraw' | 'retry') =>
    button(label, { kind: 'news', act: what, id });
  const hold = state === 'live' ? [act(desk.hold, 'hold')] : [];
  const release = state === 'held' ? [act(desk.release, 'release')] : [];
  const withdraw = state === 'withdrawn' ? [] : [act(desk.withdraw, 'withdraw')];
  return [
    [...hold, ...release, ...withdraw],
    [act(desk.refresh, 'show'), ...(failed > 0 ? [act(desk.retry, 'retry')] : [])],
  ].filter((row) => row.length > 0);
}

/** The newest announcements; `approved`: how many documents were approved in the chat. */
export function announcementsView(
  made: readonly { readonly announcement: Announcement; readonly progress: Progress }[],
  approved: number,
  words: Words,
): View {
  const { desk, post } = words.locale;
  const below =
    approved === 0
      ? []
      : [[button(desk.approvedDocuments(approved), { kind: 'approvals', page: 0 })]];
  if (made.length === 0) return { paragraphs: [paragraph(desk.none)], keyboard: below };
  return {
    paragraphs: [
      paragraph(strong(desk.title)),
      ...made.map(({ announcement, progress }) => {
        const { event, document } = JSON.parse(announcement.content) as AnnouncementContent;
        const waiting = progress.pending + progress.claimed + progress['put-off'];
        const counts = desk.progress(progress.sent, waiting, progress.gone, progress.failed);
        const name = shorten(document.number ?? document.title, 60);
        return paragraph(
          `${announcement.id}. ${post.heads[event]}: ${name} · ${desk.states[announcement.state]} · ${counts}`,
        );
      }),
    ],
    keyboard: [
      ...made.map(({ announcement: { id, content } }) => {
        const { document } = JSON.parse(content) as AnnouncementContent;
        const name = shorten(document.number ?? document.title, 40);
        return [button(`${id}. ${name}`, { kind: 'news', act: 'show', id })];
      }),
      ...below,
    ],
  };
}
