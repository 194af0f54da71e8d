/**
 * What to quote of a document that is the answer: the lines that say most of what was asked.
 */
import type { Entry } from '../knowledge/document.ts';
import type { AnswerPassage } from './answer.ts';
import { gistOf } from './compose/documents.ts';
import type { Desk } from './compose/draft.ts';
import { SOME } from './evidence.ts';
import { findLines } from './find.ts';

/** Sections that say over again what the answer's first line says, or what other documents do. */
const INTRODUCES = /tóm tắt|văn bản liên quan|ghi chú/iu;

/** Sections that say what a document is for are told first. */
const AIMS = /mục tiêu|chỉ tiêu|nội dung|nhiệm vụ|phạm vi/iu;
const AIM = 0.12;

/** Lines quoted of a found document, at most, and how far below the best one may score. */
const QUOTED = 3;
const NEAR = 0.3;

/** The lines of a found document that say most of what was asked, else what it is for. */
export function tellingPassages(desk: Desk, entry: Entry): AnswerPassage[] {
  const lines = findLines(desk, 'content', [entry.id]);
  const telling = lines
    .filter(({ passage }) => !INTRODUCES.test(passage.heading))
    .map((line) => (AIMS.test(line.passage.heading) ? { ...line, score: line.score + AIM } : line))
    .sort((a, b) => b.score - a.score);
  const [best] = telling;
  if (best === undefined || best.alone < SOME) return gistOf(entry);
  return telling
    .filter((line) => line.score > best.score - NEAR && line.alone >= SOME)
    .slice(0, QUOTED)
    .map(({ passage, text }) => ({
      document: entry.id,
      anchor: passage.anchor,
      citation: passage.citation,
      text,
    }));
}
