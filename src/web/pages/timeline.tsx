/** `/timeline`: how many documents each year brought, as bars and as a table. */
import type { FC } from 'hono/jsx';
import { pathWith, type Visit } from '../visit.ts';
import { Page } from './page.tsx';

interface Year {
  readonly year: number;
  readonly central: number;
  readonly local: number;
}

const HEIGHT = 220;
const FOOT = 24;
const HEAD = 18;
const SLOT = 34;

/** Years from the first to the last with a document, empty ones between them included. */
export function yearsOf({ view }: Visit): Year[] {
  const counts = new Map<number, { central: number; local: number }>();
  for (const { dateDocument, jurisdiction } of view.shelf.newest) {
    if (dateDocument === null) continue;
    const year = Number(dateDocument.slice(0, 4));
    const count = counts.get(year) ?? { central: 0, local: 0 };
    count[jurisdiction === 'vn' ? 'central' : 'local'] += 1;
    counts.set(year, count);
  }
  const found = [...counts.keys()].sort((a, b) => a - b);
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined) return [];
  // A lone old document would draw decades of nothing.
  const dense = last - first <= 30;
  const shown = dense ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : found;
  return shown.map((year) => ({ year, ...(counts.get(year) ?? { central: 0, local: 0 }) }));
}

export const TimelinePage: FC<{ readonly visit: Visit }> = ({ visit }) => {
  const { timeline: text } = visit.text;
  const years = yearsOf(visit);
  const dated = years.reduce((sum, { central, local }) => sum + central + local, 0);
  const undated = visit.view.library.documents.length - dated;
  return (
    <Page visit={visit} title={text.title} description={text.lead(dated, undated)}>
      <div>
        <h1>{text.title}</h1>
        <p class="soft">{text.lead(dated, undated)}</p>
      </div>
      {years.length === 0 ? null : (
        <>
          <figure class="chart card">
            <ul class="plain legend">
              <li>{text.central}</li>
              <li class="local">{text.local}</li>
            </ul>
            <div class="scroll" tabindex={0} role="region" aria-label={text.chart}>
              <Chart visit={visit} years={years} />
            </div>
          </figure>
          <YearTable visit={visit} years={years} undated={undated} />
        </>
      )}
    </Page>
  );
};

interface YearsProps {
  readonly visit: Visit;
  readonly years: readonly Year[];
}

const Chart: FC<YearsProps> = ({ visit, years }) => {
  const width = years.length * SLOT;
  const most = Math.max(...years.map(({ central, local }) => central + local));
  const scale = (HEIGHT - FOOT - HEAD) / most;
  const ground = HEIGHT - FOOT;
  return (
    <svg
      viewBox={`0 0 ${width} ${HEIGHT}`}
      width={width}
      height={HEIGHT}
      role="group"
      aria-label={visit.text.timeline.chart}
    >
      <line x1="0" x2={width} y1={ground + 0.5} y2={ground + 0.5} />
      {years.map((year, at) => (
        <Bar visit={visit} year={year} x={at * SLOT} ground={ground} scale={scale} />
      ))}
    </svg>
  );
};

interface BarProps {
  readonly visit: Visit;
  readonly year: Year;
  readonly x: number;
  readonly ground: number;
  readonly scale: number;
}

const Bar: FC<BarProps> = ({ visit, year: { year, central, local }, x, ground, scale }) => {
  const total = central + local;
  const middle = x + SLOT / 2;
  const label = (
    <text x={middle} y={HEIGHT - 7} text-anchor="middle">
      {year}
    </text>
  );
  if (total === 0) return <g>{label}</g>;
  const rounded = (value: number): number => Math.round(value * 10) / 10;
  const lower = rounded(central * scale);
  const upper = rounded(local * scale);
  return (
    <a href={pathWith('/', { year })} aria-label={visit.text.timeline.bar(year, total)}>
      {central === 0 ? null : (
        <rect class="bar" x={x + 5} y={ground - lower} width={SLOT - 10} height={lower} rx="2" />
      )}
      {local === 0 ? null : (
        <rect
          class="bar local"
          x={x + 5}
          y={rounded(ground - lower - upper)}
          width={SLOT - 10}
          height={upper}
          rx="2"
        />
      )}
      {label}{' '}
      <text x={middle} y={rounded(ground - lower - upper - 5)} text-anchor="middle">
        {total}
      </text>
    </a>
  );
};

const YearTable: FC<YearsProps & { readonly undated: number }> = ({ visit, years, undated }) => {
  const { timeline: text } = visit.text;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{text.year}</th>
          <th scope="col">{text.central}</th>
          <th scope="col">{text.local}</th>
          <th scope="col">{text.total}</th>
        </tr>
      </thead>
      <tbody>
        {years
          .filter(({ central, local }) => central + local > 0)
          .toReversed()
          .map(({ year, central, local }) => (
            <tr>
              <th scope="row">
                <a href={pathWith('/', { year })}>{year}</a>
              </th>
              <td>{central}</td>
              <td>{local}</td>
              <td>{central + local}</td>
            </tr>
          ))}
        {undated === 0 ? null : (
          <tr>
            <th scope="row">{text.undated}</th>
            <td />
            <td />
            <td>{undated}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
};
