/** `/timeline`: the number of documents of each year, as a bar chart and as a table. */

import type { FC } from 'hono/jsx';
import { isCentral } from '../../library/document.ts';
import { perLibrary } from '../../library/index/per-library.ts';
import { Layout } from '../components/layout.tsx';
import { buildPath, type PageContext } from '../page-context.ts';

interface YearCount {
  readonly year: number;
  readonly central: number;
  readonly local: number;
}

/** Up to this period, years without documents are shown too. */
const MAX_CONTIGUOUS_YEARS = 30;
const CHART_HEIGHT = 220;
const AXIS_HEIGHT = 24;
const TOP_MARGIN = 18;
const BAR_SLOT_WIDTH = 34;

/** Counts documents by year, from the first to the last year, including years without documents. */
const yearCountsOf = perLibrary(({ documents }): readonly YearCount[] => {
  const counts = new Map<number, { central: number; local: number }>();
  for (const document of documents) {
    const { dateDocument } = document;
    if (dateDocument === null) continue;
    const year = Number(dateDocument.slice(0, 4));
    const count = counts.get(year) ?? { central: 0, local: 0 };
    count[isCentral(document) ? 'central' : 'local'] += 1;
    counts.set(year, count);
  }
  const found = [...counts.keys()].sort((a, b) => a - b);
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined) return [];
  // Over a long period, years without documents are left out.
  const dense = last - first <= MAX_CONTIGUOUS_YEARS;
  const shown = dense ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : found;
  return shown.map((year) => ({ year, ...(counts.get(year) ?? { central: 0, local: 0 }) }));
});

export const TimelinePage: FC<{ readonly ctx: PageContext }> = ({ ctx }) => {
  const { t } = ctx;
  const years = yearCountsOf(ctx.libraryIndex.library);
  const dated = years.reduce((sum, { central, local }) => sum + central + local, 0);
  const undated = ctx.libraryIndex.library.documents.length - dated;
  return (
    <Layout
      ctx={ctx}
      title={t('web-timeline-title')}
      description={
        undated > 0
          ? t('web-timeline-lead-undated', { dated: dated, undated: undated })
          : t('web-timeline-lead', { dated: dated })
      }
    >
      <div>
        <h1>{t('web-timeline-title')}</h1>
        <p class="soft">
          {undated > 0
            ? t('web-timeline-lead-undated', { dated: dated, undated: undated })
            : t('web-timeline-lead', { dated: dated })}
        </p>
      </div>
      {years.length === 0 ? null : (
        <>
          <figure class="chart card">
            <ul class="plain legend">
              <li>{t('web-timeline-central')}</li>
              <li class="local">{t('web-timeline-local')}</li>
            </ul>
            <div class="scroll" tabindex={0} role="region" aria-label={t('web-timeline-chart')}>
              <Chart ctx={ctx} years={years} />
            </div>
          </figure>
          <YearTable ctx={ctx} years={years} undated={undated} />
        </>
      )}
    </Layout>
  );
};

interface YearsProps {
  readonly ctx: PageContext;
  readonly years: readonly YearCount[];
}

const Chart: FC<YearsProps> = ({ ctx, years }) => {
  const width = years.length * BAR_SLOT_WIDTH;
  const maxTotal = Math.max(...years.map(({ central, local }) => central + local));
  const scale = (CHART_HEIGHT - AXIS_HEIGHT - TOP_MARGIN) / maxTotal;
  const baseline = CHART_HEIGHT - AXIS_HEIGHT;
  return (
    <svg
      viewBox={`0 0 ${width} ${CHART_HEIGHT}`}
      width={width}
      height={CHART_HEIGHT}
      role="group"
      aria-label={ctx.t('web-timeline-chart')}
    >
      <line x1="0" x2={width} y1={baseline + 0.5} y2={baseline + 0.5} />
      {years.map((year, at) => (
        <Bar ctx={ctx} year={year} x={at * BAR_SLOT_WIDTH} baseline={baseline} scale={scale} />
      ))}
    </svg>
  );
};

interface BarProps {
  readonly ctx: PageContext;
  readonly year: YearCount;
  readonly x: number;
  readonly baseline: number;
  readonly scale: number;
}

const Bar: FC<BarProps> = ({ ctx, year: { year, central, local }, x, baseline, scale }) => {
  const total = central + local;
  const middle = x + BAR_SLOT_WIDTH / 2;
  const label = (
    <text x={middle} y={CHART_HEIGHT - 7} text-anchor="middle">
      {year}
    </text>
  );
  if (total === 0) return <g>{label}</g>;
  const rounded = (value: number): number => Math.round(value * 10) / 10;
  const lower = rounded(central * scale);
  const upper = rounded(local * scale);
  return (
    <a
      href={buildPath('/', { year })}
      aria-label={ctx.t('web-timeline-bar', { year: String(year), count: total })}
    >
      {central === 0 ? null : (
        <rect
          class="bar"
          x={x + 5}
          y={baseline - lower}
          width={BAR_SLOT_WIDTH - 10}
          height={lower}
          rx="2"
        />
      )}
      {local === 0 ? null : (
        <rect
          class="bar local"
          x={x + 5}
          y={rounded(baseline - lower - upper)}
          width={BAR_SLOT_WIDTH - 10}
          height={upper}
          rx="2"
        />
      )}
      {label}{' '}
      <text x={middle} y={rounded(baseline - lower - upper - 5)} text-anchor="middle">
        {total}
      </text>
    </a>
  );
};

const YearTable: FC<YearsProps & { readonly undated: number }> = ({ ctx, years, undated }) => {
  const { t } = ctx;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('web-timeline-year')}</th>
          <th scope="col">{t('web-timeline-central')}</th>
          <th scope="col">{t('web-timeline-local')}</th>
          <th scope="col">{t('web-timeline-total')}</th>
        </tr>
      </thead>
      <tbody>
        {years
          .filter(({ central, local }) => central + local > 0)
          .toReversed()
          .map(({ year, central, local }) => (
            <tr>
              <th scope="row">
                <a href={buildPath('/', { year })}>{year}</a>
              </th>
              <td>{central}</td>
              <td>{local}</td>
              <td>{central + local}</td>
            </tr>
          ))}
        {undated === 0 ? null : (
          <tr>
            <th scope="row">{t('web-timeline-undated')}</th>
            <td />
            <td />
            <td>{undated}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
};
