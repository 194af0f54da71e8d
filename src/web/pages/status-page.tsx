/** `/status`: what the library holds, what it lacks, how much of what is asked it answers. */
import type { Child, FC } from 'hono/jsx';
import { latestRetrievalDate } from '../../library/index/library-view.ts';
import { documentName } from '../../presentation/views/view.ts';
import type { QuestionStatistics } from '../../store/tables/question-log.ts';
import { facetLabel } from '../components/facet-menus.tsx';
import { Layout } from '../components/layout.tsx';
import { buildPath, documentPath, type PageContext } from '../page-context.ts';

/** The days that questions are counted over. */
export const STATISTICS_DAYS = 30;

export interface StatusPageProps {
  readonly ctx: PageContext;
  /** Null: the store is away. */
  readonly statistics: QuestionStatistics | null;
}

export const StatusPage: FC<StatusPageProps> = ({ ctx, statistics }) => {
  const { status: text } = ctx.text;
  return (
    <Layout ctx={ctx} title={text.title} description={text.lead}>
      <div>
        <h1>{text.title}</h1>
        <p class="soft">{text.lead}</p>
        <LibraryDescription ctx={ctx} />
      </div>
      <LibraryCounts ctx={ctx} />
      <LastChange ctx={ctx} />
      <QuestionFigures ctx={ctx} statistics={statistics} />
      <CountTable ctx={ctx} facet="state" title={text.byState} />
      <CountTable ctx={ctx} facet="type" title={text.byType} />
      <DataQuality ctx={ctx} />
    </Layout>
  );
};

const LibraryDescription: FC<{ readonly ctx: PageContext }> = ({ ctx: { view, language } }) => {
  const { info } = view.library;
  const description =
    language === 'en' ? (info?.descriptionEn ?? info?.description) : info?.description;
  return description ? <p>{description}</p> : null;
};

const StatisticList: FC<{ readonly items: readonly (readonly [string, Child])[] }> = ({
  items,
}) => (
  <dl class="figures">
    {items.map(([name, value]) => (
      <div>
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

const LibraryCounts: FC<{ readonly ctx: PageContext }> = ({ ctx: { view, text } }) => {
  const { library } = view;
  const sections = [...library.entries.values()].reduce((sum, one) => sum + one.sections.length, 0);
  return (
    <section class="card flow" aria-labelledby="holds">
      <h2 id="holds">{text.status.holds}</h2>
      <StatisticList
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

const LastChange: FC<{ readonly ctx: PageContext }> = ({ ctx: { view, text, words } }) => {
  const [newest] = view.index.newest;
  const retrievedOn = latestRetrievalDate(view.library.entries.values());
  return (
    <section class="card flow" aria-labelledby="change">
      <h2 id="change">{text.status.lastChange}</h2>
      {newest === undefined ? null : (
        <p>
          {text.status.newest}: <a href={documentPath(newest.id)}>{documentName(newest, words)}</a>
          {newest.dateDocument === null ? '' : ` (${words.messages.date(newest.dateDocument)})`}
        </p>
      )}
      {retrievedOn === null ? null : (
        <p>
          {text.status.looked}:{' '}
          <time datetime={retrievedOn}>{words.messages.date(retrievedOn)}</time>
        </p>
      )}
    </section>
  );
};

const QuestionFigures: FC<StatusPageProps> = ({ ctx, statistics }) => {
  const { status: text } = ctx.text;
  return (
    <section class="card flow" aria-labelledby="asked">
      <h2 id="asked">{text.asked(STATISTICS_DAYS)}</h2>
      {statistics === null ? (
        <p>{text.away}</p>
      ) : statistics.asked === 0 ? (
        <p>{text.nobody}</p>
      ) : (
        <StatisticList
          items={[
            [text.questions, statistics.asked],
            [text.answered, formatPercent(ctx, statistics.answered / statistics.asked)],
            [
              text.unanswered,
              formatPercent(ctx, (statistics.unsure + statistics.unknown) / statistics.asked),
            ],
          ]}
        />
      )}
    </section>
  );
};

function formatPercent({ language }: PageContext, share: number): string {
  const tag = language === 'en' ? 'en-GB' : 'vi-VN';
  return share.toLocaleString(tag, { style: 'percent', maximumFractionDigits: 1 });
}

const CountTable: FC<{
  readonly ctx: PageContext;
  readonly facet: 'state' | 'type';
  readonly title: string;
}> = ({ ctx, facet, title }) => {
  const { view, today, text } = ctx;
  const counts = new Map<string, number>();
  for (const document of view.library.documents) {
    const value = facet === 'type' ? document.type : view.statusStateOf(document, today);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const total = view.library.documents.length;
  return (
    <section class="card flow" aria-labelledby={`by-${facet}`}>
      <h2 id={`by-${facet}`}>{title}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.search[facet]}</th>
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
                  <a href={buildPath('/', { [facet]: value })}>{facetLabel(ctx, facet, value)}</a>
                </th>
                <td>{count}</td>
                <td>{formatPercent(ctx, count / total)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </section>
  );
};

const DataQuality: FC<{ readonly ctx: PageContext }> = ({ ctx: { view, text } }) => {
  const { documents, faults } = view.library;
  return (
    <section class="card flow" aria-labelledby="quality">
      <h2 id="quality">{text.status.quality}</h2>
      <StatisticList
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
