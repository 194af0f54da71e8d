/**
 * The articles (Điều) of a document, each with everything inside it: the units that have a page and a
 * permanent address of their own.
 */
import type { LegalDocument, Section } from './document.ts';
import { parseUnit } from './headings.ts';

/** One article of a document. */
export interface ArticlePart {
  /** The article itself. */
  readonly section: Section;
  /** The article and the headed parts below it, in the order of the document. */
  readonly sections: readonly Section[];
  /** As printed: `5`, `12a`. */
  readonly number: string;
}

/** Returns the articles of a document in its order, also those of regulations attached to it. */
export function listArticles({ sections }: Pick<LegalDocument, 'sections'>): ArticlePart[] {
  const articles: { section: Section; sections: Section[]; number: string }[] = [];
  for (const section of sections) {
    const current = articles.at(-1);
    if (current !== undefined && isInside(section, current.section)) {
      current.sections.push(section);
      continue;
    }
    const unit = parseUnit(section.heading);
    if (unit?.unit !== 'dieu') continue;
    articles.push({ section, sections: [section], number: unit.number });
  }
  return articles;
}

/** Whether a section stands below another in the outline of the document. */
const isInside = ({ path }: Section, outer: Section): boolean =>
  path.length > outer.path.length && outer.path.every((heading, at) => path[at] === heading);

/** An article with its neighbours in the document. */
export interface PlacedArticle {
  readonly article: ArticlePart;
  readonly previous: ArticlePart | null;
  readonly next: ArticlePart | null;
}

/** Returns the article with an anchor and those beside it; null where no article has the anchor. */
export function findArticle(
  document: Pick<LegalDocument, 'sections'>,
  anchor: string,
): PlacedArticle | null {
  const articles = listArticles(document);
  const at = articles.findIndex(({ section }) => section.anchor === anchor);
  const article = articles[at];
  if (article === undefined) return null;
  return { article, previous: articles[at - 1] ?? null, next: articles[at + 1] ?? null };
}

/**
 * Returns the article that holds the anchor of one of its clauses, points or headed parts: that of
 * `dieu-5` for `dieu-5-khoan-2`. Null where no article can hold it.
 */
export function findArticleAround(
  document: Pick<LegalDocument, 'sections'>,
  anchor: string,
): ArticlePart | null {
  return (
    listArticles(document).find(
      ({ section, sections }) =>
        sections.some((one) => one.anchor === anchor) ||
        (CLAUSE_OR_POINT.test(anchor.slice(section.anchor.length + 1)) &&
          anchor.startsWith(`${section.anchor}-`)),
    ) ?? null
  );
}

/** What `anchorOfUnits` puts behind the anchor of an article. */
const CLAUSE_OR_POINT = /^(?:khoan|diem)-/u;
