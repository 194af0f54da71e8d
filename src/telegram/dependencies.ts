/** The dependencies of the bot. `app/telegram.ts` provides them; tests provide small real ones. */
import type { AnswerStatus, AskQuestion } from '../answer/answer.ts';
import type { PassageSearch } from '../answer/search-passages.ts';
import type { Language } from '../i18n/translator.ts';
import type { IsoDate, LegalDocument } from '../library/document.ts';
import type { LibraryIndex } from '../library/index/library-index.ts';
import type { KnowledgeFault } from '../library/knowledge-fault.ts';
import type { Library } from '../library/library.ts';
import type { ReadResult, RefusedResult } from '../papers/import-result.ts';
import type { RefusalReason } from '../papers/refusal.ts';
import type { SubmitReport } from '../presentation/error-report.ts';
import type { MediaRenderer } from '../presentation/export/media-renderer.ts';
import type { Logger } from '../shared/logger.ts';
import type { FoundDocument } from '../sources/found-document.ts';
import type { SourceFault } from '../sources/source-fault.ts';
import type { Store } from '../store/store.ts';

export interface BotDependencies {
  readonly ask: AskQuestion;
  readonly search: PassageSearch;
  readonly library: Library;
  /** Returns the index of the library in use. */
  libraryIndex(): LibraryIndex;
  readonly logger: Logger;
  readonly store: Store;
  readonly now: () => Date;
  /** The current day in the deployment's time zone, for the status of documents. */
  readonly today: () => IsoDate;
  /** The deployment's offset from UTC in minutes. */
  readonly utcOffsetMinutes: number;
  /** Telegram ids of the deployment's administrators. */
  readonly adminIds: readonly number[];
  readonly mediaRenderer: MediaRenderer;
  /** The address of the pages, for links to them; null or absent: they have no public address. */
  readonly publicUrl?: string | null;
  /** The time zone of chats that chose none; absent: Asia/Ho_Chi_Minh. */
  readonly timeZone?: string;
  /** Absent: this process sends no announcements. */
  readonly libraryAdmin?: LibraryAdmin;
  /** Keeps a report of an error; absent: none can be sent. */
  readonly submitReport?: SubmitReport;
  /** Called after each answered question (metrics). */
  readonly onAnswer?: OnAnswer;
}

/** @param seconds from the question until the answer was sent */
export type OnAnswer = (
  channel: 'private' | 'group' | 'inline',
  status: AnswerStatus,
  seconds: number,
) => void;

/** Port: the library service and the sender of announcements. */
export interface LibraryAdmin {
  /** Reloads the library and announces changes. */
  refresh(): Promise<void>;
  /** Makes the sender look for due messages now. */
  wakeSender(): void;
  /** Parses a Markdown file in the knowledge format as a part of the library. */
  parseDocument(bytes: Uint8Array): Promise<{
    readonly document: LegalDocument | null;
    readonly faults: readonly KnowledgeFault[];
  }>;
  /** Reads a paper that is in the knowledge format already, as it would stand in the library. */
  previewPaper(markdown: string): Promise<PreviewedPaper>;
  /**
   * Reads an official paper (DOCX, PDF, HTML, text). Absent where no process can be started for it
   * (Workers).
   */
  readPaper?(name: string, bytes: Uint8Array): Promise<UploadedPaper | RefusedResult>;
  /** Reads the document that a link of an official source leads to. It never rejects for what the source answers. */
  readLink?(link: string): Promise<LinkResult>;
  /** Starts to look at the sources that are due. Absent: this deployment watches none. */
  lookAtSources?(): void;
  /** Downloads a file from Telegram by its `file_path`. */
  downloadFile(path: string): Promise<Uint8Array>;
  /** Updates the progress bar in a message while an announcement is sent. */
  trackProgress(message: ProgressMessage): void;
}

/** A paper as it would stand in the library. */
export interface PreviewedPaper {
  /** The id of its file; that of `document` differs where its text joins a summary. */
  readonly id: string;
  /** The file in the knowledge format. */
  readonly source: string;
  /** Null when it is not a valid document; `faults` say why. */
  readonly document: LegalDocument | null;
  readonly faults: readonly KnowledgeFault[];
}

/** A paper that was read from a file. */
export interface UploadedPaper extends PreviewedPaper {
  readonly status: 'read';
  readonly result: ReadResult;
}

/** The file of a document, as its source has it. */
export interface OriginalFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a link leads to, or why it is not read. */
export type LinkResult =
  | (UploadedPaper & {
      /** The name of the source. */
      readonly sourceName: string;
      /** The page and the files of the document. */
      readonly found: Pick<FoundDocument, 'url' | 'files'>;
      readonly original: OriginalFile | null;
    })
  /** The file that the link leads to. */
  | { readonly status: 'refused'; readonly file: string; readonly reason: RefusalReason }
  | { readonly status: 'fault'; readonly fault: SourceFault }
  /** `not-official`: it is not asked. `needs-server`: no file is read here (Workers). */
  | { readonly status: 'not-official' | 'no-document' | 'needs-server' };

export interface ProgressMessage {
  readonly chatId: number;
  readonly messageId: number;
  readonly announcementId: number;
  readonly language: Language;
}
