/**
 * What the bot needs from the rest of the house. Tests hand it small real things.
 */
import type { AnswerStatus, AskQuestion } from '../answer/answer.ts';
import type { PassageSearch } from '../answer/search-passages.ts';
import type { Language } from '../i18n/translator.ts';
import type { IsoDate, LegalDocument } from '../library/document.ts';
import type { LibraryIndex } from '../library/index/library-index.ts';
import type { KnowledgeFault } from '../library/knowledge-fault.ts';
import type { Library } from '../library/library.ts';
import type { MediaRenderer } from '../presentation/export/media-renderer.ts';
import type { Logger } from '../shared/logger.ts';
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
  /** The day that validity is told of, in the deployment's time zone. */
  readonly today: () => IsoDate;
  /** Minutes that the deployment's days begin before UTC's. */
  readonly utcOffsetMinutes: number;
  /** Telegram ids of people who see statistics. */
  readonly adminIds: readonly number[];
  readonly mediaRenderer: MediaRenderer;
  /** Of chats that chose none; Asia/Ho_Chi_Minh where absent. */
  readonly timeZone?: string;
  /** Absent: nothing is announced or delivered by this process. */
  readonly libraryAdmin?: LibraryAdmin;
  /** Told of every question that was answered, for figures. */
  readonly onAnswer?: OnAnswer;
}

/** @param seconds from the question until its answer was out */
export type OnAnswer = (
  channel: 'private' | 'group' | 'inline',
  status: AnswerStatus,
  seconds: number,
) => void;

/** What the bot asks of those who keep the library and deliver its news. */
export interface LibraryAdmin {
  /** Reads the library anew and announces what changed. */
  refresh(): Promise<void>;
  /** Deliveries look at once. */
  wakeSender(): void;
  /** A Markdown file in the knowledge format as it would be loaded among the others. */
  parseDocument(bytes: Uint8Array): Promise<{
    readonly document: LegalDocument | null;
    readonly faults: readonly KnowledgeFault[];
  }>;
  /** A file that Telegram holds, by its path. */
  downloadFile(path: string): Promise<Uint8Array>;
  /** Edits a message, gently, while an announcement goes out. */
  trackProgress(message: ProgressMessage): void;
}

export interface ProgressMessage {
  readonly chatId: number;
  readonly messageId: number;
  readonly announcementId: number;
  readonly language: Language;
}
