/** Inline buttons: of presses, in rows, and the row that pages. */
import type { InlineKeyboardButton } from 'grammy/types';
import { wellFormed } from '../render/html.ts';
import { type Press, pressData, type ViewRef } from './press.ts';

export type Keyboard = readonly (readonly InlineKeyboardButton[])[];

/** Telegram takes more; a phone shows no more of it. */
const LONGEST_LABEL = 64;

export function button(label: string, press: Press): InlineKeyboardButton {
  return { text: shorten(wellFormed(label), LONGEST_LABEL), callback_data: pressData(press) };
}

/** A button that shows a view by editing its message. */
export function turnTo(label: string, view: ViewRef): InlineKeyboardButton {
  return button(label, { kind: 'view', view, fresh: false });
}

/** A button that shows a view in a new message. */
export function open(label: string, view: ViewRef): InlineKeyboardButton {
  return button(label, { kind: 'view', view, fresh: true });
}

/** Rows of at most `width`. */
export function rowsOf(
  buttons: readonly InlineKeyboardButton[],
  width: number,
): InlineKeyboardButton[][] {
  const rows: InlineKeyboardButton[][] = [];
  for (let at = 0; at < buttons.length; at += width) rows.push(buttons.slice(at, at + width));
  return rows;
}

/** `‹ 2/5 ›`; no row where one page holds all. `page` counts from 0. */
export function pager(
  page: number,
  pages: number,
  toPage: (page: number) => ViewRef | Press,
): InlineKeyboardButton[][] {
  if (pages <= 1) return [];
  const row: InlineKeyboardButton[] = [];
  if (page > 0) row.push(turn(`‹ ${page}/${pages}`, toPage(page - 1)));
  if (page < pages - 1) row.push(turn(`${page + 2}/${pages} ›`, toPage(page + 1)));
  return [row];
}

function turn(label: string, to: ViewRef | Press): InlineKeyboardButton {
  return 'kind' in to ? button(label, to) : turnTo(label, to);
}

export interface Page<T> {
  /** Within what there is, whatever was asked for. */
  readonly page: number;
  readonly pages: number;
  readonly from: number;
  readonly items: readonly T[];
}

export function pageOf<T>(items: readonly T[], page: number, size: number): Page<T> {
  const pages = Math.max(1, Math.ceil(items.length / size));
  const within = Math.min(Math.max(page, 0), pages - 1);
  const from = within * size;
  return { page: within, pages, from, items: items.slice(from, from + size) };
}

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** At most `limit` UTF-16 units, cut between letters as people see them. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, limit + 64))) {
    if (index + segment.length > limit - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}
