/** `/documents/:id`: a document or term as people expect of a law portal. */
import type { FC } from 'hono/jsx';
import { isLink } from '../../bot/views/card.ts';
import { nameOf, titleOf } from '../../bot/views/view.ts';
import type { Entry, LegalDocument, Source } from '../../knowledge/document.ts';
import { topicName } from '../names.ts';
import { AskBox } from '../parts/ask-box.tsx';
import { Essentials, Facts } from '../parts/facts.tsx';
import { Name, PassedBy, Trail } from '../parts/pieces.tsx';
import { Relations } from '../parts/relations.tsx';
import { Contents, Sections } from '../parts/sections.tsx';
import { MergedNote, StatusBanner } from '../parts/standing.tsx';
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
      <p class="kind">
        {entry.kind === 'term' ? text.document.term : <PassedBy visit={visit} document={entry} />}
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
