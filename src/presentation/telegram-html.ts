/**
 * Renders paragraphs as Telegram's HTML (https://core.telegram.org/bots/api#html-style). All text
 * is escaped here. Every tag is closed in the message that opens it.
 */
import { escapeAttribute, escapeHtml, toWellFormed } from '../shared/escape.ts';
import { type Paragraph, parsePlainParagraphs, type Run } from './paragraph.ts';
import { paragraphSeparator, splitParagraphs } from './split-paragraphs.ts';

/** One message as HTML, and the same text without markup. */
export interface RenderedMessage {
  readonly html: string;
  readonly plain: string;
}

/** Renders plain text as messages: one paragraph for each line. */
export function renderText(text: string): RenderedMessage[] {
  return renderParagraphs(parsePlainParagraphs(text));
}

/** Renders paragraphs as messages, in order. */
export function renderParagraphs(paragraphs: readonly Paragraph[]): RenderedMessage[] {
  return splitParagraphs(paragraphs).map((message) => ({
    html: joinParagraphs(message, renderParagraphHtml),
    plain: toWellFormed(
      joinParagraphs(message, ({ runs }) => runs.map(({ text }) => text).join('')),
    ),
  }));
}

function joinParagraphs(
  message: readonly Paragraph[],
  render: (paragraph: Paragraph) => string,
): string {
  return message
    .map(
      (paragraph, index) => (index === 0 ? '' : paragraphSeparator(paragraph)) + render(paragraph),
    )
    .join('');
}

function renderParagraphHtml({ kind, runs, isFolded }: Paragraph): string {
  const html = runs.map(renderRunHtml).join('');
  if (kind === 'quote') {
    return `<blockquote${isFolded === true ? ' expandable' : ''}>${html}</blockquote>`;
  }
  if (kind === 'note') return `<i>${html}</i>`;
  return html;
}

/** Spaces at the ends stay outside the tags: an underlined space looks like a mistake. */
function renderRunHtml({ text, style, href }: Run): string {
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  let html = escapeHtml(core);
  if (core === '') return before + after;
  if (style === 'strong') html = `<b>${html}</b>`;
  if (style === 'em') html = `<i>${html}</i>`;
  if (style === 'code') html = `<code>${html}</code>`;
  if (href !== undefined) {
    html = `<a href="${escapeAttribute(href)}">${html}</a>`;
  }
  return before + html + after;
}
