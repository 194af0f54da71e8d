/** `/bao-sai`: a box to say what is wrong in an answer or in a document. */
import type { FC } from 'hono/jsx';
import { type ErrorReport, MAX_REPORT_LENGTH } from '../../presentation/error-report.ts';
import { EntryName } from '../components/entry-summary.tsx';
import { Layout } from '../components/layout.tsx';
import { buildPath, documentPath, type PageContext } from '../page-context.ts';

export const REPORT_PATH = '/bao-sai';

export interface ReportState extends ErrorReport {
  readonly fault: 'empty' | 'too-long' | null;
  readonly isSent: boolean;
}

/** The address of the form, for a document or the answer to a question. */
export const reportPath = (subject: Partial<Pick<ErrorReport, 'entry' | 'question'>>): string =>
  buildPath(REPORT_PATH, { about: subject.entry ?? null, q: subject.question ?? null });

export const ReportPage: FC<{ readonly ctx: PageContext; readonly state: ReportState }> = ({
  ctx,
  state,
}) => {
  const { t, libraryIndex } = ctx;
  const { question, text, fault, isSent } = state;
  const entry = state.entry === null ? undefined : libraryIndex.library.entries.get(state.entry);
  return (
    <Layout ctx={ctx} title={t('web-report-title')} noIndex>
      <div class="flow">
        <h1>{t('web-report-title')}</h1>
        {isSent ? (
          <p class="notice" data-state="inForce" role="status">
            {t('report-thanks')}
          </p>
        ) : (
          <p class="soft">{t('web-report-lead')}</p>
        )}
        {entry === undefined ? null : (
          <p>
            {t('web-report-about')}{' '}
            <a href={documentPath(entry.id)}>
              <EntryName ctx={ctx} entry={entry} />
            </a>
          </p>
        )}
        {question === null ? null : (
          <p>
            {t('web-report-question')} <a href={buildPath('/', { q: question })}>{question}</a>
          </p>
        )}
      </div>
      {isSent ? null : (
        <form class="flow" method="post" action={REPORT_PATH}>
          {fault === null ? null : (
            <p class="notice" data-state="warn" role="alert">
              {fault === 'empty'
                ? t('web-report-empty')
                : t('conversation-feedback-too-long', { limit: MAX_REPORT_LENGTH })}
            </p>
          )}
          {entry === undefined ? null : <input type="hidden" name="about" value={entry.id} />}
          {question === null ? null : <input type="hidden" name="q" value={question} />}
          <p>
            <label for="text">{t('web-report-label')}</label>
          </p>
          <textarea id="text" name="text" rows={6} maxlength={MAX_REPORT_LENGTH} required>
            {text}
          </textarea>
          <p class="row">
            <button type="submit" class="main">
              {t('web-report-send')}
            </button>
          </p>
        </form>
      )}
    </Layout>
  );
};
