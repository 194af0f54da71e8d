/**
 * All weights of the search: which passages become candidates, and how candidates are ranked.
 *
 * The weights of features were fitted by listwise logistic regression with ten-fold
 * cross-validation on 330 public questions about statute articles (ALQAC). None of these articles
 * is in the project. The weights describe how Vietnamese questions resemble the clauses that answer
 * them, not one library. `npm run evaluate -- --sensitivity` measures the effect of each weight.
 */
import { type Weight, type WeightValues, weightValues } from '../shared/weights.ts';

const fitted = (value: number, reason: string, witness: string): Weight => ({
  value,
  unit: 'points',
  reason,
  witness,
});

export const SEARCH_WEIGHTS = {
  bm25Share: fitted(
    1.2,
    'BM25 score, as a share of the best candidate’s',
    'Nghị quyết 66/NQ-CP ra ngày bao nhiêu?',
  ),
  neighbourBm25Share: fitted(
    0.8,
    'better BM25 share of the passages before and after it in the same document',
    'Năm 2025 có nghị định nào về tinh giản biên chế?',
  ),
  syllables: fitted(
    3.5,
    'share of the question’s syllables, by information, in the passage',
    'Ai được hưởng hỗ trợ theo Nghị quyết về nông nghiệp số?',
  ),
  compounds: fitted(
    2.8,
    'share of its compounds, by information, in the passage',
    'ha noi xep thu may par index 2024',
  ),
  lineSyllables: fitted(
    2.4,
    'best share of syllables in one line',
    'Ai được hưởng hỗ trợ theo Nghị quyết về nông nghiệp số?',
  ),
  lineCompounds: fitted(
    2.1,
    'best share of compounds in one line',
    'Ai được hưởng hỗ trợ theo Nghị quyết về nông nghiệp số?',
  ),
  lineAgreement: fitted(
    5.1,
    'best agreement between one line and the question, both ways',
    'Which ministry runs VNeID?',
  ),
  heading: fitted(
    2.8,
    'share of the heading that the question mentions',
    'Ai được hưởng hỗ trợ theo Nghị quyết về nông nghiệp số?',
  ),
  titleRun: fitted(
    0.7,
    'longest run of the title in the question: the document was named',
    'Kế hoạch xây dựng mô hình chính quyền thân thiện do ai ban hành?',
  ),
  title: fitted(1.1, 'share of the title that the question mentions', 'Cải cách hành chính là gì?'),
  longestRun: fitted(1.5, 'longest run of the question’s words in one line', '118/2025/nđ-cp'),
  nearPairs: fitted(
    2.4,
    'share of the question’s near pairs that stand near in a line',
    '16 nq tu',
  ),
  definition: fitted(2.8, 'a line defines what the question names', 'What is PAPI?'),
  brevity: fitted(
    2.6,
    'long passages hold words by chance',
    'dc cu di hoc roi nghi viec co phai den tien ko',
  ),
  articleNamed: fitted(
    4,
    'the question names this article and its document',
    'Điều 5 Quy chế phối hợp vận hành kho dữ liệu dùng chung tỉnh Lâm Đồng',
  ),

  definitionUnasked: {
    value: 0.5,
    unit: 'factor',
    reason: 'a definition counts less where the question does not ask for one',
    witness: 'Mất điện thoại, muốn khóa VNeID/Căn cước điện tử?',
  },
  maxTermWords: {
    value: 8,
    unit: 'words',
    reason: 'a defined term is not longer',
    witness: 'biet phai la gi v',
  },
  minPassageLength: {
    value: 30,
    unit: 'words',
    reason: 'below this the length of a passage says nothing',
    witness: 'dc cu di hoc roi nghi viec co phai den tien ko',
  },
  articleTitleRun: {
    value: 0.6,
    unit: 'share',
    reason: 'run of the title from which the document of a named article counts as named',
    witness: 'Điều 13 Luật Dữ liệu phân loại dữ liệu như thế nào?',
  },
  otherMarksTyped: {
    value: 0.35,
    unit: 'factor',
    reason: 'a word typed with marks matches the same letters with other marks this much',
    witness: 'tinh nao ko sap nhap',
  },
  otherMarksBare: {
    value: 0.8,
    unit: 'factor',
    reason: 'a word typed without marks, whose marks were restored, matches other marks this much',
    witness: 'ke hoach 20/02/2024 cua ban chi dao',
  },
  nearInQuestion: {
    value: 4,
    unit: 'words',
    reason: 'words of the question at most this far apart form a near pair',
    witness: 'Hành vi nào sau đây bị nghiêm cấm trong văn hóa giao tiếp với Nhân dân?',
  },
  nearInText: {
    value: 5,
    unit: 'words',
    reason: 'a near pair may stand this far apart in a line',
    witness: '16 nq tu',
  },

  maxTermFrequency: {
    value: 0.1,
    unit: 'share of passages',
    reason: 'terms in more passages are not looked up: they cost most and separate least',
    witness: 'Mất điện thoại, muốn khóa VNeID/Căn cước điện tử?',
  },
  minTermsKept: {
    value: 8,
    unit: 'terms',
    reason: 'a short question has only frequent terms; its rarest ones are always looked up',
    witness: 'Thời gian cấp VNeID mức 2?',
  },
  maxCandidates: {
    value: 80,
    unit: 'passages',
    reason: 'candidates that are ranked; more cost time and change nothing on top',
    witness:
      "By how much did the Prime Minister's urgent dispatch of March 2025 want to shorten processing times for administrative procedures?",
  },

  boostNumber: {
    value: 2,
    unit: 'factor',
    reason: 'BM25 boost of the document number',
    witness:
      'Tôi xin nghỉ việc sau tháng 10/2025 thì có được giải quyết chế độ theo Nghị định số 154/2025/NĐ-CP hay không?',
  },
  boostTitle: {
    value: 0.5,
    unit: 'factor',
    reason: 'BM25 boost of the title',
    witness: 'nghị quyết 36',
  },
  boostTitleEn: {
    value: 0.5,
    unit: 'factor',
    reason: 'BM25 boost of the English title',
    witness:
      'By when was the Ministry of Home Affairs to finish a toolkit for assessing the performance of civil servants and public employees?',
  },
  boostTopics: {
    value: 0.3,
    unit: 'factor',
    reason: 'BM25 boost of the topics',
    witness: 'Cải cách hành chính là gì?',
  },
  boostHeading: {
    value: 1,
    unit: 'factor',
    reason: 'BM25 boost of the heading',
    witness: 'Ai được hưởng hỗ trợ theo Nghị quyết về nông nghiệp số?',
  },
  boostQuestions: {
    value: 0.7,
    unit: 'factor',
    reason: 'BM25 boost of the questions that the lines answer',
    witness: 'cắt giảm 30% thủ tục hành chính theo nghị quyết nào',
  },
  boostQuestionsFolded: {
    value: 0.35,
    unit: 'factor',
    reason: 'BM25 boost of these questions without marks',
    witness: 'cong chuc la gi vien chuc la gi',
  },
  boostLabelFolded: {
    value: 0.4,
    unit: 'factor',
    reason: 'BM25 boost of number, titles, topics and heading without marks',
    witness: 'nq 59 nam 2025 ve gi',
  },
  boostBodyFolded: {
    value: 0.5,
    unit: 'factor',
    reason: 'BM25 boost of the body without marks',
    witness: 'Tuyến cao tốc Dầu Giây - Liên Khương khi nào khởi công?',
  },
} as const satisfies Readonly<Record<string, Weight>>;

export type SearchWeights = WeightValues<typeof SEARCH_WEIGHTS>;

/** The shipped values. */
export const SHIPPED_SEARCH_WEIGHTS: SearchWeights = weightValues(SEARCH_WEIGHTS);
