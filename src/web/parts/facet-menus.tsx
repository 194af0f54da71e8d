/** Facets as menus in a row: each opens without a script and is a list of links with counts. */
import type { FC } from 'hono/jsx';
import type { DocumentType } from '../../knowledge/document.ts';
import type { State } from '../../knowledge/status.ts';
import type { Facets } from '../find/facets.ts';
import {
  FACETS,
  type FacetName,
  facetPaths,
  hasFilters,
  type Search,
  searchPath,
} from '../find/wanted.ts';
import { topicName } from '../names.ts';
import type { Visit } from '../visit.ts';

/** More than this many values are no help in choosing. */
const MOST_VALUES = 40;

export interface FacetsProps {
  readonly visit: Visit;
  readonly search: Search;
  readonly facets: Facets;
}

export const FacetMenus: FC<FacetsProps> = ({ visit, search, facets }) => {
  const { text } = visit;
  const shown = FACETS.filter(
    (name) => facets[name].length > 1 || search.filters[name] !== undefined,
  );
  if (shown.length === 0) return null;
  return (
    <div class="facets no-print" role="group" aria-label={text.search.filters}>
      {shown.map((name) => (
        <FacetMenu visit={visit} search={search} facets={facets} name={name} />
      ))}
      {hasFilters(search.filters) ? (
        <a class="chip" href={searchPath(search, { filters: {} })}>
          <span aria-hidden="true">✕</span> {text.search.clear}
        </a>
      ) : null}
    </div>
  );
};

const FacetMenu: FC<FacetsProps & { readonly name: FacetName }> = ({
  visit,
  search,
  facets,
  name,
}) => {
  const { text } = visit;
  const chosen = search.filters[name];
  const link = facetPaths(search, name);
  return (
    <details name="facet" {...(chosen !== undefined && { class: 'on' })}>
      <summary>
        {chosen === undefined
          ? text.search[name]
          : `${text.search[name]}: ${facetLabel(visit, name, chosen)}`}
      </summary>
      <ul class="plain panel">
        {chosen === undefined ? null : (
          <li>
            <a href={link(null)}>{text.search.all}</a>
          </li>
        )}
        {facets[name].slice(0, MOST_VALUES).map(({ value, count }) => (
          <li>
            <a href={link(value)} {...(value === chosen && { 'aria-current': 'true' })}>
              <span>{facetLabel(visit, name, value)}</span>
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
  { words, text, view, language }: Visit,
  name: FacetName,
  value: string,
): string {
  switch (name) {
    case 'type':
      if (value === 'term') return text.search.term;
      return words.messages.typeName[value as DocumentType] ?? value;
    case 'topic': {
      const topic = view.topics.get(value);
      return topic === undefined ? value : topicName({ language }, topic);
    }
    case 'issuer': {
      const one = view.library.documents.find(({ passedBy }) => passedBy === value);
      return one === undefined ? value : (view.shelf.passedBy(one, language) ?? value);
    }
    case 'state':
      return text.search.states[value as State] ?? value;
    default:
      return value;
  }
}
