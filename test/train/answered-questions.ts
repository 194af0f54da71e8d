/** The questions of a library and the lines that answer them, as folded words. */
import type { Assistant } from '../../src/answer/ask.ts';
import { hasDigit } from '../../src/answer/retrieve/text-embedding.ts';
import { partsOfLine } from '../../src/answer/retrieve/text-similarity.ts';
import { wordIdOf } from '../../src/search/corpus.ts';
import type { AnsweringLine } from './fit-embedding.ts';
import type { AnsweredQuestion } from './fit-translation.ts';

/**
 * Returns every question that a line of the library answers, without numbers. Headings belong to
 * their lines.
 */
export function answeredQuestionsOf({ library, searcher }: Assistant): AnsweredQuestion[] {
  const folded = wordReaderOf(searcher);
  return [...library.entries.keys()].flatMap((entry) =>
    searcher.passagesOf(entry).flatMap((passage) => {
      const { heading, lines, questions } = searcher.analyze(passage);
      return questions.map(({ line, words }) => ({
        group: entry,
        question: folded(words),
        text: [...folded(lines[line]?.words ?? new Int32Array(0)), ...folded(heading.words)],
      }));
    }),
  );
}

/** Returns every pair of questions that one line of the library answers, in both orders. */
export function questionPairsOf({ library, searcher }: Assistant): AnsweredQuestion[] {
  const folded = wordReaderOf(searcher);
  return [...library.entries.keys()].flatMap((entry) =>
    searcher.passagesOf(entry).flatMap((passage) => {
      const questions = searcher
        .analyze(passage)
        .questions.map(({ line, words }) => ({ line, words: folded(words) }));
      return questions.flatMap((one) =>
        questions
          .filter((other) => other !== one && other.line === one.line)
          .map((other) => ({ group: entry, question: one.words, text: other.words })),
      );
    }),
  );
}

/** Returns every line of the library that answers questions, with them. */
export function answeringLinesOf({ library, searcher }: Assistant): AnsweringLine[] {
  const folded = wordReaderOf(searcher);
  return [...library.entries.keys()].flatMap((entry) =>
    searcher.passagesOf(entry).flatMap((passage) => {
      const read = searcher.analyze(passage);
      const { lines, questions } = read;
      return lines.flatMap((_, at) => {
        const own = questions.filter(({ line }) => line === at);
        if (own.length === 0) return [];
        return {
          group: entry,
          questions: own.map((question) => folded(question.words)),
          parts: partsOfLine(read, at).map(folded),
        };
      });
    }),
  );
}

/** Returns a function from the codes of words to the folded words, without numbers. */
function wordReaderOf({ index: { corpus } }: Assistant['searcher']) {
  return (codes: Int32Array): string[] =>
    Array.from(codes, (code) => corpus.words[corpus.folded[wordIdOf(code)] ?? 0] ?? '').filter(
      (word) => !hasDigit(word),
    );
}
