/** What is announced: which document, what happened to it, and what of it is shown. Plain data. */
import type { DocumentType, InForce, IsoDate } from '../library/document.ts';
import type { StatusState } from '../library/status.ts';

/**
 * `new`: it came into the library. `changed`: something that people care about did. `effective`,
 * `ceased`: the day came on which it takes effect, or no longer holds.
 */
export type AnnouncementEvent = 'new' | 'changed' | 'effective' | 'ceased';

/** One thing that changed. Documents by number, else by title. */
export type DocumentChange =
  | { readonly kind: 'status'; readonly from: StatusState; readonly to: StatusState }
  | { readonly kind: 'recorded'; readonly from: InForce; readonly to: InForce }
  | { readonly kind: 'effective'; readonly date: IsoDate }
  | { readonly kind: 'ends'; readonly date: IsoDate }
  | { readonly kind: 'replacedBy'; readonly by: string; readonly verified: boolean }
  | { readonly kind: 'amendedBy'; readonly by: string; readonly verified: boolean }
  /** Lines with figures that were not there before, with where they stand. */
  | { readonly kind: 'figures'; readonly lines: readonly string[]; readonly more: number };

/** What of the document is shown; kept, so that a message can be made again without the library. */
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
  /** The first lines of its text. */
  readonly summary: string;
}

export interface AnnouncementContent {
  readonly event: AnnouncementEvent;
  readonly changes: readonly DocumentChange[];
  /** The first day on which it no longer holds; only of what `ceased`. */
  readonly ends?: IsoDate;
  readonly document: DocumentSnapshot;
}
