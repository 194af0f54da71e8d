import { describe, expect, it } from 'vitest';
import { readPastedNames } from './pasted-names.ts';

describe('pasted links and file names', () => {
  it.each([
    [
      'https://thuvienphapluat.vn/van-ban/Bo-may/Nghi-dinh-118-2025-ND-CP-mot-cua-660712.aspx',
      '118/2025/ND-CP',
    ],
    ['https://a.vn/toan-van-nghi-quyet-57-nq-tw-119241224180048642.htm', '57/nq-tw'],
    [
      'https://luatvietnam.vn/hanh-chinh/luat-can-cuoc-26-2023-qh15-279999-d1.html?x=1',
      '26/2023/qh15',
    ],
    ['118-nd-cp.signed.pdf còn hiệu lực không', '118/nd-cp còn hiệu lực không'],
    ['nd118-2025.pdf', 'nd 118/2025'],
    ['118_2025_ND-CP_660712.doc', '118/2025/ND-CP'],
    ['www.a.vn/chuyen-doi-so-quoc-gia-12345.html là gì', 'chuyen doi so quoc gia là gì'],
    ['https://vanban.chinhphu.vn/?docid=214000', ''],
    ['118-2025-NĐ-CP (1).pdf', '118/2025/ND-CP'],
    ['118.2025.NĐ.CP.pdf', '118/2025/ND-CP'],
    ['ND 118-2025-ND-CP ban hanh ngay 09-06-2025.pdf', '118/2025/ND-CP'],
    ['file:///C:/Users/a/118-2025-ND-CP.docx', '118/2025/ND-CP'],
    ['còn hiệu lực không: 118-2025-nd-cp.pdf', 'còn hiệu lực không: 118/2025/nd-cp'],
    ['ai ký 118-2025-nd-cp.pdf', 'ai ký 118/2025/nd-cp'],
    [
      'so sánh nghị định 30/2020/NĐ-CP với 118-2025-nd-cp.pdf',
      'so sánh nghị định 30/2020/NĐ-CP với 118/2025/nd-cp',
    ],
    ['Nghị định 118 2025 NĐ CP bản cuối.pdf', '118/2025/ND-CP'],
    ['https://a.vn/%E0%A4%A', ''],
  ])('are read as the number or words in them: %s', (text, read) => {
    expect(readPastedNames(text)).toBe(read);
  });

  it('keep a text without them', () => {
    for (const text of ['Nghị định 118/2025/NĐ-CP', 'công nghiệp 4.0', 'file word', 'a.b.c'])
      expect(readPastedNames(text)).toBe(text);
  });
});
