/** Facets as menus in a row: each opens without a script and is a list of links with counts. */
import type { FC } from 'hono/jsx';
import type { DocumentType } from '../../library/document.ts';
import type { StatusState } from '../../library/status.ts';
import { topicDisplayName } from '../display-names.ts';
import type { PageContext } from '../page-context.ts';
import type { Facets } from '../search/facets.ts';
import {
  buildSearchPath,
  createFacetPathBuilder,
  FACETS,
  type FacetName,
  hasFilters,
  type SearchParams,
} from '../search/search-params.ts';

/** More than this many values are no help in choosing. */
const MAX_VALUES = 40;

export interface FacetsProps {
  readonly ctx: PageContext;
  readonly params: SearchParams;
  readonly facets: Facets;
}

export const FacetMenus: FC<FacetsProps> = ({ ctx, params, facets }) => {
  const { text } = ctx;
  const shown = FACETS.filter(
    (name) => facets[name].length > 1 || params.filters[name] !== undefined,
  );
  if (shown.length === 0) return null;
  return (
    <div class="facets no-print" role="group" aria-label={text.search.filters}>
      {shown.map((name) => (
        <FacetMenu ctx={ctx} params={params} facets={facets} name={name} />
      ))}
      {hasFilters(params.filters) ? (
        <a class="chip" href={buildSearchPath(params, { filters: {} })}>
          <span aria-hidden="true">✕</span> {text.search.clear}
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
  const { text } = ctx;
  const selected = params.filters[name];
  const pathFor = createFacetPathBuilder(params, name);
  return (
    <details name="facet" {...(selected !== undefined && { class: 'on' })}>
      <summary>
        {selected === undefined
          ? text.search[name]
          : `${text.search[name]}: ${facetLabel(ctx, name, selected)}`}
      </summary>
      <ul class="plain panel">
        {selected === undefined ? null : (
          <li>
            <a href={pathFor(null)}>{text.search.all}</a>
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
      </ul>
    </details>
  );
};

/** A value as people read it; what is none of ours stands as it came. */
export function facetLabel(
  { words, text, view, language }: PageContext,
  name: FacetName,
  value: string,
): string {
  switch (name) {
    case 'type':
      if (value === 'term') return text.search.term;
      return words.messages.typeName[value as DocumentType] ?? value;
    case 'topic': {
      const topic = view.topicsById.get(value);
      return topic === undefined ? value : topicDisplayName({ language }, topic);
    }
    case 'issuer': {
      const one = view.library.documents.find(({ passedBy }) => passedBy === value);
      return one === undefined ? value : (view.index.issuerName(one, language) ?? value);
    }
    case 'state':
      return text.search.states[value as StatusState] ?? value;
    default:
      return value;
  }
}
