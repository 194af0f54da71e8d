/** An answer's blocks as HTML: every span escaped, every document a link to its page here. */
import type { FC } from 'hono/jsx';
import type { Answer, Block, Span } from '../../answer/answer.ts';
import type { Entry } from '../../knowledge/document.ts';
import { documentPath } from '../visit.ts';

interface SaidProps {
  readonly answer: Answer;
  readonly entries: ReadonlyMap<string, Entry>;
}

export const Said: FC<SaidProps> = ({ answer, entries }) => (
  <div class="said" lang={answer.language}>
    {grouped(answer.blocks).map((group) =>
      group.kind === 'items' ? (
        <ul>
          {group.blocks.map((block) => (
            <li>
              <Spans block={block} entries={entries} />
            </li>
          ))}
        </ul>
      ) : (
        <Single block={group.block} entries={entries} />
      ),
    )}
  </div>
);

type Group =
  | { readonly kind: 'items'; readonly blocks: Block[] }
  | { readonly kind: 'single'; readonly block: Block };

function grouped(blocks: readonly Block[]): Group[] {
  const groups: Group[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind !== 'item') groups.push({ kind: 'single', block });
    else if (last?.kind === 'items') last.blocks.push(block);
    else groups.push({ kind: 'items', blocks: [block] });
  }
  return groups;
}

interface BlockProps {
  readonly block: Block;
  readonly entries: ReadonlyMap<string, Entry>;
}

const Single: FC<BlockProps> = ({ block, entries }) => {
  const spans = <Spans block={block} entries={entries} />;
  if (block.kind === 'quote') return <blockquote lang="vi">{spans}</blockquote>;
  if (block.kind === 'paragraph') return <p>{spans}</p>;
  return <p class={block.kind}>{spans}</p>;
};

const Spans: FC<BlockProps> = ({ block, entries }) => (
  <>
    {block.spans.map((span) => {
      const text = styled(span);
      const href = linkOf(span, entries);
      return href === null ? text : <a href={href}>{text}</a>;
    })}
  </>
);

function styled({ text, style }: Span) {
  if (style === 'strong') return <strong>{text}</strong>;
  if (style === 'em') return <em>{text}</em>;
  return text;
}

function linkOf({ document, anchor }: Span, entries: ReadonlyMap<string, Entry>): string | null {
  if (document === undefined || !entries.has(document)) return null;
  return documentPath(document, anchor ?? null);
}
