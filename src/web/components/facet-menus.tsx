/** Facets as a row of menus. Each is a list of links with counts and opens without scripts. */

import type { FC } from 'hono/jsx';
import { kebabCase } from '../../i18n/kebab-case.ts';
import { DOCUMENT_TYPES, IN_FORCE } from '../../library/document.ts';
import { perLibrary } from '../../library/index/per-library.ts';
import { topicDisplayName } from '../display-names.ts';
import type { RenderContext } from '../page-context.ts';
import type { Facets } from '../search/facets.ts';
import {
  buildSearchPath,
  createFacetPathBuilder,
  FACETS,
  type FacetName,
  hasFilters,
  type SearchParams,
} from '../search/search-params.ts';

/** Values shown in a menu. The rest is given as a number. */
const MAX_VALUES = 100;
/** A script adds a box that filters the values of a longer menu. */
const FILTERED_FROM = 10;

export interface FacetsProps {
  readonly ctx: RenderContext;
  readonly params: SearchParams;
  readonly facets: Facets;
}

export const FacetMenus: FC<FacetsProps> = ({ ctx, params, facets }) => {
  const { t } = ctx;
  const shown = FACETS.filter(
    (name) => facets[name].length > 1 || params.filters[name] !== undefined,
  );
  if (shown.length === 0) return null;
  return (
    <div class="facets no-print" role="group" aria-label={t('web-search-filters')}>
      {shown.map((name) => (
        <FacetMenu ctx={ctx} params={params} facets={facets} name={name} />
      ))}
      {hasFilters(params.filters) ? (
        <a class="chip" href={buildSearchPath(params, { filters: {} })}>
          <span aria-hidden="true">✕</span> {t('web-search-clear')}
        </a>
      ) : null}
    </div>
  );
};

const FacetMenu: FC<FacetsProps & { readonly name: FacetName }> = ({
  ctx,
  params,
  facets,
  name,
}) => {
  const { t } = ctx;
  const selected = params.filters[name];
  const pathFor = createFacetPathBuilder(params, name);
  return (
    <details name="facet" {...(selected !== undefined && { class: 'on' })}>
      <summary>
        {selected === undefined
          ? t(`web-search-${name}`)
          : `${t(`web-search-${name}`)}: ${facetLabel(ctx, name, selected)}`}
      </summary>
      <ul
        class="plain panel"
        {...(facets[name].length > FILTERED_FROM && {
          'data-filter': t('web-search-filter-values', { facet: t(`web-search-${name}`) }),
        })}
      >
        {selected === undefined ? null : (
          <li>
            <a href={pathFor(null)}>{t('web-search-all')}</a>
          </li>
        )}
        {facets[name].slice(0, MAX_VALUES).map(({ value, count }) => (
          <li>
            <a href={pathFor(value)} {...(value === selected && { 'aria-current': 'true' })}>
              <span>{facetLabel(ctx, name, value)}</span>
              <span class="count">{count}</span>
            </a>
          </li>
        ))}
        {facets[name].length > MAX_VALUES ? (
          <li class="small soft rest">
            {t('web-search-more-values', { count: facets[name].length - MAX_VALUES })}
          </li>
        ) : null}
      </ul>
    </details>
  );
};

/** By issuer as written: a document that it passed, which tells its name in other languages. */
const documentsByIssuer = perLibrary(
  ({ documents }) =>
    new Map(
      documents
        .toReversed()
        .flatMap((one) => (one.passedBy === null ? [] : [[one.passedBy, one] as const])),
    ),
);

/** The label of a facet value. A value that the library does not have is its own label. */
export function facetLabel(
  { t, libraryIndex, language }: RenderContext,
  name: FacetName,
  value: string,
): string {
  const label = <T extends string>(names: readonly T[], translate: (name: T) => string): string => {
    const known = names.find((one) => one === value);
    return known === undefined ? value : translate(known);
  };
  switch (name) {
    case 'type':
      if (value === 'term') return t('web-search-term');
      return label(DOCUMENT_TYPES, (type) => t(`type-${type}`));
    case 'topic': {
      const topic = libraryIndex.topics.byId.get(value);
      return topic === undefined ? value : topicDisplayName({ language }, topic);
    }
    case 'issuer': {
      const one = documentsByIssuer(libraryIndex.library).get(value);
      return one === undefined ? value : (libraryIndex.issuerName(one, language) ?? value);
    }
    case 'state':
      return label([...IN_FORCE, 'notYetInForce'] as const, (state) =>
        t(`web-search-state-${kebabCase(state)}`),
      );
    default:
      return value;
  }
}
