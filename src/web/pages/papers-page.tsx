/** `/gui-van-ban`: administrators upload papers here and see what was read, as on the card in the chat. */
import type { FC } from 'hono/jsx';
import { KNOWN_EXTENSIONS, MAX_FILE_BYTES } from '../../papers/formats/detect-format.ts';
import { PAPERS_PATH } from '../../presentation/page-links.ts';
import type { Paragraph } from '../../presentation/paragraph.ts';
import { createPaperFields, type PaperField } from '../../presentation/views/paper-fields.ts';
import { Layout } from '../components/layout.tsx';
import type { UploadedDraft, UploadOutcome } from '../mini-app/paper-uploads.ts';
import type { PageContext } from '../page-context.ts';

export const MAX_MEGABYTES = MAX_FILE_BYTES / 1024 / 1024;

export type PaperOutcome =
  | UploadOutcome
  /** A draft that was approved or refused. */
  | { readonly kind: 'decided'; readonly line: string };

interface PapersPageProps {
  readonly ctx: PageContext;
  /** Files are read here. */
  readonly readsFiles: boolean;
  readonly outcomes: readonly PaperOutcome[];
}

export const PapersPage: FC<PapersPageProps> = ({ ctx, readsFiles, outcomes }) => {
  const { t } = ctx;
  return (
    <Layout ctx={ctx} title={t('web-papers-title')} noIndex>
      <div class="flow">
        <h1>{t('web-papers-title')}</h1>
        <p class="soft">{t('web-papers-lead')}</p>
      </div>
      <form
        class="flow upload"
        method="post"
        action={PAPERS_PATH}
        enctype="multipart/form-data"
        data-papers=""
        data-reading={t('web-papers-reading')}
        data-failed={t('web-papers-failed')}
        data-file-failed={t('web-papers-file-failed', { file: '{file}' })}
        data-max-bytes={String(MAX_FILE_BYTES)}
        data-too-large={t('web-papers-too-large', { megabytes: MAX_MEGABYTES })}
      >
        {readsFiles ? (
          <p>
            <label for="file">{t('web-papers-files', { megabytes: MAX_MEGABYTES })}</label>
            <input
              id="file"
              name="file"
              type="file"
              multiple
              accept={KNOWN_EXTENSIONS.map((one) => `.${one}`).join(',')}
            />
          </p>
        ) : (
          <p class="notice" data-state="warn">
            {t('web-papers-on-server')}
          </p>
        )}
        <p>
          <label for="link">{t('web-papers-link')}</label>
          <input id="link" name="link" type="url" placeholder="https://" />
        </p>
        <p class="row">
          <button type="submit" class="main">
            {t('web-papers-send')}
          </button>
          <span role="status" />
        </p>
      </form>
      <div id="result" class="flow">
        {outcomes.map((outcome) => (
          <Outcome ctx={ctx} outcome={outcome} />
        ))}
      </div>
    </Layout>
  );
};

const Outcome: FC<{ readonly ctx: PageContext; readonly outcome: PaperOutcome }> = ({
  ctx,
  outcome,
}) => {
  if (outcome.kind === 'draft') return <DraftCard ctx={ctx} draft={outcome} />;
  if (outcome.kind === 'decided')
    return (
      <p class="notice" data-state="inForce" role="status" tabindex={-1}>
        {outcome.line}
      </p>
    );
  return (
    <div class="notice" data-state="warn" role="alert" tabindex={-1}>
      {outcome.lines.map((line) => (
        <p>{line}</p>
      ))}
    </div>
  );
};

const DraftCard: FC<{ readonly ctx: PageContext; readonly draft: UploadedDraft }> = ({
  ctx,
  draft: { draft, head, result, notes },
}) => {
  const { t, libraryIndex, telegramUsername } = ctx;
  const name = t('web-papers-draft', { number: String(draft) });
  return (
    <article class="card flow" tabindex={-1} aria-label={name}>
      <h2>{name}</h2>
      <Paragraphs of={head} />
      <FieldTable
        ctx={ctx}
        name={name}
        fields={createPaperFields(result, libraryIndex.library, t)}
      />
      <Paragraphs of={notes} />
      <p class="small soft">
        {telegramUsername === null ? (
          t('web-papers-mend')
        ) : (
          <a href={`https://t.me/${telegramUsername}`}>{t('web-papers-mend')}</a>
        )}
      </p>
      <form class="row" method="post" action={`${PAPERS_PATH}/${draft}`} data-papers="">
        <button type="submit" class="main" name="decision" value="approve">
          {t('administration-approve')}
        </button>
        <button type="submit" class="chip" name="decision" value="refuse">
          {t('administration-refuse')}
        </button>
      </form>
    </article>
  );
};

const FieldTable: FC<{
  readonly ctx: PageContext;
  readonly name: string;
  readonly fields: readonly PaperField[];
}> = ({ ctx: { t }, name, fields }) => (
  <div class="scroll" tabindex={0} role="region" aria-label={`${name}: ${t('web-papers-value')}`}>
    <table class="small">
      <thead>
        <tr>
          <th scope="col">{t('web-papers-field')}</th>
          <th scope="col">{t('web-papers-value')}</th>
          <th scope="col">{t('web-papers-evidence')}</th>
          <th scope="col">{t('web-papers-confidence')}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ label, value, evidence, confidence, isDoubtful }) => (
          <tr>
            <th scope="row">{label}</th>
            {value === null ? (
              <td>{t('web-papers-missing')}</td>
            ) : (
              <td>{isDoubtful ? `⚠️ ${value}` : value}</td>
            )}
            <td lang="vi">{evidence}</td>
            <td>{value === null ? '' : `${Math.round(confidence * 100)}%`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const Paragraphs: FC<{ readonly of: readonly Paragraph[] }> = ({ of }) => (
  <>
    {of.map(({ runs }) => (
      <p>
        {runs.map(({ text, style, href }) => {
          if (href !== undefined) return <a href={href}>{text}</a>;
          return style === 'strong' ? <strong>{text}</strong> : text;
        })}
      </p>
    ))}
  </>
);
