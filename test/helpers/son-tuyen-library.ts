/**
 * The documents of an invented province: of its bodies, of a neighbour, of a province that was
 * merged into it, and of the central government. Nothing is real, and no code is fitted to it.
 */
import { documentFile } from './document-file.ts';
import type { Files } from './library-from-files.ts';

const TABLES: Files = {
  'library.yaml': 'name: Thư viện Sơn Tuyền\nnameEn: Library of Sơn Tuyền\nhome: [son-tuyen]\n',
  'jurisdictions.yaml': `
- { id: son-tuyen, name: Sơn Tuyền, kind: province }
- { id: hai-loc, name: Hải Lộc, kind: province }
- { id: vinh-khe, name: Vĩnh Khê, kind: province, mergedInto: son-tuyen, mergedOn: 2025-07-01 }
`,
};

const TERMS: Files = {
  'terms/ctt.md': `---
id: ctt-index
name: CTT INDEX
fullName: Chỉ số Chính quyền thân thiện
fullNameEn: Friendly Government Index
aliases: [chỉ số thân thiện]
owner: Sở Nội vụ Sơn Tuyền
sources: [{ title: Công báo Sơn Tuyền }]
---
## Là gì
CTT INDEX đo mức độ thân thiện của cơ quan nhà nước với người dân.

## Kết quả
- Năm 2023, Vĩnh Khê xếp hạng 7 về CTT INDEX.
- Năm 2024, Hải Lộc đạt 71,5 điểm CTT INDEX.
`,
};

