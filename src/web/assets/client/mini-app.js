/**
 * The pages as a Mini App of Telegram: its colours, and following as the person who opened it. It reads
 * the launch parameters of the address itself, so that it works where Telegram's script does not load.
 * https://core.telegram.org/bots/webapps
 */
import { sendPapers } from './papers.js';
import { toast } from './toast.js';

const SCRIPT = 'https://telegram.org/js/telegram-web-app.js';
/** The launch parameters of this tab, for the pages behind the first one. */
const STORED = 'mini-app-launch';
const COLOUR = /^#[0-9a-f]{6}$/iu;
/** WCAG 2.2, 1.4.3 */
const MIN_CONTRAST = 4.5;

export function enableMiniApp() {
  const { miniApp } = document.documentElement.dataset;
  const launch = miniApp === undefined ? null : readLaunchParameters();
  if (launch === null) return;
  applyTheme(parseJson(launch.get('tgWebAppThemeParams') ?? ''));
  loadTelegramScript();
  const initData = launch.get('tgWebAppData') ?? '';
  sendPapers(initData);
  for (const link of document.querySelectorAll('a[data-follow]')) {
    if (link instanceof HTMLAnchorElement) replaceFollowLink(link, initData);
  }
}

/** @returns {URLSearchParams | null} */
function readLaunchParameters() {
  const given = new URLSearchParams(location.hash.slice(1));
  try {
    if (given.has('tgWebAppData')) {
      sessionStorage.setItem(STORED, given.toString());
      return given;
    }
    const stored = sessionStorage.getItem(STORED);
    return stored === null ? null : new URLSearchParams(stored);
  } catch {
    return given.has('tgWebAppData') ? given : null;
  }
}

/** @param {string} text */
function parseJson(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

/**
 * Takes Telegram's colours. One that cannot be read on the page is left out.
 * @param {Record<string, unknown>} params
 */
function applyTheme(params) {
  /** @param {string} name */
  const colour = (name) => {
    const value = String(params[name] ?? '');
    return COLOUR.test(value) ? value : null;
  };
  const raised = colour('section_bg_color') ?? colour('bg_color');
  if (raised === null) return;
  const page = colour('secondary_bg_color') ?? raised;
  const root = document.documentElement;
  root.dataset.theme = luminance(raised) < 0.2 ? 'dark' : 'light';
  root.style.setProperty('--page', page);
  root.style.setProperty('--raised', raised);
  root.style.setProperty('--sunk', page);
  /** @param {string} value */
  const isReadable = (value) =>
    contrast(value, page) >= MIN_CONTRAST && contrast(value, raised) >= MIN_CONTRAST;
  const text = colour('text_color');
  if (text !== null && isReadable(text)) root.style.setProperty('--ink', text);
  const accent = colour('link_color') ?? colour('accent_text_color');
  if (accent === null || !isReadable(accent)) return;
  root.style.setProperty('--accent', accent);
  root.style.setProperty('--accent-wash', raised);
  const light = contrast(accent, '#ffffff') >= contrast(accent, '#000000');
  root.style.setProperty('--accent-ink', light ? '#ffffff' : '#000000');
}

/**
 * Relative luminance, WCAG 2.2.
 * @param {string} colour
 */
function luminance(colour) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * @param {string} one
 * @param {string} other
 */
function contrast(one, other) {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Adds what only Telegram's own script can do: the full height, the back button, a change of theme. */
function loadTelegramScript() {
  const script = document.createElement('script');
  script.src = SCRIPT;
  script.async = true;
  script.addEventListener('load', () => {
    const app = /** @type {any} */ (globalThis).Telegram?.WebApp;
    if (app === undefined) return;
    app.ready();
    app.expand();
    app.onEvent('themeChanged', () => applyTheme(app.themeParams));
    if (history.length > 1) {
      app.BackButton.show();
      app.BackButton.onClick(() => history.back());
    }
  });
  document.head.append(script);
}

/**
 * Puts a button that follows at once in the place of a link that leaves for the bot.
 * @param {HTMLAnchorElement} link
 * @param {string} initData
 */
function replaceFollowLink(link, initData) {
  const { follow = '', stop = '', copied: done = '' } = link.dataset;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = link.className;
  let isFollowing = false;
  /** @param {string} method */
  const send = async (method) => {
    const headers = { authorization: `tma ${initData}` };
    const response = await fetch(`/mini-app/follow?${follow}`, { method, headers });
    const body = await response.json();
    if (!response.ok) throw new Error(body.detail);
    isFollowing = body.following === true;
    button.textContent = isFollowing ? stop : link.textContent;
  };
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await send(isFollowing ? 'DELETE' : 'PUT');
      if (isFollowing) toast(done);
    } catch (error) {
      toast(error instanceof Error ? error.message : '');
    }
    button.disabled = false;
  });
  // The link stays for who is not known: outside Telegram, or with data that is too old.
  send('GET').then(
    () => link.replaceWith(button),
    () => {},
  );
}
