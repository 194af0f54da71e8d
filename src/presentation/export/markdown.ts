/** Renders an exported document as Markdown (CommonMark). */
import type { Paragraph, Run } from '../paragraph.ts';
import type { ExportBlock } from './export-document.ts';

export function renderMarkdown(blocks: readonly ExportBlock[]): string {
  let before: ExportBlock | null = null;
  let markdown = '';
  for (const block of blocks) {
    const tight = block.kind === 'item' && before?.kind === 'item';
    markdown += (before === null ? '' : tight ? '\n' : '\n\n') + renderBlock(block);
    before = block;
  }
  return `${markdown}\n`;
}

function renderBlock(block: ExportBlock): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
  const text = renderRuns(block);
  switch (block.kind) {
    case 'item':
      return `- ${text.replace(/^• /u, '')}`;
    case 'quote':
      return `> ${text}`;
    case 'note':
      return `*${text}*`;
    default:
      return text;
  }
}

function renderRuns({ runs }: Paragraph): string {
  return runs.map(renderRun).join('');
}

function renderRun({ text, style, href }: Run): string {
  // CommonMark does not read `** text**` as strong: spaces at the ends stay outside.
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (core === '') return text;
  const linked = href === undefined ? escapeMarkdown(core) : `[${escapeMarkdown(core)}](<${href}>)`;
  const mark = style === 'strong' ? '**' : style === 'em' ? '*' : '';
  return before + mark + linked + mark + after;
}

/** Escapes characters that Markdown would interpret, also at the start of a line. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>]/gu, '\\$&')
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/u, (_, blank: string, mark: string) =>
      /^\d/u.test(mark) ? `${blank}${mark.slice(0, -1)}\\${mark.slice(-1)}` : `${blank}\\${mark}`,
    );
}
