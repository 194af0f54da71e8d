/** One visit of a page: who is spoken to how, of which library, on which day. */
import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Language } from '../answer/answer.ts';
import type { IsoDate } from '../library/document.ts';
import type { LibraryView } from '../library/index/library-view.ts';
import { type Translations, translationsOf } from '../presentation/views/view.ts';
import { assetPath } from './asset-routes.ts';
import type { SiteDependencies, WebDependencies } from './dependencies.ts';
import {
  getSiteMessages,
  LANGUAGE_COOKIE,
  negotiateLanguage,
  requestedLanguage,
} from './locales/negotiate-language.ts';
import type { SiteMessages } from './locales/site-messages.ts';

export interface PageContext {
  readonly language: Language;
  /** The words of answers and of the bot, which name documents everywhere alike. */
  readonly words: Translations;
  readonly text: SiteMessages;
  readonly view: LibraryView;
  readonly today: IsoDate;
  /** Of the page, without a query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** `https://…` without a slash at the end: for addresses that must be whole. */
  readonly origin: string;
  readonly assetUrl: (name: string) => string;
}

/** Everything that the pages are made from. */
export interface Site {
  readonly deps: WebDependencies;
  readonly options: SiteDependencies;
  readonly view: () => LibraryView;
}

const ONE_YEAR_SECONDS = 31_536_000;

/** Reads a visit off a request; a language asked for in the address is remembered. */
export function createPageContext(c: Context, { options, view }: Site): PageContext {
  const language = negotiateLanguage(c);
  const url = new URL(c.req.url);
  if (requestedLanguage(c) !== null) {
    setCookie(c, LANGUAGE_COOKIE, language, {
      path: '/',
      sameSite: 'Lax',
      httpOnly: true,
      secure: (options.publicUrl ?? url.origin).startsWith('https:'),
      maxAge: ONE_YEAR_SECONDS,
    });
  }
  return {
    language,
    words: translationsOf(language),
    text: getSiteMessages(language),
    view: view(),
    today: options.today(),
    path: url.pathname,
    query: url.searchParams,
    origin: options.publicUrl ?? url.origin,
    assetUrl: (name) => assetPath(options.assets, name),
  };
}

/** An address of ours with these parameters; empty ones are left out. */
export function buildPath(
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
export function currentPageIn({ path, query }: PageContext, language: Language): string {
  const parameters = new URLSearchParams(query);
  parameters.set('lang', language);
  return `${path}?${parameters}`;
}

/** An address of ours as it is named to others: in Vietnamese unless it says otherwise. */
export function localizedPath(language: Language, address: string): string {
  if (language === 'vi') return address;
  return `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
}

/** The feed of a topic, or of everything, in a language. */
export function feedPath(language: Language, topic: string | null = null): string {
  return localizedPath(language, buildPath('/feed.xml', { topic }));
}

export function documentPath(id: string, anchor?: string | null): string {
  const path = `/documents/${encodeURIComponent(id)}`;
  return anchor ? `${path}#${encodeURIComponent(anchor)}` : path;
}

export function topicPath(id: string): string {
  return `/topics/${encodeURIComponent(id)}`;
}
