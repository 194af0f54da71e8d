/** One visit of a page: who is spoken to how, of which library, on which day. */
import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Language } from '../answer/answer.ts';
import { type Words, wordsOf } from '../bot/views/view.ts';
import type { IsoDate } from '../knowledge/document.ts';
import { assetPath } from './assets.ts';
import type { SiteDependencies, WebDependencies } from './dependencies.ts';
import type { LibraryView } from './library-view.ts';
import { askedLanguage, LANGUAGE_COOKIE, languageOf, siteWordsOf } from './locales/choose.ts';
import type { SiteWords } from './locales/site-words.ts';

export interface Visit {
  readonly language: Language;
  /** The words of answers and of the bot, which name documents everywhere alike. */
  readonly words: Words;
  readonly text: SiteWords;
  readonly view: LibraryView;
  readonly today: IsoDate;
  /** Of the page, without a query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** `https://…` without a slash at the end: for addresses that must be whole. */
  readonly origin: string;
  readonly asset: (name: string) => string;
}

/** Everything that the pages are made from. */
export interface Site {
  readonly deps: WebDependencies;
  readonly site: SiteDependencies;
  readonly view: () => LibraryView;
}

const A_YEAR_SECONDS = 31_536_000;

/** Reads a visit off a request; a language asked for in the address is remembered. */
export function visitOf(c: Context, { site, view }: Site): Visit {
  const language = languageOf(c);
  const url = new URL(c.req.url);
  if (askedLanguage(c) !== null) {
    setCookie(c, LANGUAGE_COOKIE, language, {
      path: '/',
      sameSite: 'Lax',
      httpOnly: true,
      secure: (site.publicUrl ?? url.origin).startsWith('https:'),
      maxAge: A_YEAR_SECONDS,
    });
  }
  return {
    language,
    words: wordsOf(language),
    text: siteWordsOf(language),
    view: view(),
    today: site.today(),
    path: url.pathname,
    query: url.searchParams,
    origin: site.publicUrl ?? url.origin,
    asset: (name) => assetPath(site.assets, name),
  };
}

/** An address of ours with these parameters; empty ones are left out. */
export function pathWith(
  path: string,
  parameters: Readonly<Record<string, string | number | null | undefined>>,
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== null && value !== undefined && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** This page in a language: for the switch and for whoever indexes both. */
export function inLanguage({ path, query }: Visit, language: Language): string {
  const parameters = new URLSearchParams(query);
  parameters.set('lang', language);
  return `${path}?${parameters}`;
}

/** An address of ours as it is named to others: in Vietnamese unless it says otherwise. */
export function addressIn(language: Language, address: string): string {
  if (language === 'vi') return address;
  return `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
}

/** The feed of a topic, or of everything, in a language. */
export function feedPath(language: Language, topic: string | null = null): string {
  return addressIn(language, pathWith('/feed.xml', { topic }));
}

export function documentPath(id: string, anchor?: string | null): string {
  const path = `/documents/${encodeURIComponent(id)}`;
  return anchor ? `${path}#${encodeURIComponent(anchor)}` : path;
}

export function topicPath(id: string): string {
  return `/topics/${encodeURIComponent(id)}`;
}
