/**
 * Finds the lines of a document that are a named part of it: `khoản 2 Điều 5`.
 */

import {
  numberingsOf,
  numberOfUnit,
  orderOfNumber,
  unitsOfSection,
} from '../../library/articles.ts';
import type { Entry, LegalDocument, Section } from '../../library/document.ts';
import {
  ancestorsOf,
  buildLineTree,
  descendantsOf,
  isIntroduction,
  unitsOfLine,
} from '../../library/line-tree.ts';
import {
  findParts,
  isWithinPart,
  type NumberedUnit,
  type PartUnit,
} from '../../text/document-parts.ts';
import { FOLDED_TYPE_NAMES } from '../../text/document-types.ts';
import { fold } from '../../text/fold.ts';

/** Lines of one section. */
export interface SectionLines {
  readonly section: Section;
  readonly lines: readonly string[];
}

/**
 * The lines of a part, by section; empty where the document does not hold the part.
 *
 * Sections whose headings name the part come first, then numbered lines within its article, then
 * lines of a summary that name the part of this document.
 *
 * @param ofAttachment whether the part of an attached regulation is asked for: `Điều 3 Quy chế …`
 */
export function findPartLines(
  document: Entry,
  asked: readonly NumberedUnit[],
  ofAttachment = false,
): SectionLines[] {
  const sections = document.sections.filter(({ text }) => text.trim() !== '');
  const numberings = numberingsOf(sections);
  const inOneNumbering = (found: readonly Section[]): Section[] => {
    // An appendix has articles of its own, and so has an attached regulation.
    const main = found.filter(
      (section) => numberOfUnit(unitsOfSection(section), 'appendix') === null,
    );
    const numbers = main.map((section) => numberings.get(section) ?? 0);
    const chosen = ofAttachment ? Math.max(...numbers) : Math.min(...numbers);
    return main.length === 0
      ? [...found]
      : main.filter((section) => numberings.get(section) === chosen);
  };
  const whole = sections.filter((section) => isWithinPart(unitsOfSection(section), asked));
  if (whole.length > 0)
    return inOneNumbering(whole).map((section) => ({ section, lines: section.text.split('\n') }));
  const inner = asked.filter(({ unit }) => unit === 'clause' || unit === 'point');
  const outer = asked.filter((unit) => !inner.includes(unit));
  const within = sections.filter(
    (section) => inner.length > 0 && isWithinPart(unitsOfSection(section), outer),
  );
  const numbered = inOneNumbering(within)
    .map((section) => ({ section, lines: numberedLines(section, inner) }))
    .filter(({ lines }) => lines.length > 0);
  if (numbered.length > 0) return numbered;
  const mayName = namesDigitsOf(asked);
  return sections
    .map((section) => {
      const article = numberOfUnit(unitsOfSection(section), 'article');
      const isOther = article !== null && article !== numberOfUnit(asked, 'article');
      const lines = section.text.split('\n');
      return {
        section,
        lines: isOther
          ? []
          : lines.filter(
              (line) =>
                mayName(line) &&
                ownParts(document, line).some((units) => isWithinPart(units, asked)),
            ),
      };
    })
    .filter(({ lines }) => lines.length > 0);
}

/**
 * Returns a quick test whether a line may name a part: it has the digits of the article asked for,
 * which are never written in letters. Most lines of a long text have not.
 */
function namesDigitsOf(asked: readonly NumberedUnit[]): (line: string) => boolean {
  const [digits = ''] = /^\d+/u.exec(numberOfUnit(asked, 'article') ?? '') ?? [];
  return (line) => line.includes(digits);
}

/**
 * The lines of a clause and point in the text of an article: `2. …`, `a) …`. A point comes with the
 * clause that introduces it.
 */
function numberedLines(section: Section, inner: readonly NumberedUnit[]): string[] {
  const lines = section.text.split('\n');
  const tree = buildLineTree(lines);
  const asked = lines.findIndex((_, at) => isWithinPart(unitsOfLine(tree, lines, at), inner));
  if (asked < 0) return [];
  const above = ancestorsOf(tree, asked).filter((at) => isIntroduction(lines[at] ?? ''));
  return [...above, asked, ...descendantsOf(tree, asked)].flatMap((at) => lines[at] ?? []);
}

const TYPES = [...FOLDED_TYPE_NAMES.map(({ words }) => words.join(' ')), 'hien phap', 'phap lenh'];
/** A document named behind a part: its type, then its number or its name. */
const DOCUMENT_AFTER = new RegExp(
  `^[\\s,)]*(?:(?:cua|thuoc|tai|of)\\s+)?(?:the\\s+)?(${TYPES.join('|')})\\s+(?:so\\s+)?(\\S+(?:\\s\\S+)?)`,
  'u',
);
/** Types that are named by their titles. */
const TITLED = /^(?:luat|bo luat|hien phap|phap lenh|law|code|act)$/u;

/** The parts of the document itself that a line names. Other documents may be named too. */
function ownParts(document: Entry, line: string): (readonly NumberedUnit[])[] {
  const text = line.normalize('NFC');
  const folded = fold(text);
  return findParts(text)
    .filter(({ start, end }) => {
      const [, type, name] = DOCUMENT_AFTER.exec(folded.slice(end)) ?? [];
      // `Hiến pháp (Điều 110)`: the document is named before.
      if (type === undefined || name === undefined) return folded[start - 1] !== '(';
      return isNameOf(document, type, name);
    })
    .map(({ units }) => units);
}

function isNameOf(document: Entry, type: string, name: string): boolean {
  const [word = ''] = name.split(' ');
  if (/^(?:nay|this)/u.test(word)) return true;
  if (/^\d/u.test(word)) {
    const number = document.kind === 'document' ? fold(document.number ?? '') : '';
    return number.startsWith(word.replace(/[^a-z0-9]+$/u, ''));
  }
  if (!TITLED.test(type)) return true;
  const titles = document.kind === 'document' ? [document.title, ...document.aliases] : [];
  const named = `${type} ${name.replace(/[^a-z0-9 ]+/gu, '')}`;
  return titles.some((title) => fold(title).includes(named));
}

/**
 * The numbers of the units of a kind that a document holds, in order; runs of three and more as
 * `1–48`.
 */
export function heldNumbers(document: LegalDocument, unit: PartUnit): string[] {
  const numbers = new Set(
    document.sections
      .filter(({ text }) => text.trim() !== '')
      .flatMap((section) => {
        const own = unitsOfSection(section);
        const mentioned =
          numberOfUnit(own, 'article') === null
            ? section.text.split('\n').flatMap((line) => ownParts(document, line))
            : [];
        return [own, ...mentioned].flatMap((units) => numberOfUnit(units, unit) ?? []);
      }),
  );
  const runs: string[][] = [];
  for (const number of [...numbers].sort(
    (a, b) => orderOfNumber(a) - orderOfNumber(b) || a.localeCompare(b),
  )) {
    const run = runs.at(-1);
    const follows = orderOfNumber(number) === orderOfNumber(run?.at(-1) ?? '') + 1;
    if (run !== undefined && follows) run.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run : [`${run[0]}–${run.at(-1)}`]));
}
