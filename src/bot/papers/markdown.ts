/** A paper as Markdown (CommonMark). */
import type { Paragraph, Run } from '../render/paragraph.ts';
import type { PaperBlock } from './paper.ts';

export function markdownOf(paper: readonly PaperBlock[]): string {
  let before: PaperBlock | null = null;
  let markdown = '';
  for (const block of paper) {
    const tight = block.kind === 'item' && before?.kind === 'item';
    markdown += (before === null ? '' : tight ? '\n' : '\n\n') + blockOf(block);
    before = block;
  }
  return `${markdown}\n`;
}

function blockOf(block: PaperBlock): string {
  if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${escaped(block.text)}`;
  const text = runsOf(block);
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

function runsOf({ runs }: Paragraph): string {
  return runs.map(runOf).join('');
}

function runOf({ text, style, href }: Run): string {
  // Blanks at the ends stay outside of the marks, which do not count as marks there.
  const [, before = '', core = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  if (core === '') return text;
  const linked = href === undefined ? escaped(core) : `[${escaped(core)}](<${href}>)`;
  const mark = style === 'strong' ? '**' : style === 'em' ? '*' : '';
  return before + mark + linked + mark + after;
}

/** What Markdown would read as its own, at the start of a line too. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>]/gu, '\\$&')
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/u, (_, blank: string, mark: string) =>
      /^\d/u.test(mark) ? `${blank}${mark.slice(0, -1)}\\${mark.slice(-1)}` : `${blank}\\${mark}`,
    );
}
