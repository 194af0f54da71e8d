import { describe, expect, it } from 'vitest';
import type { RelationType } from '../../library/document.ts';
import { fold } from '../../text/fold.ts';
import { detectRelation } from './relation-asked.ts';

/** The relation that a question asks for of the document that it calls X. */
function asked(question: string): string | null {
  const folded = fold(question);
  const at = /(?:nghi quyet|nghi dinh|luat|decree|resolution|law)? ?\bx\b/u.exec(folded);
  const relation = detectRelation(
    folded,
    at === null ? null : { start: at.index, end: at.index + at[0].length },
  );
  return relation === null ? null : `${relation.types[0]} ${relation.direction}`;
}

const QUESTIONS: readonly (readonly [string, `${RelationType} ${'in' | 'out'}`])[] = [
  ['Văn bản nào thay thế Nghị quyết X?', 'replaces in'],
  ['Nghị quyết X thay thế văn bản nào?', 'replaces out'],
  ['Nghị quyết X bị thay thế bởi văn bản nào?', 'replaces in'],
  ['Nghị quyết X được văn bản nào thay thế?', 'replaces in'],
  ['Nghị định nào bãi bỏ Nghị định X?', 'replaces in'],
  ['Which document replaces resolution X?', 'replaces in'],
  ['What did resolution X replace?', 'replaces out'],
  ['Which law was decree X replaced by?', 'replaces in'],
  ['What replaced decree X?', 'replaces in'],
  ['Nghị định nào sửa đổi, bổ sung Nghị định X?', 'amends in'],
  ['Nghị định X sửa đổi nghị định nào?', 'amends out'],
  ['Nghị định X được sửa đổi bởi nghị định nào?', 'amends in'],
  ['Which decree amends decree X?', 'amends in'],
  ['Which decrees does decree X amend?', 'amends out'],
  ['Kế hoạch nào triển khai Nghị quyết X?', 'implements in'],
  ['Nghị quyết X triển khai nghị quyết nào của trung ương?', 'implements out'],
  ['Văn bản nào hướng dẫn Luật X?', 'implements in'],
  ['Which plans implement resolution X?', 'implements in'],
  ['Căn cứ của Nghị định X là gì?', 'basedOn out'],
  ['Nghị định X căn cứ vào luật nào?', 'basedOn out'],
  ['Văn bản nào là căn cứ của Nghị định X?', 'basedOn out'],
  ['Văn bản nào căn cứ vào Luật X?', 'basedOn in'],
  ['Nghị định nào dựa trên Luật X?', 'basedOn in'],
  ['What is decree X based on?', 'basedOn out'],
  ['What is the legal basis of decree X?', 'basedOn out'],
  ['Which decrees are based on the law X?', 'basedOn in'],
  ['Văn bản nào dẫn chiếu Nghị quyết X?', 'cites in'],
  ['Which documents cite resolution X?', 'cites in'],
  ['Văn bản nào tiếp theo Nghị quyết X?', 'follows in'],
  ['Nghị định sửa đổi Nghị định X', 'amends in'],
  ['Kế hoạch của tỉnh thực hiện Nghị quyết X', 'implements in'],
  ['decree amending decree X', 'amends in'],
];

describe('detectRelation', () => {
  it.each(QUESTIONS)('finds the relation and its direction in "%s"', (question, relation) => {
    expect(asked(question)).toBe(relation);
    expect(asked(fold(question))).toBe(relation);
  });

  it('takes the document for the subject when the question names none', () => {
    expect(asked('thay thế văn bản nào?')).toBe('replaces out');
    expect(asked('được thay thế bởi văn bản nào?')).toBe('replaces in');
  });

  it('finds no relation when no document is asked for', () => {
    for (const question of [
      'Nghị quyết X nói gì về thay đổi?',
      'Cơ quan chủ trì thực hiện Nghị quyết X',
      'Kế hoạch thực hiện Nghị quyết X có mấy nhiệm vụ?',
      'Nghị quyết X triển khai chậm',
      'Nghị quyết X',
    ])
      expect(asked(question), question).toBeNull();
  });
});
