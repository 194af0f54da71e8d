/**
 * Questions that lines of another library answer, from a file. They teach what people call the things
 * of the law in general; that library itself has no questions below its lines.
 */
import { withoutBullet } from '../../src/answer/retrieve/score-lines.ts';
import type { LegalDocument, Section } from '../../src/library/document.ts';
import { entriesById, type Library } from '../../src/library/library.ts';
import { readRows } from './labelled-questions.ts';

/** A row of the file. */
export interface QuestionsOfLine {
  /** The id of the document. */
  readonly document: string;
  /** The line as printed, without its bullet. */
  readonly line: string;
  /** Each without its question mark. */
  readonly questions: readonly string[];
}

/** Reads a file of JSON lines: `{"document": "luat-cu-tru", "line": "…", "questions": ["…?", …]}`. */
export const readQuestionsOfLines = (file: string): QuestionsOfLine[] =>
  readRows<QuestionsOfLine>(file).map(({ document, line, questions }) => ({
    document,
    line,
    questions: questions.map((one) => one.replace(/\?\s*$/u, '')),
  }));

/**
 * Returns a library whose lines have the questions of the rows, in place of their own.
 *
 * @throws RangeError where a row names a line that its document does not have
 */
export function withQuestions(library: Library, rows: readonly QuestionsOfLine[]): Library {
  const byDocument = new Map<string, Map<string, QuestionsOfLine>>();
  for (const row of rows) {
    const lines = byDocument.get(row.document) ?? new Map<string, QuestionsOfLine>();
    byDocument.set(row.document, lines.set(row.line, row));
  }
  const documents = library.documents.map((document): LegalDocument => {
    const wanted = byDocument.get(document.id) ?? new Map<string, QuestionsOfLine>();
    const sections = document.sections.map((section): Section => {
      const questions = section.text.split('\n').flatMap((line) => {
        const row = wanted.get(withoutBullet(line));
        if (row === undefined) return [];
        wanted.delete(row.line);
        return [{ line, questions: row.questions }];
      });
      return { ...section, questions: questions.length === 0 ? undefined : questions };
    });
    const [missing] = wanted.keys();
    if (missing !== undefined)
      throw new RangeError(`The document ${document.id} has no line "${missing}"`);
    return { ...document, sections };
  });
  return { ...library, documents, entries: entriesById(documents, library.terms) };
}
