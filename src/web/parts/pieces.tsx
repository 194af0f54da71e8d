/** Small parts that several pages are made of. */
import type { FC } from 'hono/jsx';
import { nameOf, titleOf } from '../../bot/views/view.ts';
import type { Entry, LegalDocument } from '../../knowledge/document.ts';
import { statusOn } from '../../knowledge/status.ts';
import type { Piece } from '../find/marks.ts';
import { documentPath, type Visit } from '../visit.ts';

/** Text with what was looked for marked. */
export const Pieces: FC<{ readonly pieces: readonly Piece[] }> = ({ pieces }) => (
  <>{pieces.map(({ text, hit }) => (hit ? <mark>{text}</mark> : text))}</>
);

/** In force or not today; what nobody verified says so, and has a hollow dot. */
export const StateBadge: FC<{ readonly visit: Visit; readonly document: LegalDocument }> = ({
  visit,
  document,
}) => {
  const { words, text, view, today } = visit;
  const { state, verified } = statusOn(document, view.shelf.relations, today);
  const doubted = !verified && state !== 'unknown';
  return (
    <span class={doubted ? 'badge doubted' : 'badge'} data-state={state}>
      {text.search.states[state]}
      {doubted ? words.messages.unverifiedMark : ''}
    </span>
  );
};

/** Issuer, date and state of a document; a term's owner. */
export const Meta: FC<{ readonly visit: Visit; readonly entry: Entry }> = ({ visit, entry }) => {
  const { words, text } = visit;
  if (entry.kind === 'term') {
    return (
      <p class="meta">
        <span>{text.search.term}</span>
        {entry.owner === null ? null : <span lang="vi">{entry.owner}</span>}
      </p>
    );
  }
  return (
    <p class="meta">
      {entry.passedBy === null ? null : <PassedBy visit={visit} document={entry} />}
      {entry.dateDocument === null ? null : (
        <time datetime={entry.dateDocument}>{words.messages.date(entry.dateDocument)}</time>
      )}
      <StateBadge visit={visit} document={entry} />
    </p>
  );
};

/** Who passed a document, in the visitor's language where it has a name in it. */
export const PassedBy: FC<{ readonly visit: Visit; readonly document: LegalDocument }> = ({
  visit: { view, language },
  document,
}) => {
  const name = view.shelf.passedBy(document, language);
  return <span lang={name === document.passedBy ? 'vi' : language}>{name}</span>;
};

/** What an entry is called; a document without a number by its title, which is in Vietnamese. */
export const Name: FC<{ readonly visit: Visit; readonly entry: Entry }> = ({ visit, entry }) => {
  const name = nameOf(entry, visit.words);
  if (visit.language === 'vi' || entry.kind === 'term' || name !== entry.title) return <>{name}</>;
  return <span lang="vi">{name}</span>;
};

/** A document in a list: its name as the link, its title, what it is. */
export const EntryLine: FC<{
  readonly visit: Visit;
  readonly entry: Entry;
  readonly title?: readonly Piece[];
}> = ({ visit, entry, title }) => {
  const name = nameOf(entry, visit.words);
  const english = visit.language === 'en' ? titleOf(entry, visit.words) : null;
  const own = entry.kind === 'term' ? entry.fullName : entry.title;
  return (
    <>
      <h3>
        <a href={documentPath(entry.id)}>
          <Name visit={visit} entry={entry} />
        </a>
      </h3>
      {english === null || english === own ? null : <p class="title">{english}</p>}
      {own === name ? null : (
        <p class={english !== null && english !== own ? 'title soft' : 'title'} lang="vi">
          {title === undefined ? own : <Pieces pieces={title} />}
        </p>
      )}
      <Meta visit={visit} entry={entry} />
    </>
  );
};

/** Where a page lies, from the start page on. */
export const Trail: FC<{
  readonly visit: Visit;
  readonly steps: readonly (readonly [href: string, name: string])[];
}> = ({ visit, steps }) => (
  <nav aria-label={visit.text.frame.trail}>
    <ol class="plain trail">
      {steps.map(([href, name]) => (
        <li>
          <a href={href}>{name}</a>
        </li>
      ))}
    </ol>
  </nav>
);
