/**
 * A summary and the full text of one document are one document. Two files of the same number, type and
 * day, of which one has the text in full, are merged.
 */
import { documentNumberKey } from '../text/document-number.ts';
import { isFullText, numberOfUnit, unitsOfSection } from './articles.ts';
import type { LegalDocument, Section } from './document.ts';

/** What became of the documents after full texts were merged into summaries. */
export interface MergedTexts {
  readonly documents: readonly LegalDocument[];
  /** By id of a merged full text: the id of its summary, which stays. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Returns the documents with each full text merged into the summary of the same document. */
export const mergeTexts = (documents: readonly LegalDocument[]): readonly LegalDocument[] =>
  findMergedTexts(documents).documents;

/** Merges each full text into the summary of the same document. Reads sections of such pairs only. */
export function findMergedTexts(documents: readonly LegalDocument[]): MergedTexts {
  const byNumber = new Map<string, LegalDocument[]>();
  for (const document of documents) {
    if (document.number === null) continue;
    const key = `${document.type} ${documentNumberKey(document.number)}`;
    byNumber.set(key, [...(byNumber.get(key) ?? []), document]);
  }
  const merged = new Map<LegalDocument, LegalDocument | null>();
  const ids = new Map<string, string>();
  for (const same of byNumber.values()) {
    const pair = same.length === 2 ? summaryAndText(same) : null;
    if (pair === null) continue;
    merged.set(pair.summary, mergeTwo(pair.summary, pair.text));
    merged.set(pair.text, null);
    ids.set(pair.text.id, pair.summary.id);
  }
  if (merged.size === 0) return { documents, ids };
  const kept = documents.flatMap((document) => {
    const one = merged.has(document) ? merged.get(document) : document;
    return one === null || one === undefined ? [] : [withTargets(one, ids)];
  });
  return { documents: kept, ids };
}

/** A document whose relations name the ids that are kept. */
function withTargets(document: LegalDocument, ids: ReadonlyMap<string, string>): LegalDocument {
  if (!document.relations.some(({ target }) => ids.has(target))) return document;
  const relations = document.relations.map((relation) => ({
    ...relation,
    target: ids.get(relation.target) ?? relation.target,
  }));
  return { ...document, relations };
}

/** The summary and the full text among two files; null where they are two documents. */
function summaryAndText(
  same: readonly LegalDocument[],
): { readonly summary: LegalDocument; readonly text: LegalDocument } | null {
  const declared = same.filter((document) => document.text === 'full');
  // An imported text says that it is full. A file of our own that has every article is a summary beside it.
  const text = declared.length === 0 ? same.find(isFullText) : declared[0];
  const isSummary = (document: LegalDocument): boolean =>
    declared.length === 1 ? document.text !== 'full' : !isFullText(document);
  const summary = same.find((document) => document !== text && isSummary(document));
  if (text === undefined || summary === undefined) return null;
  const isSameDay =
    text.dateDocument === null ||
    summary.dateDocument === null ||
    text.dateDocument === summary.dateDocument;
  return isSameDay ? { summary, text } : null;
}

/**
 * The record of the summary, whose id is published, with the text in full. Articles of the summary
 * give way to those of the text; its other sections come first.
 */
function mergeTwo(summary: LegalDocument, text: LegalDocument): LegalDocument {
  const own = summary.sections.filter(
    (section) => numberOfUnit(unitsOfSection(section), 'article') === null,
  );
  const taken = new Set(own.map(({ anchor }) => anchor));
  const kept = text.sections.filter(({ heading }) => heading !== '');
  return {
    ...summary,
    text: 'full',
    shortTitle: summary.shortTitle ?? text.shortTitle,
    signedBy: summary.signedBy ?? text.signedBy,
    dateDocument: summary.dateDocument ?? text.dateDocument,
    dateEffective: summary.dateEffective ?? text.dateEffective,
    topics: [...new Set([...summary.topics, ...text.topics])],
    aliases: [...new Set([...summary.aliases, ...text.aliases])],
    relations: [...summary.relations, ...text.relations],
    sources: [...summary.sources, ...text.sources],
    sections: [...own, ...kept.map((section) => withFreeAnchor(section, taken))],
  };
}

function withFreeAnchor(section: Section, taken: Set<string>): Section {
  let { anchor } = section;
  for (let count = 2; taken.has(anchor); count += 1) anchor = `${section.anchor}-${count}`;
  taken.add(anchor);
  return anchor === section.anchor ? section : { ...section, anchor };
}