const PROVINCE_DOCUMENTS: Files = {
  'documents/nq-12.md': documentFile(
    {
      id: 'nq-12-2021',
      number: '12-NQ/TU',
      type: 'resolution',
      title: 'Về chuyển đổi số tỉnh Sơn Tuyền đến năm 2025, định hướng đến năm 2030',
      titleEn: 'On digital transformation of Sơn Tuyền province to 2025, with orientation to 2030',
      passedBy: 'Tỉnh ủy Sơn Tuyền',
      signedBy: 'Lê Văn Thử',
      dateDocument: '2021-05-18',
      jurisdiction: 'son-tuyen',
      topics: ['chuyen-doi-so'],
    },
    `
## Mục tiêu
Chuyển đổi số đồng bộ trên ba trụ cột chính quyền số, kinh tế số, xã hội số.

### Chỉ tiêu đến năm 2025
- Kinh tế số chiếm 18% GRDP.
- 90% hồ sơ công việc cấp tỉnh xử lý trên môi trường mạng.
- Thời gian chờ của người dân tại bộ phận một cửa không quá 15 phút.

### Chỉ tiêu đến năm 2030
- Kinh tế số chiếm 32% GRDP.
- Giai đoạn 2026-2030 mỗi năm tăng 120 doanh nghiệp công nghệ số.

## Tổ chức thực hiện
- Ban Tuyên giáo Tỉnh ủy chủ trì tuyên truyền Nghị quyết.
- Đảng ủy các xã hoàn thành kế hoạch thực hiện trước ngày 30/9/2021.
`,
  ),
  'documents/kh-45.md': documentFile(
    {
      id: 'kh-45-2023',
      number: '45/KH-UBND',
      type: 'plan',
      title: 'Kế hoạch cải cách hành chính năm 2023',
      titleEn: 'Plan for administrative reform in 2023',
      passedBy: 'UBND tỉnh Sơn Tuyền',
      dateDocument: '2023-01-16',
      inForce: 'notInForce',
      jurisdiction: 'son-tuyen',
      topics: ['cai-cach-hanh-chinh'],
    },
    '\n## Mục tiêu\n- Cắt giảm 20% thời gian giải quyết hồ sơ đất đai trong năm 2023.\n',
  ),
  'documents/kh-52.md': documentFile(
    {
      id: 'kh-52-2024',
      number: '52/KH-UBND',
      type: 'plan',
      title: 'Kế hoạch cải cách hành chính năm 2024',
      titleEn: 'Plan for administrative reform in 2024',
      passedBy: 'UBND tỉnh Sơn Tuyền',
      dateDocument: '2024-02-05',
      inForce: 'inForce',
      jurisdiction: 'son-tuyen',
      topics: ['cai-cach-hanh-chinh'],
      relations: [
        '{ type: implements, target: 12-NQ/TU }',
        '{ type: follows, target: kh-45-2023 }',
      ],
    },
    `
## Mục tiêu
- Cắt giảm 30% thời gian giải quyết hồ sơ đất đai trong năm 2024.

## Phân công
- Sở Tài chính chủ trì tham mưu kinh phí.
- Các sở gửi báo cáo trước ngày 15/12/2024.
`,
  ),
  'documents/nq-21.md': documentFile(
    {
      id: 'nq-21-2020',
      number: '21/2020/NQ-HĐND',
      type: 'resolution',
      title: 'Quy định mức thu lệ phí đăng ký kinh doanh',
      passedBy: 'HĐND tỉnh Sơn Tuyền',
      dateDocument: '2020-07-10',
      dateEffective: '2020-08-01',
      inForce: 'inForce',
      jurisdiction: 'son-tuyen',
    },
    '\n## Điều 1. Mức thu\nMức thu lệ phí đăng ký kinh doanh là 100.000 đồng một lần.\n',
  ),
  'documents/nq-08.md': documentFile(
    {
      id: 'nq-08-2024',
      number: '08/2024/NQ-HĐND',
      type: 'resolution',
      title: 'Quy định giảm mức thu lệ phí đăng ký kinh doanh qua mạng',
      passedBy: 'HĐND tỉnh Sơn Tuyền',
      signedBy: 'Phạm Thị Mẫu',
      dateDocument: '2024-07-12',
      dateEffective: '2024-08-01',
      inForce: 'inForce',
      jurisdiction: 'son-tuyen',
      relations: ['{ type: replaces, target: 21/2020/NQ-HĐND }'],
    },
    `
## Điều 1. Đối tượng áp dụng
Hộ kinh doanh và hợp tác xã đăng ký qua mạng.

## Điều 2. Mức thu
1. Mức thu lệ phí đăng ký kinh doanh qua mạng là 50.000 đồng một lần.
2. Miễn lệ phí cho hộ nghèo.
`,
  ),
  'documents/qd-640.md': documentFile(
    {
      id: 'qd-640-2022',
      number: '640/QĐ-UBND',
      type: 'decision',
      title: 'Ban hành Quy chế vận hành kho lưu trữ điện tử tỉnh Sơn Tuyền',
      passedBy: 'UBND tỉnh Sơn Tuyền',
      dateDocument: '2022-09-01',
      inForce: 'inForce',
      jurisdiction: 'son-tuyen',
      verified: false,
    },
    '\n## Nội dung\n- Kho lưu trữ điện tử mở cửa 24 giờ mỗi ngày.\n',
  ),
  'documents/kh-khong-so.md': documentFile(
    {
      id: 'ct-khong-so-2025',
      number: 'null',
      type: 'programme',
      title: 'Chương trình công tác năm 2025 của Ban Chỉ đạo cải cách hành chính',
      passedBy: 'null',
      jurisdiction: 'son-tuyen',
    },
    '\n## Nội dung\n- Họp Ban Chỉ đạo mỗi quý một lần.\n',
  ),
};

