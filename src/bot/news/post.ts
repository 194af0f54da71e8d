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

const LONGEST_LEAD = 500;
/** Of titles, and of lines that tell of a change. */
const LONGEST_LINE = 300;
/** More are told as a number. */
const MOST_CHANGES = 8;
/** Lines of one announcement, and titles of a digest, shortened until the whole fits one message. */
const POST_LINES = [LONGEST_LINE, 150, 60];
const NO_TOPIC = '';
const DIGEST_TITLES = [200, 120, 60, 20, 0];

export function createRenderer({ username, topics }: RendererOptions): Renderer {
  return {
    post: (item, to) => {
      const words = wordsOf(to.language);
      const keyboard = [
        [openButton(item.content.document, username(), words)],
        [stopButton(to, localeOf(to.language))],
      ];
      return postOf(
        fitting(POST_LINES, (longest) => itemParagraphs(item, words, longest)),
        keyboard,
      );
    },
    digest: (items, to) => {
      const keyboard = [[stopButton(to, localeOf(to.language))]];
      const paragraphs = fitting(DIGEST_TITLES, (longest) =>
        // Links count in what Telegram takes of a message: the last resort has none.
        digestParagraphs(items, to, topics(), longest === 0 ? null : username(), longest),
      );
      return postOf(paragraphs, keyboard);
    },
    withdrawn: ({ language }) =>
      postOf([{ kind: 'note', runs: [{ text: localeOf(language).post.withdrawn }] }], []),
  };
}

/** What is made with the longest lines that fit one message. */
function fitting(
  lengths: readonly number[],
  make: (longest: number) => readonly Paragraph[],
): readonly Paragraph[] {
  let made: readonly Paragraph[] = [];
  for (const longest of lengths) {
    made = make(longest);
    if (renderParagraphs(made).length === 1) break;
  }
  return made;
}

/** What an announcement says, without buttons: for previews too. */
export function itemParagraphs(
  { content, lead }: PostItem,
  words: Words,
  longest = LONGEST_LINE,
): Paragraph[] {
  const { post } = words.locale;
  const { document, event, changes } = content;
  const title = shorten(titleOf(document, words), longest);
  const name = shorten(nameOf(document, words), longest);
  const more = changes.length - MOST_CHANGES;
  return [
    ...(lead === null ? [] : [paragraph(shorten(lead, LONGEST_LEAD))]),
    { ...paragraph(strong(headOf(content, words))), apart: lead !== null },
    paragraph(strong(name), ...(title === name ? [] : [`: ${title}`])),
    ...factLines(content, words).map((line) => paragraph(shorten(line, longest))),
    ...changes.slice(0, MOST_CHANGES).flatMap((one) => changeParagraphs(one, words, longest)),
    ...(more > 0 ? [paragraph(post.moreLines(more))] : []),
    ...(event === 'new' && document.summary !== ''
      ? [{ kind: 'quote' as const, runs: [{ text: document.summary }] }]
      : []),
    ...(document.verified ? [] : [{ kind: 'note' as const, runs: [{ text: post.unverified }] }]),
  ];
}

/** With the day on which it happened: a digest, a late look and the feed are read after it. */
function headOf({ event, document, ends }: AnnouncementContent, words: Words): string {
  const { post } = words.locale;
  const { date } = words.messages;
  const { dateEffective } = document;
  if (event === 'effective' && dateEffective !== null) return post.began(date(dateEffective));
  if (event === 'ceased' && ends !== undefined) return post.ceased(date(ends));
  return post.heads[event];
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

function changeParagraphs(change: Change, words: Words, longest: number): Paragraph[] {
  const { post } = words.locale;
  if (change.kind !== 'figures') return [item(shorten(changeLine(change, words), longest))];
  return [
    paragraph(post.newFigures),
    ...change.lines.map((line) => item(shorten(line, longest))),
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
  for (const { id } of topics) groups.set(id, []);
  for (const one of items) {
    // Under its first topic that the library has; what has none comes last.
    const id = one.content.document.topics.find((topic) => groups.has(topic)) ?? NO_TOPIC;
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  return [
    paragraph(strong(post.digest(items.length))),
    ...[...groups].flatMap(([id, group]) => {
      if (group.length === 0) return [];
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
  const { document, event, changes } = content;
  const name = shorten(nameOf(document, words), 60);
  const title = titleLength === 0 ? '' : shorten(titleOf(document, words), titleLength);
  const what =
    event === 'changed' && changes[0] !== undefined
      ? shorten(changeLine(changes[0], words), Math.max(titleLength, 60))
      : headOf(content, words);
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
