/**
 * Finds the lines of a document that are a named part of it: `khoản 2 Điều 5`.
 */
import type { Entry, LegalDocument, Section } from '../../library/document.ts';
import {
  findParts,
  isWithinPart,
  type NumberedUnit,
  type PartUnit,
  unitOfHeading,
} from '../../text/document-parts.ts';
import { FOLDED_TYPE_NAMES } from '../../text/document-types.ts';
import { fold } from '../../text/fold.ts';
import { withoutBullet } from './score-lines.ts';

/** Lines of one section. */
interface SectionLines {
  readonly section: Section;
  readonly lines: readonly string[];
}

/** The units that the headings of a section name, the outermost first. */
const unitsOf = ({ path }: Section): NumberedUnit[] =>
  path.flatMap((heading) => unitOfHeading(heading) ?? []);

const numberOf = (units: readonly NumberedUnit[], wanted: PartUnit): string | null =>
  units.find(({ unit }) => unit === wanted)?.number ?? null;

/**
 * The lines of a part, by section; empty where the document does not hold the part.
 *
 * Sections whose headings name the part come first, then numbered lines within its article, then
 * lines of a summary that name the part of this document.
 */
export function findPartLines(document: Entry, asked: readonly NumberedUnit[]): SectionLines[] {
  const sections = document.sections.filter(({ text }) => text.trim() !== '');
  const whole = sections.filter((section) => isWithinPart(unitsOf(section), asked));
  // An appendix has articles of its own.
  const main = whole.filter((section) => numberOf(unitsOf(section), 'appendix') === null);
  if (whole.length > 0)
    return (main.length > 0 ? main : whole).map((section) => ({
      section,
      lines: section.text.split('\n'),
    }));
  const inner = asked.filter(({ unit }) => unit === 'clause' || unit === 'point');
  const outer = asked.filter((unit) => !inner.includes(unit));
  const numbered = sections
    .filter((section) => inner.length > 0 && isWithinPart(unitsOf(section), outer))
    .map((section) => ({ section, lines: numberedLines(section, inner) }))
    .filter(({ lines }) => lines.length > 0);
  if (numbered.length > 0) return numbered;
  return sections
    .map((section) => {
      const article = numberOf(unitsOf(section), 'article');
      const isOther = article !== null && article !== numberOf(asked, 'article');
      const lines = section.text.split('\n');
      return {
        section,
        lines: isOther
          ? []
          : lines.filter((line) =>
              ownParts(document, line).some((units) => isWithinPart(units, asked)),
            ),
      };
    })
    .filter(({ lines }) => lines.length > 0);
}

const CLAUSE_START = /^(\d+[a-z]?)[.)]\s/u;
const POINT_START = /^([a-zđ])\)\s/u;

/** The lines from the one that starts with a number to the next that starts with another. */
function linesFrom(lines: readonly string[], start: RegExp, number: string | null): string[] {
  if (number === null) return [...lines];
  const numbers = lines.map((line) => start.exec(withoutBullet(line))?.[1] ?? null);
  const first = numbers.indexOf(number);
  if (first < 0) return [];
  const length = numbers.slice(first + 1).findIndex((other) => other !== null);
  return lines.slice(first, length < 0 ? undefined : first + 1 + length);
}

/** The lines of a clause and point in the text of an article: `2. …`, `a) …`. */
function numberedLines(section: Section, inner: readonly NumberedUnit[]): string[] {
  const clause = linesFrom(section.text.split('\n'), CLAUSE_START, numberOf(inner, 'clause'));
  return linesFrom(clause, POINT_START, numberOf(inner, 'point'));
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

/** The number of a unit in order: `12a` after `12`. */
const orderOf = (number: string): number => Number.parseInt(number, 10) || 0;

/**
 * The numbers of the units of a kind that a document holds, in order; runs of three and more as
 * `1–48`.
 */
export function heldNumbers(document: LegalDocument, unit: PartUnit): string[] {
  const numbers = new Set(
    document.sections
      .filter(({ text }) => text.trim() !== '')
      .flatMap((section) => {
        const own = unitsOf(section);
        const mentioned =
          numberOf(own, 'article') === null
            ? section.text.split('\n').flatMap((line) => ownParts(document, line))
            : [];
        return [own, ...mentioned].flatMap((units) => numberOf(units, unit) ?? []);
      }),
  );
  const runs: string[][] = [];
  for (const number of [...numbers].sort((a, b) => orderOf(a) - orderOf(b) || a.localeCompare(b))) {
    const run = runs.at(-1);
    const follows = orderOf(number) === orderOf(run?.at(-1) ?? '') + 1;
    if (run !== undefined && follows) run.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) => (run.length < 3 ? run : [`${run[0]}–${run.at(-1)}`]));
}
