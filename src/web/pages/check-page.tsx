/** `/kiem-tra`: a box for a text, and a table of the documents that it cites. */
import type { FC } from 'hono/jsx';
import { CHECKED_TEXT_LIMIT, type CitationCheck } from '../../answer/papers/check-citations.ts';
import { formatDate } from '../../i18n/format-date.ts';
import {
  type CitationRow,
  citationColumns,
  createCitationRows,
} from '../../presentation/citation-report.ts';
import { Layout } from '../components/layout.tsx';
import { documentPath, type PageContext } from '../page-context.ts';

interface CheckPageProps {
  readonly ctx: PageContext;
  readonly text: string;
  /** Null: nothing was checked yet. */
  readonly check: CitationCheck | null;
}

export const CheckPage: FC<CheckPageProps> = ({ ctx, text, check }) => {
  const { t } = ctx;
  const { length } = text;
  return (
    <Layout ctx={ctx} title={t('web-check-title')} description={t('web-check-lead')}>
      <div class="flow">
        <h1>{t('web-check-title')}</h1>
        <p class="soft">{t('web-check-lead')}</p>
        {length <= CHECKED_TEXT_LIMIT ? null : (
          <p class="notice" data-state="warn" role="alert">
            {t('web-check-too-long', { length, limit: CHECKED_TEXT_LIMIT })}
          </p>
        )}
      </div>
      <form class="flow no-print" method="post" action="/kiem-tra#result">
        <p>
          <label for="text">{t('web-check-label')}</label>
        </p>
        <textarea id="text" name="text" rows={12} maxlength={CHECKED_TEXT_LIMIT} required>
          {text}
        </textarea>
        <p class="row">
          <button type="submit" class="main">
            {t('web-check-button')}
          </button>
          {check === null || check.documents.length === 0 ? null : (
            <button type="submit" class="chip" name="format" value="csv">
              {t('web-check-csv')}
            </button>
          )}
        </p>
      </form>
      {check === null ? null : <CheckResult ctx={ctx} check={check} />}
    </Layout>
  );
};

const CheckResult: FC<{ readonly ctx: PageContext; readonly check: CitationCheck }> = ({
  ctx,
  check: { documents, isCut },
}) => {
  const { libraryIndex, t, today } = ctx;
  const rows = createCitationRows(documents, libraryIndex.library.entries, today, t);
  const faults = rows.filter(({ verdict }) => verdict === 'fault').length;
  const count = rows.length;
  const head = `${t('check-head', { count, date: formatDate(t, today) })} ${t('check-faults', { count: faults })}`;
  return (
    <section class="card flow" aria-labelledby="result">
      <h2 id="result">{t('web-check-result')}</h2>
      <p>{count === 0 ? t('check-nothing-cited') : head}</p>
      {count === 0 ? null : <CheckTable ctx={ctx} rows={rows} />}
      {isCut ? <p>{t('check-cut', { count })}</p> : null}
      <p class="small soft">{t('check-note')}</p>
    </section>
  );
};

const CheckTable: FC<{ readonly ctx: PageContext; readonly rows: readonly CitationRow[] }> = ({
  ctx: { t, today },
  rows,
}) => {
  const columns = citationColumns(today, t);
  return (
    <div class="scroll" tabindex={0} role="region" aria-label={t('web-check-result')}>
      <table class="small checked">
        <thead>
          <tr>
            {columns.map(([, title]) => (
              <th scope="col">{title}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr data-verdict={row.verdict}>
              {columns.map(([name]) => (
                <CheckCell name={name} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

type Column = ReturnType<typeof citationColumns>[number][0];

const CheckCell: FC<{ readonly name: Column; readonly row: CitationRow }> = ({ name, row }) => {
  const { document } = row.checked;
  if (name === 'cited') return <th scope="row">{row.cited}</th>;
  if (name !== 'held' || document === null) return <td>{row[name]}</td>;
  return (
    <td>
      <a href={documentPath(document.id)} lang="vi">
        {row.held}
      </a>
    </td>
  );
};
