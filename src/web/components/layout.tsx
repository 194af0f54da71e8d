/** The frame of every page: head, menu, foot. */
import { raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import type { Topic } from '../../library/library.ts';
import { canonicalPath } from '../canonical-url.ts';
import { topicDisplayName } from '../display-names.ts';
import { currentPageIn, feedPath, localizedPath, type PageContext } from '../page-context.ts';

export interface LayoutProps {
  readonly ctx: PageContext;
  readonly title: string;
  readonly description?: string;
  /** `article` for a document; https://ogp.me. */
  readonly openGraphType?: 'website' | 'article';
  /** JSON-LD, as data. */
  readonly jsonLd?: unknown;
  /** What the page is about, where that has a feed of its own. */
  readonly feedTopic?: Topic;
  /** Not for search engines: results, conversations. */
  readonly noIndex?: boolean;
  readonly children?: Child;
}

const FONTS = ['vietnamese-400', 'latin-400', 'latin-600', 'vietnamese-600'] as const;

export const Layout: FC<LayoutProps> = ({
  ctx,
  title,
  description,
  openGraphType,
  jsonLd,
  feedTopic,
  noIndex,
  children,
}) => {
  const { language, text, assetUrl, origin } = ctx;
  const address = canonicalPath(ctx);
  const metaDescription = description ?? text.frame.description;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === text.frame.brand ? title : `${title} · ${text.frame.brand}`}</title>
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
            title={text.frame.feedOf(topicDisplayName(ctx, feedTopic))}
            href={feedPath(language, feedTopic.id)}
          />
        )}
        <link
          rel="alternate"
          type="application/atom+xml"
          title={text.frame.feed}
          href={feedPath(language)}
        />
        {noIndex ? (
          <meta name="robots" content="noindex" />
        ) : (
          <>
            <link rel="canonical" href={origin + localizedPath(language, address)} />
            <link rel="alternate" hreflang="vi" href={origin + localizedPath('vi', address)} />
            <link rel="alternate" hreflang="en" href={origin + localizedPath('en', address)} />
            <link rel="alternate" hreflang="x-default" href={origin + address} />
          </>
        )}
        <meta property="og:title" content={title} />
        <meta property="og:description" content={metaDescription} />
        <meta property="og:type" content={openGraphType ?? 'website'} />
        <meta property="og:url" content={origin + localizedPath(language, address)} />
        <meta property="og:image" content={`${origin}/og-image.png`} />
        <meta property="og:image:width" content="1200" />
        <meta property="og:image:height" content="630" />
        <meta property="og:image:alt" content={text.frame.brand} />
        <meta name="twitter:card" content="summary_large_image" />
        <meta property="og:site_name" content={text.frame.brand} />
        <meta property="og:locale" content={language === 'en' ? 'en_GB' : 'vi_VN'} />
        {jsonLd === undefined ? null : <JsonLd value={jsonLd} />}
        <script type="module" src={assetUrl('main.js')} />
      </head>
      <body>
        <a class="skip" href="#main">
          {text.frame.skip}
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

/** `<` cannot stand in a script: `</script>` would end it. */
const JsonLd: FC<{ readonly value: unknown }> = ({ value }) => (
  <script type="application/ld+json">
    {raw(JSON.stringify(value).replaceAll('<', '\\u003c'))}
  </script>
);

const SiteHeader: FC<{ readonly ctx: PageContext }> = ({ ctx }) => {
  const { language, text, path } = ctx;
  const pages = [
    ['/', text.frame.home],
    ['/chat', text.frame.chat],
    ['/topics', text.frame.topics],
    ['/timeline', text.frame.timeline],
  ] as const;
  const other = language === 'en' ? 'vi' : 'en';
  return (
    <header class="site-head">
      <div class="wrap">
        <a class="brand" href="/">
          <img src="/favicon.svg" alt="" width="32" height="32" />
          {text.frame.brand}
        </a>
        <a
          class="switch"
          rel="nofollow"
          hreflang={other}
          lang={other}
          href={currentPageIn(ctx, other)}
          aria-label={text.frame.switchLabel}
        >
          {text.frame.switch}
        </a>
        <nav class="site-nav" aria-label={text.frame.menu}>
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

const SiteFooter: FC<{ readonly ctx: PageContext }> = ({ ctx: { language, text, view } }) => {
  const info = view.library.info;
  const disclaimer =
    language === 'en' ? (info?.disclaimerEn ?? info?.disclaimer) : info?.disclaimer;
  return (
    <footer class="site-foot">
      <div class="wrap">
        {disclaimer ? <p>{disclaimer}</p> : null}
        <p class="no-print">{text.frame.privacy}</p>
        {info?.contact ? (
          <p>
            {text.frame.contact}: {info.contact}
          </p>
        ) : null}
        <ul class="plain">
          <li>
            <a href="/status">{text.frame.status}</a>
          </li>
          <li>
            <a href="/api">{text.frame.reference}</a>
          </li>
          <li>
            <a href={feedPath(language)}>{text.frame.feed}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
};
