/**
 * What stands on a page, with its place. Lengths are in points (1/72 inch), from the upper left
 * corner of the page, after its rotation.
 */

/** A run of characters in one font. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly width: number;
  /** The size of the font. */
  readonly size: number;
  readonly font: FontLook;
}

export interface FontLook {
  /** The name in the file: `ABCDEE+TimesNewRomanPS-BoldMT`, `.VnTime`; empty where it is not known. */
  readonly name: string;
  /** Null where the file does not tell. */
  readonly isBold: boolean | null;
}

/** A straight line that is drawn on a page, as its box. It borders a cell or stands below a title. */
export interface Ruling {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PageContent {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  readonly rulings: readonly Ruling[];
  /** How many pictures are drawn. A page of a scan has one and no runs. */
  readonly pictures: number;
}
