/** Official papers of our own, made from a seed, with what stands in them. None is a real document. */
import type { DocumentType } from '../../../src/text/document-types.ts';
import { mulberry32 } from '../random.ts';
import {
  amendingChapters,
  articleOf,
  lastArticles,
  numbered,
  type OwnArticle,
  type OwnChapter,
  plainChapters,
  TITLES,
} from './paper-articles.ts';
import { ISSUERS, KINDS, NAMES, SUBJECTS } from './paper-words.ts';

export interface OwnRelation {
  readonly type: 'basedOn' | 'amends' | 'replaces' | 'repeals' | 'implements';
  readonly target: string;
}

export interface OwnPaper {
  readonly name: string;
  readonly type: DocumentType;
  /** `THÔNG TƯ` */
  readonly typeLine: string;
  readonly number: string;
  /** As printed, with the blanks of careless typing. */
  readonly printedNumber: string;
  readonly issuerLines: readonly string[];
  readonly passedBy: string;
  readonly place: string;
  readonly date: string;
  readonly title: string;
  readonly isParty: boolean;
  readonly bases: readonly string[];
  readonly issuing: string;
  readonly chapters: readonly OwnChapter[];
  readonly dateEffective: string | null;
  readonly relations: readonly OwnRelation[];
  readonly signature: readonly string[];
  readonly signedBy: string;
  readonly recipients: readonly string[];
  readonly appendix: {
    readonly heading: string;
    readonly rows: readonly (readonly string[])[];
  } | null;
  /** A regulation that the paper issues, with articles of its own. */
  readonly regulation: {
    readonly heading: string;
    readonly articles: readonly OwnArticle[];
  } | null;
}

/** Returns the paper of a seed. */
export function makePaper(seed: number): OwnPaper {
  const random = mulberry32(seed * 7919 + 13);
  const upTo = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(list: readonly T[]): T => {
    const found = list[upTo(list.length)];
    if (found === undefined) throw new Error('an empty list');
    return found;
  };
  const kind = KINDS[seed % KINDS.length] ?? pick(KINDS);
  const issuer = ISSUERS[pick(kind.issuers)] ?? pick(ISSUERS);
  const year = 2018 + upTo(8);
  const date = `${year}-${pad(1 + upTo(12))}-${pad(1 + upTo(28))}`;
  const serial = pad(1 + upTo(400));
  const number = issuer.isParty
    ? `${serial}-${kind.code}/${issuer.code}`
    : kind.hasYear
      ? `${serial}/${year}/${kind.code}-${issuer.code}`
      : `${serial}/${kind.code}-${issuer.code}`;
  const subject = pick(SUBJECTS);
  const isAmending = kind.hasYear && random() < 0.3;
  const hasArticles = kind.type !== 'plan' && kind.type !== 'guideline';
  const amended = `${pad(1 + upTo(99))}/2016/${kind.code}-${issuer.code}`;
  const effective =
    hasArticles && kind.hasYear && kind.type !== 'resolution' ? addDays(date, 46) : null;
  const ended = `${pad(100 + upTo(99))}/2014/${kind.code}-${issuer.code}`;
  const basis = `${pad(10 + upTo(80))}/2017/NĐ-CP`;
  const last = lastArticles(kind.noun, effective, ended, hasArticles && effective !== null);
  const regulation =
    kind.type === 'decision' && random() < 0.5
      ? {
          heading: `QUY CHẾ ${subject.toUpperCase()}`,
          articles: TITLES.slice(0, 5).map((title, at) =>
            articleOf(at + 1, title, 'Quy chế', pick),
          ),
        }
      : null;
  const chapters = hasArticles
    ? isAmending
      ? amendingChapters(kind.noun, amended, last)
      : regulation === null
        ? plainChapters(kind.noun, 3 + upTo(6), last, random() < 0.6, pick)
        : [
            {
              label: '',
              title: '',
              articles: numbered([
                { title: null, lines: [`Ban hành kèm theo ${kind.noun} này Quy chế ${subject}.`] },
                ...last,
              ]),
            },
          ]
    : [];
  const title = isAmending
    ? `Sửa đổi, bổ sung một số điều của ${kind.noun} số ${amended} ngày 05 tháng 3 năm 2016 về ${subject}`
    : regulation === null
      ? `${kind.type === 'plan' || kind.type === 'guideline' ? 'Về việc' : 'Quy định về'} ${subject}`
      : `Ban hành Quy chế ${subject}`;
  const hasBases = hasArticles;
  return {
    name: `paper-${seed}`,
    type: kind.type,
    typeLine: kind.line,
    number,
    printedNumber: random() < 0.25 ? number.replace('/', ' /').replace('-', '- ') : number,
    issuerLines: issuer.lines,
    passedBy: issuer.passedBy,
    place: issuer.place,
    date,
    title,
    isParty: issuer.isParty === true,
    bases: hasBases
      ? [
          `Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;`,
          `Căn cứ Nghị định số ${basis} ngày 02 tháng 4 năm 2017 của Chính phủ quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của bộ, cơ quan ngang bộ;`,
          'Theo đề nghị của Chánh Văn phòng;',
        ]
      : [],
    issuing: `${issuer.words} ban hành ${kind.noun} ${title.charAt(0).toLowerCase()}${title.slice(1)}.`,
    chapters,
    dateEffective: effective,
    relations: [
      ...(hasBases ? [{ type: 'basedOn', target: basis } as const] : []),
      ...(isAmending ? [{ type: 'amends', target: amended } as const] : []),
      ...(effective === null ? [] : [{ type: 'replaces', target: ended } as const]),
    ],
    signature: issuer.head,
    signedBy: pick(NAMES),
    recipients: ['Như trên', 'Văn phòng Chính phủ', 'Lưu: VT'],
    appendix:
      random() < 0.5
        ? {
            heading: 'DANH MỤC CHỈ TIÊU BÁO CÁO',
            rows: [
              ['STT', 'Chỉ tiêu', 'Đơn vị'],
              ['1', 'Tỷ lệ hồ sơ trực tuyến', '%'],
              ['2', 'Số hồ sơ đúng hạn', 'hồ sơ'],
            ],
          }
        : null,
    regulation,
  };
}

const pad = (value: number): string => String(value).padStart(2, '0');

function addDays(iso: string, days: number): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** The numbers of the longest numbering of a paper. */
export function articleNumbers(paper: OwnPaper): string[] {
  const own = paper.chapters.flatMap(({ articles }) => articles);
  const attached = paper.regulation?.articles ?? [];
  return (attached.length > own.length ? attached : own).map(({ number }) => String(number));
}
