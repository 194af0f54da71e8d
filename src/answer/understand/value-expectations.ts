/**
 * Phrases that ask for a value: a person, a place, a date, an amount.
 */
import type { ExpectationPhrases } from './expectation-lists.ts';

/** `ai` typed without its capitals is also the name of a technology. */
const WHO =
  '!(luật|về|ứng dụng|hệ thống|công nghệ|sử dụng|dùng|mô hình|sự cố|trợ lý|bằng|phát triển|triển khai|thử nghiệm|sản phẩm|rủi ro) ai';

export const VALUE_PHRASES: readonly ExpectationPhrases[] = [
  {
    expects: ['person', 'body'],
    vi: [
      '^ ai !(act|là gì)',
      `${WHO} (là|được|phải|có|sẽ|đang|đã|mới|chủ trì|đứng|phụ trách|quản|quản lý|lãnh đạo|làm|chịu)`,
      `${WHO} (ban hành|quyết định|phê duyệt|cấp|duyệt|xử lý|giải quyết|trả|thẩm định|chỉ đạo|kiểm tra)`,
      `${WHO} (bổ nhiệm|giám sát|thực hiện|lập|giữ|tổ chức|công bố|trình|trả lời|tiếp nhận|đánh giá)`,
      `${WHO} (xác nhận|thành lập|bầu|ra|đề xuất|quy định|hướng dẫn|đề nghị|cho phép|nhận|thu|chi|chứng thực)`,
      '(do|bởi|là|của|cho|với|gặp|hỏi|báo|nhờ|giao|liên hệ|gọi|tới|đến|kêu|gồm|thuộc|cùng) [những] ai',
      '[những] ai [{particle}]* $',
      'thẩm quyền ...8 (ai|thuộc)',
    ],
    en: ['who', 'whom', 'whose', 'in charge', 'responsible'],
  },
  {
    expects: ['person'],
    rulesOut: ['body', 'rank'],
    vi: [
      '(ai|{personNoun} nào) [đã|là người|là]* (ký|kí|đứng đầu|cầm đầu|lãnh đạo)',
      'người (ký|kí|đứng đầu)',
      '(ai|{personNoun} nào) [đang|sẽ|được]* (là|làm) [phó]* (trưởng|chủ tịch|tổ trưởng|bí thư|bộ trưởng|giám đốc|thủ tướng)',
      '(trưởng ban|tổ trưởng|chủ tịch|bí thư|bộ trưởng|giám đốc|thủ tướng|trưởng đoàn|người đứng đầu) ...16 là (ai|{personNoun} nào)',
      'do (ai|{personNoun} nào) (đứng đầu|làm trưởng)',
      '{personNoun} nào !(được|phải|bị|không|thuộc|có|đủ|mới)',
    ],
    en: [
      'who (signed|signs|heads|leads|chairs)',
      'signed by',
      'signatory',
      'signer',
      'head of',
      'who is the (head|chair|chairman|chairperson|leader|minister|director|secretary)',
    ],
  },
  {
    expects: ['body'],
    vi: [
      '{bodyNoun} nào',
      '(cơ quan|tổ chức|đơn vị) ...3 nào',
      '(nơi|chỗ) nào [có|sẽ|chịu]* (ban hành|cấp|quản|quản lý|chủ trì|tiếp nhận|giải quyết|xử lý|thẩm quyền)',
      '(thuộc|của) [thẩm quyền] [của] (ai|{bodyNoun} nào)',
    ],
    en: [
      '(which|what) (body|bodies|agency|agencies|authority|authorities|organisation|organization|ministry|ministries)',
      '(which|what) ...2 (department|office|committee|unit|institution|agency|authority|ministry)',
      'by whom',
      'issuing (body|agency|authority)',
      'issuer',
      'who (issued|issues|decides|decided|manages|establishes|approves|approved)',
    ],
  },
  {
    expects: ['place'],
    vi: [
      '(ở|tại|tới|đến|đi|về|ra|nộp|lên|gửi|nằm|chỗ|từ|sang|qua) đâu',
      'đâu [{particle}]* $',
      '{placeNoun} nào',
      '(địa chỉ|trang|trang web|website|cổng|app|ứng dụng|kênh) gì',
      'địa chỉ',
      'địa điểm',
    ],
    en: [
      'where',
      '(which|what) (province|provinces|city|cities|commune|communes|district|ward|country|place|address)',
      '(which|what) (website|portal|site|app)',
    ],
  },
  {
    expects: ['date'],
    vi: [
      '{time}',
      '(khi|lúc|ngày|tháng|năm) [nào]* (thì|mới|là) $',
      '(tháng|năm) (mấy|nào)',
      'ngày (mấy|bao nhiêu)',
      'thời điểm (nào|gì|bắt đầu|có hiệu lực)',
      'từ thời điểm nào',
      '(mốc|lộ trình) thời gian',
      '(ngày|tháng|năm) (ban hành|ký|có hiệu lực|hiệu lực|ra đời|thành lập)',
    ],
    en: [
      'when !(dealing|applying|submitting|using|doing)',
      '(which|what) (date|day|month|year)',
      '(issue|effective|signing|issuance|start|end|expiry) date',
      'date of',
      'since when',
    ],
  },
  {
    expects: ['date', 'duration'],
    vi: [
      '^ [thời] hạn',
      '[thời] hạn (chót|cuối|cuối cùng|hoàn thành|nộp|thực hiện|giải quyết|xử lý|trả|báo cáo|đến|là|của|bao)',
      'thời hạn',
      'deadline',
      '(chậm|muộn) nhất',
      '(trước|đến hết|xong trước) {time}',
      'hạn [đến|tới|là]* [ngày] (nào|mấy|bao giờ|khi nào) ',
      'trong (thời gian|vòng) bao',
    ],
    en: [
      'deadline',
      'due (date|by)',
      'time limit',
      '(by|until|till|before) when',
      'no later than',
      'latest',
    ],
  },
  {
    expects: ['duration'],
    rulesOut: ['money', 'quantity', 'percent'],
    vi: ['{howMuch} {durationUnit} !(lương|tiền lương)', '(bao|bao nhiêu) lâu'],
    en: [
      'how (long|soon)',
      'how many [working|calendar|business]* (days|months|years|hours|minutes|weeks) !(of)',
    ],
  },
  {
    expects: ['duration'],
    vi: ['thời gian ...8 (bao|mấy|tối đa|là)', '^ thời gian !(nào)', 'nhiệm kỳ'],
    en: [
      'how (long|soon|quickly|fast)',
      'how many [working|calendar|business]* (days|months|years|hours|minutes|weeks)',
      'duration',
      'term of office',
    ],
  },
  {
    expects: ['money'],
    rulesOut: ['quantity', 'percent'],
    vi: ['{howMuch} {moneyUnit}', 'bao tiền'],
    en: ['how much (money|is the fee|does it cost)'],
  },
  {
    expects: ['money'],
    vi: [
      '{moneyNoun} ...10 (bao nhiêu|mấy|thế nào|ra sao|nhiêu|nào|tính sao)',
      '^ {moneyNoun}',
      'phạt ...6 {howMuch}',
    ],
    en: [
      'how much',
      '(cost|costs|price|fee|fees|salary|wage|wages|allowance|budget|funding|pay|bonus|pension)',
      'what amount',
      'fine',
      'fines',
    ],
  },
  {
    // A unit that is named is the only one.
    expects: ['percent'],
    rulesOut: ['money', 'quantity'],
    vi: ['{howMuch} (phần trăm|%)'],
    en: ['(what|which) (percentage|percent|share|proportion)', 'how many percent'],
  },
  {
    expects: ['percent'],
    vi: ['phần trăm', '(tỷ|tỉ) (lệ|trọng)', '{howMuch} %', 'bao nhiêu phần'],
    en: [
      'percent',
      'percentage',
      'proportion',
      '(what|which) (share|rate|percentage)',
      '(share|rate) of',
      'how (large|big) (a|is the) share',
    ],
  },
  {
    // An amount without its unit.
    expects: ['quantity', 'percent', 'money'],
    vi: [
      'bao nhiêu [{particle}]* $',
      '{amountVerb} mấy [{particle}]* $',
      '{amountVerb} {howMuch} (cho|từ|thì|theo|khi|nếu|trong|ở|tại|mỗi|một|so|vào|đến|tới|hằng|hàng|của|với|là)',
      '^ mức',
      'mức ...6 (nào|mấy|là|bao nhiêu|thế nào|ra sao)',
      'chỉ tiêu',
    ],
    en: ['(target|targets)', '(what|which) (figure|number|amount|maximum|minimum|score|level)'],
  },
  {
    expects: ['quantity'],
    vi: [
      'bao nhiêu !(phần trăm|%|phần|lâu|{durationUnit}|{moneyUnit})',
      'bao nhiêu (tháng|lần) [tiền]* lương',
      '(còn|có|là|gồm|thành|mức|được|đủ|chia|ra|điều|lớp|bậc|từ|tổng|cả thảy) mấy !(phần trăm|%|{moneyUnit})',
      'mấy (xã|huyện|tỉnh|phường|thôn|nhiệm vụ|bước|bậc|loại|trụ cột|dịch vụ|khoản|mục|lần|người|đơn vị)',
      'mấy (nhóm|nội dung|lĩnh vực|tiêu chí|điểm|chương|điều|thành phần|cái|bản|mức|tuổi|phó|kênh|hình thức)',
      '(độ tuổi|cỡ (chữ|giấy|ảnh)|kích thước|dung lượng|số lượng)',
      '^ tuổi',
    ],
    en: [
      'how (many|old|large|big|high|often)',
      '(number|quantity|total) of',
      '(size|age|population|area|maximum|minimum)',
      'at (least|most)',
    ],
  },
  {
    expects: ['rank'],
    vi: [
      '(xếp|đứng) (thứ|hạng|đầu|cuối|nhất|nhì|bét|top)',
      '(ở|đạt) (thứ hạng|hạng|vị trí)',
      '(thứ|hạng|vị trí) [thứ|hạng]* (mấy|bao nhiêu|nào|hiện tại)',
      'thứ hạng',
      '!(ai|người|do) (đứng đầu|dẫn đầu|đầu bảng) !(là|ban|tổ|cơ quan|ủy ban|chính phủ|bộ|sở)',
      '!(mức|phạt|tiền|lương|cấp) (cao|thấp) nhất',
      '(cuối bảng|quán quân|á quân|bét bảng|nhất bảng|dẫn đầu)',
      'xếp hạng',
      'hơn hạng',
      '(trong|lọt|vào) top',
    ],
    en: [
      '(rank|ranks|ranked|ranking|rankings)',
      '(top|topped|tops|first place|last place)',
      '(highest|lowest|best|worst)',
    ],
  },
];
