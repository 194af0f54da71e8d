/**
 * Every weight and threshold of the answer: how documents and lines are scored, from where on they
 * answer, and when a question is refused. Those of the search stand in `search/weights.ts`.
 * `npm run evaluate -- --sensitivity` measures what each of them does.
 */
import { SEARCH_WEIGHTS, type SearchWeights } from '../search/weights.ts';
import { type Weight, type WeightValues, weightValues } from '../shared/weights.ts';

const points = (value: number, reason: string, witness: string): Weight => ({
  value,
  unit: 'points',
  reason,
  witness,
});
/** A share of the asked information, from 0 to 1. */
const coverage = (value: number, reason: string, witness: string): Weight => ({
  value,
  unit: 'share of the asked information',
  reason,
  witness,
});
const factor = (value: number, reason: string, witness: string): Weight => ({
  value,
  unit: 'factor',
  reason,
  witness,
});

export const ANSWER_WEIGHTS = {
  // From where on a text answers.
  answerThreshold: coverage(
    0.55,
    'a document or line that holds this much answers',
    'den 2030 trung tam du lieu quoc gia so may dua vao hoat dong',
  ),
  nearestThreshold: coverage(
    0.47,
    'a document that holds this much is offered as the nearest',
    'Tổ chức các phòng chuyên môn thuộc UBND xã, phường theo nghị định nào?',
  ),
  answerConfidence: {
    value: 0.4,
    unit: 'probability',
    reason: 'a line of the library that answers with this probability is the answer',
    witness: 'nd 154 tinh gian thi duoc tro cap may thang luong',
  },
  documentConfidence: {
    value: 0.35,
    unit: 'probability',
    reason: 'a line of a document that the question names answers from this probability on',
    witness:
      'Which employees cannot yet be made redundant under Decree 154/2025 on downsizing the public payroll?',
  },
  standaloneConfidence: {
    value: 0.5,
    unit: 'probability',
    reason: 'a line answers a question that does not say what it wants from this probability on',
    witness: 'Kế hoạch cải cách hành chính năm 2025 của huyện Đức Trọng còn hiệu lực không?',
  },
  maxUnseenShare: coverage(
    0.36,
    'above this share of words that the library has never seen, the question is refused',
    'Tỉnh có chỉ thị gì về NNS chưa?',
  ),
  contextDocumentThreshold: coverage(
    0.75,
    'a line of the document of the previous answer that holds this much answers the next question',
    'Mục tiêu kinh tế số năm 2025 là bao nhiêu?',
  ),
  listSubjectThreshold: coverage(
    0.6,
    'a document whose labels hold this much belongs to a list on the subject',
    'Luật An ninh mạng mới nhất là luật nào?',
  ),
  offTopicCoverage: coverage(
    0.8,
    'a line that is not on the topic asked for may answer if it and its context hold this much',
    'nơi nào được sáp nhập tỉnh và xã cùng lúc',
  ),
  minPastedTitleWords: {
    value: 5,
    unit: 'words',
    reason: 'fewer words of a title, given alone, are a topic and do not name the document',
    witness: 'chuyển đổi số',
  },

  recentEffectDays: {
    value: 90,
    unit: 'days',
    reason: 'a document that took effect this long ago has taken effect lately',
    witness: 'Văn bản nào mới có hiệu lực?',
  },

  // What a word of the question is worth.
  pairWeight: factor(
    0.8,
    'a pair of words beside a word',
    'Thủ tục xin cấp hộ chiếu cần giấy tờ gì?',
  ),
  genericPairWeight: factor(
    0.25,
    'a pair with an everyday word in it beside a word',
    'may tuoi phai doi can cuoc',
  ),
  unseenPairWeight: factor(
    0.4,
    'such a pair that no text holds: most often it is no pair at all',
    'Thủ tục xin cấp hộ chiếu cần giấy tờ gì?',
  ),
  otherMarksWeight: factor(
    0.4,
    'a word typed with marks matches the same letters with other marks this much',
    'Văn bản còn hiệu lực về một cửa',
  ),
  synonymWeight: factor(
    0.8,
    'a text that says it in other words beside one with the words asked',
    'nghị định 1 cửa',
  ),
  unknownWordWeight: factor(
    0.5,
    'an English word that the library has in neither language, beside the rarest known word',
    'Which plan promotes digital literacy for all?',
  ),

  // Which documents come first.
  documentLabels: points(
    0.5,
    'coverage in title, aliases and topics, beside 1 for the title',
    'Chính sách hỗ trợ nông nghiệp số được quy định ở nghị quyết nào của HĐND tỉnh?',
  ),
  documentText: points(0.6, 'coverage in its best passage', 'Chuyển đổi số khác gì tin học hóa?'),
  documentSearchScore: points(
    0.6,
    'search score of its best passage, as a share of the best',
    'Chương trình cắt giảm thủ tục hành chính năm 2025 và 2026 nằm trong nghị quyết nào?',
  ),
  documentTitleRun: points(
    0.3,
    'longest run of its title in the question',
    'Which decision approved the National Digital Transformation Programme?',
  ),
  passagesPerEntry: {
    value: 4,
    unit: 'passages',
    reason: 'candidates of one document, so that a long one leaves room for others',
    witness: 'luong co so nam 2025 la bao nhieu',
  },
  relatedDocumentGap: points(
    0.8,
    'documents at most this far below the best are named beside it',
    'Which decree is about downsizing the public payroll?',
  ),
  termPrior: points(
    -0.3,
    'a term beside a document: the document itself is the better proof',
    'Văn bản nào phê duyệt chương trình cải cách hành chính giai đoạn 2001-2010?',
  ),
  homePrior: points(
    0.14,
    'a document of a home of the library',
    'Which resolution covers digital transformation?',
  ),
  centralPrior: points(
    0.06,
    'a document of the central level',
    'Văn bản nào phê duyệt chương trình cải cách hành chính giai đoạn 2001-2010?',
  ),
  notInForcePenalty: points(
    0.4,
    'a document that is no longer in force',
    'Which decision approved the national data strategy to 2030?',
  ),
  notCurrentPenalty: points(
    0.8,
    'the same, where the question asks for what holds now',
    'Hiện nay công tác văn thư theo nghị định nào?',
  ),
  inForcePrior: points(0.05, 'a document in force', 'sap xep truong hoc benh vien theo nq nao'),
  topicPrior: points(
    0.1,
    'a document on a topic named',
    'Hệ thống nào giúp kết nối, chia sẻ dữ liệu giữa các cơ quan nhà nước?',
  ),
  yearPrior: points(
    0.25,
    'a document about a year named',
    'Văn bản nào phê duyệt chương trình cải cách hành chính giai đoạn 2001-2010?',
  ),
  agePenalty: points(
    0.01,
    'each year of a document’s age',
    'sap xep truong hoc benh vien theo nq nao',
  ),
  maxAgePenalty: points(0.1, 'age of any document', 'sap xep truong hoc benh vien theo nq nao'),

  // Which lines come first.
  maxPassagesRead: {
    value: 30,
    unit: 'passages',
    reason: 'the best passages of the library that are read line by line',
    witness: 'sap xep truong hoc benh vien theo nq nao',
  },
  yearPeriodPart: factor(
    0.2,
    'a text that names some of the years asked for',
    'ke hoach CCHC 2026-2030 muc hai long ve dat dai, xay dung it nhat bao nhieu',
  ),
  yearInSpan: factor(
    0.5,
    'a text that names a period around the years asked for',
    'xếp hạng chính phủ điện tử của Việt Nam 2024 của Liên hợp quốc',
  ),
  yearInTitle: factor(0.6, 'years named by the title only', 'administrative reform plan for 2024'),
  yearOfDocument: factor(
    0.3,
    'years that are only those of the document itself',
    'phu cap thon to dan pho 2026 bao nhieu lan luong co so',
  ),
  minYearAgreement: {
    value: 0.2,
    unit: 'agreement',
    reason: 'a line that agrees this much with the years asked for may answer',
    witness: 'ke hoach CCHC 2026-2030 muc hai long ve dat dai, xay dung it nhat bao nhieu',
  },

  // How much is quoted.
  quotedLineGap: points(
    2.5,
    'lines at most this far below the best are quoted with it',
    'Nghị quyết 60-NQ/TW nói gì về cấp huyện?',
  ),
  otherDocumentGap: points(
    1.5,
    'documents whose best line is this near are named beside it',
    'luong co so 2026',
  ),
  purposeSection: points(
    0.5,
    'sections that say what a found document is for are quoted first',
    'Which resolution of the Đà Nẵng Party Committee covers digital transformation?',
  ),
  documentQuoteGap: points(
    1.5,
    'lines of a found document this far below its best are quoted',
    'Sở nào lập quỹ đầu tư mạo hiểm?',
  ),
} as const satisfies Readonly<Record<string, Weight>>;

export type AnswerWeights = WeightValues<typeof ANSWER_WEIGHTS>;

/** All weights, of the search and of the answer. */
export type Weights = SearchWeights & AnswerWeights;
export const WEIGHTS = { ...SEARCH_WEIGHTS, ...ANSWER_WEIGHTS };

/** The values that ship. */
export const SHIPPED_WEIGHTS: Weights = weightValues(WEIGHTS);

/** Whether two sets of weights search alike. */
export const hasSameSearchWeights = (a: Weights, b: Weights): boolean =>
  Object.keys(SEARCH_WEIGHTS).every((name) => isWeightName(name) && a[name] === b[name]);

export type WeightName = keyof Weights;
export const isWeightName = (name: string): name is WeightName => Object.hasOwn(WEIGHTS, name);
