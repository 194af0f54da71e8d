/** Announcements as messages: one by itself, or a digest by topic. Every one fits one message. */
import type { Topic } from '../../knowledge/library.ts';
import type { AnnouncementContent, Change, Shown } from '../../updates/announcement.ts';
import type { Post, PostFor, PostItem, Renderer } from '../../updates/sender.ts';
import { button, type Keyboard, open, shorten } from '../keyboards/buttons.ts';
import { codeOf } from '../keyboards/codes.ts';
import { documentLink } from '../links.ts';
import { localeOf } from '../locales/choose.ts';
import type { Locale } from '../locales/locale.ts';
import { renderParagraphs } from '../render/html.ts';
import type { Paragraph } from '../render/paragraph.ts';
import { paragraph, strong, type Words, wordsOf } from '../views/view.ts';

export interface RendererOptions {
  /** The bot's name, for links; null until it is known. */
  readonly username: () => string | null;
  readonly topics: () => readonly Topic[];
}

const LONGEST_TITLE = 400;
const LONGEST_LINE = 300;
/** A digest's titles, shortened until the whole fits one message. */
const DIGEST_TITLES = [200, 120, 60, 20];

export function createRenderer({ username, topics }: RendererOptions): Renderer {
  return {
    post: (item, to) => {
      const words = wordsOf(to.language);
      const keyboard = [
        [openButton(item.content.document, username(), words)],
        [stopButton(to, localeOf(to.language))],
      ];
      return postOf(itemParagraphs(item, words), keyboard);
    },
    digest: (items, to) => {
      const keyboard = [[stopButton(to, localeOf(to.language))]];
      for (const length of DIGEST_TITLES) {
        const paragraphs = digestParagraphs(items, to, topics(), username(), length);
        if (renderParagraphs(paragraphs).length === 1) return postOf(paragraphs, keyboard);
      }
      return postOf(digestParagraphs(items, to, topics(), null, 0), keyboard);
    },
    withdrawn: ({ language }) =>
      postOf([{ kind: 'note', runs: [{ text: localeOf(language).post.withdrawn }] }], []),
  };
}

/** What an announcement says, without buttons: for previews too. */
export function itemParagraphs({ content, lead }: PostItem, words: Words): Paragraph[] {
  const { post } = words.locale;
  const { document, event } = content;
  const title = titleOf(document, words);
  const name = nameOf(document, words);
  return [
    ...(lead === null ? [] : [paragraph(lead)]),
    { ...paragraph(strong(post.heads[event])), apart: lead !== null },
    paragraph(strong(name), ...(title === name ? [] : [`: ${shorten(title, LONGEST_TITLE)}`])),
    ...factLines(content, words).map((line) => paragraph(line)),
    ...content.changes.flatMap((change) => changeParagraphs(change, words)),
    ...(event === 'new' && document.summary !== ''
      ? [{ kind: 'quote' as const, runs: [{ text: document.summary }] }]
      : []),
    ...(document.verified ? [] : [{ kind: 'note' as const, runs: [{ text: post.unverified }] }]),
  ];
}

function factLines({ event, document }: AnnouncementContent, words: Words): string[] {
  const { post } = words.locale;
  const { passedBy, dateDocument, dateEffective } = document;
  if (event !== 'new') return [];
  return [
    ...(passedBy === null ? [] : [post.by(passedBy)]),
    ...(dateDocument === null ? [] : [words.messages.issuedOn(words.messages.date(dateDocument))]),
    ...(dateEffective === null ? [] : [post.effectiveFrom(words.messages.date(dateEffective))]),
  ];
}

function changeParagraphs(change: Change, words: Words): Paragraph[] {
  const { post } = words.locale;
  if (change.kind !== 'figures') return [item(changeLine(change, words))];
  return [
    paragraph(post.newFigures),
    ...change.lines.map((line) => item(shorten(line, LONGEST_LINE))),
    ...(change.more > 0 ? [paragraph(post.moreLines(change.more))] : []),
  ];
}

/** A change in a line. */
export function changeLine(change: Change, words: Words): string {
  const { post } = words.locale;
  const { date, statusLine } = words.messages;
  switch (change.kind) {
    case 'status':
    case 'recorded':
      return statusLine(change.to, null, null);
    case 'effective':
      return post.effectiveFrom(date(change.date));
    case 'ends':
      return post.endsOn(date(change.date));
    case 'replacedBy':
      return post.replacedBy(change.by) + (change.verified ? '' : words.messages.unverifiedMark);
    case 'amendedBy':
      return post.amendedBy(change.by) + (change.verified ? '' : words.messages.unverifiedMark);
    case 'figures':
      return `${post.newFigures} ${change.lines[0] ?? ''}`;
  }
}

function digestParagraphs(
  items: readonly PostItem[],
  { language }: PostFor,
  topics: readonly Topic[],
  username: string | null,
  titleLength: number,
): Paragraph[] {
  const words = wordsOf(language);
  const { post } = localeOf(language);
  const groups = new Map<string, PostItem[]>();
  for (const one of items) {
    const id = one.content.document.topics[0] ?? '';
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  return [
    paragraph(strong(post.digest(items.length))),
    ...[...groups].flatMap(([id, group]) => {
      const topic = topics.find((one) => one.id === id);
      const name =
        topic === undefined ? post.otherTopics : language === 'en' ? topic.nameEn : topic.name;
      return [
        { ...paragraph(strong(name)), apart: true },
        ...group.map((one) => digestLine(one, words, username, titleLength)),
      ];
    }),
  ];
}

function digestLine(
  { content, lead }: PostItem,
  words: Words,
  username: string | null,
  titleLength: number,
): Paragraph {
  const { post } = words.locale;
  const { document, event, changes } = content;
  const name = shorten(nameOf(document, words), 60);
  const title = titleLength === 0 ? '' : shorten(titleOf(document, words), titleLength);
  const what =
    event === 'changed' && changes[0] !== undefined
      ? shorten(changeLine(changes[0], words), Math.max(titleLength, 60))
      : post.heads[event];
  return {
    kind: 'item',
    runs: [
      { text: '• ' },
      {
        text: name,
        style: 'strong',
        ...(username !== null && { href: documentLink(username, document.id) }),
      },
      ...(title === '' || title === name ? [] : [{ text: `: ${title}` }]),
      { text: ` (${what})` },
      ...(lead === null || titleLength < 60 ? [] : [{ text: `. ${shorten(lead, titleLength)}` }]),
    ],
  };
}

function openButton(document: Shown, username: string | null, { language }: Words) {
  const label = localeOf(language).post.open;
  // In a channel whoever reads presses: a link opens the card in their own chat with the bot.
  if (username !== null) return { text: label, url: documentLink(username, document.id) };
  return open(label, { view: 'card', entry: codeOf(document.id) });
}

function stopButton({ watchId }: PostFor, { post }: Locale) {
  return button(post.stop, { kind: 'unwatch', watch: watchId });
}

function postOf(paragraphs: readonly Paragraph[], keyboard: Keyboard): Post {
  const [message] = renderParagraphs(paragraphs);
  if (message === undefined) throw new Error('nothing to say');
  return { ...message, keyboard };
}

function nameOf({ number, type, title }: Shown, { messages }: Words): string {
  return number === null ? title : `${messages.typeName[type]} ${number}`;
}

function titleOf({ title, titleEn }: Shown, { language }: Words): string {
  return language === 'en' ? (titleEn ?? title) : title;
}

function item(text: string): Paragraph {
  return { kind: 'item', runs: [{ text: `• ${text}` }] };
}
