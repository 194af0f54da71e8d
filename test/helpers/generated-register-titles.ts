/**
 * Titles (trích yếu) like those of a province's register. Few patterns with many years, periods and
 * places make most titles near-duplicates. All titles are invented; none comes from a register.
 */

/** The values that fill the pattern of a title. */
export interface TitleValues {
  readonly year: number;
  readonly place: string;
  readonly field: string;
  readonly work: string;
  readonly body: string;
}

export const PLACES: readonly string[] = [
  'huyện Đại Từ',
  'huyện Phú Bình',
  'huyện Định Hóa',
  'huyện Võ Nhai',
  'huyện Đồng Hỷ',
  'huyện Phú Lương',
  'thành phố Sông Công',
  'thành phố Phổ Yên',
];

export const FIELDS: readonly string[] = [
  'cải cách hành chính',
  'chuyển đổi số',
  'kiểm soát thủ tục hành chính',
  'ứng dụng công nghệ thông tin',
  'bảo đảm an toàn thông tin mạng',
  'phòng, chống thiên tai và tìm kiếm cứu nạn',
  'bình đẳng giới',
  'giảm nghèo bền vững',
  'xây dựng nông thôn mới',
  'phòng, chống tham nhũng, lãng phí',
  'thực hành tiết kiệm, chống lãng phí',
  'đào tạo, bồi dưỡng cán bộ, công chức, viên chức',
  'bảo vệ môi trường',
  'phổ biến, giáo dục pháp luật',
  'quản lý an toàn thực phẩm',
  'phát triển kinh tế tập thể, hợp tác xã',
  'tiêm phòng gia súc, gia cầm',
  'trợ giúp người khuyết tật',
  'văn thư, lưu trữ',
  'thống kê, kiểm kê đất đai',
];

export const WORKS: readonly string[] = [
  'Trường Trung học cơ sở Hùng Sơn',
  'Trạm Y tế xã Quân Chu',
  'đường giao thông liên xã Tân Kim - Tân Thành',
  'kênh mương nội đồng xã Bảo Lý',
  'cầu treo xóm Nà Lọm',
  'hồ chứa nước Vân Hán',
  'khu dân cư số 5 phường Ba Hàng',
  'nhà văn hóa xóm Đồng Tâm',
  'hệ thống cấp nước sinh hoạt xã Lâu Thượng',
  'trụ sở làm việc Đảng ủy, HĐND và UBND xã Phú Đình',
  'khu công nghiệp Điềm Thụy, phân khu A',
  'chợ trung tâm thị trấn Đu',
  'kè chống sạt lở bờ sông Cầu đoạn qua xã Hóa Thượng',
  'trung tâm giám sát, điều hành thông minh',
];

export const BODIES: readonly string[] = [
  'Sở Nội vụ',
  'Sở Tài chính',
  'Sở Tư pháp',
  'Sở Xây dựng',
  'Sở Y tế',
  'Sở Giáo dục và Đào tạo',
  'Sở Công Thương',
  'Sở Khoa học và Công nghệ',
  'Ban Quản lý các khu công nghiệp',
  'Thanh tra tỉnh',
];

type Pattern = (fill: TitleValues) => string;

/** Returns the five-year period that contains the year. */
const period = (year: number): string => {
  const first = year - ((year - 2016 + 5) % 5);
  return `giai đoạn ${first} - ${first + 4}`;
};

