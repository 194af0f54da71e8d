/**
 * Announcements as an Atom document (RFC 4287). What entries say is XHTML: readers show it, and so
 * does a browser that opens the feed as it stands.
 */
import type { Language } from '../answer/answer.ts';
import { localeOf } from '../bot/locales/choose.ts';
import { itemParagraphs } from '../bot/news/post.ts';
import { escapeHtml } from '../bot/render/html.ts';
import type { Paragraph, Run } from '../bot/render/paragraph.ts';
import { wordsOf } from '../bot/views/view.ts';
import type { Library, Topic } from '../knowledge/library.ts';
import type { Announcement } from '../store/announcements.ts';
import type { AnnouncementContent } from '../updates/announcement.ts';
import { siteWordsOf } from './locales/choose.ts';
import { topicName } from './names.ts';
import { addressIn, documentPath, feedPath, topicPath } from './visit.ts';

export interface AtomOptions {
  /** `https://…` without a slash at the end. */
  readonly site: string;
  readonly language: Language;
  /** Null: all of them. */
  readonly topic: Topic | null;
  readonly info: Library['info'];
  readonly updated: Date;
}

const XHTML = 'http://www.w3.org/1999/xhtml';
/** Control characters that XML 1.0 does not know. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

/** The feed of announcements that are in order, newest first. */
export function atom(made: readonly Announcement[], options: AtomOptions): string {
  const { site, language, topic, info, updated } = options;
  const { frame } = siteWordsOf(language);
  const name = (language === 'en' ? info?.nameEn : info?.name) ?? null;
  const title = [
    localeOf(language).post.feedTitle(name),
    ...(topic === null ? [] : [topicName({ language }, topic)]),
  ].join(' · ');
  const self = site + feedPath(language, topic?.id);
  const page = site + addressIn(language, topic === null ? '/' : topicPath(topic.id));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<?xml-stylesheet type="text/css" href="/feed.css"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${xml(self)}</id>`,
    `<title>${xml(title)}</title>`,
    xhtml('subtitle', `<p>${xml(frame.feedLead)} ${link(page, frame.feedPage)}</p>`),
    `<updated>${updated.toISOString()}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${xml(self)}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${language}" href="${xml(page)}"/>`,
    `<author><name>${xml(name ?? 'cchc-bot')}</name></author>`,
    ...made.map((one) => entry(one, site, language)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(made: Announcement, site: string, language: Language): string {
  const { post } = localeOf(language);
  const content = JSON.parse(made.content) as AnnouncementContent;
  const { document, event } = content;
  const name = document.number ?? document.title;
  const item = { id: made.id, content, lead: made.lead };
  const page = site + addressIn(language, documentPath(document.id));
  const said = itemParagraphs(item, wordsOf(language)).map(paragraphXhtml);
  const { host } = new URL(site);
  const day = made.at.toISOString().slice(0, 10);
  return [
    '<entry>',
    `<id>tag:${xml(host)},${day}:announcement:${made.id}</id>`,
    `<title>${xml(`${post.heads[event]}: ${name}`)}</title>`,
    `<updated>${made.at.toISOString()}</updated>`,
    `<link rel="alternate" type="text/html" hreflang="${language}" href="${xml(page)}"/>`,
    ...document.topics.map((id) => `<category term="${xml(id)}"/>`),
    xhtml('content', [...said, `<p>${link(page, post.open)}</p>`].join('')),
    '</entry>',
  ].join('\n');
}

/** An element whose text is XHTML: in a `div`, which is no part of the text (RFC 4287, 3.1.1.3). */
function xhtml(element: string, inside: string): string {
  return `<${element} type="xhtml"><div xmlns="${XHTML}">${inside}</div></${element}>`;
}

function paragraphXhtml({ kind, runs }: Paragraph): string {
  const inside = runs.map(runXhtml).join('');
  if (kind === 'quote') return `<blockquote><p>${inside}</p></blockquote>`;
  return kind === 'note' ? `<p><em>${inside}</em></p>` : `<p>${inside}</p>`;
}

function runXhtml({ text, style, href }: Run): string {
  const inside = xml(text).replaceAll('\n', '<br/>');
  const set =
    style === 'strong'
      ? `<strong>${inside}</strong>`
      : style === 'em'
        ? `<em>${inside}</em>`
        : inside;
  return href === undefined ? set : `<a href="${xml(href)}">${set}</a>`;
}

function link(href: string, text: string): string {
  return `<a href="${xml(href)}">${xml(text)}</a>`;
}

function xml(text: string): string {
  return escapeHtml(text.replace(NOT_XML, '')).replaceAll('"', '&quot;');
}
