/**
 * The relations of a document as a diagram: incoming relations above it, outgoing ones below. It has
 * one narrow column, so that on a phone its text is as large as that of the page.
 */

import type { FC } from 'hono/jsx';
import { kebabCase } from '../../i18n/kebab-case.ts';
import { documentName, shortDocumentName } from '../../library/display-names.ts';
import { type Entry, isCentral } from '../../library/document.ts';
import type { RelatedDocument } from '../../library/relations.ts';
import { truncate } from '../../presentation/callback-data/buttons.ts';
import { documentPath, type RenderContext } from '../page-context.ts';

export interface RelationEdge {
  readonly link: RelatedDocument;
  readonly direction: 'in' | 'out';
  /** The document at the other end; null when the library does not have it. */
  readonly entry: Entry | null;
}

/** Maximum number of nodes in each direction. The table has all relations. */
const MAX_NODES = 6;
const WIDTH = 320;
const NODE_X = 40;
const TRUNK_X = 14;
const GAP = 14;
/** The height of a line of text. A node has two or three lines. */
const LINE_HEIGHT = 20;
const PADDING = 8;
/** The number of characters that always fit into a node. */
const MAX_LABEL_LENGTH = 30;

/** Relations that can change the status of a document. */
const HIGH_PRIORITY_RELATIONS: ReadonlySet<RelatedDocument['type']> = new Set([
  'replaces',
  'amends',
  'repeals',
]);

/** Sorts by priority: relations that change the status first, then central before local documents. */
export function sortByPriority(edges: readonly RelationEdge[]): RelationEdge[] {
  const rank = ({ link, entry }: RelationEdge): number =>
    (HIGH_PRIORITY_RELATIONS.has(link.type) ? 0 : 2) +
    (entry?.kind === 'document' && isCentral(entry) ? 0 : 1);
  return edges.toSorted((a, b) => rank(a) - rank(b));
}

interface RelationsDiagramProps {
  readonly ctx: RenderContext;
  readonly entry: Entry;
  readonly edges: readonly RelationEdge[];
  /** The id of the table with all relations. */
  readonly tableId: string;
}

/** A node with its position. */
interface PlacedNode {
  readonly edge: RelationEdge;
  readonly lines: readonly string[];
  readonly y: number;
}

export const RelationsDiagram: FC<RelationsDiagramProps> = ({ ctx, entry, edges, tableId }) => {
  const { t } = ctx;
  const drawn = (direction: RelationEdge['direction']): RelationEdge[] =>
    sortByPriority(edges.filter((edge) => edge.direction === direction)).slice(0, MAX_NODES);
  const above = layOutNodes(ctx, drawn('in'), PADDING / 2);
  const documentY = above.end;
  const below = layOutNodes(ctx, drawn('out'), documentY + nodeHeight(1) + GAP);
  const omittedCount = edges.length - above.nodes.length - below.nodes.length;
  const height = below.end + (omittedCount > 0 ? nodeHeight(1) + PADDING : 0);
  const name = documentName(entry, ctx.t);
  const label =
    omittedCount > 0
      ? t('web-document-diagram-of-some', {
          name,
          drawn: edges.length - omittedCount,
          all: edges.length,
        })
      : t('web-document-diagram', { name });
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      role="group"
      aria-label={label}
    >
      {above.nodes.map((node) => (
        <DiagramNode ctx={ctx} node={node} documentY={documentY} />
      ))}
      {below.nodes.map((node) => (
        <DiagramNode ctx={ctx} node={node} documentY={documentY + nodeHeight(1)} />
      ))}
      <rect class="self" x="2" y={documentY} width={WIDTH - 4} height={nodeHeight(1)} rx="9" />
      <text class="self-name" x="14" y={textBaseline(documentY, 0)}>
        {truncate(name, MAX_LABEL_LENGTH + 3)}
      </text>
      {omittedCount > 0 ? (
        <a href={`#${tableId}`}>
          <rect
            class="node"
            x={NODE_X}
            y={below.end}
            width={WIDTH - NODE_X - 2}
            height={nodeHeight(1)}
            rx="9"
          />
          <text x={NODE_X + 12} y={textBaseline(below.end, 0)}>
            {t('web-document-and-others', { count: omittedCount })}
          </text>
        </a>
      ) : null}
    </svg>
  );
};

const nodeHeight = (lines: number): number => 2 * PADDING + lines * LINE_HEIGHT;
const textBaseline = (y: number, line: number): number => y + PADDING + line * LINE_HEIGHT + 15;

function layOutNodes(ctx: RenderContext, edges: readonly RelationEdge[], from: number) {
  let end = from;
  const nodes = edges.map((edge): PlacedNode => {
    const node = { edge, lines: nodeLines(ctx, edge), y: end };
    end += nodeHeight(node.lines.length) + GAP;
    return node;
  });
  return { nodes, end };
}

/** The relation, the name of the document, and the mark of an unverified relation. */
function nodeLines(ctx: RenderContext, edge: RelationEdge): string[] {
  const name = edge.entry === null ? (edge.link.number ?? '?') : shortDocumentName(edge.entry);
  const mark = edge.link.verified ? [] : [ctx.t('status-unverified-mark').trim()];
  return [
    truncate(relationLabel(ctx, edge), MAX_LABEL_LENGTH),
    truncate(name, MAX_LABEL_LENGTH),
    ...mark,
  ];
}

interface DiagramNodeProps {
  readonly ctx: RenderContext;
  readonly node: PlacedNode;
  /** The edge of the document's own box that the line starts from. */
  readonly documentY: number;
}

/** A related document: the line, the arrow and the box with its name. */
const DiagramNode: FC<DiagramNodeProps> = ({ ctx, node: { edge, lines, y }, documentY }) => {
  const height = nodeHeight(lines.length);
  const middle = y + height / 2;
  // The arrow points at the document that is changed.
  const tip =
    edge.direction === 'in'
      ? `M${TRUNK_X - 5} ${documentY - 8} L${TRUNK_X} ${documentY} L${TRUNK_X + 5} ${documentY - 8} Z`
      : `M${NODE_X - 8} ${middle - 5} L${NODE_X} ${middle} L${NODE_X - 8} ${middle + 5} Z`;
  const node = (
    <>
      <rect class="node" x={NODE_X} y={y} width={WIDTH - NODE_X - 2} height={height} rx="9" />
      {lines.map((line, at) => (
        <text {...(at !== 1 && { class: 'verb' })} x={NODE_X + 12} y={textBaseline(y, at)}>
          {line}
        </text>
      ))}
    </>
  );
  return (
    <>
      <path d={`M${TRUNK_X} ${documentY} V${middle} H${NODE_X}`} />
      <path class="tip" d={tip} />
      {edge.entry === null ? (
        <g class="plain">{node}</g>
      ) : (
        <a href={documentPath(edge.entry.id)}>
          <title>{`${relationLabel(ctx, edge)} ${documentName(edge.entry, ctx.t)}`}</title>
          {node}
        </a>
      )}
    </>
  );
};

/** The label of a relation, seen from this document: `Bị thay thế bởi`. */
export function relationLabel({ t }: RenderContext, { link, direction }: RelationEdge): string {
  const verb = t(`relation-${kebabCase(link.type)}-${direction}`);
  return verb.charAt(0).toLocaleUpperCase(t.language) + verb.slice(1);
}
