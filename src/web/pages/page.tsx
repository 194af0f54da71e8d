/** The frame of every page: head, menu, foot. */
import { raw } from 'hono/html';
import type { Child, FC } from 'hono/jsx';
import type { Topic } from '../../knowledge/library.ts';
import { addressOf } from '../address.ts';
import { topicName } from '../names.ts';
import { addressIn, feedPath, inLanguage, type Visit } from '../visit.ts';

export interface PageProps {
  readonly visit: Visit;
  readonly title: string;
  readonly description?: string;
  /** `article` for a document; https://ogp.me. */
  readonly kind?: 'website' | 'article';
  /** JSON-LD, as data. */
  readonly data?: unknown;
  /** What the page is about, where that has a feed of its own. */
  readonly feed?: Topic;
  /** Not for search engines: results, conversations. */
  readonly unlisted?: boolean;
  readonly children?: Child;
}

const FONTS = ['vietnamese-400', 'latin-400', 'latin-600', 'vietnamese-600'] as const;

export const Page: FC<PageProps> = ({
  visit,
  title,
  description,
  kind,
  data,
  feed,
  unlisted,
  children,
}) => {
  const { language, text, asset, origin } = visit;
  const address = addressOf(visit);
  const told = description ?? text.frame.description;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === text.frame.brand ? title : `${title} · ${text.frame.brand}`}</title>
        <meta name="description" content={told} />
        <meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#13181a" media="(prefers-color-scheme: dark)" />
        {FONTS.map((font) => (
          <link
            rel="preload"
            as="font"
            type="font/woff2"
            crossorigin="anonymous"
            href={asset(`fonts/be-vietnam-pro-${font}-normal.woff2`)}
          />
        ))}
        <link rel="stylesheet" href={asset('style.css')} />
        <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
        <link rel="manifest" href="/manifest.webmanifest" />
        {feed === undefined ? null : (
          <link
            rel="alternate"
            type="application/atom+xml"
            title={text.frame.feedOf(topicName(visit, feed))}
            href={feedPath(language, feed.id)}
          />
        )}
        <link
          rel="alternate"
          type="application/atom+xml"
          title={text.frame.feed}
          href={feedPath(language)}
        />
        {unlisted ? (
          <meta name="robots" content="noindex" />
        ) : (
          <>
            <link rel="canonical" href={origin + addressIn(language, address)} />
            <link rel="alternate" hreflang="vi" href={origin + addressIn('vi', address)} />
            <link rel="alternate" hreflang="en" href={origin + addressIn('en', address)} />
            <link rel="alternate" hreflang="x-default" href={origin + address} />
          </>
        )}
        <meta property="og:title" content={title} />
        <meta property="og:description" content={told} />
        <meta property="og:type" content={kind ?? 'website'} />
        <meta property="og:url" content={origin + addressIn(language, address)} />
        <meta property="og:image" content={`${origin}/og-image.png`} />
        <meta property="og:image:width" content="1200" />
        <meta property="og:image:height" content="630" />
        <meta property="og:image:alt" content={text.frame.brand} />
        <meta name="twitter:card" content="summary_large_image" />
        <meta property="og:site_name" content={text.frame.brand} />
        <meta property="og:locale" content={language === 'en' ? 'en_GB' : 'vi_VN'} />
        {data === undefined ? null : <Data value={data} />}
        <script type="module" src={asset('main.js')} />
      </head>
      <body>
        <a class="skip" href="#main">
          {text.frame.skip}
        </a>
        <Head visit={visit} />
        <main id="main" class="wrap" tabindex={-1}>
          {children}
        </main>
        <Foot visit={visit} />
        <div class="toast" role="status" />
      </body>
    </html>
  );
};

/** `<` cannot stand in a script: `</script>` would end it. */
const Data: FC<{ readonly value: unknown }> = ({ value }) => (
  <script type="application/ld+json">
    {raw(JSON.stringify(value).replaceAll('<', '\\u003c'))}
  </script>
);

const Head: FC<{ readonly visit: Visit }> = ({ visit }) => {
  const { language, text, path } = visit;
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
          href={inLanguage(visit, other)}
          aria-label={text.frame.switchLabel}
        >
          {text.frame.switch}
        </a>
        <nav class="site-nav" aria-label={text.frame.menu}>
          <ul class="plain">
            {pages.map(([href, name]) => (
              <li>
                <a href={href} {...(isHere(path, href) && { 'aria-current': 'page' })}>
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

function isHere(path: string, href: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
}

const Foot: FC<{ readonly visit: Visit }> = ({ visit: { language, text, view } }) => {
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
