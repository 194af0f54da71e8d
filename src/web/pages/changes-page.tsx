/** `/van-ban-moi`: what changed in the law, by month, a sentence each. */
import type { FC } from 'hono/jsx';
import { formatDate } from '../../i18n/format-date.ts';
import { documentName, documentTitle } from '../../library/display-names.ts';
import type { LawChange, MonthOfChanges } from '../../library/document-events.ts';
import { createStartLink } from '../../presentation/deep-links.ts';
import { Effects } from '../components/effects.tsx';
import { EntryName } from '../components/entry-summary.tsx';
import { Layout } from '../components/layout.tsx';
import { buildPath, documentPath, feedPath, type PageContext } from '../page-context.ts';

export const CHANGES_PATH = '/van-ban-moi';

/** The months of one page of the list. */
export interface ChangesSelection {
  /** Counts from 1. */
  readonly page: number;
  readonly pages: number;
  readonly months: readonly MonthOfChanges[];
  /** Changes after today, the soonest first; on the first page only. */
  readonly upcoming: readonly LawChange[];
}

interface ChangesPageProps {
  readonly ctx: PageContext;
  readonly selection: ChangesSelection;
}

export const ChangesPage: FC<ChangesPageProps> = ({ ctx, selection }) => {
  const { t } = ctx;
  const { months, upcoming } = selection;
  return (
    <Layout ctx={ctx} title={t('web-changes-title')} description={t('web-changes-lead')}>
      <div>
        <h1>{t('web-changes-title')}</h1>
        <p class="soft">{t('web-changes-lead')}</p>
        <FollowLine ctx={ctx} />
      </div>
      {upcoming.length === 0 ? null : (
        <section class="card flow" aria-labelledby="upcoming">
          <h2 id="upcoming">{t('web-changes-upcoming')}</h2>
          <ChangeList ctx={ctx} changes={upcoming} />
        </section>
      )}
      {months.length === 0 && upcoming.length === 0 ? <p>{t('web-changes-none')}</p> : null}
      {months.map(({ month, changes }) => (
        <section class="flow" aria-labelledby={`m-${month}`}>
          <h2 id={`m-${month}`}>{t('web-changes-month', { month: formatDate(t, month) })}</h2>
          <ChangeList ctx={ctx} changes={changes} />
        </section>
      ))}
      <Pages ctx={ctx} selection={selection} />
    </Layout>
  );
};

/** How to be told: on Telegram where there is a bot, and by the feed. */
const FollowLine: FC<{ readonly ctx: PageContext }> = ({
  ctx: { t, telegramUsername, language },
}) => {
  const links = [
    ...(telegramUsername === null
      ? []
      : [[createStartLink(telegramUsername), t('web-changes-telegram')] as const]),
    [feedPath(language), t('web-changes-feed')] as const,
  ];
  return (
    <p class="small">
      {t('web-changes-follow')}{' '}
      {links.map(([href, name], at) => (
        <>
          {at > 0 ? ' · ' : ''}
          <a href={href} rel="noopener noreferrer">
            {name}
          </a>
        </>
      ))}
    </p>
  );
};

/** Changes of a month that are shown at once; the others unfold. */
const MAX_OPEN_CHANGES = 5;
/** Folding away a single change would hide it behind a line of the same height. */
const MIN_FOLDED = 2;

interface ChangeListProps {
  readonly ctx: PageContext;
  readonly changes: readonly LawChange[];
}

/** The first changes, and the others behind a line that unfolds without scripts. */
const ChangeList: FC<ChangeListProps> = ({ ctx, changes }) => {
  const isLong = changes.length >= MAX_OPEN_CHANGES + MIN_FOLDED;
  const open = isLong ? changes.slice(0, MAX_OPEN_CHANGES) : changes;
  const folded = changes.slice(open.length);
  return (
    <>
      <PlainChangeList ctx={ctx} changes={open} />
      {folded.length === 0 ? null : (
        <details>
          <summary>{ctx.t('web-changes-more', { count: folded.length })}</summary>
          <PlainChangeList ctx={ctx} changes={folded} />
        </details>
      )}
    </>
  );
};

const PlainChangeList: FC<ChangeListProps> = ({ ctx, changes }) => (
  <ul class="plain changes">
    {changes.map((change) => (
      <li>
        <Change ctx={ctx} change={change} />
      </li>
    ))}
  </ul>
);

/** One change: what happened, and what the document is about. */
const Change: FC<{ readonly ctx: PageContext; readonly change: LawChange }> = ({ ctx, change }) => {
  const { t } = ctx;
  const { kind, document, effects } = change;
  const title = documentTitle(document, t);
  return (
    <>
      <p>
        <span class="tag" data-kind={kind}>
          {t(`web-changes-kind-${kind}`)}
        </span>{' '}
        <a href={documentPath(document.id)}>
          <strong>
            <EntryName ctx={ctx} entry={document} />
          </strong>
        </a>{' '}
        {describeChange(ctx, change)}
        <Effects ctx={ctx} effects={effects} rest={`${documentPath(document.id)}#_relations`} />.
      </p>
      {title === documentName(document, t) ? null : (
        <p class="soft small" {...(title === document.title && { lang: 'vi' })}>
          {title}
        </p>
      )}
    </>
  );
};

function describeChange(
  { t, libraryIndex, language }: PageContext,
  { kind, date, document, effective }: LawChange,
): string {
  const day = { date: formatDate(t, date) };
  if (kind !== 'issued') return t(`web-changes-${kind}`, day);
  const issuer = libraryIndex.issuerName(document, language);
  const issued =
    issuer === null ? t('web-changes-issued', day) : t('web-changes-issued-by', { ...day, issuer });
  if (effective === null) return issued;
  return `${issued}, ${t('web-changes-effective', { date: formatDate(t, effective) })}`;
}

const Pages: FC<ChangesPageProps> = ({ ctx: { t }, selection: { page, pages } }) => {
  if (pages <= 1) return null;
  const address = (to: number) => buildPath(CHANGES_PATH, { page: to === 1 ? null : to });
  return (
    <nav class="pager" aria-label={t('web-changes-pages')}>
      {page === 1 ? (
        <span />
      ) : (
        <a rel="prev" href={address(page - 1)}>
          ‹ {t('web-changes-newer')}
        </a>
      )}
      {page === pages ? (
        <span />
      ) : (
        <a rel="next" href={address(page + 1)}>
          {t('web-changes-older')} ›
        </a>
      )}
    </nav>
  );
};
