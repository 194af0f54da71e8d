/**
 * Announcements as an Atom feed (RFC 4287). The content of an entry is XHTML, which feed readers and
 * browsers both show.
 */
import type { Child, FC } from 'hono/jsx';
import { translatorOf } from '../i18n/i18n.ts';
import { inLanguage } from '../i18n/in-language.ts';
import type { Language, Translator } from '../i18n/translator.ts';
import type { Library, Topic } from '../library/library.ts';
import type { AnnouncementContent } from '../notifications/announcement.ts';
import { createAnnouncementParagraphs } from '../presentation/announcement-text.ts';
import type { Paragraph, Run } from '../presentation/paragraph.ts';
import type { Announcement } from '../store/tables/announcements.ts';
import { topicDisplayName } from './display-names.ts';
import { documentPath, feedPath, localizedPath, topicPath } from './page-context.ts';
import { renderXml } from './render-xml.ts';

export interface AtomOptions {
  /** The origin of the site: `https://…` without a slash at the end. */
  readonly site: string;
  readonly language: Language;
  /** Null: the feed of all topics. */
  readonly topic: Topic | null;
  /** The words of a search; null: the feed is of no search. */
  readonly query: string | null;
  readonly info: Library['info'];
  readonly updated: Date;
}

const DEFAULT_AUTHOR = 'cchc-bot';
const STYLESHEET = '<?xml-stylesheet type="text/css" href="/feed.css"?>';

/** Returns the feed as an XML document. The entries keep the order of `announcements`. */
export function renderAtomFeed(
  announcements: readonly Announcement[],
  options: AtomOptions,
): string {
  const { site, language, topic, query, info, updated } = options;
  const t = translatorOf(language);
  const name = inLanguage(language, { vi: info?.name, en: info?.nameEn }) ?? null;
  const title = [
    name === null ? t('post-feed-title') : t('post-feed-title-library', { library: name }),
    ...(topic === null ? [] : [topicDisplayName({ language }, topic)]),
    ...(query === null ? [] : [`“${query}”`]),
  ].join(' · ');
  const self = site + feedPath(language, topic?.id, query);
  const page = site + localizedPath(language, topic === null ? '/' : topicPath(topic.id));
  const feed = (
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang={language}>
      <id>{self}</id>
      <title>{title}</title>
      <subtitle type="xhtml">
        <XhtmlDiv>
          <p>
            {t('web-layout-feed-lead')} <a href={page}>{t('web-layout-feed-page')}</a>
          </p>
        </XhtmlDiv>
      </subtitle>
      <updated>{updated.toISOString()}</updated>
      <link rel="self" type="application/atom+xml" href={self} />
      <link rel="alternate" type="text/html" hreflang={language} href={page} />
      <author>
        <name>{name ?? DEFAULT_AUTHOR}</name>
      </author>
      {announcements.map((announcement) => (
        <Entry announcement={announcement} site={site} t={t} />
      ))}
    </feed>
  );
  return renderXml(feed, STYLESHEET);
}

const Entry: FC<{
  readonly announcement: Announcement;
  readonly site: string;
  readonly t: Translator;
}> = ({ announcement, site, t }) => {
  const { id, at, lead } = announcement;
  const content = JSON.parse(announcement.content) as AnnouncementContent;
  const { document, event } = content;
  const page = site + localizedPath(t.language, documentPath(document.id));
  const paragraphs = createAnnouncementParagraphs({ id, content, lead }, t);
  const day = at.toISOString().slice(0, 10);
  return (
    <entry>
      {/* A tag URI (RFC 4151) stays the same when the address of the document changes. */}
      <id>{`tag:${new URL(site).host},${day}:announcement:${id}`}</id>
      <title>{`${t(`post-heading-${event}`)}: ${document.number ?? document.title}`}</title>
      <updated>{at.toISOString()}</updated>
      <link rel="alternate" type="text/html" hreflang={t.language} href={page} />
      {document.topics.map((topic) => (
        <category term={topic} />
      ))}
      <content type="xhtml">
        <XhtmlDiv>
          {paragraphs.map((paragraph) => (
            <EntryParagraph paragraph={paragraph} />
          ))}
          <p>
            <a href={page}>{t('post-open')}</a>
          </p>
        </XhtmlDiv>
      </content>
    </entry>
  );
};

/** XHTML content stands in a `div`, which is not part of the content (RFC 4287, 3.1.1.3). */
const XhtmlDiv: FC<{ readonly children?: Child }> = ({ children }) => (
  <div xmlns="http://www.w3.org/1999/xhtml">{children}</div>
);

const EntryParagraph: FC<{ readonly paragraph: Paragraph }> = ({ paragraph: { kind, runs } }) => {
  const content = runs.map((run) => <EntryRun run={run} />);
  if (kind === 'quote') {
    return (
      <blockquote>
        <p>{content}</p>
      </blockquote>
    );
  }
  if (kind !== 'note') return <p>{content}</p>;
  return (
    <p>
      <em>{content}</em>
    </p>
  );
};

const EntryRun: FC<{ readonly run: Run }> = ({ run: { text, style, href } }) => {
  const lines = <>{text.split('\n').flatMap((line, at) => (at > 0 ? [<br />, line] : [line]))}</>;
  const styled =
    style === 'strong' ? <strong>{lines}</strong> : style === 'em' ? <em>{lines}</em> : lines;
  return href === undefined ? styled : <a href={href}>{styled}</a>;
};
