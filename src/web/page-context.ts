/** What a page is rendered from: the language, the library, the day, and its own address. */

import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import { translatorOf } from '../i18n/i18n.ts';
import { BASE_LANGUAGE } from '../i18n/translations.ts';
import type { Language, Translator } from '../i18n/translator.ts';
import type { IsoDate } from '../library/document.ts';
import {
  type CurrentLibraryIndex,
  createCurrentLibraryIndex,
} from '../library/index/current-library-index.ts';
import { libraryIndexOf } from '../library/index/library-index.ts';
import type { Logger } from '../shared/logger.ts';
import type { Store } from '../store/store.ts';
import { createTokenizer, type Tokenize } from '../text/tokenizer.ts';
import { assetPath } from './asset-routes.ts';
import type { SiteDependencies, WebDependencies } from './dependencies.ts';
import { LANGUAGE_COOKIE, negotiateLanguage, requestedLanguage } from './negotiate-language.ts';
import type { AskQuestion, OnWebAnswer, RateLimitDependencies } from './ports.ts';

/** What a component needs to render a part of a page. */
export interface RenderContext {
  readonly language: Language;
  /** The messages that the answers, the bot and the pages share. */
  readonly t: Translator;
  readonly libraryIndex: CurrentLibraryIndex;
  /** The day whose status is shown. */
  readonly today: IsoDate;
}

/** What a whole page needs: in addition, its address and the addresses of its assets. */
export interface PageContext extends RenderContext {
  /** The path of the page, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** `https://…` without a slash at the end, for absolute addresses. */
  readonly origin: string;
  /** Null: there is no bot. */
  readonly telegramUsername: string | null;
  /** Errors can be reported. */
  readonly canReport: boolean;
  /** The pages can be opened within Telegram. */
  readonly hasMiniApp: boolean;
  /** Each document has a picture for links to it. */
  readonly hasPreviews: boolean;
  readonly assetUrl: (name: string) => string;
}

/** What all pages share. It is made once for each library. */
export interface Site extends SiteDependencies {
  readonly ask: AskQuestion;
  readonly store: Store;
  readonly logger: Logger;
  readonly libraryIndex: CurrentLibraryIndex;
  /** Keeps the words that it met, so that pages do not read them again. */
  readonly tokenize: Tokenize;
  readonly rateLimit: RateLimitDependencies | undefined;
  readonly onWebAnswer: OnWebAnswer | undefined;
}

export function createSite(deps: WebDependencies, options: SiteDependencies): Site {
  const { ask, store, logger, library, rateLimit, onWebAnswer } = deps;
  const index = libraryIndexOf(library);
  return {
    ...options,
    ask,
    store,
    logger,
    rateLimit,
    onWebAnswer,
    libraryIndex: createCurrentLibraryIndex(() => index, options.today),
    tokenize: createTokenizer(),
  };
}

const ONE_YEAR_SECONDS = 31_536_000;

/** The context of the requested page. A language that the address names is kept in a cookie. */
export function createPageContext(c: Context, site: Site): PageContext {
  const { libraryIndex, assets, publicUrl, today } = site;
  const language = negotiateLanguage(c);
  const url = new URL(c.req.url);
  if (requestedLanguage(c) !== null) {
    setCookie(c, LANGUAGE_COOKIE, language, {
      path: '/',
      sameSite: 'Lax',
      httpOnly: true,
      secure: (publicUrl ?? url.origin).startsWith('https:'),
      maxAge: ONE_YEAR_SECONDS,
    });
  }
  return {
    language,
    t: translatorOf(language),
    libraryIndex,
    today: today(),
    path: url.pathname,
    query: url.searchParams,
    origin: publicUrl ?? url.origin,
    telegramUsername: site.telegramUsername?.() ?? null,
    canReport: site.submitReport !== undefined,
    hasMiniApp: site.miniApp !== undefined,
    hasPreviews: site.mediaRenderer !== undefined,
    assetUrl: (name) => assetPath(assets, name),
  };
}

/** A path with query parameters. Parameters without a value are left out. */
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

/** The address of this page in a language, with its other parameters. */
export function currentPageIn({ path, query }: PageContext, language: Language): string {
  const parameters = new URLSearchParams(query);
  parameters.set('lang', language);
  return `${path}?${parameters}`;
}

/** An address in a language, as search engines and feeds get it. Vietnamese is the default. */
export function localizedPath(language: Language, address: string): string {
  if (language === BASE_LANGUAGE) return address;
  return `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;
}

/** The feed of a topic, of a search, or of all announcements, in a language. */
export function feedPath(
  language: Language,
  topic: string | null = null,
  query: string | null = null,
): string {
  return localizedPath(language, buildPath('/feed.xml', { topic, q: query }));
}

export function documentPath(id: string, anchor?: string | null): string {
  const path = `/documents/${encodeURIComponent(id)}`;
  return anchor ? `${path}#${encodeURIComponent(anchor)}` : path;
}

/** The permanent address of an article of a document. */
export function articlePath(id: string, anchor: string): string {
  return `${documentPath(id)}/${encodeURIComponent(anchor)}`;
}

/** The picture for links to a document or term. */
export function previewPath(id: string): string {
  return `${documentPath(id)}.png`;
}

export function topicPath(id: string): string {
  return `/topics/${encodeURIComponent(id)}`;
}
