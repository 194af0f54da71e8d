/**
 * Intents that ask for documents of the library, whatever they say.
 */
import { defineIntent } from './intent-spec.ts';

export const LIST_INTENTS = [
  defineIntent({
    id: 'list',
    answer: 'list',
    needs: 'library',
    quotes: 'anything',
    phrases: [
      {
        rank: 110,
        vi: [
          '[hãy] liệt kê',
          'danh (sách|mục) [các|những] {document}',
          '^ [xem|tìm] [các|những] (văn bản|tài liệu) [nào] (liên quan|về|nói về)',
          'kể (tên|ra)',
          '(có|gồm|bao gồm) những (cái|loại|văn bản) (nào|gì)',
          '[có] [tất cả] (bao nhiêu|mấy) {document}',
          '(các|những|tất cả|toàn bộ) [các|những] {document}',
        ],
        en: [
          '^ (documents|everything) (on|about)',
          '(list|show) [of|all|me]*',
          'all [the] {documentsInEnglish}',
          'how many {documentsInEnglish}',
          // `Which documents do I need` asks for papers.
          '(which|what) {documentsInEnglish} !({papersUsed})',
        ],
      },
    ],
  }),
  defineIntent({
    id: 'newest',
    answer: 'list',
    needs: 'library',
    phrases: [
      {
        rank: 30,
        vi: ['(mới|gần đây|gần) nhất', 'mới (ban hành|ra) nhất', 'vừa [mới] (ban hành|ra)'],
        en: ['newest', 'latest !(date|day|time)', 'most recent'],
      },
    ],
  }),
  defineIntent({
    id: 'oldest',
    answer: 'list',
    needs: 'library',
    phrases: [
      {
        rank: 40,
        vi: ['(cũ|sớm|lâu đời|xưa) nhất'],
        en: ['oldest', 'earliest', 'first ever'],
      },
    ],
  }),
] as const;
