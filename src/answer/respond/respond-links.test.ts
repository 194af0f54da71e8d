/** Questions with a pasted link that has only an id. */
import { describe, expect, it } from 'vitest';
import { decreeFile } from '../../../test/helpers/document-file.ts';
import { createTestAssistant, firstBlockText } from '../../../test/helpers/library-from-files.ts';
import { translatorOf } from '../../i18n/i18n.ts';

const t = translatorOf('vi');
const PORTAL = 'https://vanban.chinhphu.vn/?pageid=27160&docid';
const decree = (serial: number, title: string, docid: number, line: string): string =>
  decreeFile(
    {
      serial,
      title,
      inForce: 'inForce',
      sources: `[{ title: Hệ thống văn bản, url: "${PORTAL}=${docid}" }]`,
    },
    `## Điều 3. Thời hạn\n- ${line}\n`,
  );

const { ask } = createTestAssistant({
  'jurisdictions.yaml': '- { id: vn, name: Trung ương, kind: country }\n',
  'documents/nd-10-2025.md': decree(
    10,
    'Quy định về thẻ kho số',
    700010,
    'Thẻ kho số được cấp trong 05 ngày làm việc kể từ ngày nhận đủ hồ sơ.',
  ),
  'documents/nd-20-2025.md': decree(
    20,
    'Quy định về trang phục giữ kho',
    700020,
    'Áo xuân hè được cấp trong 07 ngày làm việc.',
  ),
});

describe('a link that has only an id', () => {
  it('that is a source of a document is answered about this document', () => {
    for (const question of [
      `${PORTAL}=700010`,
      'vanban.chinhphu.vn/?docid=700010',
      `${PORTAL}=700010 quy định gì?`,
      `${PORTAL}=700010 còn hiệu lực không`,
      `Văn bản này cấp trong bao lâu? ${PORTAL}=700010`,
    ])
      expect(
        ask(question).documents.map(({ id }) => id),
        question,
      ).toEqual(['nd-10-2025']);
  });

  it('that is a source is never answered with another document', () => {
    const { documents } = ask(`áo xuân hè ${PORTAL}=700010 cấp trong bao lâu`);
    expect(documents.map(({ id }) => id)).not.toContain('nd-20-2025');
  });

  it('that no source has is said to name nothing, whatever stands beside it', () => {
    for (const beside of ['', 'còn hiệu lực không', 'thẻ kho số cấp trong bao lâu', 'cảm ơn']) {
      const answer = ask(`${PORTAL}=9 ${beside}`);
      expect([answer.status, answer.documents], beside).toEqual(['unsure', []]);
      expect(firstBlockText(answer), beside).toBe(t('answer-unnamed-link'));
      expect(answer.blocks.at(-1)?.spans[0]?.text).toBe(t('answer-name-the-document'));
    }
  });

  it('is said to name nothing in English, too', () => {
    const answer = ask(`what does the document ${PORTAL}=9 say about fees`);
    expect(firstBlockText(answer)).toBe(translatorOf('en')('answer-unnamed-link'));
  });

  it('does not hide a number that the question names', () => {
    const answer = ask(`Nghị định 20/2025/NĐ-CP ${PORTAL}=9`);
    expect(answer.documents[0]?.id).toBe('nd-20-2025');
  });
});
