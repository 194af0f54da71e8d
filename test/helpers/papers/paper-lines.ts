/** The paragraphs of one of our own papers below its letterhead, in order, for every format. */
import type { OwnPaper } from './own-paper.ts';
import type { OwnArticle } from './paper-articles.ts';

export interface PaperLine {
  readonly text: string;
  readonly look: 'centred-bold' | 'bold' | 'plain' | 'signature' | 'lead-bold';
  /** The bold words that the line starts with, for `lead-bold`. */
  readonly lead?: string;
}

/** Returns the lines behind the letterhead, up to the signature. */
export function bodyLines(paper: OwnPaper): PaperLine[] {
  return [
    { text: paper.typeLine, look: 'centred-bold' },
    { text: paper.title, look: 'centred-bold' },
    ...paper.bases.map((text): PaperLine => ({ text, look: 'plain' })),
    ...(paper.bases.length === 0 ? [] : [{ text: paper.issuing, look: 'plain' } as const]),
    ...paper.chapters.flatMap(({ label, title, articles }) => [
      ...(label === ''
        ? []
        : ([
            { text: label, look: 'centred-bold' },
            { text: title, look: 'centred-bold' },
          ] as const)),
      ...articles.flatMap(articleLines),
    ]),
    ...(paper.chapters.length === 0 ? planLines(paper) : []),
  ];
}

function articleLines({ number, title, lines }: OwnArticle): PaperLine[] {
  const [first = '', ...rest] = lines;
  const label = `Điều ${number}.`;
  const opening: PaperLine[] =
    title === null
      ? [{ text: `${label} ${first}`, look: 'lead-bold', lead: label }]
      : [
          { text: `${label} ${title}`, look: 'bold' },
          { text: first, look: 'plain' },
        ];
  return [...opening, ...rest.map((text): PaperLine => ({ text, look: 'plain' }))];
}

const planLines = (paper: OwnPaper): PaperLine[] => [
  { text: 'I. MỤC ĐÍCH, YÊU CẦU', look: 'bold' },
  { text: '1. Mục đích', look: 'bold' },
  {
    text: `- Thực hiện ${paper.title.charAt(0).toLowerCase()}${paper.title.slice(1)}.`,
    look: 'plain',
  },
  { text: 'II. TỔ CHỨC THỰC HIỆN', look: 'bold' },
  {
    text: '1. Các sở, ban, ngành phối hợp thực hiện, báo cáo trước ngày 15 tháng 12 hằng năm.',
    look: 'plain',
  },
];

/** Returns the lines behind the signature. Tables stand in `rows`. */
export function attachedLines(
  paper: OwnPaper,
): (PaperLine | { readonly rows: readonly (readonly string[])[] })[] {
  const issued = `(Ban hành kèm theo ${paper.number} của ${paper.passedBy})`;
  return [
    ...(paper.regulation === null
      ? []
      : [
          { text: paper.regulation.heading, look: 'centred-bold' } as const,
          { text: issued, look: 'plain' } as const,
          ...paper.regulation.articles.flatMap(articleLines),
        ]),
    ...(paper.appendix === null
      ? []
      : [
          { text: 'PHỤ LỤC', look: 'centred-bold' } as const,
          { text: paper.appendix.heading, look: 'centred-bold' } as const,
          { text: issued, look: 'plain' } as const,
          { rows: paper.appendix.rows },
        ]),
  ];
}
