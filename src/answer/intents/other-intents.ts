/**
 * Comparisons, small talk, and intents that only answers have (`term`, `number`, `none`).
 */
import { defineIntent } from './intent-spec.ts';

export const OTHER_INTENTS = [
  defineIntent({ id: 'term', answer: 'document', needs: 'nothing' }),
  defineIntent({
    id: 'compare',
    answer: 'comparison',
    needs: 'either',
    phrases: [
      {
        rank: 10,
        vi: ['so sánh', '(khác|giống) (nhau|gì|biệt) [như thế nào|ra sao|ở đâu|gì]'],
        en: [
          'compare',
          'differ',
          'differs',
          'difference',
          'differences',
          'different',
          'versus',
          'vs',
        ],
      },
    ],
  }),
  defineIntent({ id: 'number', answer: 'document', needs: 'nothing' }),
  defineIntent({
    id: 'greeting',
    answer: 'smallTalk',
    needs: 'nothing',
    wholeMessage: {
      vi: ['[xin] (chào|hello|hi|hey|alo) [{addressee}]*'],
      en: ['good (morning|afternoon|evening) [{addressee}]*'],
    },
  }),
  defineIntent({
    id: 'thanks',
    answer: 'smallTalk',
    needs: 'nothing',
    wholeMessage: {
      vi: [
        '[xin|rất|dạ|vâng|ok|oke]* (cảm ơn|thanks|thank|tks) [{addressee}|rất nhiều|nhiều|you]*',
      ],
      en: ['[ok|oke]* (thank you|thanks|thank) [{addressee}|you|so much|very much|a lot]*'],
    },
  }),
  defineIntent({
    id: 'help',
    answer: 'smallTalk',
    needs: 'nothing',
    wholeMessage: {
      vi: [
        'help',
        'trợ giúp',
        'hướng dẫn [sử dụng]',
        'giúp [tôi|mình|em] [với]',
        '(bot|bạn|mày|em) (làm|giúp|trả lời|biết|có thể làm) [được] (gì|những gì)',
        'cách (dùng|sử dụng) [bot]',
        'dùng [bot] [như] thế nào',
        '(tôi|mình) [có thể] hỏi [được] (gì|những gì|thế nào|như thế nào)',
      ],
      en: ['what can you do', 'how do i use (this|you)', 'how does this work'],
    },
  }),
  defineIntent({ id: 'none', answer: 'document', needs: 'nothing' }),
] as const;
