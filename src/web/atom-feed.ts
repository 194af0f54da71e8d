/**
 * Announcements as an Atom document (RFC 4287). What entries say is XHTML: readers show it, and so
 * does a browser that opens the feed as it stands.
 */

import { translatorOf } from '../i18n/i18n.ts';
import { inLanguage } from '../i18n/in-language.ts';
import type { Language } from '../i18n/translator.ts';
import type { Library, Topic } from '../library/library.ts';
import type { AnnouncementContent } from '../notifications/announcement.ts';
import { createAnnouncementParagraphs } from '../presentation/announcement-posts.ts';
import type { Paragraph, Run } from '../presentation/paragraph.ts';
import { escapeAttribute } from '../shared/escape.ts';
import type { Announcement } from '../store/tables/announcements.ts';
import { topicDisplayName } from './display-names.ts';
import { documentPath, feedPath, localizedPath, topicPath } from './page-context.ts';

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
const INVALID_XML_CHARACTERS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

/** The feed of announcements that are in order, newest first. */
export function renderAtomFeed(
  announcements: readonly Announcement[],
  options: AtomOptions,
): string {
  const { site, language, topic, info, updated } = options;
  const t = translatorOf(language);
  const name = inLanguage(language, { vi: info?.name, en: info?.nameEn }) ?? null;
  const title = [
    name === null ? t('post-feed-title') : t('post-feed-title-library', { library: name }),
    ...(topic === null ? [] : [topicDisplayName({ language }, topic)]),
  ].join(' · ');
  const self = site + feedPath(language, topic?.id);
  const page = site + localizedPath(language, topic === null ? '/' : topicPath(topic.id));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<?xml-stylesheet type="text/css" href="/feed.css"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${escapeXml(self)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    renderXhtml(
      'subtitle',
      `<p>${escapeXml(t('web-layout-feed-lead'))} ${renderLink(page, t('web-layout-feed-page'))}</p>`,
    ),
    `<updated>${updated.toISOString()}</updated>`,
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${language}" href="${escapeXml(page)}"/>`,
    `<author><name>${escapeXml(name ?? 'cchc-bot')}</name></author>`,
    ...announcements.map((one) => renderEntry(one, site, language)),
    '</feed>',
    '',
  ].join('\n');
}

function renderEntry(announcement: Announcement, site: string, language: Language): string {
  const t = translatorOf(language);
  const content = JSON.parse(announcement.content) as AnnouncementContent;
  const { document, event } = content;
  const name = document.number ?? document.title;
  const item = { id: announcement.id, content, lead: announcement.lead };
  const page = site + localizedPath(language, documentPath(document.id));
  const paragraphs = createAnnouncementParagraphs(item, translatorOf(language)).map(
    renderParagraph,
  );
  const { host } = new URL(site);
  const day = announcement.at.toISOString().slice(0, 10);
  return [
    '<entry>',
    `<id>tag:${escapeXml(host)},${day}:announcement:${announcement.id}</id>`,
    `<title>${escapeXml(`${t(`post-heading-${event}`)}: ${name}`)}</title>`,
    `<updated>${announcement.at.toISOString()}</updated>`,
    `<link rel="alternate" type="text/html" hreflang="${language}" href="${escapeXml(page)}"/>`,
    ...document.topics.map((id) => `<category term="${escapeXml(id)}"/>`),
    renderXhtml('content', [...paragraphs, `<p>${renderLink(page, t('post-open'))}</p>`].join('')),
    '</entry>',
  ].join('\n');
}

/** An element whose text is XHTML: in a `div`, which is no part of the text (RFC 4287, 3.1.1.3). */
function renderXhtml(element: string, content: string): string {
  return `<${element} type="xhtml"><div xmlns="${XHTML}">${content}</div></${element}>`;
}

function renderParagraph({ kind, runs }: Paragraph): string {
  const content = runs.map(renderRun).join('');
  if (kind === 'quote') return `<blockquote><p>${content}</p></blockquote>`;
  return kind === 'note' ? `<p><em>${content}</em></p>` : `<p>${content}</p>`;
}

function renderRun({ text, style, href }: Run): string {
  const content = escapeXml(text).replaceAll('\n', '<br/>');
  const styled =
    style === 'strong'
      ? `<strong>${content}</strong>`
      : style === 'em'
        ? `<em>${content}</em>`
        : content;
  return href === undefined ? styled : `<a href="${escapeXml(href)}">${styled}</a>`;
}

function renderLink(href: string, text: string): string {
  return `<a href="${escapeXml(href)}">${escapeXml(text)}</a>`;
}

function escapeXml(text: string): string {
  return escapeAttribute(text.replace(INVALID_XML_CHARACTERS, ''));
}
