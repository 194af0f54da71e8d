/** The text of an announcement: what happened to which document. Posts, digests and the feed share it. */

import { statusLine } from '../answer/status-line.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Translator } from '../i18n/translator.ts';
import { documentName, documentTitle } from '../library/display-names.ts';
import type { IsoDate } from '../library/document.ts';
import type {
  AnnouncementContent,
  ChangeByDocument,
  DocumentChange,
  DocumentSnapshot,
} from '../notifications/announcement.ts';
import type { PostItem } from '../notifications/sender.ts';
import { truncate } from './callback-data/buttons.ts';
import type { Paragraph } from './paragraph.ts';
import { createParagraph, strong } from './views/view.ts';

const MAX_LEAD_LENGTH = 500;
/** Limit of titles, and of lines that describe a change. */
export const MAX_LINE_LENGTH = 300;
/** Further changes are given as a number. */
const MAX_CHANGES = 8;

/** The text of an announcement without its buttons; previews use it too. */
export function createAnnouncementParagraphs(
  { content, lead }: PostItem,
  t: Translator,
  maxLength = MAX_LINE_LENGTH,
): Paragraph[] {
  const { document, event, changes } = content;
  const title = truncate(documentTitle(document, t), maxLength);
  const name = truncate(documentName(document, t), maxLength);
  const headed = headedChange(content);
  const listed = changes.filter((one) => one !== headed);
  const more = listed.length - MAX_CHANGES;
  const ends = content.ends ?? changes.find((one) => one.kind === 'ends')?.date ?? null;
  return [
    ...(lead === null ? [] : [createParagraph(truncate(lead, MAX_LEAD_LENGTH))]),
    {
      ...createParagraph(
        strong(
          headed === null ? announcementHeading(content, t) : changeSentence(headed, document, t),
        ),
      ),
      hasSpaceBefore: lead !== null,
    },
    createParagraph(strong(name), ...(title === name ? [] : [`: ${title}`])),
    ...createFactLines(content, t).map((line) => createParagraph(truncate(line, maxLength))),
    ...listed
      .slice(0, MAX_CHANGES)
      .flatMap((one) => createChangeParagraphs(one, ends, t, maxLength)),
    ...(more > 0 ? [createParagraph(t('post-more-lines', { count: more }))] : []),
    ...(event === 'new' && document.summary !== ''
      ? [{ kind: 'quote' as const, runs: [{ text: withoutListMark(document.summary) }] }]
      : []),
    ...(document.verified
      ? []
      : [{ kind: 'note' as const, runs: [{ text: t('post-unverified') }] }]),
  ];
}

type DocumentChangeBy = Extract<DocumentChange, ChangeByDocument>;

/** What another document did, which is all the news of a changed document: it becomes the heading. */
function headedChange({ event, changes }: AnnouncementContent): DocumentChangeBy | null {
  const found = changes.filter(
    (one): one is DocumentChangeBy => one.kind === 'amendedBy' || one.kind === 'replacedBy',
  );
  return event === 'changed' && found.length === 1 ? (found[0] ?? null) : null;
}

/** `🔄 Nghị định 118/2025/NĐ-CP được sửa đổi, bổ sung bởi Nghị định … từ 01/01/2026` */
function changeSentence(
  change: DocumentChangeBy,
  document: DocumentSnapshot,
  t: Translator,
): string {
  const name = truncate(documentName(document, t), MAX_LINE_LENGTH);
  const what = describeChangeBy(change, t);
  return t('post-heading-changed-by', { name, what: what.charAt(0).toLowerCase() + what.slice(1) });
}

/** The heading, with the date of the event: digests and the feed are read later. */
export function announcementHeading(
  { event, document, ends }: AnnouncementContent,
  t: Translator,
): string {
  const { dateEffective } = document;
  if (event === 'effective' && dateEffective !== null)
    return t('post-heading-effective-on', { date: formatDate(t, dateEffective) });
  if (event === 'ceased' && ends !== undefined)
    return t('post-heading-ceased-on', { date: formatDate(t, ends) });
  return t(`post-heading-${event}`);
}

function createFactLines({ event, document }: AnnouncementContent, t: Translator): string[] {
  const { passedBy, dateDocument, dateEffective } = document;
  if (event !== 'new') return [];
  return [
    ...(passedBy === null ? [] : [t('post-by', { issuer: passedBy })]),
    ...(dateDocument === null
      ? []
      : [t('answer-issued-on', { date: formatDate(t, dateDocument) })]),
    ...(dateEffective === null
      ? []
      : [t('post-effective-from', { date: formatDate(t, dateEffective) })]),
  ];
}

function createChangeParagraphs(
  change: DocumentChange,
  ends: IsoDate | null,
  t: Translator,
  maxLength: number,
): Paragraph[] {
  if (change.kind !== 'figures')
    return [createItem(truncate(describeChange(change, t, ends), maxLength))];
  return [
    createParagraph(t('post-new-figures')),
    ...change.lines.map((line) => createItem(truncate(withoutListMark(line), maxLength))),
    ...(change.more > 0 ? [createParagraph(t('post-more-lines', { count: change.more }))] : []),
  ];
}

/** The bullet of a list item in the text of a document; numbers are part of the text. */
const LIST_MARK = /^\s*[-–*+•]\s+/u;

function withoutListMark(line: string): string {
  return line.replace(LIST_MARK, '');
}

/**
 * Describes a change in one line.
 * @param ends the first day on which the document is not in force; null: not known
 */
export function describeChange(
  change: DocumentChange,
  t: Translator,
  ends: IsoDate | null = null,
): string {
  switch (change.kind) {
    case 'status':
    case 'recorded':
      return statusLine(t, change.to, null, change.to === 'notInForce' ? ends : null);
    case 'effective':
      return t('post-effective-from', { date: formatDate(t, change.date) });
    case 'ends':
      return t('post-ends-on', { date: formatDate(t, change.date) });
    case 'replacedBy':
    case 'amendedBy':
      return describeChangeBy(change, t);
    case 'figures':
      return `${t('post-new-figures')} ${withoutListMark(change.lines[0] ?? '')}`;
  }
}

/** `Được sửa đổi, bổ sung bởi Nghị định … (khoản 2 Điều 19), từ 01/01/2026`. */
function describeChangeBy(change: DocumentChangeBy, t: Translator): string {
  const { kind, at, since, verified } = change;
  const name =
    at === undefined ? change.by : t('relation-with-place', { name: change.by, place: at });
  const what = kind === 'replacedBy' ? 'post-replaced-by' : 'post-amended-by';
  const text =
    since === undefined
      ? t(what, { name })
      : t(`${what}-since`, { name, since: formatDate(t, since) });
  return verified ? text : text + t('status-unverified-mark');
}

function createItem(text: string): Paragraph {
  return { kind: 'item', runs: [{ text: `• ${text}` }] };
}
