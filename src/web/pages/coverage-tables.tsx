/** Tables of what the library covers: documents by level, year and depth, and how many have a status. */
import type { Child, FC } from 'hono/jsx';
import { coverageOf } from '../../library/coverage.ts';
import { DEPTHS } from '../../library/depth.ts';
import { buildPath, type PageContext } from '../page-context.ts';

interface Row {
  readonly name: Child;
  readonly documents: number;
}

export const CoverageTables: FC<{ readonly ctx: PageContext }> = ({ ctx }) => {
  const { libraryIndex, today, t } = ctx;
  const { levels, years, depths, documents, statusKnown } = coverageOf(libraryIndex, today);
  const levelRows = levels.map(
    (one): Row => ({ name: t(`coverage-level-${one.level}`), documents: one.documents }),
  );
  const yearRows = years.map(({ year, documents: count }): Row => {
    const name =
      year === null ? (
        t('coverage-year-unknown')
      ) : (
        <a href={buildPath('/', { year: String(year) })}>{year}</a>
      );
    return { name, documents: count };
  });
  const depthRows = DEPTHS.map(
    (depth): Row => ({ name: t(`coverage-depth-${depth}`), documents: depths[depth] }),
  );
  return (
    <>
      <CoverageTable ctx={ctx} facet="level" rows={levelRows} />
      <CoverageTable ctx={ctx} facet="year" rows={yearRows} />
      <CoverageTable ctx={ctx} facet="depth" rows={depthRows}>
        <p>{t('coverage-status-known', { known: statusKnown, documents })}</p>
      </CoverageTable>
    </>
  );
};

const CoverageTable: FC<{
  readonly ctx: PageContext;
  readonly facet: 'level' | 'year' | 'depth';
  readonly rows: readonly Row[];
  readonly children?: Child;
}> = ({ ctx: { t }, facet, rows, children }) => (
  <section class="card flow" aria-labelledby={`by-${facet}`}>
    <h2 id={`by-${facet}`}>{t(`coverage-by-${facet}`)}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">{t(`coverage-${facet}`)}</th>
          <th scope="col">{t('web-status-count')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, documents }) => (
          <tr>
            <th scope="row">{name}</th>
            <td>{documents}</td>
          </tr>
        ))}
      </tbody>
    </table>
    {children}
  </section>
);
