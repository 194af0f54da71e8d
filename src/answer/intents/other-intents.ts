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
        '(bot|bạn|mày|em) [này] là (ai|gì|bot|robot|máy) [vậy|thế|à|hả|ạ]*',
        'ai [là người] (tạo|làm|viết|lập trình|xây dựng) [ra|nên] [con] (bot|bạn|mày|em) [này]',
        '[con] (bot|bạn|mày|em) [này] [là] (của|do) ai [làm|tạo|viết|ra]*',
      ],
      en: [
        'what can you do',
        'how do i use (this|you)',
        'how does this work',
        'who (are|made|built|created) you',
        'are you (a bot|a robot|human|real)',
      ],
    },
  }),
  defineIntent({
    id: 'correction',
    answer: 'smallTalk',
    needs: 'nothing',
    wholeMessage: {
      vi: [
        '[{reply}|trả lời|câu trả lời]* (sai|nhầm|lộn|lạc đề|không liên quan|(không|chưa|ko|k) (đúng|phải|chính xác|chuẩn|ổn)) [rồi|mà|bét|hết|cái này|văn bản này|ý tôi|ý mình|ý|câu hỏi|{addressee}]*',
        'không phải [cái|văn bản|điều|ý|câu]* [này|đó|tôi|mình|hỏi|cần]*',
      ],
      en: [
        '[no] [that|this|it|the answer]* [is|was|s]* (wrong|incorrect|not right|not correct|not what i (asked|meant|wanted))',
        'wrong [answer]',
      ],
    },
  }),
  defineIntent({ id: 'none', answer: 'document', needs: 'nothing' }),
] as const;
