/**
 * Which articles of a document other documents amend, read from the text of the amending documents:
 * `1. Sửa đổi, bổ sung khoản 2 Điều 3 như sau:` with the new wording in quotation marks.
 */
import { findParts, type NumberedUnit } from '../text/document-parts.ts';
import { fold } from '../text/fold.ts';
import { numberingsOf, numberOfUnit, unitsOfSection } from './articles.ts';
import type { IsoDate, LegalDocument, Section } from './document.ts';
import { perLibrary } from './index/per-library.ts';
import type { Library } from './library.ts';
import { buildLineTree, childrenOf, descendantsOf } from './line-tree.ts';
import { createTargetResolver } from './relations.ts';

/** One amendment of a part of a document. */
export interface ArticleAmendment {
  /** The part that is amended: article 3, clause 2. */
  readonly units: readonly NumberedUnit[];
  /** The amending document, and its section that says so. */
  readonly by: LegalDocument;
  readonly section: Section;
  /** The line that amends. */
  readonly line: string;
  /** The new wording, without quotation marks; empty where the part is repealed. */
  readonly wording: readonly string[];
  /** The day from which the amendment counts. */
  readonly since: IsoDate | null;
}

const ARTICLE_LABEL = /^Điều\s+\d+[a-zđ]?\.\s*/u;
const AMENDS = /^(?:\d+[a-z]?\.|[a-zđ]\)|-)?\s*(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay thế)/u;

/** The amendments of documents, by id. */
export interface ArticleAmendments {
  /** Returns those of a document in the order of the library; undefined when there are none. */
  get(id: string): readonly ArticleAmendment[] | undefined;
}

/** A document that amends others. */
interface Amender {
  readonly document: LegalDocument;
  readonly targets: readonly LegalDocument[];
}

/** Returns the amendments of a library. Only the texts that amend an asked document are read. */
export const articleAmendmentsOf = perLibrary((library: Library): ArticleAmendments => {
  const amenders = findAmenders(library);
  const known = new Map<string, readonly ArticleAmendment[]>();
  const read = (id: string): readonly ArticleAmendment[] =>
    (amenders.get(id) ?? []).flatMap(({ document, targets }) =>
      document.sections.flatMap((section) =>
        targetOf(section, targets)?.id === id ? amendmentsIn(document, section) : [],
      ),
    );
  return {
    get: (id) => {
      const before = known.get(id) ?? read(id);
      known.set(id, before);
      return before.length === 0 ? undefined : before;
    },
  };
});

/** By id of a document: the documents that amend it, with all that they amend. */
function findAmenders({ documents }: Library): ReadonlyMap<string, readonly Amender[]> {
  const resolve = createTargetResolver(documents);
  const found = new Map<string, Amender[]>();
  for (const document of documents) {
    const targets = document.relations
      .filter(({ type }) => type === 'amends')
      .flatMap((relation) => {
        const [target, ...others] = resolve(relation, document.id);
        return target === undefined || others.length > 0 ? [] : [target];
      });
    for (const { id } of new Set(targets)) {
      const amender = { document, targets };
      const same = found.get(id);
      if (same === undefined) found.set(id, [amender]);
      else same.push(amender);
    }
  }
  return found;
}

/** Returns the amendments of one article of a document: of all of it, or of its clauses and points. */
export function amendmentsOfArticle(
  library: Library,
  document: LegalDocument,
  article: Section,
): readonly ArticleAmendment[] {
  const amendments = articleAmendmentsOf(library).get(document.id) ?? [];
  if (amendments.length === 0) return [];
  const number = numberOfUnit(unitsOfSection(article), 'article');
  // Amending texts name articles of the document itself, not of a regulation attached to it.
  if (number === null || numberingsOf(document.sections).get(article) !== 0) return [];
  return amendments.filter(({ units }) => numberOfUnit(units, 'article') === number);
}

/** The document that a section amends: the only one that is amended, or the one that its heading names. */
function targetOf(section: Section, targets: readonly LegalDocument[]): LegalDocument | null {
  const [only, ...others] = targets;
  if (only !== undefined && others.length === 0) return only;
  const heading = fold(section.heading);
  const named = targets.filter(({ number }) => number !== null && heading.includes(fold(number)));
  return named.length === 1 ? (named[0] ?? null) : null;
}

function amendmentsIn(by: LegalDocument, section: Section): ArticleAmendment[] {
  const lines = [...amendingTitle(section), ...section.text.split('\n')];
  if (!lines.some((line) => AMENDS.test(line))) return [];
  const tree = buildLineTree(lines);
  const since = by.dateEffective ?? by.dateDocument;
  return lines.flatMap((line, at) => {
    if (!AMENDS.test(line)) return [];
    const wording = descendantsOf(tree, at).flatMap((child) => lines[child] ?? []);
    const isQuoted = childrenOf(tree, at).some((child) => (lines[child] ?? '').startsWith('“'));
    const [part] = findParts(line.normalize('NFC'));
    if (part === undefined || (!isQuoted && !/bai bo/u.test(fold(line)))) return [];
    return [
      {
        units: part.units,
        by,
        section,
        line,
        since,
        wording: isQuoted ? wording.map(unquoted) : [],
      },
    ];
  });
}

/**
 * The title of an article that amends by itself: `Điều 1. Sửa đổi, bổ sung Điều 4 như sau`, with the new
 * wording as its text. It introduces the text like a line that ends with a colon.
 */
function amendingTitle({ heading, text }: Section): string[] {
  const title = heading.replace(ARTICLE_LABEL, '').replace(/:$/u, '');
  return AMENDS.test(title) && text.startsWith('“') ? [`${title}:`] : [];
}

const unquoted = (line: string): string => line.replace(/^“/u, '').replace(/”([.;,]?)$/u, '$1');
