/**
 * What to quote of a document that is the answer: the lines that say most of what was asked.
 */
import type { Entry } from '../../library/document.ts';
import type { AnswerPassage } from '../answer.ts';
import type { QuestionContext } from '../compose/answer-draft.ts';
import { summaryPassages } from '../compose/documents.ts';
import { NEAREST_THRESHOLD } from './coverage.ts';
import { findLines } from './find-documents.ts';

/** Sections that say over again what the answer's first line says, or what other documents do. */
const SKIPPED_SECTIONS = /tóm tắt|văn bản liên quan|ghi chú/iu;

/** Sections that say what a document is for are told first. */
const PURPOSE_SECTIONS = /mục tiêu|chỉ tiêu|nội dung|nhiệm vụ|phạm vi/iu;
const PURPOSE_BONUS = 0.12;

/** Lines quoted of a found document, at most, and how far below the best one may score. */
const MAX_QUOTES = 3;
const MAX_SCORE_GAP = 0.3;

/** The lines of a found document that say most of what was asked, else what it is for. */
export function selectQuotes(ctx: QuestionContext, entry: Entry): AnswerPassage[] {
  const lines = findLines(ctx, 'content', [entry.id]);
  const ranked = lines
    .filter(({ passage }) => !SKIPPED_SECTIONS.test(passage.heading))
    .map((line) =>
      PURPOSE_SECTIONS.test(line.passage.heading)
        ? { ...line, score: line.score + PURPOSE_BONUS }
        : line,
    )
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  if (best === undefined || best.coverageInLine < NEAREST_THRESHOLD) return summaryPassages(entry);
  return ranked
    .filter(
      (line) => line.score > best.score - MAX_SCORE_GAP && line.coverageInLine >= NEAREST_THRESHOLD,
    )
    .slice(0, MAX_QUOTES)
    .map(({ passage, text }) => ({
      document: entry.id,
      anchor: passage.anchor,
      citation: passage.citation,
      text,
    }));
}
