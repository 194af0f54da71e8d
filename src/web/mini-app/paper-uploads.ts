/** Port: reads papers that administrators upload, and decides on their drafts. `app/` provides it. */
import type { Translator } from '../../i18n/translator.ts';
import type { ReadResult } from '../../papers/import-result.ts';
import type { Paragraph } from '../../presentation/paragraph.ts';

/** A paper that waits for approval. */
export interface UploadedDraft {
  readonly kind: 'draft';
  /** Its number. */
  readonly draft: number;
  /** Where the paper comes from. */
  readonly head: readonly Paragraph[];
  /** What was read, with its fields. */
  readonly result: ReadResult;
  /** What the card says below the fields. */
  readonly notes: readonly Paragraph[];
}

export type UploadOutcome =
  | UploadedDraft
  | { readonly kind: 'refused'; readonly lines: readonly string[] };

/** Who uploads, by Telegram id, and the language of what is said. */
export interface Uploader {
  readonly id: number;
  readonly t: Translator;
}

/** What came of a decision. */
export interface DraftOutcome {
  /** False: somebody decided before. */
  readonly held: boolean;
  /** The decision that holds, in words. */
  readonly notice: string;
}

export interface PaperUploads {
  /** Whether a Telegram id is that of an administrator. */
  isAdmin(id: number): boolean;
  /** Makes a draft of a file, and sends its card to the administrators. Absent on Workers. */
  readFile?(name: string, bytes: Uint8Array<ArrayBuffer>, from: Uploader): Promise<UploadOutcome>;
  /** Makes a draft of the document that a link of an official source leads to. */
  readLink(link: string, from: Uploader): Promise<UploadOutcome>;
  /** Approves or refuses a draft, unless somebody did before; null: nothing is known of it. */
  decide(draft: number, approve: boolean, t: Translator): Promise<DraftOutcome | null>;
}
