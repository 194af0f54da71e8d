/**
 * Generates the register of a province: thousands of documents whose numbers recur every year and
 * at every issuer, with titles that differ in a year or a district. The same seed gives the same
 * register on every machine.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentType, IsoDate } from '../../src/library/document.ts';
import {
  BODIES,
  FIELDS,
  PATTERNS,
  PLACES,
  type TitleValues,
  WORKS,
} from './generated-register-titles.ts';
import { mulberry32 } from './random.ts';

export interface RegisterDocument {
  readonly id: string;
  readonly number: string;
  /** The number before the slash or dash, without leading zeros. */
  readonly serial: number;
  /** The symbol after the serial, such as `QĐ-UBND`. */
  readonly symbol: string;
  readonly type: DocumentType;
  readonly title: string;
  readonly passedBy: string;
  readonly dateDocument: IsoDate;
  /** One sentence of content, or null. Most documents of a register have only metadata. */
  readonly content: string | null;
}

interface Series {
  readonly type: DocumentType;
  readonly symbol: string;
  readonly separator: '/' | '-';
  /** Null for documents of the district that the title names. */
  readonly passedBy: string | null;
  /** The weight of the series in the register. */
  readonly weight: number;
  /** The highest serial of a year. */
  readonly highest: number;
  readonly titles: readonly ((fill: TitleValues) => string)[];
}

const PROVINCE = 'UBND tỉnh Thái Nguyên';
const SERIES: readonly Series[] = [
  {
    type: 'decision',
    symbol: 'QĐ-UBND',
    separator: '/',
    passedBy: PROVINCE,
    weight: 90,
    highest: 3900,
    titles: PATTERNS.DECISIONS,
  },
  {
    type: 'plan',
    symbol: 'KH-UBND',
    separator: '/',
    passedBy: PROVINCE,
    weight: 40,
    highest: 260,
    titles: PATTERNS.PLANS,
  },
  {
    type: 'report',
    symbol: 'BC-UBND',
    separator: '/',
    passedBy: PROVINCE,
    weight: 17,
    highest: 320,
    titles: PATTERNS.REPORTS,
  },
  {
    type: 'official-letter',
    symbol: 'UBND-NC',
    separator: '/',
    passedBy: PROVINCE,
    weight: 17,
    highest: 5200,
    titles: PATTERNS.LETTERS,
  },
  {
    type: 'notice',
    symbol: 'TB-VPUBND',
    separator: '/',
    passedBy: 'Văn phòng UBND tỉnh Thái Nguyên',
    weight: 10,
    highest: 180,
    titles: PATTERNS.NOTICES,
  },
  {
    type: 'resolution',
    symbol: 'NQ-HĐND',
    separator: '/',
    passedBy: 'HĐND tỉnh Thái Nguyên',
    weight: 17,
    highest: 90,
    titles: PATTERNS.RESOLUTIONS,
  },
  {
    type: 'resolution',
    symbol: 'NQ/TU',
    separator: '-',
    passedBy: 'Tỉnh ủy Thái Nguyên',
    weight: 4,
    highest: 30,
    titles: PATTERNS.PARTY,
  },
  {
    type: 'directive',
    symbol: 'CT/TU',
    separator: '-',
    passedBy: 'Tỉnh ủy Thái Nguyên',
    weight: 4,
    highest: 30,
    titles: PATTERNS.PARTY,
  },
  {
    type: 'plan',
    symbol: 'KH-SNV',
    separator: '/',
    passedBy: 'Sở Nội vụ Thái Nguyên',
    weight: 8,
    highest: 140,
    titles: PATTERNS.PLANS,
  },
  {
    type: 'plan',
    symbol: 'KH-UBND',
    separator: '/',
    passedBy: null,
    weight: 18,
    highest: 260,
    titles: PATTERNS.DISTRICT,
  },
];

const [FIRST_YEAR, LAST_YEAR] = [2015, 2026];

/** Returns a random item of the list. */
function pick<T>(list: readonly T[], random: () => number): T {
  const one = list[Math.floor(random() * list.length)];
  if (one === undefined) throw new RangeError('nothing to pick from');
  return one;
}