const OTHER_DOCUMENTS: Files = {
  'documents/hl-52.md': documentFile(
    {
      id: 'hl-kh-52-2024',
      number: '52/KH-UBND',
      type: 'plan',
      title: 'Kế hoạch phát triển du lịch số năm 2024',
      passedBy: 'UBND tỉnh Hải Lộc',
      dateDocument: '2024-03-11',
      jurisdiction: 'hai-loc',
      topics: ['chuyen-doi-so'],
    },
    '\n## Mục tiêu\n- 40 điểm du lịch có thuyết minh tự động.\n',
  ),
  'documents/vk-09.md': documentFile(
    {
      id: 'vk-nq-09-2020',
      number: '09-NQ/TU',
      type: 'resolution',
      title: 'Về xây dựng chính quyền điện tử tỉnh Vĩnh Khê',
      passedBy: 'Tỉnh ủy Vĩnh Khê',
      dateDocument: '2020-11-03',
      jurisdiction: 'vinh-khe',
      topics: ['chinh-quyen-dien-tu'],
    },
    '\n## Mục tiêu\n- 100% xã có phòng họp trực tuyến.\n',
  ),
  'documents/dl-17.md': documentFile(
    {
      id: 'dl-kh-17-2022',
      number: '17/KH-UBND',
      type: 'plan',
      title: 'Kế hoạch phổ cập kỹ năng số năm 2022',
      passedBy: 'UBND huyện Đông Lĩnh',
      dateDocument: '2022-03-21',
      jurisdiction: 'son-tuyen',
      topics: ['ky-nang-so'],
    },
    '\n## Mục tiêu\n- Mở 60 lớp kỹ năng số tại các thôn.\n',
  ),
};

const NATIONAL_DOCUMENTS: Files = {
  'documents/luat-31.md': documentFile(
    {
      id: 'luat-31-2022',
      number: '31/2022/QH15',
      type: 'law',
      title: 'Luật Lưu trữ số',
      titleEn: 'On Digital Archives',
      passedBy: 'Quốc hội',
      dateDocument: '2022-11-15',
      dateEffective: '2023-07-01',
      inForce: 'inForce',
      jurisdiction: 'vn',
    },
    '\n## Điều 5. Nguyên tắc\nTài liệu số có giá trị như bản giấy.\n',
  ),
  'documents/nd-77.md': documentFile(
    {
      id: 'nd-77-2023',
      number: '77/2023/NĐ-CP',
      type: 'decree',
      title: 'Quy định chi tiết một số điều của Luật Lưu trữ số',
      titleEn: 'Detailing a number of articles of the Law on Digital Archives',
      passedBy: 'Chính phủ',
      dateDocument: '2023-10-20',
      dateEffective: '2024-01-01',
      inForce: 'inForce',
      jurisdiction: 'vn',
      relations: ['{ type: basedOn, target: 31/2022/QH15 }'],
    },
    `
## Điều 7. Thời hạn bảo quản
1. Hồ sơ nhân sự bảo quản 70 năm.
2. Hồ sơ đấu thầu bảo quản 20 năm.

## Điều 11. Hủy tài liệu
1. Việc hủy tài liệu do hội đồng quyết định.
2. Biên bản hủy được giữ vĩnh viễn.
`,
  ),
  'documents/nd-15.md': documentFile(
    {
      id: 'nd-15-2026',
      number: '15/2026/NĐ-CP',
      type: 'decree',
      title: 'Sửa đổi, bổ sung Nghị định về lưu trữ số',
      passedBy: 'Chính phủ',
      dateDocument: '2026-02-10',
      dateEffective: '2026-07-01',
      inForce: 'unknown',
      jurisdiction: 'vn',
      relations: [
        '{ type: amends, target: 77/2023/NĐ-CP }',
        '{ type: replaces, target: 640/QĐ-UBND, verified: false }',
      ],
    },
    '\n## Điều 1. Sửa đổi\nHồ sơ nhân sự bảo quản 90 năm.\n',
  ),
};

export const SON_TUYEN_FILES: Files = {
  ...TABLES,
  ...TERMS,
  ...PROVINCE_DOCUMENTS,
  ...OTHER_DOCUMENTS,
  ...NATIONAL_DOCUMENTS,
};
