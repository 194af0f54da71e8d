/**
 * Converts Markdown to the plain text that is searched and quoted: one line per paragraph, list item or
 * table row. Numbers and bullets are kept, because people cite them. Emphasis, links and escapes are
 * removed.
 */
import { Lexer, type Token, Tokenizer, type Tokens } from 'marked';

/** Only `#` begins a heading here. In Markdown, text above a line of `---` would be one too. */
class AtxHeadingTokenizer extends Tokenizer {
  override lheading(): undefined {
    return undefined;
  }
}

/** Returns the block tokens of a Markdown text. */
export function lexMarkdown(markdown: string): readonly Token[] {
  return new Lexer({ gfm: true, tokenizer: new AtxHeadingTokenizer() }).lex(markdown);
}

/** Returns the text of inline tokens on one line, as for a heading or a table cell. */
export function inlineText(inline: readonly Token[] | undefined): string {
  return (inline ?? []).map(inlineTokenText).join('').replace(/\s+/gu, ' ').trim();
}

/** Returns the text lines of a block token. */
export function blockLines(block: Token): readonly string[] {
  switch (block.type) {
    case 'paragraph':
    case 'text':
    case 'heading':
      return paragraphLines(block as Tokens.Paragraph | Tokens.Text | Tokens.Heading);
    case 'list':
      return (block as Tokens.List).items.flatMap(itemLines);
    case 'blockquote':
      return (block.tokens ?? []).flatMap(blockLines);
    case 'table':
      return tableLines(block as Tokens.Table);
    case 'code':
      return splitLines((block as Tokens.Code).text);
    case 'html':
      return splitLines(unescapeEntities(stripHtml(block.raw)));
    default:
      return [];
  }
}

/** The start of a point on its own line within a paragraph: `a) …`, `2. …`, `2.1. …`, `+ …`. */
const POINT = /^(?:[a-zđ]{1,2}\)|\d{1,3}(?:\.\d{1,3})*[.)]|[-+•*–])\s/u;

function paragraphLines(block: Tokens.Paragraph | Tokens.Text | Tokens.Heading): string[] {
  const text =
    block.tokens === undefined
      ? unescapeEntities(block.text)
      : block.tokens.map(inlineTokenText).join('');
  const out: string[] = [];
  let open = false;
  for (const hard of text.split(HARD_BREAK)) {
    for (const line of splitLines(hard)) {
      const last = out.length - 1;
      if (open && !POINT.test(line)) out[last] = `${out[last] ?? ''} ${line}`;
      else out.push(line);
      open = true;
    }
    open = false;
  }
  return out;
}

function itemLines(item: Tokens.ListItem): string[] {
  const number = /^\s*(\d+[.)])/u.exec(item.raw)?.[1];
  const [first, ...rest] = item.tokens.flatMap(blockLines);
  // An empty bullet has no content. An empty number is kept, because it is cited.
  if (first === undefined) return number === undefined ? [] : [number];
  return [`${number ?? '-'} ${first}`, ...rest];
}

/**
 * Returns one line per row. Each cell has its column header before it (`Chỉ tiêu: Kinh tế số; Năm 2030:
 * 30%`), so that a quoted row says what its figures mean.
 */
function tableLines(table: Tokens.Table): string[] {
  const heads = table.header.map((cell) => inlineText(cell.tokens));
  return table.rows
    .map((row) =>
      row.flatMap((cell, column) => {
        const text = inlineText(cell.tokens);
        const head = heads[column] ?? '';
        return text === '' ? [] : [head === '' ? text : `${head}: ${text}`];
      }),
    )
    .filter((cells) => cells.length > 0)
    .map((cells) => cells.join('; '));
}

/** Marks an explicit line break until the text is split into lines. */
const HARD_BREAK = '\u0000';

function inlineTokenText(token: Token): string {
  switch (token.type) {
    case 'br':
      return HARD_BREAK;
    case 'html':
      return /^<br\s*\/?>$/iu.test(token.raw) ? HARD_BREAK : '';
    case 'codespan':
    case 'escape':
      return (token as Tokens.Codespan | Tokens.Escape).text;
    case 'checkbox':
      return '';
    default:
      if ('tokens' in token && token.tokens !== undefined) {
        return token.tokens.map(inlineTokenText).join('');
      }
      return unescapeEntities('text' in token ? String(token.text) : token.raw);
  }
}

const splitLines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');

const stripHtml = (html: string): string =>
  html
    .replace(/<!--[\s\S]*?-->/gu, '')
    .replace(/<br\s*\/?>|<\/(?:p|div|li|tr|h[1-6])>/giu, '\n')
    .replace(/<\/?[a-z][^>]*>/giu, '');

/** The named entities that are decoded. Others stay as they are. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

function unescapeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/giu,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0x1f && code <= 0x10ffff ? String.fromCodePoint(code).normalize('NFC') : whole;
    },
  );
}
