/** Chooses the paper of a file: an issue of the gazette holds the end of one and the start of another. */
import { normalizeText } from '../text/fold.ts';
import { findHeads, type Head } from './head.ts';
import { isBasis } from './legal-bases.ts';
import { readLetterhead, readNumber } from './letterhead.ts';
import { namesNumber } from './number-from-name.ts';
import type { Paragraph } from './paragraph.ts';
import { readType } from './type-line.ts';

export interface ChosenHead {
  readonly head: Head;
  /** The first paragraph of the next paper in the file. */
  readonly end: number;
  readonly isOneOfSeveral: boolean;
  /** False for a text that was copied without its letterhead. */
  readonly hasLetterhead: boolean;
}

/** The head of the paper that the file is named after, else the first. */
export function chooseHead(paragraphs: readonly Paragraph[], fileName: string): ChosenHead {
  const heads = findHeads(paragraphs);
  const papers = heads.filter((head, at) => at === 0 || isWholeHead(head, paragraphs));
  const named = papers.find((head) => {
    const number = readLetterhead(head).number.value;
    return number !== null && namesNumber(fileName, number) === true;
  });
  const first = papers[0];
  const isBare = first !== undefined && readLetterhead(first).number.value === null;
  const whole = isBare ? papers.find((head) => isWholeHead(head, paragraphs)) : undefined;
  const head = named ?? whole ?? first;
  if (head === undefined)
    return {
      head: headless(paragraphs),
      end: paragraphs.length,
      isOneOfSeveral: false,
      hasLetterhead: false,
    };
  const next = papers[papers.indexOf(head) + 1];
  return {
    head,
    end: next === undefined ? paragraphs.length : headingsAbove(paragraphs, next),
    isOneOfSeveral: papers.length > 1,
    hasLetterhead: true,
  };
}

export const isAddress = ({ text }: Paragraph): boolean => /^kính gửi/iu.test(text.trim());

/** A head behind the first one begins another paper if nothing in it is left to be filled in. */
function isWholeHead(head: Head, paragraphs: readonly Paragraph[]): boolean {
  const { number, date } = readLetterhead(head);
  const isAddressed = paragraphs.slice(head.end, head.end + 4).some(isAddress);
  return number.value !== null && date.value !== null && (head.typeLine !== null || isAddressed);
}

/** The gazette prints the issuer above a letterhead: that is no part of the paper before. */
function headingsAbove(paragraphs: readonly Paragraph[], { start }: Head): number {
  let at = start;
  while (at > 0 && at > start - 3) {
    const text = normalizeText(paragraphs[at - 1]?.text ?? '');
    if (
      !/^(?:VĂN BẢN|PHẦN VĂN BẢN|BỘ|CHÍNH PHỦ|QUỐC HỘI|ỦY BAN|THỦ TƯỚNG|NGÂN HÀNG|VĂN PHÒNG)/u.test(
        text,
      ) ||
      /\p{Ll}/u.test(text)
    )
      break;
    at -= 1;
  }
  return at;
}

/** How far from the top a paper without a letterhead has its number and its type. */
const HEADLESS_REACH = 25;

/** A head of a text that was copied without its letterhead. */
function headless(paragraphs: readonly Paragraph[]): Head {
  const top = paragraphs.slice(0, HEADLESS_REACH);
  const at = top.findIndex(({ text }) => readType(text) !== null);
  const stop = top.findIndex(
    (paragraph) => isBasis(paragraph) || /^Điều\s+1\b/u.test(paragraph.text),
  );
  const isInTop = at >= 0 && (stop < 0 || at < stop);
  const line = isInTop ? readType(top[at]?.text ?? '') : null;
  const numbered = top.findIndex(({ text }) => readNumber(text) !== null);
  const end = isInTop ? at : Math.max(0, Math.min(numbered + 1, stop < 0 ? numbered + 1 : stop));
  return {
    start: 0,
    end,
    lines: top.slice(0, Math.max(end, numbered + 1)),
    typeLine: line === null ? null : { ...line, at },
    motto: null,
  };
}
