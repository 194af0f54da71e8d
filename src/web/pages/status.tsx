/** `/status`: what the library holds, what it lacks, how much of what is asked it answers. */
import type { Child, FC } from 'hono/jsx';
import { nameOf } from '../../bot/views/view.ts';
import type { Statistics } from '../../store/questions.ts';
import { lookedUp } from '../library-view.ts';
import { facetLabel } from '../parts/facet-menus.tsx';
import { documentPath, pathWith, type Visit } from '../visit.ts';
import { Page } from './page.tsx';

/** The days that questions are counted over. */
export const STATUS_DAYS = 30;

export interface StatusPageProps {
  readonly visit: Visit;
  /** Null: the store is away. */
  readonly asked: Statistics | null;
}

export const StatusPage: FC<StatusPageProps> = ({ visit, asked }) => {
  const { status: text } = visit.text;
  return (
    <Page visit={visit} title={text.title} description={text.lead}>
      <div>
        <h1>{text.title}</h1>
        <p class="soft">{text.lead}</p>
        <LibraryText visit={visit} />
      </div>
      <Holdings visit={visit} />
      <Change visit={visit} />
      <Asked visit={visit} asked={asked} />
      <Counted visit={visit} name="state" title={text.byState} />
      <Counted visit={visit} name="type" title={text.byType} />
      <Quality visit={visit} />
    </Page>
  );
};

const LibraryText: FC<{ readonly visit: Visit }> = ({ visit: { view, language } }) => {
  const { info } = view.library;
  const told = language === 'en' ? (info?.descriptionEn ?? info?.description) : info?.description;
  return told ? <p>{told}</p> : null;
};

const Figures: FC<{ readonly items: readonly (readonly [string, Child])[] }> = ({ items }) => (
  <dl class="figures">
    {items.map(([name, value]) => (
      <div>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

const Holdings: FC<{ readonly visit: Visit }> = ({ visit: { view, text } }) => {
  const { library } = view;
  const sections = [...library.entries.values()].reduce((sum, one) => sum + one.sections.length, 0);
  return (
    <section class="card flow" aria-labelledby="holds">
      <h2 id="holds">{text.status.holds}</h2>
      <Figures
        items={[
          [text.status.documents, library.documents.length],
          [text.status.terms, library.terms.length],
          [text.status.sections, sections],
          [text.status.topics, library.topics.length],
        ]}
      />
    </section>
  );
};

const Change: FC<{ readonly visit: Visit }> = ({ visit: { view, text, words } }) => {
  const [newest] = view.shelf.newest;
  const looked = lookedUp(view.library.entries.values());
  return (
    <section class="card flow" aria-labelledby="change">
      <h2 id="change">{text.status.lastChange}</h2>
      {newest === undefined ? null : (
        <p>
          {text.status.newest}: <a href={documentPath(newest.id)}>{nameOf(newest, words)}</a>
          {newest.dateDocument === null ? '' : ` (${words.messages.date(newest.dateDocument)})`}
        </p>
      )}
      {looked === null ? null : (
        <p>
          {text.status.looked}: <time datetime={looked}>{words.messages.date(looked)}</time>
        </p>
      )}
    </section>
  );
};

const Asked: FC<StatusPageProps> = ({ visit, asked }) => {
  const { status: text } = visit.text;
  return (
    <section class="card flow" aria-labelledby="asked">
      <h2 id="asked">{text.asked(STATUS_DAYS)}</h2>
      {asked === null ? (
        <p>{text.away}</p>
      ) : asked.asked === 0 ? (
        <p>{text.nobody}</p>
      ) : (
        <Figures
          items={[
            [text.questions, asked.asked],
            [text.answered, percent(visit, asked.answered / asked.asked)],
            [text.unanswered, percent(visit, (asked.unsure + asked.unknown) / asked.asked)],
          ]}
        />
      )}
    </section>
  );
};

function percent({ language }: Visit, share: number): string {
  const tag = language === 'en' ? 'en-GB' : 'vi-VN';
  return share.toLocaleString(tag, { style: 'percent', maximumFractionDigits: 1 });
}

const Counted: FC<{
  readonly visit: Visit;
  readonly name: 'state' | 'type';
  readonly title: string;
}> = ({ visit, name, title }) => {
  const { view, today, text } = visit;
  const counts = new Map<string, number>();
  for (const document of view.library.documents) {
    const value = name === 'type' ? document.type : view.stateOf(document, today);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const total = view.library.documents.length;
  return (
    <section class="card flow" aria-labelledby={`by-${name}`}>
      <h2 id={`by-${name}`}>{title}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.search[name]}</th>
            <th scope="col">{text.status.count}</th>
            <th scope="col">{text.status.share}</th>
          </tr>
        </thead>
        <tbody>
          {Array.from(counts)
            .sort(([, a], [, b]) => b - a)
            .map(([value, count]) => (
              <tr>
                <th scope="row">
                  <a href={pathWith('/', { [name]: value })}>{facetLabel(visit, name, value)}</a>
                </th>
                <td>{count}</td>
                <td>{percent(visit, count / total)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
};

const Quality: FC<{ readonly visit: Visit }> = ({ visit: { view, text } }) => {
  const { documents, faults } = view.library;
  return (
    <section class="card flow" aria-labelledby="quality">
      <h2 id="quality">{text.status.quality}</h2>
      <Figures
        items={[
          [text.status.unverified, documents.filter(({ verified }) => !verified).length],
          [
            text.status.withoutDate,
            documents.filter(({ dateDocument }) => dateDocument === null).length,
          ],
          [text.status.faults, faults.length],
        ]}
      />
    </section>
  );
};
