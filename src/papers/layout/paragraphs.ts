/** Joins the lines of pages to paragraphs, across the breaks of lines and pages. */
import { type Paragraph, paragraphOf, type Weight } from '../paragraph.ts';
import { type PlacedLine, separateColumns } from './columns.ts';
import { createFurnitureTest, gazetteIssue, isContinuation } from './furniture.ts';
import { joinLines, STARTS_PARAGRAPH, startsUnit } from './join-lines.ts';
import { type LayoutLine, toLines } from './lines.ts';
import type { PageContent } from './page-content.ts';
import { findTables, type PageTable } from './tables.ts';

export interface LaidOutPaper {
  readonly paragraphs: readonly Paragraph[];
  /** Whether a page says that the paper goes on in another issue of the gazette. */
  readonly isContinued: boolean;
  /** The issue of the gazette that its pages name; null for other papers. */
  readonly gazette: string | null;
}

const ENDS_SENTENCE = /[.;:!?”"]\s*$/u;
/** A centred line is this much further from the left margin than the first line of a paragraph. */
const CENTRED_INDENT = 1.25;
/** The first line of a paragraph is indented by more than this, in points. */
const MIN_INDENT = 7;
/** The middle of a centred line is this near to the middle of the text, in points. */
const CENTRE = 9;
/** A gap of more than this many lines starts a paragraph. */
const PARAGRAPH_GAP = 1.9;
/** Weight: from this share of bold letters a paragraph is bold. */
const ALL_BOLD = 0.92;

interface Margins {
  readonly left: number;
  readonly right: number;
  /** How far the first line of a paragraph is indented, in points. */
  readonly indent: number;
}

/** Returns the paragraphs of the pages of a paper, without headers, page numbers and drawn lines. */
export function layOut(pages: readonly PageContent[]): LaidOutPaper {
  const read = pages.map((page) => {
    const { tables, rest } = findTables(page);
    return { page, tables, lines: toLines({ number: page.number, runs: rest }) };
  });
  const isFurniture = createFurnitureTest(read);
  let isContinued = false;
  const out: Paragraph[] = [];
  const size = bodySize(read.flatMap(({ lines }) => lines));
  const notes: Paragraph[] = [];
  const open: OpenParagraph[] = [];
  const close = (): void => {
    out.push(...open.splice(0).map((paragraph) => paragraph.finish()));
  };
  for (const { page, tables, lines } of read) {
    const kept = lines.filter((line) => {
      if (isContinuation(line.text)) {
        isContinued = true;
        return false;
      }
      return !isFurniture(line, page);
    });
    const noteAt = startOfNotes(kept, size, page);
    const placed = separateColumns(kept.slice(0, noteAt));
    notes.push(...notesOf(kept.slice(noteAt)));
    const margins = marginsOf(placed);
    const waiting = [...tables];
    for (const line of placed) {
      while (waiting[0] !== undefined && waiting[0].top < line.y) {
        close();
        addTable(out, waiting.shift(), page.number);
      }
      const current = open[0];
      if (current?.takes(line, margins) === true) current.add(line);
      else {
        close();
        open.push(new OpenParagraph(line, margins));
      }
    }
    for (const table of waiting) {
      close();
      addTable(out, table, page.number);
    }
  }
  close();
  const gazette =
    read.flatMap(({ lines }) => lines.map(({ text }) => gazetteIssue(text))).find(Boolean) ?? null;
  return { paragraphs: [...out, ...notes], isContinued, gazette };
}

/** Footnotes are set smaller than this share of the text. */
const NOTE_SIZE = 0.92;
/** A footnote begins with its mark, in the lower part of a page. */
const NOTE_START = /^(?:\[\d{1,3}\]|\d{1,3}\s+\p{Lu})/u;
const NOTE_TOP = 0.35;

/** A size of this share of all letters is that of a text: a paper may have more notes than text. */
const BODY_SHARE = 0.2;

/** The font size of the text: the largest that many letters have. */
function bodySize(lines: readonly LayoutLine[]): number {
  const letters = new Map<number, number>();
  let total = 0;
  for (const { size, text } of lines) {
    letters.set(Math.round(size), (letters.get(Math.round(size)) ?? 0) + text.length);
    total += text.length;
  }
  const sizes = [...letters].filter(([, count]) => count >= total * BODY_SHARE);
  return Math.max(0, ...sizes.map(([size]) => size));
}

/** The first line of the footnotes of a page; the number of lines without any. */
function startOfNotes(lines: readonly LayoutLine[], size: number, page: PageContent): number {
  let start = lines.length;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (line === undefined || line.size > size * NOTE_SIZE || line.y < page.height * NOTE_TOP)
      break;
    if (NOTE_START.test(line.text)) start = at;
  }
  return start;
}

/** Footnotes as paragraphs: each begins with its mark. */
function notesOf(lines: readonly LayoutLine[]): Paragraph[] {
  const notes: Paragraph[] = [];
  for (const { text, page } of lines) {
    const before = notes.at(-1);
    if (before === undefined || NOTE_START.test(text))
      notes.push(paragraphOf(text, { page, isNote: true }));
    else notes[notes.length - 1] = { ...before, text: joinLines(before.text, text) };
  }
  return notes;
}

