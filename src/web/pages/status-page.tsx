/** `/status`: figures of the library, its data quality, and the share of answered questions. */

import type { FC } from 'hono/jsx';
import { formatDate } from '../../i18n/format-date.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { documentName } from '../../library/display-names.ts';
import { perLibrary } from '../../library/index/per-library.ts';
import { latestRetrievalDate } from '../../library/latest-retrieval-date.ts';
import { outlineOf } from '../../library/outline.ts';
import type { QuestionStatistics } from '../../store/tables/question-log.ts';
import { facetLabel } from '../components/facet-menus.tsx';
import { Layout } from '../components/layout.tsx';
import { StatisticList } from '../components/statistic-list.tsx';
import { buildPath, documentPath, type PageContext } from '../page-context.ts';
import { listingOf } from '../search/listing.ts';
import { CoverageTables } from './coverage-tables.tsx';

/** Questions of the last so many days are counted. */
export const STATISTICS_DAYS = 30;

export interface StatusPageProps {
  readonly ctx: PageContext;
  /** Null when the store cannot be read. */
  readonly statistics: QuestionStatistics | null;
}

export const StatusPage: FC<StatusPageProps> = ({ ctx, statistics }) => {
  const { t } = ctx;
  return (
    <Layout ctx={ctx} title={t('web-status-title')} description={t('web-status-lead')}>
      <div>
        <h1>{t('web-status-title')}</h1>
        <p class="soft">{t('web-status-lead')}</p>
        <LibraryDescription ctx={ctx} />
      </div>
      <DataQuality ctx={ctx} />
      <LibraryCounts ctx={ctx} />
      <LastChange ctx={ctx} />
      <CoverageTables ctx={ctx} />
      <QuestionFigures ctx={ctx} statistics={statistics} />
      <CountTable ctx={ctx} facet="state" title={t('web-status-by-state')} />
      <CountTable ctx={ctx} facet="type" title={t('web-status-by-type')} />
    </Layout>
  );
};

const LibraryDescription: FC<{ readonly ctx: PageContext }> = ({
  ctx: { libraryIndex, language, t },
}) => {
  const { info } = libraryIndex.library;
  const description = inLanguage(language, { vi: info?.description, en: info?.descriptionEn });
  return (
    <>
      {description ? <p>{description}</p> : null}
      {info?.contact ? (
        <p>
          {t('web-layout-contact')}: {info.contact}
        </p>
      ) : null}
    </>
  );
};

/** Figures of the whole library that do not depend on the day. */
const figuresOf = perLibrary((library) => {
  const { documents, entries } = library;
  return {
    sections: [...entries.values()].reduce((sum, one) => sum + outlineOf(library, one).sections, 0),
    unverified: documents.filter(({ verified }) => !verified).length,
    undated: documents.filter(({ dateDocument }) => dateDocument === null).length,
    retrievedOn: latestRetrievalDate(entries.values()),
  };
});

const LibraryCounts: FC<{ readonly ctx: PageContext }> = ({ ctx: { libraryIndex, t } }) => {
  const { library } = libraryIndex;
  const { sections } = figuresOf(library);
  return (
    <section class="card flow" aria-labelledby="holds">
      <h2 id="holds">{t('web-status-holds')}</h2>
      <StatisticList
        items={[
          [t('web-status-documents'), library.documents.length],
          [t('web-status-terms'), library.terms.length],
          [t('web-status-sections'), sections],
          [t('web-status-topics'), library.topics.length],
        ]}
      />
    </section>
  );
};

const LastChange: FC<{ readonly ctx: PageContext }> = ({ ctx: { libraryIndex, t } }) => {
  const [newest] = libraryIndex.newest;
  const { retrievedOn } = figuresOf(libraryIndex.library);
  return (
    <section class="card flow" aria-labelledby="change">
      <h2 id="change">{t('web-status-last-change')}</h2>
      {newest === undefined ? null : (
        <p>
          {t('web-status-newest')}: <a href={documentPath(newest.id)}>{documentName(newest, t)}</a>
          {newest.dateDocument === null ? '' : ` (${formatDate(t, newest.dateDocument)})`}
        </p>
      )}
      {retrievedOn === null ? null : (
        <p>
          {t('web-status-looked')}: <time datetime={retrievedOn}>{formatDate(t, retrievedOn)}</time>
        </p>
      )}
    </section>
  );
};

const QuestionFigures: FC<StatusPageProps> = ({ ctx, statistics }) => {
  const { t } = ctx;
  return (
    <section class="card flow" aria-labelledby="asked">
      <h2 id="asked">{t('web-status-asked', { days: STATISTICS_DAYS })}</h2>
      {statistics === null ? (
        <p>{t('web-status-away')}</p>
      ) : statistics.asked === 0 ? (
        <p>{t('web-status-nobody')}</p>
      ) : (
        <StatisticList
          items={[
            [t('web-status-questions'), statistics.asked],
            [t('web-status-answered'), formatPercent(ctx, statistics.answered / statistics.asked)],
            [
              t('web-status-unanswered'),
              formatPercent(ctx, (statistics.unsure + statistics.unknown) / statistics.asked),
            ],
          ]}
        />
      )}
    </section>
  );
};

function formatPercent({ t }: PageContext, share: number): string {
  return share.toLocaleString(t.info.tag, { style: 'percent', maximumFractionDigits: 1 });
}

const CountTable: FC<{
  readonly ctx: PageContext;
  readonly facet: 'state' | 'type';
  readonly title: string;
}> = ({ ctx, facet, title }) => {
  const { libraryIndex, today, t } = ctx;
  const values = listingOf(libraryIndex, today).select({}).facets[facet];
  const counts = values.filter(({ value }) => value !== 'term');
  const total = libraryIndex.library.documents.length;
  return (
    <section class="card flow" aria-labelledby={`by-${facet}`}>
      <h2 id={`by-${facet}`}>{title}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t(`web-search-${facet}`)}</th>
            <th scope="col">{t('web-status-count')}</th>
            <th scope="col">{t('web-status-share')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ value, count }) => (
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

const DataQuality: FC<{ readonly ctx: PageContext }> = ({ ctx: { libraryIndex, today, t } }) => {
  const { library } = libraryIndex;
  const { unverified, undated } = figuresOf(library);
  const { state } = listingOf(libraryIndex, today).select({}).facets;
  const unknown = state.find(({ value }) => value === 'unknown')?.count ?? 0;
  return (
    <section class="card flow" aria-labelledby="quality">
      <h2 id="quality">{t('web-status-quality')}</h2>
      <StatisticList
        items={[
          [t('web-status-unknown-state'), unknown],
          [t('web-status-unverified'), unverified],
          [t('web-status-without-date'), undated],
          [t('web-status-faults'), library.faults.length],
        ]}
      />
    </section>
  );
};
