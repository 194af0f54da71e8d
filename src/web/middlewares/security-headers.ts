/**
 * Security headers of every response. Pages load scripts, styles and fonts from this site only. Where
 * they are also a Mini App, Telegram may show them in a frame, and they may load its script.
 */
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

interface SecurityHeadersOptions {
  /** The pages can be opened within Telegram. */
  readonly hasMiniApp: boolean;
}

/** The web clients of Telegram. Its apps for phones and desktops use no frame. */
const TELEGRAM_WEB = 'https://web.telegram.org';
/** Where Telegram serves the script of Mini Apps. */
const TELEGRAM_SCRIPTS = 'https://telegram.org';
/** What programs request; no frame shows it. */
const NOT_PAGES = /^\/(?:api|mcp|admin|metrics|telegram|mini-app)(?:\/|$)/u;

export function securityHeaders({ hasMiniApp }: SecurityHeadersOptions): MiddlewareHandler {
  const closed = createHeaders(false);
  if (!hasMiniApp) return closed;
  const open = createHeaders(true);
  return (c, next) => (NOT_PAGES.test(c.req.path) ? closed : open)(c, next);
}

function createHeaders(isMiniApp: boolean): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", ...(isMiniApp ? [TELEGRAM_SCRIPTS] : [])],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: [isMiniApp ? TELEGRAM_WEB : "'none'"],
    },
    // It cannot name an origin; `frame-ancestors` takes its place (CSP Level 3, 6.4.2).
    xFrameOptions: isMiniApp ? false : 'DENY',
    referrerPolicy: 'no-referrer',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], browsingTopics: [] },
  });
}
