/**
 * Amounts with their unit, and the ranges that rules give for them: `từ 40% đến dưới 50%`, `từ 700 hộ
 * trở lên`. A question names an amount (`45%`), and the clause whose range has it answers.
 */

/** An amount that a question names. */
export interface Amount {
  readonly value: number;
  /** Whether more or less than the value is meant: `trên 700 hộ` is 1, `chưa đủ 18 tuổi` is -1. */
  readonly side: -1 | 0 | 1;
  /** The folded word behind the number; money is always `dong`, in its value. */
  readonly unit: string;
}

/** The amounts between two limits. A limit without a value is infinite. */
export interface AmountRange {
  readonly min: number;
  readonly max: number;
  readonly hasMin: boolean;
  readonly hasMax: boolean;
  readonly unit: string;
}

const MULTIPLIERS: Readonly<Record<string, number>> = {
  nghin: 1e3,
  ngan: 1e3,
  trieu: 1e6,
  ty: 1e9,
};
const MONEY = 'dong';
const WORDS_FOR_PERCENT = /phan tram/gu;
/** Days and parts of documents are no amounts. Spaces keep the places of the other words. */
const NO_AMOUNT =
  /ngay \d+(?: thang \d+)?(?: nam \d+)?|(?<![a-z])(?:thang|quy|nam|dieu|khoan|diem|so|chuong|muc|phu luc|mau|nhom|hang|loai|cap|bac) \d[\d.]*|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d+[a-z]?[/-](?:\d{4}\/)?[a-z][a-z0-9/-]*/gu;

const NUMBER = String.raw`\d{1,15}(?:[.,]\d{1,6}){0,5}`;
const UNIT = String.raw`\s?(?:%|(?:(?:nghin|ngan|trieu|ty)(?![a-z])\s?){0,2}[a-z]{0,9}\d?)`;
/** A number with its unit; of two numbers the first may leave the unit to the second. */
const amount = (name: string): string => `(?<${name}>${NUMBER})(?<${name}Unit>${UNIT})`;
const DU = '(?:du |tron )?';
const FEW_WORDS = String.raw`(?: [^\s,;.]{1,12}){0,8}?`;

/** The ways to say a range, each with what its limits are. */
const RANGES: readonly {
  readonly pattern: RegExp;
  readonly hasMin?: boolean;
  readonly hasMax?: boolean;
}[] = [
  {
    pattern: new RegExp(`tu ${DU}${amount('min')}${FEW_WORDS} den duoi ${amount('max')}`, 'gu'),
    hasMin: true,
    hasMax: false,
  },
  {
    pattern: new RegExp(
      `tren ${DU}${amount('min')}${FEW_WORDS} den (?<below>duoi )?${amount('max')}`,
      'gu',
    ),
    hasMin: false,
    hasMax: true,
  },
  {
    pattern: new RegExp(
      `tu ${DU}${amount('min')}${FEW_WORDS} (?:den|toi) ${DU}${amount('max')}`,
      'gu',
    ),
    hasMin: true,
    hasMax: true,
  },
  { pattern: new RegExp(`${amount('min')}${FEW_WORDS} tro len`, 'gu'), hasMin: true },
  { pattern: new RegExp(`(?:${amount('max')}${FEW_WORDS} tro xuong)`, 'gu'), hasMax: true },
  { pattern: new RegExp(`(?:duoi|chua du) ${amount('max')}`, 'gu'), hasMax: false },
  { pattern: new RegExp(`(?:khong qua|toi da|nhieu nhat) ${amount('max')}`, 'gu'), hasMax: true },
  { pattern: new RegExp(`(?:it nhat|toi thieu) ${amount('min')}`, 'gu'), hasMin: true },
  { pattern: new RegExp(`(?:tren|qua|vuot) ${DU}${amount('min')}`, 'gu'), hasMin: false },
];

