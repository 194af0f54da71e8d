/** The file that an administrator fills in to add a document; see docs/knowledge-format.md. */
import type { IsoDate } from '../../library/document.ts';

/** @param today the day on which the source is looked up, most likely */
export function documentTemplate(today: IsoDate): string {
  return `---
# Mỗi dòng bắt đầu bằng # là ghi chú, xóa được. Sửa phần sau dấu hai chấm.
id: qd-so-nam                # chữ thường, số và dấu gạch nối; không trùng văn bản khác
number: 123/QĐ-UBND          # số hiệu như in trên văn bản
type: decision               # law, resolution, decree, decision, directive, circular, plan, programme,
                             # conclusion, report, official-letter, urgent-dispatch, guideline, notice
title: Về việc …
passedBy: Ủy ban nhân dân …
dateDocument: ${today}
dateEffective: ${today}
inForce: unknown             # inForce, partiallyInForce, notInForce, notYetInForce, unknown
topics: []
sources:
  - title: Cổng thông tin điện tử …
    url: https://…
    retrieved: ${today}
---

## Mục tiêu

- Viết lại nội dung, mỗi ý một dòng, mỗi dòng tự đủ nghĩa.

## Nhiệm vụ

- …
`;
}
