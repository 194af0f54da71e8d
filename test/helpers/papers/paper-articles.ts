/** The articles and chapters of papers of our own. */
import { SUBJECTS } from './paper-words.ts';

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

/** Titles of articles, in the order in which a paper has them. */
export const TITLES = [
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
const CHAPTERS = ['QUY ĐỊNH CHUNG', 'NỘI DUNG THỰC HIỆN', 'TỔ CHỨC THỰC HIỆN'];
const ROMAN = ['I', 'II', 'III', 'IV', 'V'];

/** Writes a day as papers do: `ngày 05 tháng 01 năm 2024` */
export function writtenDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`;
}

type Unnumbered = Omit<OwnArticle, 'number'>;

/** Numbers articles, from 1 by default. */
export const numbered = (articles: readonly Unnumbered[], from = 1): OwnArticle[] =>
  articles.map((article, at) => ({ ...article, number: from + at }));

/** Returns an article about a subject that `pick` chooses. */
export function articleOf(
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

/** Returns the articles at the end of a paper: when it takes effect, and who carries it out. */
export function lastArticles(
  noun: string,
  effective: string | null,
  ended: string,
  ends: boolean,
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

/** Returns `count` articles and the last ones, in three chapters or without chapters. */
export function plainChapters(
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

/** Returns an article that amends another paper, with quotations, and the last ones. */
export function amendingChapters(
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