/** `2.530.000` is two and a half million, `1,5` and `2.5` have decimals. */
function numberOf(digits: string): number {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u.test(digits))
    return Number(digits.replaceAll('.', '').replace(',', '.'));
  return Number(digits.replace(',', '.').replace(/[.,](?=.*\.)/gu, ''));
}

/** Reads what stands behind a number; null where it is no unit. */
function readUnit(behind: string): { factor: number; unit: string } | null {
  const words = behind.trim().split(/\s+/u);
  let factor = 1;
  while (Object.hasOwn(MULTIPLIERS, words[0] ?? ''))
    factor *= MULTIPLIERS[words.shift() ?? ''] ?? 1;
  const unit = words[0] ?? '';
  if (factor > 1) return { factor, unit: unit === '' || unit === 'vnd' ? MONEY : unit };
  return unit === '' ? null : { factor, unit };
}

const prepare = (folded: string): string =>
  folded
    .replace(WORDS_FOR_PERCENT, '%        ')
    .replace(NO_AMOUNT, (part) => ' '.repeat(part.length));

const SIDES: readonly (readonly [RegExp, -1 | 1])[] = [
  [/(?:tren|hon|qua|vuot) $/u, 1],
  [/(?:duoi|chua den|chua toi|chua du|gan|chua) $/u, -1],
];
const AMOUNT = new RegExp(amount('value'), 'gu');

/** Returns the amounts of a folded question. */
export function findAmounts(folded: string): Amount[] {
  const text = prepare(folded);
  return Array.from(text.matchAll(AMOUNT)).flatMap((match) => {
    const unit = readUnit(match.groups?.valueUnit ?? '');
    if (unit === null) return [];
    const before = text.slice(0, match.index);
    const side = SIDES.find(([pattern]) => pattern.test(before))?.[1] ?? 0;
    return [{ value: numberOf(match.groups?.value ?? '') * unit.factor, side, unit: unit.unit }];
  });
}

/** Returns the ranges of a folded line. A part of the text is read as one range. */
export function findRanges(folded: string): AmountRange[] {
  let text = prepare(folded);
  return RANGES.flatMap(({ pattern, hasMin, hasMax }) => {
    const found: AmountRange[] = [];
    text = text.replace(pattern, (...args) => {
      const groups = args.at(-1) as Readonly<Record<string, string | undefined>>;
      const ofMax = readUnit(groups.maxUnit ?? '');
      const ofMin = readUnit(groups.minUnit ?? '') ?? ofMax;
      const unit = ofMax ?? ofMin;
      if (unit === null) return args[0] as string;
      found.push({
        min: groups.min === undefined ? -Infinity : numberOf(groups.min) * (ofMin?.factor ?? 1),
        max: groups.max === undefined ? Infinity : numberOf(groups.max) * unit.factor,
        hasMin: hasMin ?? false,
        hasMax: groups.below === undefined && (hasMax ?? false),
        unit: unit.unit,
      });
      return ' ; ';
    });
    return found;
  });
}

/** Whether a range has an amount of its unit. */
function hasAmount({ min, max, hasMin, hasMax }: AmountRange, { value, side }: Amount): boolean {
  const isAbove = value > min || (value === min && (hasMin ? side >= 0 : side > 0));
  const isBelow = value < max || (value === max && (hasMax ? side <= 0 : side < 0));
  return isAbove && isBelow;
}

/**
 * Says whether ranges have the amounts that a question names: 1 where one of them has one, -1 where they
 * have its unit and leave it out, 0 where they are of other units or there are none.
 */
export function compareAmounts(
  amounts: readonly Amount[],
  ranges: readonly AmountRange[],
): -1 | 0 | 1 {
  let agreement: -1 | 0 = 0;
  for (const amount of amounts)
    for (const range of ranges) {
      if (range.unit !== amount.unit) continue;
      if (hasAmount(range, amount)) return 1;
      agreement = -1;
    }
  return agreement;
}
