/**
 * Intents on one document: which it is, what it says, and its own facts.
 */
import { defineIntent } from './intent-spec.ts';

export const DOCUMENT_INTENTS = [
  defineIntent({
    id: 'which',
    answer: 'document',
    needs: 'either',
    quotes: 'anything',
    phrases: [
      {
        rank: 130,
        vi: [
          '{document} (nào|gì|số mấy|số bao nhiêu|mấy)',
          '(quy định|nằm|nói|nhắc|ghi|được quy định) (ở|tại|trong) (đâu|{document} nào)',
          '[là] [{document}] số [hiệu] (mấy|bao nhiêu|là gì|nào)',
        ],
        en: ['(which|what) {documentInEnglish}'],
      },
    ],
  }),
  defineIntent({
    id: 'about',
    answer: 'document',
    needs: 'either',
    quotes: 'anything',
    isAskedOfContext: true,
    phrases: [
      {
        rank: 140,
        vi: [
          '[bàn|nói|viết|quy định|đề cập|hướng dẫn|ban hành|ra đời]* về (việc|vấn đề|nội dung|cái|lĩnh vực|chủ đề|điều) gì',
          '(bàn|nói|đề cập|hướng tới|hướng đến|nhắc) (đến|tới) (việc|vấn đề|nội dung|cái|lĩnh vực|chủ đề) gì',
          'nói [về] [cái] (gì|những gì) [về]',
          '(nội dung|tóm tắt|trích yếu) [chính|cơ bản|chủ yếu] [của] [văn bản] (là gì|gồm gì|gồm những gì|như thế nào)',
          '^ (nội dung|tóm tắt|trích yếu) [chính|cơ bản|chủ yếu] [của]',
          'quy định [về] (gì|những gì|nội dung gì|cái gì) [về]',
          'là về gì',
          '[có] (tiêu đề|tên|tên gọi|tên đầy đủ) (là gì|là như thế nào)',
          '(đề cập|định hướng|đề ra|đặt ra|nêu|nêu ra|bàn|chỉ đạo|yêu cầu|xác định) [đến|tới|về]* (gì|những gì|điều gì|những điều gì|[những] nội dung gì) $',
          'liên quan [đến] gì',
        ],
        en: ['about', 'summary', 'summarise', 'summarize', 'what is it', '(title|full name) of'],
      },
      {
        rank: 150,
        areContent: true,
        vi: [],
        en: ['what (is|does) ...12 (about|say|cover|contain)'],
      },
    ],
    suggestion: { rank: 1, message: 'suggest-about' },
  }),
  defineIntent({
    id: 'when',
    answer: 'fact',
    needs: 'document',
    expects: ['date'],
    isAskedOfContext: true,
    phrases: [
      {
        rank: 70,
        vi: [
          '[có|bắt đầu [có]] (hiệu lực|áp dụng|thi hành) [thi hành] [từ|kể từ|vào]* {time}',
          '(có|ra|bắt đầu) từ {time}',
          '{time} (có hiệu lực|bắt đầu [có hiệu lực]|được ban hành|được ký|ban hành)',
          '[được] (ban hành|ký|ra đời|thông qua|công bố|đề|ra) [vào|lúc|từ] {time}',
          '(ngày|tháng|năm) (ban hành|ký|hiệu lực|ra đời|có hiệu lực)',
          'ngày tháng [năm] [nào]',
        ],
        en: [
          'what date',
          '(from|on|since) (what|which) (date|day|month|year)',
          '(issue|effective|signing|issuance) date',
          'date of (issue|issuance|signing)',
          'since when (is|are|was|were|has|have|does|do|did) ...16 (effective|effect|force|apply|applies|applied|valid)',
        ],
      },
      {
        rank: 80,
        areContent: true,
        vi: ['{time} ...16 (có hiệu lực|bắt đầu hiệu lực|được ban hành|được ký|ra đời)'],
        en: [
          'when (was|is|were|did|does|will) ...16 (issued|signed|adopted|passed|approved|effective|effect|force|promulgated|enacted|start|begin|apply|applicable|out|valid)',
        ],
      },
    ],
    suggestion: { rank: 5, message: 'suggest-when' },
  }),
  defineIntent({
    id: 'who',
    answer: 'fact',
    needs: 'document',
    expects: ['body', 'person'],
    isAskedOfContext: true,
    phrases: [
      {
        rank: 100,
        vi: [
          '{who} [đã|là nơi|là cơ quan] ({issue}|ban ra|công bố) [văn bản]',
          '(do|bởi|của) {who} [{issue}] !(làm|đứng đầu|phụ trách|đứng tên|kiêm|giữ|lãnh đạo|chủ trì|đảm nhiệm|quản lý|chịu)',
          '(do|bởi|của) đâu [{issue}]',
          '(cơ quan|nơi|đơn vị) ban hành',
        ],
        en: [
          'who (issue|issues|issued|pass|passes|passed|adopt|adopts|adopted)',
          'who (approve|approves|approved|promulgate|promulgates|promulgated)',
          'who (publish|publishes|published|enact|enacts|enacted)',
          '(issued|adopted|passed|approved|promulgated) by (whom|who)',
          '(issuing|which) (body|agency|authority|organisation|organization) [issued|adopted|passed]',
          'issuer',
          'by whom',
        ],
      },
    ],
    suggestion: { rank: 6, message: 'suggest-who' },
  }),
  defineIntent({
    id: 'signer',
    answer: 'fact',
    needs: 'document',
    expects: ['person'],
    isAskedOfContext: true,
    phrases: [
      {
        rank: 50,
        vi: [
          '[do] (ai|ông nào|bà nào|người nào|đồng chí nào) [đã|là người] (ký|kí) [ban hành]',
          'người ký',
        ],
        en: [
          'signed by [whom]',
          'who (signed|signs)',
          'who (put|puts) ...3 (signature|name) (to|on|under)',
          'whose signature',
          'signer',
          'signatory',
        ],
      },
    ],
  }),
  defineIntent({
    id: 'status',
    answer: 'status',
    needs: 'document',
    expects: ['effect'],
    isAskedOfContext: true,
    phrases: [
      {
        rank: 20,
        vi: [
          '(còn|hết|có|mất) hiệu lực [thi hành] (không|chưa|ko|k|hay không|hay chưa|nữa|hay đã hết|hay hết)',
          'có hiệu lực [thi hành] (vào|lúc|trong|tại|hồi|năm|ngày|tháng) ...6 (không|chưa|ko)',
          // `Nghị định nào làm hết hiệu lực …` asks for a relation.
          '!(làm|khiến|cho) (còn|hết|mất|đang có) (hiệu lực|giá trị|áp dụng|dùng được|sử dụng) [không|chưa|ko|k|nữa]*',
          'còn [được] (áp dụng|dùng) [được] [không]',
          'hiệu lực (đến|tới) (khi nào|bao giờ|ngày nào)',
          '(tình trạng|trạng thái) (hiệu lực|văn bản|pháp lý)',
          // The state of papers that were handed in is no validity.
          '!(theo dõi|xem|tra cứu|kiểm tra|biết) (tình trạng|trạng thái) !(hồ sơ|giải quyết|xử lý|đơn|thủ tục|hôn nhân|đóng|nộp|của hồ sơ|thực hiện|công việc)',
          '[đã] [bị] (bãi bỏ|thay thế|hủy bỏ|thay) [hay] chưa',
        ],
        en: [
          '[still|currently] in force',
          'still (valid|in effect|effective|apply|applies)',
          'valid',
          'validity',
          'expire',
          'expired',
          'current status',
          'status',
          '(cease|ceased) [to]',
          'no longer (in force|valid|in effect|applicable|applies|apply)',
        ],
      },
    ],
    suggestion: { rank: 3, message: 'suggest-status' },
  }),
  defineIntent({
    id: 'relation',
    answer: 'relation',
    needs: 'document',
    suggestion: { rank: 4, message: 'suggest-implements', requires: 'implementingDocuments' },
  }),
] as const;
