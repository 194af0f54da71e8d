/**
 * Finds the document that a link leads to, where the link is among its sources. A portal writes the id of
 * a document into several addresses: those with the same host and id are one.
 */
import { perObject } from '../../shared/per-object.ts';
import { isBehindFirstPage } from '../../text/pasted-links.ts';
import type { LegalDocument } from '../document.ts';
import type { Library } from '../library.ts';

/** Pages of one document on a computer, on a phone and without the name of the machine. */
const MACHINE = /^(?:www|m)\./u;
/** Parameters that name what is around a document: the page of the portal, its menu, a list. */
const ID_OF_SURROUNDINGS =
  /^(?:page|tab|class|cat(?:e(?:gory)?)?|group|org\w*|menu|module|zone|site|lang\w*|type)_?id$/u;
/** `docid`, `ItemID`. */
const ID_NAME = /id$/u;
/** Other digits in a path are a year, the number of a page, or the day of an upload (`/20250813/`). */
const ID_IN_PATH = /(?<![\p{L}\p{N}])(?!(?:19|20)\d{6}(?!\d))\d{5,}(?![\p{L}\p{N}])/gu;

interface Address {
  readonly host: string;
  /** Path and parameters in one order. */
  readonly page: string;
  /** Ids by the name of their parameter; that of a path has no name. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Takes an address apart; null for the first page of a site and for what is no address of the web. */
function parseAddress(link: string): Address | null {
  if (!/^https?:/iu.test(link) || !URL.canParse(link)) return null;
  const url = new URL(link);
  if (!isBehindFirstPage(url)) return null;
  const { hostname, pathname, searchParams } = url;
  const parameters = [...searchParams].map(([name, value]) => [name.toLowerCase(), value] as const);
  const inPath = pathname.match(ID_IN_PATH)?.at(-1);
  return {
    host: hostname.replace(MACHINE, ''),
    page: [pathname, ...parameters.map((pair) => pair.join('=')).sort()].join('&'),
    ids: new Map([
      ...parameters.filter(
        ([name, value]) => ID_NAME.test(name) && !ID_OF_SURROUNDINGS.test(name) && value !== '',
      ),
      ...(inPath === undefined ? [] : [['', inPath] as const]),
    ]),
  };
}

/** Whether two addresses of one host have an id in common, and no other value of it. */
function haveSameId(one: Address, other: Address): boolean {
  const shared = [...one.ids].filter(([name]) => other.ids.has(name));
  return shared.length > 0 && shared.every(([name, id]) => other.ids.get(name) === id);
}

/** The addresses of the sources of all documents, by host. */
const addressesOf = perObject((documents: readonly LegalDocument[]) => {
  const byHost = new Map<string, { address: Address; document: LegalDocument }[]>();
  for (const document of documents) {
    for (const { url } of document.sources) {
      const address = parseAddress(url ?? '');
      if (address === null) continue;
      const known = byHost.get(address.host) ?? [];
      known.push({ address, document });
      byHost.set(address.host, known);
    }
  }
  return byHost;
});

/**
 * Returns the document that has a link among its sources, or one of the same host and id. Null where none
 * has it, and where several have it: a list names no document.
 */
export function findDocumentByLink(
  { documents }: Pick<Library, 'documents'>,
  link: string,
): LegalDocument | null {
  const asked = parseAddress(link);
  if (asked === null) return null;
  const ofHost = addressesOf(documents).get(asked.host) ?? [];
  const found = new Set(
    ofHost
      .filter(({ address }) => address.page === asked.page || haveSameId(address, asked))
      .map(({ document }) => document),
  );
  const [document] = found;
  return found.size === 1 ? (document ?? null) : null;
}
