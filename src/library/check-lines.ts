/**
 * Checks the lines of content. A line is what an answer quotes, so it must stand alone and fit on a
 * phone. Editors see the result; answers do not depend on it.
 */

import type { Entry, Section } from './document.ts';
import type { KnowledgeFault } from './knowledge-fault.ts';

/** The text of the file of an entry, to tell the number of a line. */
export interface EntryText {
  readonly entry: Pick<Entry, 'sections'>;
  readonly file: string;
  readonly text: string;
}

interface LineRule {
  /** The same for all lines, so that warnings of one sort can be counted. */
  readonly message: string;
  readonly isBroken: (line: string) => boolean;
}

/** About eight lines on a phone. Longer text hides the answer in it. */
const MAX_LINE_LENGTH = 300;

/** Words that point to an earlier line. An answer quotes a line without it. */
const POINTS_BACK =
  /^(?:nó|họ|đây|đó|điều này|điều đó|việc này|việc đó|theo đó|trong đó|ngoài ra|bên cạnh đó)(?!\p{L})/iu;

/** A subject with `này`, among the first words: `Nghị định này`, `Các mức phụ cấp này`. */
const SUBJECT_WITH_NAY = /^(?:[\p{L}]+ ){1,4}này(?!\p{L})/u;

/** Remarks of editors on the library and on its sources. */
const NOTE =
  /thư viện (?:này |mới |chỉ )?(?:chưa|không|ghi nhận)|chưa (?:được )?kiểm chứng|trích yếu (?:được )?dịch|các nguồn (?:ghi|nêu) khác|theo bản tóm tắt|nguồn không (?:ghi|nêu|rõ)|chưa tìm thấy nguồn/iu;

const LINE_RULES: readonly LineRule[] = [
  {
    message: `a line of more than ${MAX_LINE_LENGTH} characters; wanted is one idea a line`,
    isBroken: (line) => line.length > MAX_LINE_LENGTH,
  },
  {
    message: 'the line points to an earlier one; wanted is the name of its subject',
    isBroken: (line) => POINTS_BACK.test(line) || SUBJECT_WITH_NAY.test(line),
  },
  {
    message: 'a note among the content; wanted is a comment in the front matter',
    isBroken: (line) => NOTE.test(line),
  },
];

/** Reports a warning for each line that breaks a rule, with the number of the line. */
export function checkLines(entries: readonly EntryText[], faults: KnowledgeFault[]): void {
  for (const { entry, file, text } of entries) {
    const findLine = createLineFinder(text);
    for (const line of entry.sections.flatMap(contentLines)) {
      const number = findLine(line);
      for (const { message, isBroken } of LINE_RULES) {
        if (!isBroken(line)) continue;
        faults.push({ severity: 'warning', file, line: number, field: null, message });
      }
    }
  }
}

/** Returns the lines of a section without bullets. */
function contentLines({ text }: Section): string[] {
  return text.split('\n').map((line) => line.replace(/^- /u, ''));
}

/**
 * Returns a function that finds the number of a line of content in the file. Lines are asked for in
 * the order of the file. It returns null for a line that stands there with markup.
 */
function createLineFinder(text: string): (line: string) => number | null {
  const lines = text.split('\n');
  let from = 0;
  return (line) => {
    const at = lines.findIndex((one, index) => index >= from && one.includes(line));
    if (at < 0) return null;
    from = at + 1;
    return at + 1;
  };
}
