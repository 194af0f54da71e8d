/** Official papers of our own, made from a seed, with what stands in them. None is a real document. */
import type { DocumentType } from '../../../src/text/document-types.ts';

export interface OwnArticle {
  readonly number: number;
  readonly title: string | null;
  readonly lines: readonly string[];
}

export interface OwnChapter {
  readonly label: string;
  readonly title: string;
  readonly articles: readonly OwnArticle[];
}

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

interface Issuer {
  readonly lines: readonly string[];
  readonly passedBy: string;
  readonly place: string;
  readonly code: string;
  readonly head: readonly string[];
  readonly words: string;
  readonly isParty?: true;
}

const ISSUERS: readonly Issuer[] = [
  {
    lines: ['CHÍNH PHỦ'],
    passedBy: 'Chính phủ',
    place: 'Hà Nội',
    code: 'CP',
    head: ['TM. CHÍNH PHỦ', 'KT. THỦ TƯỚNG', 'PHÓ THỦ TƯỚNG'],
    words: 'Chính phủ',
  },
  {
    lines: ['THỦ TƯỚNG CHÍNH PHỦ'],
    passedBy: 'Thủ tướng Chính phủ',
    place: 'Hà Nội',
    code: 'TTg',
    head: ['KT. THỦ TƯỚNG', 'PHÓ THỦ TƯỚNG'],
    words: 'Thủ tướng Chính phủ',
  },
  {
    lines: ['BỘ LAO ĐỘNG - THƯƠNG BINH', 'VÀ XÃ HỘI'],
    passedBy: 'Bộ Lao động - Thương binh và Xã hội',
    place: 'Hà Nội',
    code: 'BLĐTBXH',
    head: ['KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG'],
    words: 'Bộ trưởng Bộ Lao động - Thương binh và Xã hội',
  },
  {
    lines: ['BỘ NỘI VỤ'],
    passedBy: 'Bộ Nội vụ',
    place: 'Hà Nội',
    code: 'BNV',
    head: ['BỘ TRƯỞNG'],
    words: 'Bộ trưởng Bộ Nội vụ',
  },
  {
    lines: ['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ ĐÀ NẴNG'],
    passedBy: 'Ủy ban nhân dân thành phố Đà Nẵng',
    place: 'Đà Nẵng',
    code: 'UBND',
    head: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    words: 'Ủy ban nhân dân thành phố Đà Nẵng',
  },
  {
    lines: ['HỘI ĐỒNG NHÂN DÂN', 'TỈNH QUẢNG NAM'],
    passedBy: 'Hội đồng nhân dân tỉnh Quảng Nam',
    place: 'Quảng Nam',
    code: 'HĐND',
    head: ['CHỦ TỊCH'],
    words: 'Hội đồng nhân dân tỉnh Quảng Nam',
  },
  {
    lines: ['TỈNH ỦY QUẢNG NAM', '*'],
    passedBy: 'Tỉnh ủy Quảng Nam',
    place: 'Tam Kỳ',
    code: 'TU',
    head: ['T/M TỈNH ỦY', 'PHÓ BÍ THƯ'],
    words: 'Tỉnh ủy Quảng Nam',
    isParty: true,
  },
];

interface Kind {
  readonly type: DocumentType;
  readonly line: string;
  readonly code: string;
  readonly noun: string;
  readonly issuers: readonly number[];
  readonly hasYear: boolean;
}

const KINDS: readonly Kind[] = [
  { type: 'decree', line: 'NGHỊ ĐỊNH', code: 'NĐ', noun: 'Nghị định', issuers: [0], hasYear: true },
  {
    type: 'circular',
    line: 'THÔNG TƯ',
    code: 'TT',
    noun: 'Thông tư',
    issuers: [2, 3],
    hasYear: true,
  },
  {
    type: 'decision',
    line: 'QUYẾT ĐỊNH',
    code: 'QĐ',
    noun: 'Quyết định',
    issuers: [1, 2, 4],
    hasYear: false,
  },
  {
    type: 'resolution',
    line: 'NGHỊ QUYẾT',
    code: 'NQ',
    noun: 'Nghị quyết',
    issuers: [0, 5],
    hasYear: true,
  },
  { type: 'plan', line: 'KẾ HOẠCH', code: 'KH', noun: 'Kế hoạch', issuers: [4], hasYear: false },
  {
    type: 'guideline',
    line: 'HƯỚNG DẪN',
    code: 'HD',
    noun: 'Hướng dẫn',
    issuers: [6],
    hasYear: false,
  },
];

