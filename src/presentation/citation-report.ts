/** The check of a text's citations in words: one row a document, for messages, pages and CSV. */
import type { CheckedArticle, CheckedDocument } from '../answer/papers/check-citations.ts';
import { describeStatusOn } from '../answer/status-line.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Translator } from '../i18n/translator.ts';
import { documentName } from '../library/display-names.ts';
import type { Entry, IsoDate } from '../library/document.ts';
import type { RelatedDocument } from '../library/relations.ts';
import { encodeCsv } from './csv.ts';

/** `fault`: not in force, a wrong day or a missing article. `unknown`: the library cannot tell. */
export type CitationVerdict = 'good' | 'fault' | 'unknown';

export interface CitationRow {
  readonly checked: CheckedDocument;
  readonly verdict: CitationVerdict;
  readonly cited: string;
  /** The name and title that the library has, or that it has none. */
  readonly held: string;
  /** Empty where there is no document, as all below. */
  readonly status: string;
  readonly replacedBy: string;
  readonly amendedBy: string;
  readonly articles: string;
  /** What the text gets wrong, besides. */
  readonly note: string;
}

/** @param entries the library's, for the names of documents */
export function createCitationRows(
  checked: readonly CheckedDocument[],
  entries: ReadonlyMap<string, Entry>,
  day: IsoDate,
  t: Translator,
): CitationRow[] {
  return checked.map((one) => {
    const { document, status, wrongDate, citedDate } = one;
    const date = citedDate === null ? '' : ` (${formatDate(t, citedDate)})`;
    return {
      checked: one,
      verdict: verdictOf(one),
      cited: one.cited + date,
      held: describeHeld(one, t),
      status: status === null ? '' : describeStatusOn(t, status, day, entries),
      replacedBy: listRelated(status?.replacedBy ?? [], entries, t),
      amendedBy: listRelated(status?.amendedBy ?? [], entries, t),
      articles: one.articles.map((article) => describeArticle(article, t)).join('; '),
      note:
        wrongDate === null || document?.dateDocument == null
          ? ''
          : t('check-wrong-date', {
              cited: formatDate(t, wrongDate),
              date: formatDate(t, document.dateDocument),
            }),
    };
  });
}

function verdictOf({ document, status, wrongDate, articles }: CheckedDocument): CitationVerdict {
  if (document === null || status === null) return 'unknown';
  const { state } = status;
  const isMissing = articles.some((article) => article.state === 'missing');
  if (state === 'notInForce' || state === 'notYetInForce' || wrongDate !== null || isMissing)
    return 'fault';
  const isKnown = articles.every((article) => article.state === 'exists');
  return state !== 'unknown' && isKnown ? 'good' : 'unknown';
}

function describeHeld({ document, candidates }: CheckedDocument, t: Translator): string {
  if (document !== null) {
    const name = documentName(document, t);
    return name === document.title ? name : `${name}: ${document.title}`;
  }
  return candidates.length === 0
    ? t('check-not-held')
    : t('check-several', { count: candidates.length });
}

/** Each document once, with the day from which it counts and a mark where nobody verified it. */
function listRelated(
  related: readonly RelatedDocument[],
  entries: ReadonlyMap<string, Entry>,
  t: Translator,
): string {
  const names = related.map(({ document, number, since, verified }) => {
    const entry = document === null ? undefined : entries.get(document);
    const name = entry === undefined ? (number ?? '') : documentName(entry, t);
    const from = since === null ? '' : ` ${t('check-since', { date: formatDate(t, since) })}`;
    return name + from + (verified ? '' : t('status-unverified-mark'));
  });
  return [...new Set(names)].join('; ');
}

const describeArticle = ({ number, state }: CheckedArticle, t: Translator): string =>
  t(`check-article-${state}`, { number });

/** The columns in order, as a table has them. */
export function citationColumns(
  day: IsoDate,
  t: Translator,
): readonly (readonly [keyof Omit<CitationRow, 'checked' | 'verdict'>, string])[] {
  return [
    ['cited', t('check-column-cited')],
    ['held', t('check-column-held')],
    ['status', t('check-column-status', { date: formatDate(t, day) })],
    ['replacedBy', t('check-column-replaced')],
    ['amendedBy', t('check-column-amended')],
    ['articles', t('check-column-articles')],
    ['note', t('check-column-note')],
  ];
}

/** The rows as a CSV file in UTF-8. */
export function citationCsv(rows: readonly CitationRow[], day: IsoDate, t: Translator): string {
  const columns = citationColumns(day, t);
  return encodeCsv([
    columns.map(([, title]) => title),
    ...rows.map((row) => columns.map(([name]) => row[name])),
  ]);
}

/** `kiem-tra-2026-03-01.csv` */
export const citationCsvName = (day: IsoDate): string => `kiem-tra-${day}.csv`;
