/** What a document's sheet says of it: the essentials under its title, and all of it as a table. */
import type { Child, FC } from 'hono/jsx';
import { statusLine } from '../../bot/views/view.ts';
import type { Entry, LegalDocument } from '../../knowledge/document.ts';
import { statusOn } from '../../knowledge/status.ts';
import { topicName } from '../names.ts';
import { topicPath, type Visit } from '../visit.ts';
import { PassedBy } from './pieces.tsx';

type Fact = readonly [label: string, value: Child];

/** What people look for first; the table after the text has all. */
export const Essentials: FC<{ readonly visit: Visit; readonly document: LegalDocument }> = ({
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
      document.passedBy === null ? (
        labels.notRecorded
      ) : (
        <PassedBy visit={visit} document={document} />
      ),
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

/** All that the sheet says. */
export const Facts: FC<{ readonly visit: Visit; readonly entry: Entry }> = ({ visit, entry }) => (
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
    [labels.passedBy, shelf.passedBy(entry, visit.language) ?? labels.notRecorded],
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
