/** The questions of a library and the lines that answer them, as folded words. */
import type { Assistant } from '../../src/answer/ask.ts';
import { wordIdOf } from '../../src/search/corpus.ts';
import type { AnsweredQuestion } from './fit-translation.ts';

/** Numbers are of one document or the other; they say nothing of words. */
const HAS_DIGIT = /\d/u;

/**
 * Returns every question that a line of the library answers, without numbers. Headings belong to
 * their lines.
 */
export function answeredQuestionsOf({ library, searcher }: Assistant): AnsweredQuestion[] {
  const { corpus } = searcher.index;
  const folded = (codes: Int32Array): string[] =>
    Array.from(codes, (code) => corpus.words[corpus.folded[wordIdOf(code)] ?? 0] ?? '').filter(
      (word) => !HAS_DIGIT.test(word),
    );
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