/** The margins of a page, from the lines of its text. */
function marginsOf(lines: readonly PlacedLine[]): Margins {
  const body = lines.filter(({ column }) => column === null);
  const left = commonest(body.map(({ x }) => x)) ?? 0;
  const right = Math.max(0, ...body.map((line) => line.right));
  const least = Math.min(
    left,
    ...body.filter(({ right: end }) => end > right - 5).map(({ x }) => x),
  );
  const indents = body
    .map(({ x }) => x - least)
    .filter((indent) => indent > MIN_INDENT && indent < 70);
  return { left: least, right, indent: commonest(indents) ?? 36 };
}

/** The commonest place among some, to the point. */
function commonest(places: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const place of places) {
    const rounded = Math.round(place);
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  let best: number | null = null;
  for (const [place, count] of counts)
    if (best === null || count > (counts.get(best) ?? 0)) best = place;
  return best;
}

/** A paragraph that lines are still added to. */
class OpenParagraph {
  private readonly lines: PlacedLine[];
  private readonly isCentred: boolean;
  private readonly margins: Margins;

  constructor(line: PlacedLine, margins: Margins) {
    this.lines = [line];
    this.margins = margins;
    this.isCentred = line.column === null && isCentredIn(line, margins);
  }

  /** Whether a line goes on with this paragraph. */
  takes(line: PlacedLine, margins: Margins): boolean {
    const last = this.lines.at(-1);
    if (last === undefined || last.column !== line.column || line.column !== null) return false;
    // Each centred line is a paragraph: the parts of a title are joined where titles are read.
    if (this.isCentred || isCentredIn(line, margins)) return false;
    if (line.x > margins.left + MIN_INDENT) return false;
    const isSamePage = last.page === line.page;
    if (isSamePage && line.y - last.y > PARAGRAPH_GAP * line.size) return false;
    const isBolder = line.segments[0]?.startsBold === true && last.segments.at(-1)?.bold === 0;
    if (startsUnit(last.text, line.text)) return false;
    if (STARTS_PARAGRAPH.test(line.text) && (ENDS_SENTENCE.test(last.text) || isBolder))
      return false;
    // The first word of the next line would have found room: the paragraph ended there.
    const [word] = line.segments[0]?.text.split(' ') ?? [];
    const room = this.margins.right - last.right;
    const needed = ((word?.length ?? 0) + 1) * line.size * 0.5;
    if (room < needed + line.size) return true;
    return /^\p{Ll}/u.test(line.text) && !ENDS_SENTENCE.test(last.text);
  }

  add(line: PlacedLine): void {
    this.lines.push(line);
  }

  finish(): Paragraph {
    const [first] = this.lines;
    return paragraphOf(this.lines.map(({ text }) => text).reduce(joinLines), {
      page: first?.page ?? 1,
      column: first?.column ?? null,
      isCentred: this.isCentred,
      weight: weightOf(this.lines),
    });
  }
}

function isCentredIn(line: PlacedLine, { left, right, indent }: Margins): boolean {
  const before = line.x - left;
  const behind = right - line.right;
  return before > indent * CENTRED_INDENT && Math.abs(before - behind) < 2 * CENTRE;
}

function weightOf(lines: readonly PlacedLine[]): Weight {
  const segments = lines.flatMap((line) => line.segments);
  let [bold, letters] = [0, 0];
  for (const segment of segments) {
    if (segment.bold === null) return 'unknown';
    bold += segment.bold;
    letters += segment.letters;
  }
  if (bold >= letters * ALL_BOLD) return 'all';
  return segments[0]?.startsBold === true ? 'start' : 'none';
}

/** Adds a table, or its rows to the table that it goes on with at the top of a page. */
function addTable(out: Paragraph[], table: PageTable | undefined, page: number): void {
  if (table === undefined) return;
  const before = out.at(-1);
  const isSameWidth = before?.rows?.[0]?.length === table.rows[0]?.length;
  if (before?.rows != null && isSameWidth) {
    const header = before.rows[0]?.join('|');
    const rows = table.rows.filter((row, at) => at > 0 || row.join('|') !== header);
    out[out.length - 1] = { ...before, rows: [...before.rows, ...rows] };
    return;
  }
  out.push(paragraphOf('', { page, rows: table.rows, weight: table.isBold ? 'all' : 'none' }));
}

/** A page with fewer letters than this is a picture, with a stamp at most. */
const MIN_LETTERS = 120;
/** From this share of pictures on, a paper is a scan. */
const SCAN_SHARE = 0.5;

/** Whether the pages are pictures: a scan, perhaps with the text of a digital signature. */
export function isScan(pages: readonly PageContent[]): boolean {
  const empty = pages.filter(({ runs, pictures }) => {
    const letters = runs.reduce((sum, { text }) => sum + text.trim().length, 0);
    return letters === 0 || (pictures > 0 && letters < MIN_LETTERS);
  });
  return pages.length === 0 || empty.length >= pages.length * SCAN_SHARE;
}
