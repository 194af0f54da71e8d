/**
 * The desk: everything that composing one answer works with, set out for one question.
 */
import type { IsoDate } from '../knowledge/document.ts';
import type { Reading } from '../search/reading.ts';
import type { Searcher } from '../search/search.ts';
import type { Catalogue } from './catalogue.ts';
import type { Desk } from './compose/draft.ts';
import { askOf } from './evidence.ts';
import { en } from './locales/en.ts';
import { vi } from './locales/vi.ts';
import type { Span } from './names.ts';
import { type Wording, wordings } from './translate.ts';
import { understand, without } from './understand.ts';
import { askOfWordings } from './wording-ask.ts';

/** A desk before it is known what of the question is asked for. */
type BareDesk = Omit<Desk, 'ask' | 'restAsk' | 'titleAsk' | 'search'>;

/** Understands a question and sets the desk for it. */
export function setDesk(
  catalogue: Catalogue,
  searcher: Searcher,
  question: string,
  today: IsoDate,
): Desk {
  const understanding = understand(catalogue, searcher.index, question, today);
  const messages = understanding.language === 'en' ? en : vi;
  return setAside({ catalogue, searcher, today, messages, understanding }, []);
}

/** The desk with some words (a document's name) no longer asked for, beside those that only ask. */
export function setAside(desk: BareDesk, spans: readonly Span[]): Desk {
  const { catalogue, understanding, searcher } = desk;
  const { frames, topics, issuers, places, language } = understanding;
  const aside = [...frames, ...spans];
  const subject = without(understanding.subject, aside);
  if (language === 'vi') {
    const ask = askOf(searcher.index, subject, topics);
    const rest = topics.length === 0 ? ask : askOf(searcher.index, without(subject, topics));
    return { ...desk, ask, restAsk: rest, titleAsk: ask, search: understanding.subject };
  }
  const filters = [...issuers.filter(({ filter }) => filter), ...places];
  const asked = wordings(catalogue, understanding, [...aside, ...filters]);
  const ask = askOfWordings(searcher.index, asked);
  const rest = asked.filter(({ topic }) => !topic);
  return {
    ...desk,
    ask,
    restAsk: rest.length === asked.length ? ask : askOfWordings(searcher.index, rest),
    titleAsk: askOf(searcher.index, subject, topics, language),
    search: inBothLanguages(understanding.subject, asked),
  };
}

/** What is searched for: the question as asked, for titles, and in the words of the bodies. */
function inBothLanguages(subject: Reading, asked: readonly Wording[]): Reading {
  const text = [subject.written, ...asked.flatMap(({ vietnamese }) => vietnamese)].join('. ');
  return { typed: text, written: text, restored: text };
}
