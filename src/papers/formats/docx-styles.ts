/** The styles of a Word file: what a paragraph looks like that says nothing of its own. */
import { childElements, childNamed, findElements, parseXml, type XmlElement } from './xml-tree.ts';

export interface WordStyle {
  readonly isBold: boolean;
  readonly isCentred: boolean;
  /** 1 to 6; null for a style that is no heading. */
  readonly heading: number | null;
  readonly font: string;
  readonly list: { readonly id: string; readonly level: number } | null;
}

export const PLAIN: WordStyle = {
  isBold: false,
  isCentred: false,
  heading: null,
  font: '',
  list: null,
};
/** Styles build on each other at most this deep. */
const MAX_CHAIN = 12;

/** Reads `word/styles.xml`: returns the look of a style by its id. */
export function readStyles(xml: string): (id: string) => WordStyle {
  const elements = new Map(
    findElements(parseXml(xml), 'w:style').map((style) => [
      style.attribs['w:styleId'] ?? '',
      style,
    ]),
  );
  const known = new Map<string, WordStyle>();
  const read = (id: string, depth: number): WordStyle => {
    const found = known.get(id);
    const element = elements.get(id);
    if (found !== undefined || element === undefined || depth > MAX_CHAIN) return found ?? PLAIN;
    const base = read(wordValue(childNamed(element, 'w:basedOn')) ?? '', depth + 1);
    const style = applyStyle(base, childNamed(element, 'w:pPr'), childNamed(element, 'w:rPr'));
    known.set(id, style);
    return style;
  };
  return (id) => read(id, 0);
}

export const wordValue = (element: XmlElement | undefined): string | undefined =>
  element?.attribs['w:val'];

/** Whether a switch such as `w:b` is on; null where the properties do not have it. */
export function isOn(properties: XmlElement | undefined, name: string): boolean | null {
  const element = childNamed(properties, name);
  if (element === undefined) return null;
  return !['0', 'false', 'off', 'none'].includes(wordValue(element) ?? '1');
}

/** Returns a look with the properties of a paragraph and of a run laid over it. */
export function applyStyle(
  base: WordStyle,
  paragraph: XmlElement | undefined,
  run: XmlElement | undefined,
): WordStyle {
  const alignment = wordValue(childNamed(paragraph, 'w:jc'));
  const outline = wordValue(childNamed(paragraph, 'w:outlineLvl'));
  const level = outline === undefined ? null : Number(outline) + 1;
  const fonts = childNamed(run, 'w:rFonts')?.attribs;
  return {
    isBold: isOn(run, 'w:b') ?? base.isBold,
    isCentred: alignment === undefined ? base.isCentred : alignment === 'center',
    heading: level === null ? base.heading : level <= 6 ? level : null,
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? base.font,
    list: listOf(paragraph) ?? base.list,
  };
}

function listOf(paragraph: XmlElement | undefined): WordStyle['list'] {
  const numbering = childNamed(paragraph, 'w:numPr');
  if (numbering === undefined) return null;
  const values = childElements(numbering);
  const id = wordValue(values.find(({ name }) => name === 'w:numId')) ?? '';
  const level = Number(wordValue(values.find(({ name }) => name === 'w:ilvl')) ?? 0);
  return { id, level };
}
