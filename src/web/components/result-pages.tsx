/** Links to the order of results, and to their pages. */
import type { FC } from 'hono/jsx';
import type { RenderContext } from '../page-context.ts';
import { buildSearchPath, type SearchParams, SORTS } from '../search/search-params.ts';

interface ResultLinksProps {
  readonly ctx: RenderContext;
  readonly params: SearchParams;
}

/** The orders in which the results can be shown; the present one is no link. */
export const SortLinks: FC<ResultLinksProps> = ({ ctx: { t }, params }) => {
  // Without a question the newest is first anyway.
  const orders = params.query === '' ? SORTS : ([null, ...SORTS] as const);
  const current = params.sort ?? orders[0];
  return (
    <nav class="sorts small no-print" aria-label={t('web-search-sort')}>
      {orders.map((sort) => {
        const name = t(`web-search-sort-${sort ?? 'best'}`);
        return sort === current ? (
          <span aria-current="true">{name}</span>
        ) : (
          <a href={buildSearchPath(params, { sort })}>{name}</a>
        );
      })}
    </nav>
  );
};

/** Pages beside the present one that have a link. */
const NEAR = 1;

/**
 * The page numbers with links: the first, the last, and those near the present one. Null: some are left out.
 */
export function pageNumbers(page: number, pages: number): (number | null)[] {
  const shown = Array.from({ length: pages }, (_, at) => at + 1).filter(
    (one) => one === 1 || one === pages || Math.abs(one - page) <= NEAR,
  );
  return shown.flatMap((one, at) => {
    const gap = one - (shown[at - 1] ?? 0);
    // A single page takes no more room than the mark of a gap.
    return gap === 2 ? [one - 1, one] : gap > 2 ? [null, one] : [one];
  });
}

export const ResultPages: FC<
  ResultLinksProps & { readonly page: number; readonly pageCount: number }
> = ({ ctx: { t }, params, page, pageCount }) => {
  if (pageCount === 1) return null;
  const addressOf = (to: number): string => buildSearchPath(params, { page: to });
  return (
    <nav class="pager no-print" aria-label={t('web-search-pages')}>
      {page > 1 ? (
        <a class="button" rel="prev" href={addressOf(page - 1)}>
          ‹ {t('web-search-previous')}
        </a>
      ) : (
        <span />
      )}
      <ol class="plain pages">
        {pageNumbers(page, pageCount).map((one) => (
          <li>
            {one === null ? (
              <span aria-hidden="true">…</span>
            ) : one === page ? (
              <span aria-current="page">
                <span class="hidden">{t('web-search-page', { page, pages: pageCount })}</span>
                <span aria-hidden="true">{one}</span>
              </span>
            ) : (
              <a href={addressOf(one)} aria-label={t('web-search-to-page', { page: one })}>
                {one}
              </a>
            )}
          </li>
        ))}
      </ol>
      {page < pageCount ? (
        <a class="button" rel="next" href={addressOf(page + 1)}>
          {t('web-search-next')} ›
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
};
