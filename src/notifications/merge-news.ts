/**
 * One event, one post. A new document that amends another one makes two announcements: of the new document,
 * and of the change of the other. A chat that would get both gets one of them, which tells it all.
 */
import { shortDocumentName } from '../library/display-names.ts';
import type { DocumentAct, DocumentChange } from './announcement.ts';
import type { NewAnnouncement } from './diff-library.ts';
import type { SelectedRecipient } from './recipients.ts';

/** An announcement with the chats that a filter of theirs selects for it. */
export interface SelectedAnnouncement extends NewAnnouncement {
  readonly recipients: readonly SelectedRecipient[];
}

/** Returns announcements, those of new documents with what they do to the changed ones. */
export function tellActs(news: readonly NewAnnouncement[]): NewAnnouncement[] {
  return news.map((one) => {
    if (one.content.event !== 'new') return one;
    const name = shortDocumentName(one.document);
    const acts = news.flatMap(({ content: { changes, document } }): DocumentAct[] =>
      changes.flatMap((change) =>
        isDoneBy(change) && change.by === name ? [{ change, document }] : [],
      ),
    );
    return acts.length === 0 ? one : { ...one, content: { ...one.content, acts } };
  });
}

/**
 * Returns announcements without those recipients who get the same news by another of them. Who follows the
 * changed document alone is told of it; everybody else of the new document, which names the change.
 */
export function mergeNews(selected: readonly SelectedAnnouncement[]): SelectedAnnouncement[] {
  const causes = selected.map((one) => causesOf(one, selected));
  const dropped = new Map<SelectedAnnouncement, Set<number>>();
  const drop = (one: SelectedAnnouncement, chatId: number): void => {
    dropped.set(one, (dropped.get(one) ?? new Set()).add(chatId));
  };
  for (const [at, changed] of selected.entries()) {
    const news = causes[at] ?? [];
    for (const { chatId, digest } of changed.recipients) {
      const received = news.flatMap((one) => {
        const to = one.recipients.find((other) => other.chatId === chatId);
        // A later list of new documents is no reason to leave out what is told now.
        return to === undefined || (digest === null && to.digest !== null) ? [] : [{ one, to }];
      });
      if (received.length === 0 || received.length < news.length) continue;
      if (received.every(({ to }) => !to.isByDocument)) drop(changed, chatId);
      else for (const { one, to } of received) if (to.isByDocument) drop(one, chatId);
    }
  }
  return selected.map((one) => ({
    ...one,
    recipients: one.recipients.filter(({ chatId }) => dropped.get(one)?.has(chatId) !== true),
  }));
}

/** The new documents that did all that changed; none where something else changed as well. */
function causesOf(
  { content: { changes } }: SelectedAnnouncement,
  selected: readonly SelectedAnnouncement[],
): SelectedAnnouncement[] {
  const acts = changes.filter(isDoneBy);
  const isAll = changes.every((one) => isDoneBy(one) || FOLLOWS_FROM_ACTS.has(one.kind));
  if (acts.length === 0 || !isAll) return [];
  const doers = selected.filter(
    ({ content, document }) =>
      content.event === 'new' && acts.some(({ by }) => by === shortDocumentName(document)),
  );
  return doers.length === new Set(acts.map(({ by }) => by)).size ? doers : [];
}

const FOLLOWS_FROM_ACTS: ReadonlySet<DocumentChange['kind']> = new Set([
  'status',
  'recorded',
  'ends',
]);

const isDoneBy = (
  change: DocumentChange,
): change is Extract<DocumentChange, { readonly by: string }> =>
  change.kind === 'amendedBy' || change.kind === 'replacedBy';
