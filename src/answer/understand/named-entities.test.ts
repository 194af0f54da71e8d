import { describe, expect, it } from 'vitest';
import { createTestAssistant, TODAY } from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { fold } from '../../text/fold.ts';
import { detectLevel } from './named-entities.ts';
import { understand } from './understand.ts';

describe('the district or commune of a question', () => {
  it.each([
    ['kế hoạch của UBND xã Đức Trọng', 'xa duc trong'],
    ['quyết định của ủy ban nhân dân phường Cẩm Lệ', 'phuong cam le'],
  ])('is its name: %s', (question, locality) => {
    expect(detectLevel(fold(question).replace('ubnd', 'uy ban nhan dan'))?.locality).toBe(locality);
  });

  it.each([
    'ủy ban nhân dân phường có được chứng thực hợp đồng không',
    'hội đồng nhân dân xã miền núi bầu bao nhiêu đại biểu',
    'ủy ban nhân dân xã là gì',
    'ủy ban nhân dân xã làm những việc gì',
    'ủy ban nhân dân phường phải công khai gì',
  ])('is none where other words follow the level: %s', (question) => {
    expect(detectLevel(fold(question))?.locality ?? null).toBeNull();
  });
});

describe('a body at the start of a question', () => {
  const { assistant } = createTestAssistant(SON_TUYEN_FILES);
  const isFilter = (question: string): boolean | undefined => {
    const { libraryIndex, searcher } = assistant;
    return understand(libraryIndex, searcher.index, question, TODAY).issuers[0]?.isFilter;
  };

  it('does something, and is no filter', () => {
    expect(isFilter('Ủy ban nhân dân tỉnh Sơn Tuyền làm những việc gì')).toBe(false);
  });

  it('is a filter where documents are asked for', () => {
    expect(isFilter('Ủy ban nhân dân tỉnh Sơn Tuyền có kế hoạch nào')).toBe(true);
    expect(isFilter('Ủy ban nhân dân tỉnh Sơn Tuyền ban hành gì về một cửa')).toBe(true);
  });
});
