import { describe, expect, it } from 'vitest';
import { createTestAssistant } from '../../../test/helpers/library-from-files.ts';
import { contextOf } from '../../../test/helpers/question-context.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { documentValues } from './document-values.ts';

const { assistant, library } = createTestAssistant(SON_TUYEN_FILES);

function valuesOf(question: string, id: string, today?: string) {
  const entry = library.entries.get(id);
  if (entry === undefined) throw new Error(`no entry ${id}`);
  return documentValues(contextOf(assistant, question, today), entry);
}

describe('the values of a document', () => {
  it('say whether it is of the home, which counts only where no place is asked for', () => {
    expect(valuesOf('kinh tế số', 'nq-12-2021').isHome).toBe(1);
    expect(valuesOf('kinh tế số', 'hl-kh-52-2024').isHome).toBe(0);
    expect(valuesOf('kinh tế số của Hải Lộc', 'nq-12-2021').isHome).toBe(0);
    expect(valuesOf('kinh tế số của Hải Lộc', 'hl-kh-52-2024').isOfPlace).toBe(1);
  });

  it('say whether it is in force today', () => {
    const question = 'lưu trữ hồ sơ nhân sự';
    expect(valuesOf(question, 'nd-77-2023')).toMatchObject({ inForce: 1, notInForce: 0 });
    expect(valuesOf(question, 'nq-21-2020')).toMatchObject({ inForce: 0, notInForce: 1 });
  });

  it('say that an ended document is not what is asked for where what holds now is', () => {
    expect(valuesOf('mức thu lệ phí', 'nq-21-2020').notCurrent).toBe(0);
    expect(valuesOf('mức thu lệ phí hiện nay', 'nq-21-2020').notCurrent).toBe(1);
  });

  it('say whether it is on a topic, and about a year, that is asked for', () => {
    expect(valuesOf('chuyển đổi số', 'nq-12-2021').onTopic).toBe(1);
    expect(valuesOf('chuyển đổi số', 'nd-77-2023').onTopic).toBe(0);
    expect(valuesOf('kế hoạch năm 2024', 'kh-52-2024').ofYear).toBe(1);
    expect(valuesOf('kế hoạch năm 2024', 'kh-45-2023').ofYear).toBe(0);
  });

  it('have its age as a share of ten years, at most 1', () => {
    expect(valuesOf('chuyển đổi số', 'nq-12-2021', '2026-03-01').age).toBe(0.5);
    expect(valuesOf('chuyển đổi số', 'nq-12-2021', '2046-03-01').age).toBe(1);
  });

  it('of a term page are that it is one, and whether it is named', () => {
    expect(valuesOf('CTT INDEX là gì', 'ctt-index')).toEqual({ isTerm: 1, isNamed: 1 });
    expect(valuesOf('chuyển đổi số', 'ctt-index')).toEqual({ isTerm: 1, isNamed: 0 });
  });
});