/** Returns a register of `count` documents of 2015-2026, sorted by year and series. */
export function generateRegister(count = 2700, seed = 20261125): RegisterDocument[] {
  const random = mulberry32(seed);
  const years = LAST_YEAR - FIRST_YEAR + 1;
  const whole = SERIES.reduce((sum, { weight }) => sum + weight, 0);
  const documents: RegisterDocument[] = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
    const share = Math.floor((count * (year - FIRST_YEAR + 1)) / years) - documents.length;
    let given = 0;
    for (const [at, series] of SERIES.entries()) {
      const last = at === SERIES.length - 1;
      const size = last ? share - given : Math.round((share * series.weight) / whole);
      given += size;
      documents.push(...generateSeries(series, at, year, size, random));
    }
  }
  return documents;
}

/** Returns one year of a series. Serials rise with the dates, as in a real register. */
function generateSeries(
  series: Series,
  at: number,
  year: number,
  size: number,
  random: () => number,
): RegisterDocument[] {
  const taken = new Set<string>();
  const drawn: { serial: number; place: string }[] = [];
  while (drawn.length < size) {
    const serial = 1 + Math.floor(random() * series.highest);
    const place = pick(PLACES, random);
    // Each district has its own serials; the province has one sequence.
    const key = series.passedBy === null ? `${serial} ${place}` : String(serial);
    if (taken.has(key)) continue;
    taken.add(key);
    drawn.push({ serial, place });
  }
  drawn.sort((one, other) => one.serial - other.serial);
  return drawn.map(({ serial, place }, index) => {
    const fill: TitleValues = {
      year,
      place,
      field: pick(FIELDS, random),
      work: pick(WORKS, random),
      body: pick(BODIES, random),
    };
    const title = pick(series.titles, random)(fill);
    const printed = serial < 10 ? `0${serial}` : String(serial);
    return {
      id: `r${at}-${year}-${String(index).padStart(4, '0')}`,
      number: `${printed}${series.separator}${series.symbol}`,
      serial,
      symbol: series.symbol,
      type: series.type,
      title,
      passedBy: series.passedBy ?? `UBND ${place}`,
      dateDocument: dateAt(year, serial / series.highest),
      content: random() < 0.5 ? generateContent(fill, random) : null,
    };
  });
}

/** Returns the date at a share (0-1) of a year. In 2026 the register ends in mid November. */
function dateAt(year: number, share: number): IsoDate {
  const days = year === LAST_YEAR ? 315 : 364;
  return new Date(Date.UTC(year, 0, 1 + Math.floor(share * days))).toISOString().slice(0, 10);
}

function generateContent({ year, place, body }: TitleValues, random: () => number): string {
  const amount = 10 + Math.floor(random() * 900);
  return pick(
    [
      `Giao ${body} chủ trì, phối hợp với UBND ${place} tổ chức thực hiện, hoàn thành trước ngày 30/11/${year}.`,
      `Tổng mức đầu tư ${amount} triệu đồng, thực hiện trong năm ${year}.`,
      `${body} tổng hợp, báo cáo UBND tỉnh trước ngày 15/12/${year}.`,
    ],
    random,
  );
}

/**
 * Writes a register as a knowledge folder: `documents/<year>/<id>.md`, no `library.yaml`.
 * @throws errors of the file system
 */
export function writeRegister(
  dir: string,
  documents: readonly RegisterDocument[] = generateRegister(),
): void {
  for (const document of documents) {
    const folder = join(dir, 'documents', document.dateDocument.slice(0, 4));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${document.id}.md`), toMarkdown(document));
  }
}

function toMarkdown(document: RegisterDocument): string {
  const { id, number, type, title, passedBy, dateDocument, content } = document;
  return `---
id: ${id}
number: ${number}
type: ${type}
title: ${JSON.stringify(title)}
passedBy: ${passedBy}
dateDocument: ${dateDocument}
inForce: unknown
jurisdiction: thai-nguyen
sources:
  - { title: "Tư liệu kiểm thử, không có thật" }
verified: true
---
${content === null ? '' : `\n## Nội dung\n${content}\n`}`;
}
