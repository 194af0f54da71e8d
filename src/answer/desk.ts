/**
 * The desk: everything that composing one answer works with, set out for one question.
 */
import type { IsoDate } from '../knowledge/document.ts';
import type { Searcher } from '../search/search.ts';
import type { Catalogue } from './catalogue.ts';
import type { Desk } from './compose/draft.ts';
import { askOf } from './evidence.ts';
import { en } from './locales/en.ts';
import { vi } from './locales/vi.ts';
import type { Span } from './names.ts';
import { understand, without } from './understand.ts';

/** Understands a question and sets the desk for it. */
export function setDesk(
  catalogue: Catalogue,
  searcher: Searcher,
  question: string,
  today: IsoDate,
): Desk {
  const understanding = understand(catalogue, searcher.index, question, today);
  return setAside(
    {
      catalogue,
      searcher,
      today,
      messages: understanding.language === 'en' ? en : vi,
      understanding,
      ask: askOf(searcher.index, understanding.subject),
    },
    [],
  );
}

/** The desk with some words (a document's name) no longer asked for, beside those that only ask. */
export function setAside(desk: Desk, spans: readonly Span[]): Desk {
  const { understanding, searcher } = desk;
  const subject = without(understanding.subject, [...understanding.frames, ...spans]);
  return { ...desk, ask: askOf(searcher.index, subject, understanding.topics) };
}