const SUBJECTS = [
  'quản lý, kết nối và chia sẻ dữ liệu số của cơ quan nhà nước',
  'đánh giá mức độ hài lòng của người dân đối với dịch vụ hành chính công',
  'tiếp nhận, giải quyết thủ tục hành chính không phụ thuộc địa giới',
  'bồi dưỡng kỹ năng số cho cán bộ, công chức, viên chức cấp xã',
  'số hóa hồ sơ, kết quả giải quyết thủ tục hành chính',
];
const TITLES = [
  'Phạm vi điều chỉnh',
  'Đối tượng áp dụng',
  'Giải thích từ ngữ',
  'Nguyên tắc thực hiện',
  'Trách nhiệm của cơ quan chủ trì',
  'Kinh phí thực hiện',
  'Chế độ báo cáo',
  'Kiểm tra, giám sát',
  'Khen thưởng, kỷ luật',
];
const NAMES = [
  'Nguyễn Văn An',
  'Trần Thị Bình',
  'Lê Hoàng Minh',
  'Phạm Quốc Khánh',
  'Đặng Thùy Dương',
];
const CHAPTERS = ['QUY ĐỊNH CHUNG', 'NỘI DUNG THỰC HIỆN', 'TỔ CHỨC THỰC HIỆN'];
const ROMAN = ['I', 'II', 'III', 'IV', 'V'];

/** Returns a generator of numbers from 0 to below 1 (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Returns the paper of a seed. */
export function makePaper(seed: number): OwnPaper {
  const random = randomOf(seed * 7919 + 13);
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
  const last = lastArticles(kind.noun, effective, ended, hasArticles && effective !== null, 0);
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

/** `ngày 05 tháng 01 năm 2024` */
export function writtenDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

type Unnumbered = Omit<OwnArticle, 'number'>;

const numbered = (articles: readonly Unnumbered[], from = 1): OwnArticle[] =>
  articles.map((article, at) => ({ ...article, number: from + at }));

function articleOf(
  number: number,
  title: string,
  noun: string,
  pick: <T>(list: readonly T[]) => T,
): OwnArticle {
  const lines =
    title === 'Giải thích từ ngữ'
      ? [
          `Trong ${noun} này, các từ ngữ dưới đây được hiểu như sau:`,
          '1. Dữ liệu số là dữ liệu được tạo lập, lưu trữ và xử lý bằng phương tiện điện tử.',
          '2. Nền tảng số là hệ thống thông tin phục vụ giao dịch trực tuyến theo quy định tại Điều 4 của Luật.',
        ]
      : [
          `1. ${noun} này quy định về việc ${pick(SUBJECTS)} trong phạm vi cả nước, bao gồm:`,
          'a) Cơ quan, đơn vị, tổ chức, cá nhân có liên quan;',
          'b) Người dân và doanh nghiệp sử dụng dịch vụ công trực tuyến.',
          `2. Việc thực hiện ${pick(SUBJECTS)} phải bảo đảm công khai, minh bạch và đúng thời hạn đã quy định.`,
        ];
  return { number, title, lines };
}

function lastArticles(
  noun: string,
  effective: string | null,
  ended: string,
  ends: boolean,
  _: number,
): Unnumbered[] {
  const since = effective === null ? 'ngày ký' : writtenDate(effective);
  return [
    {
      title: 'Hiệu lực thi hành',
      lines: [
        `1. ${noun} này có hiệu lực thi hành kể từ ${since}.`,
        ...(ends
          ? [
              `2. ${noun} này thay thế ${noun} số ${ended} ngày 10 tháng 01 năm 2014 về nội dung nêu trên.`,
            ]
          : []),
      ],
    },
    {
      title: 'Trách nhiệm thi hành',
      lines: [
        `Thủ trưởng các cơ quan, đơn vị và cá nhân có liên quan chịu trách nhiệm thi hành ${noun} này./.`,
      ],
    },
  ];
}

function plainChapters(
  noun: string,
  count: number,
  last: readonly Unnumbered[],
  hasChapters: boolean,
  pick: <T>(list: readonly T[]) => T,
): OwnChapter[] {
  const first = TITLES.slice(0, count).map((title, at) => articleOf(at + 1, title, noun, pick));
  const all = [...first, ...numbered(last, first.length + 1)];
  if (!hasChapters) return [{ label: '', title: '', articles: all }];
  return [all.slice(0, 2), all.slice(2, -2), all.slice(-2)].map((articles, at) => ({
    label: `Chương ${ROMAN[at] ?? ''}`,
    title: CHAPTERS[at] ?? '',
    articles,
  }));
}

function amendingChapters(
  noun: string,
  amended: string,
  last: readonly Unnumbered[],
): OwnChapter[] {
  const amendment: Unnumbered = {
    title: `Sửa đổi, bổ sung một số điều của ${noun} số ${amended}`,
    lines: [
      '1. Sửa đổi, bổ sung Điều 2 như sau:',
      '“Điều 2. Đối tượng áp dụng',
      '1. Cơ quan, tổ chức thực hiện chuyển đổi số.',
      '2. Cá nhân có liên quan đến hoạt động quy định tại khoản 1 Điều này.”',
      '2. Sửa đổi khoản 1 Điều 5 như sau:',
      '“1. Thời hạn giải quyết là 05 ngày làm việc.”',
    ],
  };
  return [{ label: '', title: '', articles: numbered([amendment, ...last]) }];
}

/** The numbers of the longest numbering of a paper. */
export function articleNumbers(paper: OwnPaper): string[] {
  const own = paper.chapters.flatMap(({ articles }) => articles);
  const attached = paper.regulation?.articles ?? [];
  return (attached.length > own.length ? attached : own).map(({ number }) => String(number));
}
