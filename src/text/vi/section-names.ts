/**
 * The names of sections in Vietnamese documents, as phrases of headings (see `phrase-pattern.ts`).
 * The words for goals and targets also occur in questions.
 */
export const SECTION_NAMES = {
  definition: ['^ là gì', 'khái niệm', 'định nghĩa'],
  goals: ['mục tiêu'],
  targets: ['chỉ tiêu'],
  results: ['kết quả', 'số liệu'],
  summary: ['tóm tắt'],
  content: ['nội dung'],
  tasks: ['nhiệm vụ'],
  scope: ['phạm vi'],
  audience: ['đối tượng'],
  organisation: ['tổ chức thực hiện'],
  duties: ['trách nhiệm', 'phân công'],
  schedule: ['tiến độ', 'lộ trình', 'thời hạn'],
  relatedDocuments: ['văn bản liên quan'],
  notes: ['ghi chú'],
  status: ['hiệu lực'],
  unverified: ['chưa kiểm chứng'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type SectionName = keyof typeof SECTION_NAMES;
