/**
 * What a document is to others: a diagram that a keyboard walks, and a table that says the same.
 * The diagram is one column, so that its letters stay as large on a phone as the page's.
 */
import type { FC } from 'hono/jsx';
import { nameOf, shortNameOf, titleOf } from '../../bot/views/view.ts';
import type { Entry } from '../../knowledge/document.ts';
import type { Link } from '../../knowledge/relations.ts';
import { documentPath, type Visit } from '../visit.ts';
import { Name } from './pieces.tsx';

interface Tie {
  readonly link: Link;
  readonly direction: 'in' | 'out';
  /** Null where the library does not hold the document at the other end. */
  readonly entry: Entry | null;
}

/** So many in the diagram each way; the table has all. */
const MOST_DRAWN = 6;
const WIDTH = 400;
const ROW = 62;
const NODE = 40;
const LEFT = 64;

function tiesOf({ view }: Visit, entry: Entry): Tie[] {
  const links = view.shelf.relations.get(entry.id);
  const tie =
    (direction: Tie['direction']) =>
    (link: Link): Tie => {
      const other =
        link.document === null ? null : (view.library.entries.get(link.document) ?? null);
      return { link, direction, entry: other };
    };
  return [...(links?.incoming ?? []).map(tie('in')), ...(links?.outgoing ?? []).map(tie('out'))];
}

export const Relations: FC<{ readonly visit: Visit; readonly entry: Entry }> = ({
  visit,
  entry,
}) => {
  const ties = tiesOf(visit, entry);
  const { document: text } = visit.text;
  return (
    <section class="flow ties" aria-labelledby="_relations">
      <h2 id="_relations">{text.relations}</h2>
      {ties.length === 0 ? (
        <p class="soft">{text.noRelations}</p>
      ) : (
        <>
          <Diagram visit={visit} entry={entry} ties={ties} />
          <TieTable visit={visit} ties={ties} />
        </>
      )}
    </section>
  );
};

interface TiesProps {
  readonly visit: Visit;
  readonly ties: readonly Tie[];
}

const Diagram: FC<TiesProps & { readonly entry: Entry }> = ({ visit, entry, ties }) => {
  const above = ties.filter(({ direction }) => direction === 'in').slice(0, MOST_DRAWN);
  const below = ties.filter(({ direction }) => direction === 'out').slice(0, MOST_DRAWN);
  const self = above.length * ROW + 4;
  const height = self + NODE + below.length * ROW + 4;
  const spine = 22;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      role="group"
      aria-label={visit.text.document.diagram(nameOf(entry, visit.words))}
    >
      {above.map((tie, at) => (
        <Branch visit={visit} tie={tie} y={at * ROW + 4} spine={spine} self={self} />
      ))}
      {below.map((tie, at) => (
        <Branch
          visit={visit}
          tie={tie}
          y={self + NODE + at * ROW + 22}
          spine={spine}
          self={self + NODE}
        />
      ))}
      <rect class="self" x="2" y={self} width={WIDTH - 4} height={NODE} rx="9" />
      <text class="self-name" x="16" y={self + 25}>
        {shortened(nameOf(entry, visit.words), 48)}
      </text>
    </svg>
  );
};

interface BranchProps {
  readonly visit: Visit;
  readonly tie: Tie;
  readonly y: number;
  readonly spine: number;
  readonly self: number;
}

/** One document: a line from or to this one, what it does, its number. */
const Branch: FC<BranchProps> = ({ visit, tie, y, spine, self }) => {
  const middle = y + NODE / 2;
  const incoming = tie.direction === 'in';
  // The arrow points at what is acted upon.
  const tip = incoming
    ? `M${spine - 5} ${self - 8} L${spine} ${self} L${spine + 5} ${self - 8} Z`
    : `M${LEFT - 8} ${middle - 5} L${LEFT} ${middle} L${LEFT - 8} ${middle + 5} Z`;
  const name = tie.entry === null ? (tie.link.number ?? '?') : shortNameOf(tie.entry);
  const node = (
    <>
      <rect class="node" x={LEFT} y={y} width={WIDTH - LEFT - 2} height={NODE} rx="9" />
      <text class="verb" x={LEFT + 12} y={y + 16}>
        {shortened(verbOf(visit, tie) + markOf(visit, tie), 52)}
      </text>
      <text x={LEFT + 12} y={y + 32}>
        {shortened(name, 42)}
      </text>
    </>
  );
  return (
    <>
      <path d={`M${spine} ${self} V${middle} H${LEFT}`} />
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

const TieTable: FC<TiesProps> = ({ visit, ties }) => {
  const { document: text } = visit.text;
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={text.relationsTable}>
      <table class="small">
        <thead>
          <tr>
            <th scope="col">{text.relation}</th>
            <th scope="col">{text.document}</th>
            <th scope="col">{text.since}</th>
            <th scope="col">{text.checked}</th>
          </tr>
        </thead>
        <tbody>
          {ties.map((tie) => (
            <tr>
              <td>{verbOf(visit, tie)}</td>
              <td>
                <TieName visit={visit} tie={tie} />
              </td>
              <td>{tie.link.since === null ? '–' : visit.words.messages.date(tie.link.since)}</td>
              <td>{tie.link.verified ? text.verified : text.unverified}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const TieName: FC<{ readonly visit: Visit; readonly tie: Tie }> = ({ visit, tie }) => {
  if (tie.entry === null) {
    return (
      <>
        {tie.link.number} <span class="soft">({visit.text.document.notInLibrary})</span>
      </>
    );
  }
  const name = nameOf(tie.entry, visit.words);
  const title = titleOf(tie.entry, visit.words);
  const own = tie.entry.kind === 'document' && title === tie.entry.title;
  return (
    <>
      <a href={documentPath(tie.entry.id)}>
        <Name visit={visit} entry={tie.entry} />
      </a>
      {title === name ? null : (
        <div class="soft" {...(own && { lang: 'vi' })}>
          {title}
        </div>
      )}
    </>
  );
};

function verbOf({ words }: Visit, { link, direction }: Tie): string {
  const verb = words.messages.relation[link.type][direction];
  return verb.charAt(0).toLocaleUpperCase(words.language) + verb.slice(1);
}

function markOf({ words }: Visit, { link }: Tie): string {
  return link.verified ? '' : words.messages.unverifiedMark;
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
