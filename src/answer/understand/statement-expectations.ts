/**
 * Phrases that ask for a statement: a definition, a reason, a condition, yes or no.
 */
import type { ExpectationPhrases } from './expectation-lists.ts';

export const STATEMENT_PHRASES: readonly ExpectationPhrases[] = [
  {
    expects: ['difference'],
    rulesOut: ['procedure', 'definition'],
    vi: [
      'khác (nhau|gì|biệt|với|so với|thế nào|như thế nào|ra sao|ở chỗ nào|hẳn)',
      'khác ...8 (gì|thế nào|như thế nào|ra sao|ở đâu|chỗ nào|ở điểm nào|không)',
      '(phân biệt|so sánh|đối chiếu)',
      'có giống',
      'giống (nhau|gì)',
      'điểm (khác|giống|mới)',
    ],
    en: [
      '(differ|differs|different|difference|differences|compare|compared|comparison|versus|vs)',
      'distinguish',
    ],
  },
  {
    expects: ['list'],
    vi: [
      '[bao] gồm (những|các|mấy|có|ai|gì)',
      '(gồm|bao gồm) ...8 (nào|gì)',
      '(những|các|mấy) (gì|ai)',
      '(những|các) ...6 (nào|gì)',
      '(kể|nêu|liệt kê) (ra|tên|rõ|hết|cụ thể|các|những)',
      'liệt kê',
      '!(định) danh (sách|mục)',
      '(hai|ba|bốn|sáu|bảy|tám|chín|mười) ...9 (nào|là gì|gồm|là những)',
      '(trường hợp|giấy tờ|hồ sơ|hành vi|nguyên tắc|tiêu chí|nhiệm vụ|giải pháp|thành phần|bước|quyền) (nào|gì)',
      '(cần|phải|có) (những|các) ',
      'là những',
    ],
    en: [
      '(what|which) are',
      '(list|name) [all|the|of]*',
      '(include|includes|included|including|consist|consists|comprise|comprises|contain|contains)',
      '(what|which) (acts|cases|documents|groups|areas|steps|tasks|duties|criteria|principles|types|rights|papers)',
      '(what|which) (provinces|cities|agencies|members|components|services|conditions|levels|pillars)',
    ],
  },
  {
    expects: ['reason'],
    vi: [
      '(vì|tại|bởi|do) (sao|đâu)',
      '^ sao (lại|phải|không|chưa)',
      'sao (lại|phải)',
      'lý do',
      'lí do',
      'nguyên nhân',
      'để làm (gì|chi)',
      '(nhằm|để) [mục đích]* gì',
      'mục đích',
      'có (lợi|tác dụng|ý nghĩa) gì',
      'lợi ích',
    ],
    en: ['why', '(reason|reasons|purpose|benefits of)', 'what for'],
  },
  {
    expects: ['procedure'],
    vi: [
      '[như] thế nào',
      'ra sao',
      '(làm|tính|xử lý|đăng ký|nộp|làm thế|phải|thì|đổi|xin|cài|khai|xem|tra|sửa) sao',
      'sao [{particle}]* $',
      '(cách|phương thức|phương pháp|bằng cách|bằng hình thức) (nào|gì|thức|làm|tính|đăng ký|nộp|xử lý|đánh giá)',
      '^ cách',
      '(các|mấy|những) bước',
      '(trình tự|quy trình|cách thức)',
      '^ thủ tục',
      'thủ tục ...2 (gì|nào)',
      '(phải|cần|nên) làm gì',
      '(bằng|qua) (gì|cái gì|đâu|kênh nào)',
    ],
    en: [
      'how !(many|much|long|old|large|big|high|often|soon|far)',
      '(steps|procedure|procedures|process)',
      'what (should|must|do) i do',
    ],
  },
  {
    expects: ['penalty'],
    vi: [
      '(bị|mức|xử|hình|tiền|nộp|phải|có) phạt',
      'phạt (bao nhiêu|tiền|tù|mấy|gì|hành chính|nặng|thế nào|tối đa|cảnh cáo|ra sao|như thế nào|không|ko)',
      'bị (gì|sao|xử lý|xử|kỷ luật|truy cứu|tước|thu hồi) !(phạm)',
      'xử lý (kỷ luật|hình sự|vi phạm|hành chính)',
      '(chế tài|hình phạt|kỷ luật)',
    ],
    en: [
      '(penalty|penalties|fine|fines|fined|punished|punishment|sanction|sanctions|sanctioned|disciplined)',
    ],
  },
  {
    expects: ['condition'],
    vi: [
      'điều kiện',
      'tiêu chuẩn',
      'trường hợp nào',
      '(khi|lúc) nào ...10 (bị|được|phải|cần|mới|không)',
      'yêu cầu (gì|nào|về)',
      'cần [có|những|phải có]* (gì|giấy tờ gì|bằng gì|bằng cấp)',
      'bao nhiêu tuổi',
      'mấy tuổi',
      'đủ (tiêu chuẩn|tuổi)',
    ],
    en: [
      '(condition|conditions|eligible|eligibility|requirement|requirements|qualify|qualifies|criteria)',
      '(in|under) (what|which) (case|cases|circumstances|conditions)',
    ],
  },
  {
    expects: ['legalBasis'],
    rulesOut: ['place'],
    vi: [
      'căn cứ !(đảng|cách mạng|không quân)',
      'cơ sở (pháp lý|nào)',
      'dựa (vào|trên|theo) (đâu|gì|cái gì|{document}|cơ sở)',
      'theo (văn bản|quy định|điều|khoản|luật|nghị định|thông tư|quyết định|nghị quyết) (nào|gì|số mấy)',
      'theo đâu',
      '(điều|khoản|điểm|luật|nghị định|thông tư|văn bản) nào [có]* (quy định|nói|nêu|ghi)',
      '[được] (quy định|ghi|nêu|nằm) (ở|tại|trong) (đâu|{document} nào|điều nào|khoản nào|điều mấy)',
    ],
    en: [
      'legal (basis|ground|grounds|foundation)',
      'based on (what|which)',
      'under (what|which) (law|decree|article|provision|regulation|document)',
      'which (article|provision|clause)',
      'on (what|which) basis',
    ],
  },
  {
    expects: ['effect'],
    vi: [
      'hiệu lực',
      '(còn|hết|được|đang) (áp dụng|giá trị|dùng) ...4 {no}',
      '[bắt đầu] (áp dụng|thi hành) (từ|kể từ|khi nào|lúc nào|ngày nào)',
      'từ {time} ...6 (áp dụng|thi hành)',
    ],
    en: [
      'in (force|effect)',
      '(take|takes|took|taking) effect',
      'come into (force|effect)',
      '(effective|valid|validity|expire|expires|expired|status)',
    ],
  },
  {
    expects: ['replacement'],
    vi: [
      'thay thế',
      'thay (cho|bằng|nghị định|luật|thông tư|quyết định|văn bản)',
      'bị (thay|bãi bỏ|hủy bỏ)',
      '(bãi bỏ|hủy bỏ) [{document}]* (nào|gì|bởi|chưa)',
      '(văn bản|nghị định|luật|thông tư|quyết định|bởi) ...4 (thay|bãi bỏ)',
    ],
    en: [
      '(replace|replaces|replaced|replacement|supersede|supersedes|superseded|superseding)',
      '(repeal|repeals|repealed)',
    ],
  },
  {
    expects: ['exclusion'],
    rulesOut: ['person', 'body', 'beneficiary'],
    vi: [
      '({groupNoun} nào|(thời gian|loại|khoản) nào|ai) [sẽ|thì|mà|đang]* {isNot}',
      'không áp dụng (cho|với|đối với|trong|khi)',
      '(ai|đối tượng|trường hợp) [nào]* ...4 (bị loại|ngoại lệ|được miễn)',
      '(trừ|loại trừ|ngoại trừ) (ai|trường hợp|đối tượng|những)',
      'ngoại lệ',
    ],
    en: [
      'who (is|are|does|do) (not|excluded|exempt|exempted)',
      'not (entitled|eligible|apply to|covered)',
      '(exempt|exempted|exemption|exemptions|excluded|exclusion|exception|exceptions)',
    ],
  },
  {
    expects: ['beneficiary'],
    rulesOut: ['person', 'body'],
    vi: [
      '({groupNoun} nào|ai) [sẽ|thì|mà|mới|cũng|đang]* (được|có quyền|đủ điều kiện|hưởng|thuộc diện)',
      'đối tượng [được]* (hưởng|thụ hưởng|hỗ trợ|nhận|miễn)',
      '(hỗ trợ|dành|ưu tiên|miễn phí|miễn|tặng|chi trả) cho (ai|{groupNoun} nào)',
    ],
    en: [
      'who (is|are) (entitled|eligible|covered)',
      'who (can|may|gets|get|receives|benefits|qualifies|receive)',
    ],
  },
  {
    expects: ['applicability'],
    rulesOut: ['person', 'body'],
    vi: [
      'áp dụng (cho|với|đối với|trên) [những|các]* (ai|gì|{groupNoun}|{bodyNoun}|{placeNoun})',
      '(đối tượng|phạm vi) (áp dụng|điều chỉnh)',
      '(dành|quy định|bắt buộc) [đối với|cho|với]* (ai|{groupNoun} nào)',
      '!(của) ({groupNoun} nào|ai) [sẽ|thì|cũng|đều]* (phải|bị|bắt buộc|thuộc)',
      'áp dụng (ở đâu|tại đâu)',
    ],
    en: [
      '(apply|applies|applied|applicable) to (whom|who|what|which)',
      'who ...6 (apply|applies) to',
      'who (must|has to|have to|needs to|need to)',
      'scope of application',
      'does it (apply|cover)',
    ],
  },
];

/** A sentence that asks whether something is so. Matched on each sentence by itself. */
export const YES_NO_PHRASES: Pick<ExpectationPhrases, 'vi' | 'en'> = {
  vi: [
    `{no} [{particle}]* $`,
    '(hay|hoặc) {no}',
    '(phải|đúng|được|có) {no}',
    'có (phải|được|bắt buộc|cần|nên|bị|thể|đúng|còn|tính|quyền|mất)',
    '^ liệu',
    '(có đúng là|phải chăng)',
    '(đúng|phải) (à|hả)',
  ],
  en: [
    '^ [so|and|but|then]* (is|are|was|were|do|does|did|can|could|must|should|may|has|have|will|would|am|shall|need)',
    'or not',
    'whether',
  ],
};
