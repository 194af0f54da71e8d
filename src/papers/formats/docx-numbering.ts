/** The automatic numbers of Word: they stand in no text, only in the definitions of lists. */
import { childElements, childNamed, findElements, parseXml, type XmlElement } from './xml-tree.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `Điều %1.`, `%1.%2.` */
  readonly text: string;
}

/** Counts the paragraphs of the lists of a document. */
export interface Numbering {
  /** Returns the label of the next paragraph of a list: `Điều 3.`, `a)`; empty for bullets and none. */
  next(list: string, level: number): string;
}

const val = (element: XmlElement | undefined): string => element?.attribs['w:val'] ?? '';

/** Reads `word/numbering.xml`. */
export function readNumbering(xml: string): Numbering {
  const root = parseXml(xml);
  const definitions = new Map<string, Map<number, Level>>();
  for (const definition of findElements(root, 'w:abstractNum'))
    definitions.set(definition.attribs['w:abstractNumId'] ?? '', levelsOf(definition));
  const lists = new Map<
    string,
    { readonly key: string; readonly levels: ReadonlyMap<number, Level> }
  >();
  for (const list of findElements(root, 'w:num')) {
    const id = list.attribs['w:numId'] ?? '';
    const definition = val(childNamed(list, 'w:abstractNumId'));
    const levels = new Map(definitions.get(definition) ?? []);
    const overrides = childElements(list).filter(({ name }) => name === 'w:lvlOverride');
    for (const override of overrides) {
      const at = Number(override.attribs['w:ilvl'] ?? 0);
      const known = levels.get(at);
      const start = Number(val(childNamed(override, 'w:startOverride')));
      if (known !== undefined && start > 0) levels.set(at, { ...known, start });
    }
    // Lists of one definition count on, unless one of them starts again.
    lists.set(id, { key: overrides.length > 0 ? `num ${id}` : `abstract ${definition}`, levels });
  }
  const counts = new Map<string, number[]>();
  return {
    next: (list, level) => {
      const found = lists.get(list);
      const own = found?.levels.get(level);
      if (found === undefined || own === undefined) return '';
      const count = counts.get(found.key) ?? [];
      count.length = Math.min(count.length, level + 1);
      for (let at = 0; at < level; at += 1) count[at] ??= found.levels.get(at)?.start ?? 1;
      count[level] = count[level] === undefined ? own.start : count[level] + 1;
      counts.set(found.key, count);
      if (own.format === 'bullet') return '-';
      if (own.format === 'none') return '';
      return own.text.replace(/%(\d)/gu, (_, digit: string) => {
        const at = Number(digit) - 1;
        const isLegal = own.format === 'decimal' && at < level;
        const format = isLegal ? 'decimal' : (found.levels.get(at)?.format ?? 'decimal');
        return formatCount(count[at] ?? 1, format);
      });
    },
  };
}

function levelsOf(definition: XmlElement): Map<number, Level> {
  return new Map(
    childElements(definition)
      .filter(({ name }) => name === 'w:lvl')
      .map((level) => [
        Number(level.attribs['w:ilvl'] ?? 0),
        {
          start: Number(val(childNamed(level, 'w:start')) || 1),
          format: val(childNamed(level, 'w:numFmt')) || 'decimal',
          text: val(childNamed(level, 'w:lvlText')),
        },
      ]),
  );
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function formatCount(count: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
    case 'upperLetter': {
      const letter = LETTERS.charAt((count - 1) % LETTERS.length).repeat(
        Math.ceil(count / LETTERS.length),
      );
      return format === 'upperLetter' ? letter.toUpperCase() : letter;
    }
    case 'lowerRoman':
    case 'upperRoman': {
      let [rest, roman] = [count, ''];
      for (const [value, letters] of ROMAN) for (; rest >= value; rest -= value) roman += letters;
      return format === 'upperRoman' ? roman.toUpperCase() : roman;
    }
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}