const DECISIONS: readonly Pattern[] = [
  ({ work, place }) =>
    `Về việc phê duyệt Báo cáo kinh tế - kỹ thuật đầu tư xây dựng công trình ${work}, ${place}`,
  ({ work, place }) => `Về việc phê duyệt kế hoạch lựa chọn nhà thầu công trình ${work}, ${place}`,
  ({ work, place }) => `Về việc phê duyệt quyết toán dự án hoàn thành công trình ${work}, ${place}`,
  ({ place, year }) => `Về việc phê duyệt Kế hoạch sử dụng đất năm ${year} của ${place}`,
  ({ place, year }) =>
    `Về việc phê duyệt điều chỉnh, bổ sung Kế hoạch sử dụng đất năm ${year} của ${place}`,
  ({ field, year }) => `Ban hành Kế hoạch ${field} năm ${year} trên địa bàn tỉnh Thái Nguyên`,
  ({ field, year }) => `Phê duyệt Đề án ${field} tỉnh Thái Nguyên ${period(year)}`,
  ({ body }) =>
    `Ban hành Quy định chức năng, nhiệm vụ, quyền hạn và cơ cấu tổ chức của ${body} tỉnh Thái Nguyên`,
  ({ body, year }) =>
    `Công bố Danh mục thủ tục hành chính mới ban hành, được sửa đổi, bổ sung năm ${year} thuộc thẩm quyền giải quyết của ${body}`,
  ({ body, year }) =>
    `Về việc giao biên chế công chức, số lượng người làm việc năm ${year} cho ${body}`,
  ({ field, place }) => `Về việc kiện toàn Ban Chỉ đạo ${field} ${place}`,
  ({ year, place }) => `Về việc bổ sung có mục tiêu kinh phí năm ${year} cho ${place}`,
];
const PLANS: readonly Pattern[] = [
  ({ field, year }) => `Kế hoạch ${field} năm ${year} trên địa bàn tỉnh Thái Nguyên`,
  ({ field, year }) => `Kế hoạch thực hiện công tác ${field} tỉnh Thái Nguyên ${period(year)}`,
  ({ field, year, body }) => `Kế hoạch kiểm tra công tác ${field} năm ${year} tại ${body}`,
  ({ field, year }) => `Kế hoạch tuyên truyền ${field} năm ${year}`,
];
const REPORTS: readonly Pattern[] = [
  ({ field, year }) => `Báo cáo kết quả công tác ${field} năm ${year}`,
  ({ field, year, place }) => `Báo cáo tình hình ${field} năm ${year} tại ${place}`,
];
const LETTERS: readonly Pattern[] = [
  ({ field, place }) => `V/v tăng cường công tác ${field} trên địa bàn ${place}`,
  ({ body, field, year }) => `V/v đề nghị ${body} báo cáo kết quả ${field} năm ${year}`,
];
const RESOLUTIONS: readonly Pattern[] = [
  ({ year, place }) =>
    `Về danh mục dự án thu hồi đất, chuyển mục đích sử dụng đất trồng lúa năm ${year} tại ${place}`,
  ({ field, year }) =>
    `Quy định mức chi bảo đảm cho công tác ${field} trên địa bàn tỉnh Thái Nguyên ${period(year)}`,
  ({ work, place }) => `Về chủ trương đầu tư dự án ${work}, ${place}`,
];
const PARTY: readonly Pattern[] = [
  ({ field, year }) =>
    `Về tăng cường sự lãnh đạo của Đảng đối với công tác ${field} ${period(year)}`,
  ({ field, place }) => `Về nâng cao hiệu quả công tác ${field} tại ${place}`,
];
const DISTRICT: readonly Pattern[] = [
  ({ field, year, place }) => `Kế hoạch ${field} năm ${year} trên địa bàn ${place}`,
  ({ field, place }) => `Về việc thành lập Tổ công tác ${field} ${place}`,
];
const NOTICES: readonly Pattern[] = [
  ({ field, year }) =>
    `Thông báo kết luận của Chủ tịch UBND tỉnh tại hội nghị về ${field} năm ${year}`,
  ({ work, place }) =>
    `Thông báo kết luận của Phó Chủ tịch UBND tỉnh về tiến độ công trình ${work}, ${place}`,
];

export const PATTERNS = {
  DECISIONS,
  PLANS,
  REPORTS,
  LETTERS,
  RESOLUTIONS,
  PARTY,
  DISTRICT,
  NOTICES,
} as const;
