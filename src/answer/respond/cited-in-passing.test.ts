/** Questions that name a place, a number or two documents only in passing. */
import { describe, expect, it } from 'vitest';
import { decreeFile } from '../../../test/helpers/document-file.ts';
import { createTestAssistant, firstBlockText } from '../../../test/helpers/library-from-files.ts';

const { ask } = createTestAssistant({
  'jurisdictions.yaml': `
- { id: vn, name: Trung ương, kind: country }
- { id: son-tuyen, name: Sơn Tuyền, kind: province }
- { id: dong-luu, name: Đông Lưu, kind: province }
`,
  'documents/nd-10-2025.md': decreeFile(
    { serial: 10, title: 'Quy định về thẻ kho số', dateDocument: '2025-03-01' },
    `## Điều 3. Thời hạn
- Thẻ kho số được cấp trong 05 ngày làm việc kể từ ngày nhận đủ hồ sơ.
  - (?) Làm thẻ kho số mất bao lâu? Thời hạn cấp thẻ kho số?
- Lệ phí cấp thẻ kho số là 20.000 đồng.
  - (?) Làm thẻ kho số hết bao nhiêu tiền?
- Người hợp đồng theo Nghị định 77/2022/NĐ-CP được cấp thẻ kho số như công chức.
  - (?) Hợp đồng theo Nghị định 77/2022 có được cấp thẻ kho số không?
`,
  ),
  'documents/nd-30-2025.md': decreeFile(
    { serial: 30, title: 'Quy định trang phục giữ kho', dateDocument: '2025-07-01' },
    `## Điều 16. Niên hạn trang phục
1. Áo, quần xuân hè: 01 bộ trong 01 năm, năm đầu cấp 02 bộ${', may bằng vải của kho'.repeat(12)}.
2. Giày da: 01 đôi trong 02 năm${', có dây'.repeat(30)}.
3. Mũ kê-pi: 01 chiếc trong 05 năm.
`,
  ),
  'documents/nd-20-2025.md': decreeFile(
    { serial: 20, title: 'Sửa đổi quy định về thẻ kho số', dateDocument: '2025-06-01' },
    `## Điều 1. Sửa đổi
- Thẻ kho số bị mất được cấp lại trong 02 ngày làm việc.
  - (?) Mất thẻ kho số thì cấp lại trong bao lâu?
`,
  ),
});

describe('a place of which the library has nothing', () => {
  it('does not hide what holds in the whole country, and the answer says so', () => {
    const answer = ask('tôi ở Đông Lưu, làm thẻ kho số mất bao lâu?');
    expect(firstBlockText(answer)).toContain('05 ngày làm việc');
    expect(JSON.stringify(answer.blocks)).toContain('quy định chung của cả nước');
  });

  it('is the answer where a fee or a figure of the place is asked for', () => {
    expect(ask('lệ phí làm thẻ kho số ở Đông Lưu bao nhiêu tiền?').status).toBe('unknown');
  });
});

describe('a number that the library does not hold', () => {
  it('is answered with a line that speaks of it', () => {
    const answer = ask('hợp đồng theo nghị định 77/2022 có được cấp thẻ kho số không?');
    expect(firstBlockText(answer)).toContain('Nghị định 77/2022/NĐ-CP');
  });

  it('is said to be unknown where no line speaks of it', () => {
    const answer = ask('theo nghị định 78/2022 thì làm thẻ kho số mất bao lâu?');
    expect(answer).toMatchObject({ status: 'unknown', intent: 'number' });
  });
});

describe('two documents of one question', () => {
  it('are compared where nothing else is asked', () => {
    expect(firstBlockText(ask('nghị định 10/2025 và nghị định 20/2025'))).toBe('So sánh:');
    expect(firstBlockText(ask('nghị định 10/2025 khác nghị định 20/2025 thế nào'))).toBe(
      'So sánh:',
    );
  });

  it('are asked for the line that answers', () => {
    const answer = ask(
      'theo nghị định 10/2025 và nghị định 20/2025, mất thẻ kho số cấp lại mấy ngày',
    );
    expect(firstBlockText(answer)).toContain('02 ngày làm việc');
  });

  it('are no comparison where neither answers', () => {
    const answer = ask(
      'nghị định 10/2025 và nghị định 20/2025 phạt người tẩy xóa bằng lái bao nhiêu',
    );
    expect(answer.status).toBe('unknown');
  });
});

describe('an article that is long', () => {
  it('is quoted from the clause that answers', () => {
    const answer = ask('nghị định 30/2025 điều 16, bao nhiêu năm được cấp lại mũ kê-pi?');
    expect(firstBlockText(answer)).toContain('Mũ kê-pi: 01 chiếc trong 05 năm');
  });

  it('is quoted from its start where nothing else is asked', () => {
    expect(firstBlockText(ask('điều 16 nghị định 30/2025'))).toContain('Điều 16');
  });
});
