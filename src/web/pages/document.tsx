/** `/documents/:id`: a document or term as people expect of a law portal. */
import type { Child, FC } from 'hono/jsx';
import { isLink } from '../../bot/views/card.ts';
import { nameOf, statusLine, titleOf } from '../../bot/views/view.ts';
import type { Entry, LegalDocument, Source } from '../../knowledge/document.ts';
import type { Link } from '../../knowledge/relations.ts';
import { statusOn } from '../../knowledge/status.ts';
import { topicName } from '../names.ts';
import { AskBox } from '../parts/ask-box.tsx';
import { Name, Trail } from '../parts/pieces.tsx';
import { Relations } from '../parts/relations.tsx';
import { Contents, Sections } from '../parts/sections.tsx';
import { documentPath, pathWith, topicPath, type Visit } from '../visit.ts';
import { legislationData } from './legislation.ts';
import { Page } from './page.tsx';

interface EntryProps {
  readonly visit: Visit;
  readonly entry: Entry;
}

export const DocumentPage: FC<EntryProps> = ({ visit, entry }) => {
  const { text, words } = visit;
  const name = nameOf(entry, words);
  const title = titleOf(entry, words);
  return (
    <Page
      visit={visit}
      title={title === name ? name : `${name}: ${title}`}
      description={descriptionOf(visit, entry)}
      kind="article"
      data={legislationData(visit, entry)}
    >
      <Trail
        visit={visit}
        steps={[['/', text.frame.home], ...(entry.kind === 'term' ? [] : topicSteps(visit, entry))]}
      />
      <DocumentHead visit={visit} entry={entry} />
      <div class="doc-body">
        <Contents visit={visit} sections={entry.sections} more={moreOf(visit, entry)} />
        <div class="flow-wide">
          {entry.sections.length === 0 ? (
            <p class="soft">{text.document.noText}</p>
          ) : (
            <Sections visit={visit} sections={entry.sections} />
          )}
          <p class="small soft">{text.document.ownWords}</p>
          <section class="no-print" aria-label={text.document.ask}>
            <AskBox
              visit={visit}
              along={{ about: entry.id }}
              label={text.document.ask}
              placeholder={text.document.askPlaceholder}
              button={text.document.askButton}
              suggests={false}
            />
            <p class="small">
              <a href={pathWith('/chat', { about: entry.id })}>{text.document.chatAbout}</a>
            </p>
          </section>
          {entry.kind === 'term' ? null : <Relations visit={visit} entry={entry} />}
          <section class="flow" aria-labelledby="_facts">
            <h2 id="_facts">{text.document.facts}</h2>
            <Facts visit={visit} entry={entry} />
          </section>
          <Sources visit={visit} sources={entry.sources} />
        </div>
      </div>
    </Page>
  );
};

function moreOf({ text }: Visit, entry: Entry) {
  const words = text.document;
  return [
    ...(entry.kind === 'term' ? [] : [['_relations', words.relations] as const]),
    ['_facts', words.facts] as const,
    ...(entry.sources.length === 0 ? [] : [['_sources', words.sources] as const]),
  ];
}

function topicSteps(visit: Visit, document: LegalDocument) {
  const topic = visit.view.topics.get(document.topics[0] ?? '');
  if (topic === undefined) return [];
  return [[topicPath(topic.id), topicName(visit, topic)] as const];
}

function descriptionOf(visit: Visit, entry: Entry): string {
  const opening = entry.sections[0]?.text.split('\n').find((line) => line.trim() !== '');
  const text = opening?.replace(/^- /u, '') ?? titleOf(entry, visit.words);
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}

const DocumentHead: FC<EntryProps> = ({ visit, entry }) => {
  const { text, words, language } = visit;
  const name = nameOf(entry, words);
  const own = entry.kind === 'term' ? entry.fullName : entry.title;
  const english = titleOf(entry, words);
  const path = documentPath(entry.id);
  return (
    <header class="doc-head">
      <p class="kind" lang={entry.kind === 'term' ? language : 'vi'}>
        {entry.kind === 'term' ? text.document.term : (entry.passedBy ?? '')}
      </p>
      <h1>
        <Name visit={visit} entry={entry} />
      </h1>
      {own === name ? null : (
        <p class="title" lang="vi">
          {own}
        </p>
      )}
      {language === 'en' && english !== own ? <p class="title soft">{english}</p> : null}
      {entry.kind === 'term' ? null : <StatusBanner visit={visit} document={entry} />}
      {entry.verified ? null : (
        <p class="notice" data-state="warn" role="note">
          {text.document.unverifiedDocument}
        </p>
      )}
      {entry.kind === 'term' ? null : <Essentials visit={visit} document={entry} />}
      {entry.kind === 'term' ? null : <MergedNote visit={visit} document={entry} />}
      <div class="row actions" role="group" aria-label={text.document.downloads}>
        <a class="chip" href={`${path}.md`} download>
          Markdown
        </a>
        <a
          class="chip"
          href={`/api/documents/${encodeURIComponent(entry.id)}`}
          download={`${entry.id}.json`}
        >
          JSON
        </a>
        <button type="button" class="chip" data-print hidden>
          {text.document.print}
        </button>
      </div>
    </header>
  );
};

