/**
 * What the bot needs from the rest of the house. Tests hand it small real things.
 */
import type { Answer, AnswerContext } from '../answer/answer.ts';
import type { PassageSearch } from '../answer/search-passages.ts';
import type { IsoDate } from '../knowledge/document.ts';
import type { Library } from '../knowledge/library.ts';
import type { Store } from '../store/store.ts';
import type { Logger } from './logger.ts';

/** Answers a question; `context` is what the person's last answer was about, or null. */
export type Ask = (question: string, context: AnswerContext | null) => Answer;

export interface BotDependencies {
  readonly ask: Ask;
  readonly search: PassageSearch;
  readonly library: Library;
  readonly logger: Logger;
  readonly store: Store;
  readonly now: () => Date;
  /** The day that validity is told of, in the deployment's time zone. */
  readonly today: () => IsoDate;
  /** Minutes that the deployment's days begin before UTC's. */
  readonly utcOffsetMinutes: number;
  /** Telegram ids of people who see statistics. */
  readonly adminIds: readonly number[];
  readonly atelier: Atelier;
}

/** Makes files that need fonts and WebAssembly, which each runtime loads in its own way. */
export interface Atelier {
  /** A TrueType font that has every Vietnamese letter. */
  font(weight: 'regular' | 'bold'): Promise<Uint8Array>;
  /** A PNG of an SVG; its texts are drawn with `font`, family `Be Vietnam Pro`. */
  png(svg: string): Promise<Uint8Array>;
}
