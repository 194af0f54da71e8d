import { describe, expect, it } from 'vitest';
import { createTestAssistant } from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { NO_EMBEDDING, readTextEmbedding } from './text-embedding.ts';
import { compareWithLines, embedQuestion } from './text-similarity.ts';

const { assistant } = createTestAssistant(SON_TUYEN_FILES);
const { searcher } = assistant;
const bytes = (...values: number[]): string =>
  Buffer.from(Int8Array.from(values).buffer).toString('base64');
/** `lau` and `phut` have one direction, `kinh te` another as a pair. */
const EMBEDDING = readTextEmbedding({
  dimensions: 2,
  units: 'lau phut kinh kinh_te',
  vectors: bytes(90, 0, 60, 0, 10, 10, 0, 100),
});

/** The similarities of the passage that has a text, and the position of its line. */
function compare(question: string, text: string, embedding = EMBEDDING) {
  for (const entry of assistant.library.entries.keys())
    for (const passage of searcher.passagesOf(entry)) {
      const analyzed = searcher.analyze(passage);
      const at = analyzed.lines.findIndex((line) => line.text.includes(text));
      if (at < 0) continue;
      const asked = embedQuestion(embedding, searcher.index, question.split(' '));
      return { at, similarities: compareWithLines(asked, analyzed) };
    }
  throw new Error(`no line has "${text}"`);
}

/** The similarity to the line that has a text. */
function similarityOf(question: string, text: string, embedding = EMBEDDING): number {
  const { at, similarities } = compare(question, text, embedding);
  return similarities.toLine[at] ?? Number.NaN;
}

describe('the similarity of a question to a line', () => {
  it('is 1 for words of the same direction, whatever their length', () => {
    expect(similarityOf('lau', '15 phút')).toBeCloseTo(1, 1);
  });

  it('reads pairs of neighbouring words', () => {
    expect(similarityOf('kinh te', '18% GRDP')).toBeGreaterThan(similarityOf('kinh', '18% GRDP'));
    expect(similarityOf('kinh te', '15 phút')).toBeLessThan(0.2);
  });

  it('is 0 for a question whose words have no vectors', () => {
    expect(similarityOf('xyz', '15 phút')).toBe(0);
    expect(similarityOf('', '15 phút')).toBe(0);
    expect(similarityOf('lau', '15 phút', NO_EMBEDDING)).toBe(0);
  });

  it('reads no numbers: the words beside one are neighbours', () => {
    expect(similarityOf('kinh 7 te', '18% GRDP')).toBe(similarityOf('kinh te', '18% GRDP'));
  });

  it('is told for the heading and the title too, and for the nearest line of the passage', () => {
    const { similarities } = compare('lau', '15 phút');
    expect(similarities.most).toBe(Math.max(...similarities.toLine));
    expect(similarities.toHeading).toBeLessThan(similarities.most);
    expect(similarities.toTitle).toBeLessThan(similarities.most);
  });
});
