/**
 * What happened to a document and when, from its dates, its relations and the amendments of its
 * articles: the history of one document, and what changed in a whole library.
 */
import { articleAmendmentsOf } from './article-amendments.ts';
import { numberOfUnit } from './articles.ts';
import { compareDays } from './day-order.ts';
import type { IsoDate, LegalDocument } from './document.ts';
import type { LibraryIndex } from './index/library-index.ts';
import type { RelatedDocument } from './relations.ts';

/** An event of a document. */
export type DocumentEvent =
  | {
      readonly kind: 'issued' | 'effective';
      readonly date: IsoDate;
      /** What the document does to others from that day. */
      readonly effects: readonly RelatedDocument[];
    }
  | {
      readonly kind: 'amended' | 'replaced' | 'repealed';
      /** Null: the day is not recorded. */
      readonly date: IsoDate | null;
      readonly by: RelatedDocument;
      /** The numbers of the articles that are amended, where the library holds the amending text. */
      readonly articles: readonly string[];
    }
  /** It ended on a day for which no document is named. */
  | { readonly kind: 'ended'; readonly date: IsoDate };

const EFFECTS: ReadonlySet<RelatedDocument['type']> = new Set(['replaces', 'repeals', 'amends']);
const PASSIVE = { amends: 'amended', replaces: 'replaced', repeals: 'repealed' } as const;

type EventIndex = Pick<LibraryIndex, 'library' | 'relations'>;

/** Returns the events of a document, the earliest first; those without a day come last. */
export function listDocumentEvents(index: EventIndex, document: LegalDocument): DocumentEvent[] {
  const { dateDocument, dateEffective, dateNoLongerInForce: end } = document;
  const links = index.relations.get(document.id);
  const effects = (links?.outgoing ?? []).filter(({ type }) => EFFECTS.has(type));
  const isAtOnce = dateEffective === null || dateEffective === dateDocument;
  const passive = (links?.incoming ?? []).flatMap((by): DocumentEvent[] => {
    if (by.type !== 'amends' && by.type !== 'replaces' && by.type !== 'repeals') return [];
    const articles = by.type === 'amends' ? amendedArticles(index, document, by) : [];
    return [{ kind: PASSIVE[by.type], date: by.since, by, articles }];
  });
  const isEndNamed = passive.some(({ kind, date }) => kind !== 'amended' && date === end);
  const events: DocumentEvent[] = [
    ...(dateDocument === null
      ? []
      : [{ kind: 'issued' as const, date: dateDocument, effects: isAtOnce ? effects : [] }]),
    ...(dateEffective === null
      ? []
      : [
          {
            kind: 'effective' as const,
            date: dateEffective,
            effects: isAtOnce && dateDocument !== null ? [] : effects,
          },
        ]),
    ...passive,
    ...(end === null || isEndNamed ? [] : [{ kind: 'ended' as const, date: end }]),
  ];
  // Events of one day keep this order.
  return events.sort((a, b) => compareDays(a.date, b.date, 'oldest'));
}

/** The numbers of the articles that a document amends, each once, in the order of its text. */
function amendedArticles(
  { library }: EventIndex,
  document: LegalDocument,
  { document: by }: RelatedDocument,
): string[] {
  const amendments = articleAmendmentsOf(library).get(document.id) ?? [];
  return [
    ...new Set(
      amendments
        .filter((one) => one.by.id === by)
        .flatMap(({ units }) => numberOfUnit(units, 'article') ?? []),
    ),
  ];
}

/** A change that a document brings, or its end. */
export interface LawChange {
  readonly kind: 'issued' | 'effective' | 'ended';
  readonly date: IsoDate;
  readonly document: LegalDocument;
  /** What the document does to others from its day of effect. */
  readonly effects: readonly RelatedDocument[];
  /** The day from which a document that was issued has effect; null: not recorded, or not `issued`. */
  readonly effective: IsoDate | null;
}

/**
 * Returns what changed in the law, the newest first: documents that were issued, that took effect in a
 * later month, and that ended without another document in their place. Amendments, replacements and
 * repeals are effects of the document that makes them.
 */
export function listLawChanges(index: EventIndex): LawChange[] {
  return index.library.documents
    .flatMap((document) => changesOf(index, document))
    .sort((a, b) => b.date.localeCompare(a.date) || a.document.id.localeCompare(b.document.id));
}

function changesOf(index: EventIndex, document: LegalDocument): LawChange[] {
  const events = listDocumentEvents(index, document);
  const issued = events.find(({ kind }) => kind === 'issued');
  const effects = events.flatMap((event) => ('effects' in event ? event.effects : []));
  return events.flatMap((event): LawChange[] => {
    const { kind, date } = event;
    if (date === null || kind === 'amended' || kind === 'replaced' || kind === 'repealed')
      return [];
    const common = { kind, date, document };
    if (kind === 'ended') return [{ ...common, effects: [], effective: null }];
    if (kind === 'issued') return [{ ...common, effects, effective: document.dateEffective }];
    // In the month of its issue one sentence says both.
    const isSameMonth = issued !== undefined && monthOf(date) === monthOf(issued.date ?? '');
    return isSameMonth ? [] : [{ ...common, effects, effective: null }];
  });
}

/** The month of a day: `2026-07`. */
export const monthOf = (date: IsoDate): string => date.slice(0, 7);

export interface MonthOfChanges {
  /** `2026-07`. */
  readonly month: string;
  readonly changes: readonly LawChange[];
}

/** Groups changes by month; the order stays. */
export function groupByMonth(changes: readonly LawChange[]): MonthOfChanges[] {
  const months = new Map<string, LawChange[]>();
  for (const change of changes) {
    const month = monthOf(change.date);
    const some = months.get(month);
    if (some === undefined) months.set(month, [change]);
    else some.push(change);
  }
  return Array.from(months, ([month, some]) => ({ month, changes: some }));
}
