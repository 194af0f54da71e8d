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
import { translated } from './translate.ts';
import { understand, without } from './understand.ts';

const EMPTY = { typed: '', written: '', restored: '' };

/** A desk before it is known what of the question is asked for. */
type BareDesk = Omit<Desk, 'ask' | 'lineAsk' | 'restAsk'>;

/** Understands a question and sets the desk for it. */
export function setDesk(
  catalogue: Catalogue,
  searcher: Searcher,
  question: string,
  today: IsoDate,
): Desk {
  const understanding = understand(catalogue, searcher.index, question, today);
  const english = understanding.language === 'en';
  return setAside(
    {
      catalogue,
      searcher,
      today,
      messages: english ? en : vi,
      understanding,
      lineSubject: english ? translated(catalogue, understanding) : understanding.subject,
    },
    [],
  );
}

/** The desk with some words (a document's name) no longer asked for, beside those that only ask. */
export function setAside(desk: BareDesk, spans: readonly Span[]): Desk {
  const { understanding, searcher } = desk;
  const { frames, topics, language } = understanding;
  const subject = without(understanding.subject, [...frames, ...spans]);
  const ask = askOf(searcher.index, subject, topics, language);
  if (language === 'vi') {
    const rest = topics.length === 0 ? ask : askOf(searcher.index, without(subject, topics));
    return { ...desk, ask, lineAsk: ask, restAsk: rest };
  }
  const left = {
    ...understanding,
    topics: topics.filter(
      ({ start, end }) => !spans.some((span) => span.start <= start && end <= span.end),
    ),
  };
  const lineAsk = askOf(searcher.index, translated(desk.catalogue, left));
  return { ...desk, ask, lineAsk, restAsk: askOf(searcher.index, EMPTY) };
}
