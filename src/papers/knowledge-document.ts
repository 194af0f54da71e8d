/** Takes a file that is in the knowledge format already: it was exported, or written by hand. */
import { numberingsOf, numberOfUnit, unitsOfSection } from '../library/articles.ts';
import type { LegalDocument } from '../library/document.ts';
import { splitFrontMatter } from '../library/front-matter.ts';
import { loadLibrary } from '../library/load-library.ts';
import { decodeSourceFile } from '../library/source-file.ts';
import { PaperRefused } from './refusal.ts';

export interface KnowledgeDocument {
  readonly document: LegalDocument;
  /** The file as it stands, with `\n` line ends, in NFC. */
  readonly text: string;
  /** The numbers of its longest numbering of articles. */
  readonly articles: readonly string[];
  readonly tables: number;
  readonly appendices: readonly string[];
  readonly warnings: readonly string[];
}

/**
 * Returns the document of a Markdown file with front matter; null for a file without.
 *
 * @throws PaperRefused for front matter that breaks the format, with line and field
 */
export function readKnowledgeDocument(name: string, bytes: Uint8Array): KnowledgeDocument | null {
  const path = `documents/${name}`;
  const source = decodeSourceFile({ path, bytes });
  if (!('text' in source) || typeof splitFrontMatter(source.text) === 'string') return null;
  const { documents, faults } = loadLibrary([{ path, bytes }]);
  const [document] = documents;
  const errors = faults.filter(({ severity }) => severity === 'error');
  if (document === undefined || errors.length > 0)
    throw new PaperRefused(
      'corrupt',
      `not in the knowledge format: ${errors.map(({ line, field, message }) => `line ${line ?? 1}: ${field ?? ''} ${message}`).join('; ')}`,
    );
  return {
    document,
    text: source.text,
    articles: longestNumbering(document),
    tables: source.text.match(/^\|(?:\s*:?-{3,}:?\s*\|)+\s*$/gmu)?.length ?? 0,
    appendices: document.sections
      .filter(({ path: headings }) => headings.length === 1)
      .filter((section) => numberOfUnit(unitsOfSection(section), 'appendix') !== null)
      .map(({ heading }) => heading),
    // A single file has no tables beside it, so what it names of them is not looked up.
    warnings: faults
      .filter(({ message }) => !/is not in |no document has it|no table/u.test(message))
      .map(({ line, field, message }) => `line ${line ?? 1}: ${field ?? ''} ${message}`),
  };
}

function longestNumbering({ sections }: LegalDocument): string[] {
  const numberings = numberingsOf(sections);
  const runs = new Map<number, string[]>();
  for (const section of sections) {
    const number = numberOfUnit(unitsOfSection(section), 'article');
    const numbering = numberings.get(section) ?? 0;
    if (number !== null) runs.set(numbering, [...(runs.get(numbering) ?? []), number]);
  }
  return [...runs.values()].reduce<string[]>(
    (best, run) => (run.length > best.length ? run : best),
    [],
  );
}
