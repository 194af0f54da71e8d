/** How a document stands today: in force or not, what came in its place, where its province went. */
import type { FC } from 'hono/jsx';
import { nameOf, statusLine } from '../../bot/views/view.ts';
import type { LegalDocument } from '../../knowledge/document.ts';
import type { Link } from '../../knowledge/relations.ts';
import { statusOn } from '../../knowledge/status.ts';
import { documentPath, type Visit } from '../visit.ts';

/** In force or not today, since when, and what came in its place, as links. */
export const StatusBanner: FC<{ readonly visit: Visit; readonly document: LegalDocument }> = ({
  visit,
  document,
}) => {
  const { words, text, today, view } = visit;
  const status = statusOn(document, view.shelf.relations, today);
  return (
    <div class="banner" data-state={status.state}>
      <strong>{statusLine(view.shelf, document, words)}</strong>
      <Replaced visit={visit} label={text.document.replacedBy} links={status.replacedBy} />
      <Replaced visit={visit} label={text.document.amendedBy} links={status.amendedBy} />
    </div>
  );
};

const Replaced: FC<{
  readonly visit: Visit;
  readonly label: string;
  readonly links: readonly Link[];
}> = ({ visit, label, links }) => {
  if (links.length === 0) return null;
  return (
    <p>
      {label}{' '}
      {links.map((link, at) => {
        const entry =
          link.document === null ? undefined : visit.view.library.entries.get(link.document);
        const mark = link.verified ? '' : visit.words.messages.unverifiedMark;
        return (
          <>
            {at > 0 ? ', ' : ''}
            {entry === undefined ? (
              link.number
            ) : (
              <a href={documentPath(entry.id)}>{nameOf(entry, visit.words)}</a>
            )}
            {mark}
          </>
        );
      })}
    </p>
  );
};

/** Said where a document's province is part of another today. */
export const MergedNote: FC<{ readonly visit: Visit; readonly document: LegalDocument }> = ({
  visit,
  document,
}) => {
  const { jurisdictions } = visit.view.library;
  const place = jurisdictions.find(({ id }) => id === document.jurisdiction);
  const into = jurisdictions.find(({ id }) => id === place?.mergedInto);
  if (place === undefined || into === undefined || place.mergedOn === null) return null;
  const date = visit.words.messages.date(place.mergedOn);
  return <p class="small soft">{visit.text.document.merged(place.name, into.name, date)}</p>;
};
