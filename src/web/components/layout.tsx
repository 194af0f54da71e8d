/** The layout of every page: head, header with navigation, content, footer. */
import { raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import { languages, translatorOf } from '../../i18n/i18n.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { documentName } from '../../library/display-names.ts';
import type { Entry } from '../../library/document.ts';
import type { Topic } from '../../library/library.ts';
import { PREVIEW_SIZE } from '../../presentation/export/preview-card.ts';
import { canonicalPath } from '../canonical-url.ts';
import { topicDisplayName } from '../display-names.ts';
import {
  currentPageIn,
  feedPath,
  localizedPath,
  type PageContext,
  previewPath,
} from '../page-context.ts';
import { TelegramLink } from './telegram-links.tsx';

export interface LayoutProps {
  readonly ctx: PageContext;
  readonly title: string;
  readonly description?: string;
  /** `og:type`: `article` for a document. https://ogp.me */
  readonly openGraphType?: 'website' | 'article';
  /** The document whose picture a link to the page shows. */
  readonly previewOf?: Entry;
  /** The value to serialize as JSON-LD. */
  readonly jsonLd?: unknown;
  /** The topic whose feed the page links to. */
  readonly feedTopic?: Topic;
  /** Search engines must not index the page. */
  readonly noIndex?: boolean;
  readonly children?: Child;
}

const FONTS = ['vietnamese-400', 'latin-400', 'latin-600', 'vietnamese-600'] as const;

export const Layout: FC<LayoutProps> = ({
  ctx,
  title,
  description,
  openGraphType,
  previewOf,
  jsonLd,
  feedTopic,
  noIndex,
  children,
}) => {
  const { language, t, assetUrl, origin } = ctx;
  const address = canonicalPath(ctx);
  const metaDescription = description ?? t('web-layout-description');
  return (
    <html lang={language} {...(ctx.hasMiniApp && { 'data-mini-app': '' })}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>
          {title === t('web-layout-brand') ? title : `${title} · ${t('web-layout-brand')}`}
        </title>
        <meta name="description" content={metaDescription} />
        <meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#13181a" media="(prefers-color-scheme: dark)" />
        {FONTS.map((font) => (
          <link
            rel="preload"
            as="font"
            type="font/woff2"
            crossorigin="anonymous"
            href={assetUrl(`fonts/be-vietnam-pro-${font}-normal.woff2`)}
          />
        ))}
        <link rel="stylesheet" href={assetUrl('style.css')} />
        <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
        {feedTopic === undefined ? null : (
          <link
            rel="alternate"
            type="application/atom+xml"
            title={t('web-layout-feed-of', { topic: topicDisplayName(ctx, feedTopic) })}
            href={feedPath(language, feedTopic.id)}
          />
        )}
        <link
          rel="alternate"
          type="application/atom+xml"
          title={t('web-layout-feed')}
          href={feedPath(language)}
        />
        {noIndex ? (
          <meta name="robots" content="noindex" />
        ) : (
          <>
            <link rel="canonical" href={origin + localizedPath(language, address)} />
            {languages.map(({ code }) => (
              <link rel="alternate" hreflang={code} href={origin + localizedPath(code, address)} />
            ))}
            <link rel="alternate" hreflang="x-default" href={origin + address} />
          </>
        )}
        <meta property="og:title" content={title} />
        <meta property="og:description" content={metaDescription} />
        <meta property="og:type" content={openGraphType ?? 'website'} />
        <meta property="og:url" content={origin + localizedPath(language, address)} />
        <PreviewImage ctx={ctx} of={previewOf} />
        <meta name="twitter:card" content="summary_large_image" />
        <meta property="og:site_name" content={t('web-layout-brand')} />
        <meta property="og:locale" content={t.info.openGraphLocale} />
        {jsonLd === undefined ? null : <JsonLd value={jsonLd} />}
        <script type="module" src={assetUrl('main.js')} />
      </head>
      <body>
        <a class="skip" href="#main">
          {t('web-layout-skip')}
        </a>
        <SiteHeader ctx={ctx} />
        <main id="main" class="wrap" tabindex={-1}>
          {children}
        </main>
        <SiteFooter ctx={ctx} />
        <div class="toast" role="status" />
      </body>
    </html>
  );
};

const PreviewImage: FC<{ readonly ctx: PageContext; readonly of: Entry | undefined }> = ({
  ctx: { hasPreviews, language, origin, t },
  of,
}) => {
  const own = of !== undefined && hasPreviews;
  const path = own ? localizedPath(language, previewPath(of.id)) : '/og-image.png';
  return (
    <>
      <meta property="og:image" content={origin + path} />
      <meta property="og:image:type" content="image/png" />
      <meta property="og:image:width" content={String(PREVIEW_SIZE.width)} />
      <meta property="og:image:height" content={String(PREVIEW_SIZE.height)} />
      <meta property="og:image:alt" content={own ? documentName(of, t) : t('web-layout-brand')} />
    </>
  );
};

/** `<` is escaped, because `</script>` in a value would end the element. */
const JsonLd: FC<{ readonly value: unknown }> = ({ value }) => (
  <script type="application/ld+json">
    {raw(JSON.stringify(value).replaceAll('<', '\\u003c'))}
  </script>
);

const SiteHeader: FC<{ readonly ctx: PageContext }> = ({ ctx }) => {
  const { language, t, path } = ctx;
  const pages = [
    ['/', t('web-layout-home')],
    ['/chat', t('web-layout-chat')],
    ['/van-ban-moi', t('web-changes-title')],
    ['/topics', t('web-layout-topics')],
    ['/timeline', t('web-layout-timeline')],
  ] as const;
  const others = languages.filter(({ code }) => code !== language);
  return (
    <header class="site-head">
      <div class="wrap">
        <a class="brand" href="/">
          <img src="/favicon.svg" alt="" width="32" height="32" />
          {t('web-layout-brand')}
        </a>
        {others.map(({ code, name }) => (
          <a
            class="switch"
            rel="nofollow"
            hreflang={code}
            lang={code}
            href={currentPageIn(ctx, code)}
            aria-label={translatorOf(code)('web-layout-switch-label')}
          >
            {name}
          </a>
        ))}
        <nav class="site-nav" aria-label={t('web-layout-menu')}>
          <ul class="plain">
            {pages.map(([href, name]) => (
              <li>
                <a href={href} {...(isCurrentPage(path, href) && { 'aria-current': 'page' })}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
};

function isCurrentPage(path: string, href: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
}

const SiteFooter: FC<{ readonly ctx: PageContext }> = ({ ctx }) => {
  const { language, t, libraryIndex } = ctx;
  const info = libraryIndex.library.info;
  const disclaimer = inLanguage(language, { vi: info?.disclaimer, en: info?.disclaimerEn });
  return (
    <footer class="site-foot">
      <div class="wrap">
        {disclaimer ? <p>{disclaimer}</p> : null}
        <p class="no-print">{t('web-layout-privacy')}</p>
        {info?.contact ? (
          <p>
            {t('web-layout-contact')}: {info.contact}
          </p>
        ) : null}
        <ul class="plain">
          {ctx.telegramUsername === null ? null : (
            <li>
              <TelegramLink ctx={ctx} />
            </li>
          )}
          <li>
            <a href="/kiem-tra">{t('web-check-title')}</a>
          </li>
          <li>
            <a href="/so-sanh">{t('web-compare-title')}</a>
          </li>
          {ctx.canReport ? (
            <li>
              <a href="/bao-sai">{t('web-report-title')}</a>
            </li>
          ) : null}
          <li>
            <a href="/status">{t('web-layout-status')}</a>
          </li>
          <li>
            <a href="/api">{t('web-layout-reference')}</a>
          </li>
          <li>
            <a href={feedPath(language)}>{t('web-layout-feed')}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
};
