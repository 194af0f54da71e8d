/** The content of an announcement: the document, the event and the changes. Plain data. */
import type { DocumentType, InForce, IsoDate } from '../library/document.ts';
import type { StatusState } from '../library/status.ts';

/**
 * `new`: the document was added to the library. `changed`: something important changed. `effective`,
 * `ceased`: the day came on which it takes effect or ceases to be in force.
 */
export type AnnouncementEvent = 'new' | 'changed' | 'effective' | 'ceased';

/** One change. Other documents are named by their number, or their title if they have none. */
export type DocumentChange =
  | { readonly kind: 'status'; readonly from: StatusState; readonly to: StatusState }
  | { readonly kind: 'recorded'; readonly from: InForce; readonly to: InForce }
  | { readonly kind: 'effective'; readonly date: IsoDate }
  | { readonly kind: 'ends'; readonly date: IsoDate }
  | ({ readonly kind: 'replacedBy' | 'amendedBy' } & ChangeByDocument)
  /**
   * Lines with new figures, and the number of further such lines. `was`: for each line the figures that were
   * there before; absent in announcements of former versions.
   */
  | {
      readonly kind: 'figures';
      readonly lines: readonly string[];
      readonly was?: readonly (readonly string[])[];
      readonly more: number;
    };

/** What another document does. `since` and `at` are absent in announcements of former versions. */
export interface ChangeByDocument {
  readonly by: string;
  readonly verified: boolean;
  /** The day from which it counts. */
  readonly since?: IsoDate;
  /** Where the other document says so: `khoản 2 Điều 19`. */
  readonly at?: string;
}

/** What a new document does to another one of the library. */
export interface DocumentAct {
  readonly change: Extract<DocumentChange, ChangeByDocument>;
  /** The other one. */
  readonly document: DocumentSnapshot;
}

/** What a message shows of the document. It is stored, so that rendering does not need the library. */
export interface DocumentSnapshot {
  readonly id: string;
  readonly number: string | null;
  readonly type: DocumentType;
  readonly title: string;
  readonly titleEn: string | null;
  readonly passedBy: string | null;
  readonly dateDocument: IsoDate | null;
  readonly dateEffective: IsoDate | null;
  readonly state: StatusState;
  readonly verified: boolean;
  readonly topics: readonly string[];
  /** The first line of its text. */
  readonly summary: string;
}

export interface AnnouncementContent {
  readonly event: AnnouncementEvent;
  readonly changes: readonly DocumentChange[];
  /** The first day on which it is not in force; only for `ceased`. */
  readonly ends?: IsoDate;
  /** What it does to others; only for `new`. */
  readonly acts?: readonly DocumentAct[];
  readonly document: DocumentSnapshot;
}
