/**
 * An invented decree in full, an invented decree that amends it, and a decision with an attached
 * regulation. Nothing is real, and no code is fitted to it.
 */
import type { Files } from './library-from-files.ts';

const front = (fields: string): string => `---
type: decree
passedBy: Chính phủ
jurisdiction: vn
sources: [{ title: Công báo }]
${fields}
---
`;

export const FULL_TEXT_FILES: Files = {
  'library.yaml': 'name: Thư viện thử\n',
  'documents/nd-15.md': `${front(`id: nd-15-2026
number: 15/2026/NĐ-CP
title: Quy định về vườn ươm cộng đồng
dateDocument: 2026-01-10
dateEffective: 2026-02-01`)}
Căn cứ Luật Tổ chức Chính phủ;

Chính phủ ban hành Nghị định quy định về vườn ươm cộng đồng.

## Chương I. Quy định chung

#### Điều 1. Phạm vi điều chỉnh

Nghị định này quy định việc thành lập và quản lý vườn ươm cộng đồng.

#### Điều 2. Giải thích từ ngữ

Trong Nghị định này, các từ ngữ dưới đây được hiểu như sau:

1. Vườn ươm cộng đồng là khu đất công dùng để ươm cây xanh cho người dân.

2. Người coi vườn là người được giao trông nom vườn ươm.

## Chương II. Thành lập

#### Điều 3. Hồ sơ thành lập vườn ươm

1. Hồ sơ đề nghị thành lập vườn ươm gồm:

a) Tờ trình của Ủy ban nhân dân cấp xã;

b) Bản vẽ mặt bằng khu đất;

c) Danh sách hộ dân tham gia.

2. Thời hạn giải quyết hồ sơ thành lập vườn ươm là 12 ngày làm việc.

#### Điều 4. Mức hỗ trợ

1. Mức hỗ trợ 2.350.000 đồng mỗi tháng được áp dụng đối với các đối tượng sau:

a) Người coi vườn ở xã miền núi;

b) Người coi vườn ở đặc khu.

2. Các đối tượng quy định tại điểm b khoản 1 Điều này được hỗ trợ thêm tiền tàu xe.

#### Điều 5. Hiệu lực thi hành

Nghị định này có hiệu lực từ ngày 01 tháng 02 năm 2026.

# Phụ lục I. Danh mục cây

Cây keo, cây thông và cây mít.
`,
  'documents/nd-40.md': `${front(`id: nd-40-2026
number: 40/2026/NĐ-CP
title: Sửa đổi, bổ sung một số điều của Nghị định số 15/2026/NĐ-CP
dateDocument: 2026-02-20
dateEffective: 2026-02-25
relations:
  - { type: amends, target: 15/2026/NĐ-CP }`)}
#### Điều 1. Sửa đổi, bổ sung một số điều của Nghị định số 15/2026/NĐ-CP

1. Sửa đổi, bổ sung khoản 2 Điều 3 như sau:

“2. Thời hạn giải quyết hồ sơ thành lập vườn ươm là 07 ngày làm việc.”

2. Bãi bỏ khoản 2 Điều 4.

#### Điều 2. Hiệu lực thi hành

Nghị định này có hiệu lực từ ngày 25 tháng 02 năm 2026.
`,
  'documents/qd-7.md': `${front(`id: qd-7-2026
number: 7/QĐ-TTg
title: Ban hành Quy chế chăm sóc vườn ươm
dateDocument: 2026-02-05`).replace('type: decree', 'type: decision')}
#### Điều 1. Ban hành kèm theo Quyết định này Quy chế chăm sóc vườn ươm.

Quyết định có hiệu lực từ ngày ký.

#### Điều 2. Tổ chức thực hiện

Các bộ thi hành Quyết định này.

## Chương I. Quy định chung

#### Điều 1. Nguyên tắc chăm sóc

Cây được tưới mỗi ngày hai lần.

#### Điều 2. Trách nhiệm của người coi vườn

Người coi vườn ghi sổ tưới hằng ngày.
`,
};
