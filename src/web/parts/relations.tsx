/** What a document is to others: a diagram that a keyboard walks, and a table that says all. */
import type { FC } from 'hono/jsx';
import { nameOf, titleOf } from '../../bot/views/view.ts';
import type { Entry } from '../../knowledge/document.ts';
import { documentPath, type Visit } from '../visit.ts';
import { Name } from './pieces.tsx';
import { Diagram, type Tie, verbOf } from './relations-diagram.tsx';

/** The table's id: the diagram leads to it where it leaves something out. */
const TABLE = '_relations-table';

function tiesOf({ view }: Visit, entry: Entry): Tie[] {
  const links = view.shelf.relations.get(entry.id);
  const tie =
    (direction: Tie['direction']) =>
    (link: Tie['link']): Tie => {
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
          <Diagram visit={visit} entry={entry} ties={ties} table={TABLE} />
          <TieTable visit={visit} ties={ties} />
        </>
      )}
    </section>
  );
};

const TieTable: FC<{ readonly visit: Visit; readonly ties: readonly Tie[] }> = ({
  visit,
  ties,
}) => {
  const { document: text } = visit.text;
  return (
    <div id={TABLE} class="scroll" tabindex={0} role="region" aria-label={text.relationsTable}>
      <table class="small stacked">
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
              <td data-label={text.since}>
                {tie.link.since === null ? '–' : visit.words.messages.date(tie.link.since)}
              </td>
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
