import { expect, it } from 'vitest';
import { FULL_TEXT_FILES } from '../../../test/helpers/full-text-library.ts';
import { createTestAssistant, TODAY } from '../../../test/helpers/library-from-files.ts';
import { createQuestionContext } from '../question-context.ts';
import { understand } from '../understand/understand.ts';
import { SHIPPED_WEIGHTS } from '../weights.ts';
import { LINE_MODEL } from './line-model.ts';
import { rankArticles } from './rank-articles.ts';

const { assistant } = createTestAssistant(FULL_TEXT_FILES);
const { libraryIndex, searcher } = assistant;

function rank(question: string, within: readonly string[] | null = null) {
  const ctx = createQuestionContext(
    {
      libraryIndex,
      searcher,
      today: TODAY,
      weights: SHIPPED_WEIGHTS,
      lineModel: LINE_MODEL,
      trace: null,
    },
    understand(libraryIndex, searcher.index, question, TODAY),
  );
  return rankArticles(ctx, within, 3);
}

it('ranks the article on the matter first, with shares of the best score', () => {
  const [best, next] = rank('hồ sơ thành lập vườn ươm gồm những gì');
  expect(best?.passage.citation).toBe('Điều 3');
  expect(best).toMatchObject({ rank: 0, share: 1 });
  expect(best?.lead).toBeCloseTo(1 - (next?.share ?? 0));
});

it('ranks only articles of the documents that are asked', () => {
  const found = rank('hồ sơ thành lập vườn ươm', ['nd-40-2026']);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ passage }) => passage.entry === 'nd-40-2026')).toBe(true);
});

it('returns nothing where the search finds nothing', () => {
  expect(rank('xyzzy')).toEqual([]);
});
