/**
 * Training questions from the library: some of the questions that its lines answer are taken out of
 * it and asked. The others stay, as when a person asks.
 */

import { withoutBullet } from '../../src/answer/retrieve/score-lines.ts';
import type { LegalDocument, Section, Term } from '../../src/library/document.ts';
import { entriesById, type Library } from '../../src/library/library.ts';
import { fold } from '../../src/text/fold.ts';
import { foldOf } from './fit-ranking.ts';
import type { LabelledQuestion } from './labelled-questions.ts';

export interface HeldOutQuestions {
  /** The library without the questions that are asked. */
  readonly library: Library;
  readonly questions: readonly LabelledQuestion[];
}

/** The name of the set. */
export const LIBRARY_SET = 'library';
/**
 * A question is taken from one line of so many. The questions of the library are many, and each is
 * answered by one line, while others may say the same: with more of them the ranking is worse on the
 * other sets.
 */
const LINES_FOR_ONE = 6;
/** One taken question of so many is asked without marks, as on a phone. */
const ASKED_BARE = 2;

/** Takes questions out of a library. A line keeps at least one. */
export function holdOutQuestions(library: Library): HeldOutQuestions {
  const taken: LabelledQuestion[] = [];
  const holdOut = <E extends LegalDocument | Term>(entry: E): E => ({
    ...entry,
    sections: entry.sections.map((section) => holdOutOfSection(entry.id, section, taken)),
  });
  const documents = library.documents.map(holdOut);
  const terms = library.terms.map(holdOut);
  return {
    library: { ...library, documents, terms, entries: entriesById(documents, terms) },
    questions: taken,
  };
}

function holdOutOfSection(entry: string, section: Section, taken: LabelledQuestion[]): Section {
  if (section.questions === undefined) return section;
  const questions = section.questions.map(({ line, questions: all }) => {
    const asked = all[foldOf(line, all.length)];
    if (asked === undefined || all.length < 2 || foldOf(`${line} `, LINES_FOR_ONE) !== 0)
      return { line, questions: all };
    const isBare = foldOf(`${asked} `, ASKED_BARE) === 0;
    taken.push({
      question: `${isBare ? fold(asked) : asked}?`,
      gold: [[withoutBullet(line)]],
      line: withoutBullet(line),
      documents: [entry],
      set: LIBRARY_SET,
    });
    return { line, questions: all.filter((one) => one !== asked) };
  });
  return { ...section, questions };
}
