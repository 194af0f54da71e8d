/** The text of an announcement: what happened to which document. Posts, digests and the feed share it. */

import { formatDate } from '../i18n/format-date.ts';
import type { Translator } from '../i18n/translator.ts';
import { documentName, documentTitle } from '../library/display-names.ts';
import type { IsoDate } from '../library/document.ts';
import type { AnnouncementContent, DocumentChange } from '../notifications/announcement.ts';
import type { PostItem } from '../notifications/sender.ts';
import { truncate } from './callback-data/buttons.ts';
import {
  changeLine,
  changeSentence,
  describeChange,
  figureLine,
  headedChange,
  MAX_LINE_LENGTH,
  withoutListMark,
} from './describe-change.ts';
import type { Paragraph } from './paragraph.ts';
import { createParagraph, strong } from './views/view.ts';

const MAX_LEAD_LENGTH = 500;
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
    ...createActParagraphs(content, t, maxLength),
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

/** What a new document does to others, one line each. */
function createActParagraphs(
  { acts = [] }: AnnouncementContent,
  t: Translator,
  maxLength: number,
): Paragraph[] {
  const more = acts.length - MAX_CHANGES;
  return [
    ...acts
      .slice(0, MAX_CHANGES)
      .map(({ change, document }) =>
        createItem(truncate(changeLine(change, document, t), maxLength)),
      ),
    ...(more > 0 ? [createParagraph(t('post-more-lines', { count: more }))] : []),
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
    ...change.lines.map((_, at) => createItem(truncate(figureLine(change, at, t), maxLength))),
    ...(change.more > 0 ? [createParagraph(t('post-more-lines', { count: change.more }))] : []),
  ];
}

function createItem(text: string): Paragraph {
  return { kind: 'item', runs: [{ text: `• ${text}` }] };
}
