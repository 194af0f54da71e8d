/** The text of a digest: several announcements, grouped by topic. */

import { translatorOf } from '../i18n/i18n.ts';
import type { Translator } from '../i18n/translator.ts';
import { documentName, documentTitle, topicName } from '../library/display-names.ts';
import type { Topic } from '../library/library.ts';
import type { AnnouncementContent } from '../notifications/announcement.ts';
import type { PostItem, PostTarget } from '../notifications/sender.ts';
import { announcementHeading } from './announcement-text.ts';
import { truncate } from './callback-data/buttons.ts';
import { createDocumentLink } from './deep-links.ts';
import { describeChange } from './describe-change.ts';
import type { Paragraph } from './paragraph.ts';
import { createParagraph, strong } from './views/view.ts';

/** What a line of a digest is about, at a glance: the icons of the headings of posts. */
const EVENT_ICONS: Readonly<Record<AnnouncementContent['event'], string>> = {
  new: '🆕',
  changed: '🔄',
  effective: '▶️',
  ceased: '⏹',
};
const NO_TOPIC = '';

export function createDigestParagraphs(
  items: readonly PostItem[],
  { language }: PostTarget,
  topics: readonly Topic[],
  username: string | null,
  titleLength: number,
): Paragraph[] {
  const t = translatorOf(language);
  const groups = new Map<string, PostItem[]>();
  for (const { id } of topics) groups.set(id, []);
  for (const one of items) {
    // Under its first topic that the library has. Documents without one come last.
    const id = one.content.document.topics.find((topic) => groups.has(topic)) ?? NO_TOPIC;
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  return [
    createParagraph(strong(t('post-digest', { count: items.length }))),
    ...[...groups].flatMap(([id, group]) => {
      if (group.length === 0) return [];
      const topic = topics.find((one) => one.id === id);
      const name = topic === undefined ? t('post-other-topics') : topicName(topic, language);
      return [
        { ...createParagraph(strong(name)), hasSpaceBefore: true },
        ...group.map((one) => createDigestItem(one, t, username, titleLength)),
      ];
    }),
  ];
}

function createDigestItem(
  { content, lead }: PostItem,
  t: Translator,
  username: string | null,
  titleLength: number,
): Paragraph {
  const { document, event, changes } = content;
  const name = truncate(documentName(document, t), 60);
  const title = titleLength === 0 ? '' : truncate(documentTitle(document, t), titleLength);
  const ends = content.ends ?? changes.find((one) => one.kind === 'ends')?.date ?? null;
  const what =
    event === 'changed' && changes[0] !== undefined
      ? truncate(describeChange(changes[0], t, ends), Math.max(titleLength, 60))
      : event === 'new'
        ? null
        : withoutIcon(announcementHeading(content, t));
  return {
    kind: 'item',
    runs: [
      { text: `${EVENT_ICONS[event]} ` },
      {
        text: name,
        style: 'strong',
        ...(username !== null && { href: createDocumentLink(username, document.id) }),
      },
      ...(title === '' || title === name ? [] : [{ text: `: ${title}` }]),
      ...(what === null ? [] : [{ text: ` (${what})` }]),
      ...(lead === null || titleLength < 60 ? [] : [{ text: `. ${truncate(lead, titleLength)}` }]),
    ],
  };
}

function withoutIcon(heading: string): string {
  return heading.replace(/^\P{L}+/u, '');
}
