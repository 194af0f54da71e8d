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
    ['quyết định của ủy ban nhân dân phường La Khê', 'phuong la khe'],
    ['kế hoạch của ủy ban nhân dân phường Đa Kao', 'phuong da kao'],
    ['ủy ban nhân dân phường Đề Thám', 'phuong de tham'],
    ['uy ban nhan dan phuong la khe', 'phuong la khe'],
  ])('is its name: %s', (question, locality) => {
    const typed = question.toLowerCase().replace('ubnd', 'ủy ban nhân dân');
    expect(detectLevel(fold(typed), typed)?.locality).toBe(locality);
  });

  it.each([
    'ủy ban nhân dân phường có được chứng thực hợp đồng không',
    'hội đồng nhân dân xã miền núi bầu bao nhiêu đại biểu',
    'ủy ban nhân dân xã là gì',
    'ủy ban nhân dân xã làm những việc gì',
    'ủy ban nhân dân phường phải công khai gì',
  ])('is none where other words follow the level: %s', (question) => {
    expect(detectLevel(fold(question), question)?.locality ?? null).toBeNull();
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
    expect(isFilter('Ủy ban nhân dân tỉnh Sơn Tuyền sắp xếp bộ máy')).toBe(true);
    expect(isFilter('ủy ban nhân dân tỉnh sơn tuyền phòng cháy chữa cháy')).toBe(true);
    expect(isFilter('uy ban nhan dan tinh son tuyen dau tu cong')).toBe(true);
  });
});
