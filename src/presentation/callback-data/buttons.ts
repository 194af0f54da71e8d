/** Creates inline buttons, rows of buttons, and the row that changes pages. */
import { toWellFormed } from '../../shared/escape.ts';
import type { CallbackAction, ViewRef } from './actions.ts';
import { encodeCallback } from './callback-data.ts';

/** A button of an inline keyboard, in the Bot API's own shape. */
export type InlineButton =
  | { readonly text: string; readonly callback_data: string }
  | { readonly text: string; readonly url: string }
  | { readonly text: string; readonly copy_text: { readonly text: string } };

/** Rows of buttons under a message. */
export type Keyboard = readonly (readonly InlineButton[])[];

/** Telegram accepts more; phones do not show it. */
const MAX_LABEL_LENGTH = 64;

export function callbackButton(label: string, action: CallbackAction): InlineButton {
  return {
    text: truncate(toWellFormed(label), MAX_LABEL_LENGTH),
    callback_data: encodeCallback(action),
  };
}

/** Returns a button that shows a view in place of its message. */
export function switchViewButton(label: string, view: ViewRef): InlineButton {
  return callbackButton(label, { kind: 'view', view, asNewMessage: false });
}

/** Returns a button that shows a view in a new message. */
export function openViewButton(label: string, view: ViewRef): InlineButton {
  return callbackButton(label, { kind: 'view', view, asNewMessage: true });
}

/** https://core.telegram.org/bots/api#copytextbutton */
const MAX_COPY_LENGTH = 256;

/** Returns a button that copies a text; null for one that is longer than Telegram copies. */
export function copyButton(label: string, text: string): InlineButton | null {
  if (text === '' || text.length > MAX_COPY_LENGTH) return null;
  return { text: truncate(toWellFormed(label), MAX_LABEL_LENGTH), copy_text: { text } };
}

/** A label with a capital first letter, as all buttons have. */
export function capitalize(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** Splits buttons into rows of at most `width`. */
export function buttonRows(buttons: readonly InlineButton[], width: number): InlineButton[][] {
  const rows: InlineButton[][] = [];
  for (let at = 0; at < buttons.length; at += width) rows.push(buttons.slice(at, at + width));
  return rows;
}

/** The row `‹ 1/5` `3/5 ›`; no row when there is one page. `page` counts from 0. */
export function paginationRow(
  page: number,
  pages: number,
  toPage: (page: number) => ViewRef | CallbackAction,
): InlineButton[][] {
  if (pages <= 1) return [];
  const row: InlineButton[] = [];
  if (page > 0) row.push(pageButton(`‹ ${page}/${pages}`, toPage(page - 1)));
  if (page < pages - 1) row.push(pageButton(`${page + 2}/${pages} ›`, toPage(page + 1)));
  return [row];
}

function pageButton(label: string, to: ViewRef | CallbackAction): InlineButton {
  return 'kind' in to ? callbackButton(label, to) : switchViewButton(label, to);
}

export interface Page<T> {
  /** From 0; the nearest existing page to the one that was asked for. */
  readonly page: number;
  readonly pages: number;
  readonly from: number;
  readonly items: readonly T[];
}

export function paginate<T>(items: readonly T[], page: number, size: number): Page<T> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const currentPage = Math.min(Math.max(page, 0), pages - 1);
  const from = currentPage * size;
  return { page: currentPage, pages, from, items: items.slice(from, from + size) };
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Cuts a text to at most `limit` UTF-16 units, between grapheme clusters, and adds `…`. */
export function truncate(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, limit + 64))) {
    if (index + segment.length > limit - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}
