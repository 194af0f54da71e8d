/**
 * The relations of a document as a diagram: what acts upon it above, what it acts upon below. One
 * column, narrow, so that its letters are as large on a phone as the page's.
 */
import type { FC } from 'hono/jsx';
import { shorten } from '../../bot/keyboards/buttons.ts';
import { nameOf, shortNameOf } from '../../bot/views/view.ts';
import type { Entry } from '../../knowledge/document.ts';
import type { Link } from '../../knowledge/relations.ts';
import { documentPath, type Visit } from '../visit.ts';

export interface Tie {
  readonly link: Link;
  readonly direction: 'in' | 'out';
  /** Null where the library does not hold the document at the other end. */
  readonly entry: Entry | null;
}

/** So many in the diagram each way; the table has all. */
const MOST_DRAWN = 6;
const WIDTH = 320;
const LEFT = 40;
const SPINE = 14;
const GAP = 14;
/** Of a line of text, of which a node has two, or three. */
const LINE = 20;
const PADDING = 8;
/** Characters that surely fit into a node. */
const FIT = 30;

/** What changes whether a document holds is worth more than who refers to it. */
const WEIGHTY: ReadonlySet<Link['type']> = new Set(['replaces', 'amends', 'repeals']);

/** The first to be drawn: what changes the document, then central before local. */
export function ranked(ties: readonly Tie[]): Tie[] {
  const rank = ({ link, entry }: Tie): number =>
    (WEIGHTY.has(link.type) ? 0 : 2) +
    (entry?.kind === 'document' && entry.jurisdiction === 'vn' ? 0 : 1);
  return ties.toSorted((a, b) => rank(a) - rank(b));
}

interface DiagramProps {
  readonly visit: Visit;
  readonly entry: Entry;
  readonly ties: readonly Tie[];
  /** Id of the table that has all. */
  readonly table: string;
}

/** A node and where it stands. */
interface Placed {
  readonly tie: Tie;
  readonly lines: readonly string[];
  readonly y: number;
}

export const Diagram: FC<DiagramProps> = ({ visit, entry, ties, table }) => {
  const { diagram, diagramOfSome, andOthers } = visit.text.document;
  const drawn = (direction: Tie['direction']): Tie[] =>
    ranked(ties.filter((tie) => tie.direction === direction)).slice(0, MOST_DRAWN);
  const above = placed(visit, drawn('in'), PADDING / 2);
  const self = above.end;
  const below = placed(visit, drawn('out'), self + heightOf(1) + GAP);
  const left = ties.length - above.nodes.length - below.nodes.length;
  const height = below.end + (left > 0 ? heightOf(1) + PADDING : 0);
  const name = nameOf(entry, visit.words);
  const label = left > 0 ? diagramOfSome(name, ties.length - left, ties.length) : diagram(name);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      role="group"
      aria-label={label}
    >
      {above.nodes.map((node) => (
        <Branch visit={visit} node={node} self={self} />
      ))}
      {below.nodes.map((node) => (
        <Branch visit={visit} node={node} self={self + heightOf(1)} />
      ))}
      <rect class="self" x="2" y={self} width={WIDTH - 4} height={heightOf(1)} rx="9" />
      <text class="self-name" x="14" y={baseline(self, 0)}>
        {shorten(name, FIT + 3)}
      </text>
      {left > 0 ? (
        <a href={`#${table}`}>
          <rect
            class="node"
            x={LEFT}
            y={below.end}
            width={WIDTH - LEFT - 2}
            height={heightOf(1)}
            rx="9"
          />
          <text x={LEFT + 12} y={baseline(below.end, 0)}>
            {andOthers(left)}
          </text>
        </a>
      ) : null}
    </svg>
  );
};

const heightOf = (lines: number): number => 2 * PADDING + lines * LINE;
const baseline = (y: number, line: number): number => y + PADDING + line * LINE + 15;

function placed(visit: Visit, ties: readonly Tie[], from: number) {
  let end = from;
  const nodes = ties.map((tie): Placed => {
    const node = { tie, lines: linesOf(visit, tie), y: end };
    end += heightOf(node.lines.length) + GAP;
    return node;
  });
  return { nodes, end };
}

/** What it does, its number, and that nobody verified it. */
function linesOf(visit: Visit, tie: Tie): string[] {
  const name = tie.entry === null ? (tie.link.number ?? '?') : shortNameOf(tie.entry);
  const mark = tie.link.verified ? [] : [visit.words.messages.unverifiedMark.trim()];
  return [shorten(verbOf(visit, tie), FIT), shorten(name, FIT), ...mark];
}

interface BranchProps {
  readonly visit: Visit;
  readonly node: Placed;
  /** Where the document itself begins, or ends. */
  readonly self: number;
}

/** One document: a line from or to this one, what it does, its number. */
const Branch: FC<BranchProps> = ({ visit, node: { tie, lines, y }, self }) => {
  const height = heightOf(lines.length);
  const middle = y + height / 2;
  // The arrow points at what is acted upon.
  const tip =
    tie.direction === 'in'
      ? `M${SPINE - 5} ${self - 8} L${SPINE} ${self} L${SPINE + 5} ${self - 8} Z`
      : `M${LEFT - 8} ${middle - 5} L${LEFT} ${middle} L${LEFT - 8} ${middle + 5} Z`;
  const node = (
    <>
      <rect class="node" x={LEFT} y={y} width={WIDTH - LEFT - 2} height={height} rx="9" />
      {lines.map((line, at) => (
        <text {...(at !== 1 && { class: 'verb' })} x={LEFT + 12} y={baseline(y, at)}>
          {line}
        </text>
      ))}
    </>
  );
  return (
    <>
      <path d={`M${SPINE} ${self} V${middle} H${LEFT}`} />
      <path class="tip" d={tip} />
      {tie.entry === null ? (
        <g class="plain">{node}</g>
      ) : (
        <a href={documentPath(tie.entry.id)}>
          <title>{`${verbOf(visit, tie)} ${nameOf(tie.entry, visit.words)}`}</title>
          {node}
        </a>
      )}
    </>
  );
};

/** `Bị thay thế bởi`: what the other document is to this one. */
export function verbOf({ words }: Visit, { link, direction }: Tie): string {
  const verb = words.messages.relation[link.type][direction];
  return verb.charAt(0).toLocaleUpperCase(words.language) + verb.slice(1);
}