/** In force or not today, since when, and what came in its place, as links. */
const StatusBanner: FC<{ readonly visit: Visit; readonly document: LegalDocument }> = ({
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

/** What people look for first; the table after the text has all. */
const Essentials: FC<{ readonly visit: Visit; readonly document: LegalDocument }> = ({
  visit,
  document,
}) => {
  const { locale, messages } = visit.words;
  const labels = locale.documents;
  const date = (iso: string | null): string =>
    iso === null ? labels.notRecorded : messages.date(iso);
  const facts: readonly Fact[] = [
    [visit.text.document.number, document.number ?? labels.notRecorded],
    [labels.type, messages.typeName[document.type]],
    [
      labels.passedBy,
      document.passedBy === null ? labels.notRecorded : <span lang="vi">{document.passedBy}</span>,
    ],
    [labels.dated, date(document.dateDocument)],
    [labels.effective, date(document.dateEffective)],
  ];
  return (
    <dl class="essentials">
      {facts.map(([label, value]) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

/** Said where a document's province is part of another today. */
const MergedNote: FC<{ readonly visit: Visit; readonly document: LegalDocument }> = ({
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

const Facts: FC<EntryProps> = ({ visit, entry }) => (
  <table class="facts">
    <tbody>
      {factsOf(visit, entry).map(([label, value]) => (
        <tr>
          <th scope="row">{label}</th>
          <td>{value}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

type Fact = readonly [label: string, value: Child];

function factsOf(visit: Visit, entry: Entry): Fact[] {
  const labels = visit.words.locale.documents;
  if (entry.kind === 'term') {
    return present([
      [labels.englishTitle, entry.fullNameEn],
      [labels.owner, entry.owner],
      [labels.aliases, entry.aliases.join('; ')],
    ]);
  }
  const { messages } = visit.words;
  const date = (iso: string | null): string =>
    iso === null ? labels.notRecorded : messages.date(iso);
  const { library, shelf } = visit.view;
  const place = library.jurisdictions.find(({ id }) => id === entry.jurisdiction);
  const status = statusOn(entry, shelf.relations, visit.today);
  return present([
    [visit.text.document.document, entry.number ?? labels.notRecorded],
    [labels.type, messages.typeName[entry.type]],
    [labels.englishTitle, entry.titleEn],
    [labels.passedBy, entry.passedBy ?? labels.notRecorded],
    [labels.signedBy, entry.signedBy ?? labels.notRecorded],
    [labels.dated, date(entry.dateDocument)],
    [labels.effective, date(entry.dateEffective)],
    [labels.ended, status.until === null ? null : date(status.until)],
    [labels.status, statusLine(shelf, entry, visit.words)],
    [labels.jurisdiction, place?.name ?? entry.jurisdiction],
    [
      labels.topics,
      entry.topics.length === 0 ? null : <TopicLinks visit={visit} ids={entry.topics} />,
    ],
    [labels.aliases, entry.aliases.join('; ')],
  ]);
}

function present(facts: readonly (readonly [string, Child])[]): Fact[] {
  return facts.filter(([, value]) => value !== null && value !== '');
}

const TopicLinks: FC<{ readonly visit: Visit; readonly ids: readonly string[] }> = ({
  visit,
  ids,
}) => (
  <>
    {ids.map((id, at) => {
      const topic = visit.view.topics.get(id);
      return (
        <>
          {at > 0 ? '; ' : ''}
          {topic === undefined ? id : <a href={topicPath(id)}>{topicName(visit, topic)}</a>}
        </>
      );
    })}
  </>
);

const Sources: FC<{ readonly visit: Visit; readonly sources: readonly Source[] }> = ({
  visit,
  sources,
}) => {
  if (sources.length === 0) return null;
  const { locale, messages } = visit.words;
  return (
    <section class="flow sources" aria-labelledby="_sources">
      <h2 id="_sources">{visit.text.document.sources}</h2>
      <ul class="small">
        {sources.map(({ title, url, retrieved }) => (
          <li>
            {isLink(url) ? (
              <a href={url} rel="noopener noreferrer">
                {title}
              </a>
            ) : (
              title
            )}
            {retrieved === null ? null : (
              <span class="soft"> ({locale.documents.retrieved(messages.date(retrieved))})</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};
