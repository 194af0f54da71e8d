import { describe, expect, it } from 'vitest';
import { fold } from '../../text/fold.ts';
import {
  answerShape,
  asksForAll,
  createUnitMatcher,
  detectUnit,
  type FoldedLine,
} from './shapes.ts';

describe('detectUnit', () => {
  it.each([
    ['Kinh tế số chiếm bao nhiêu phần trăm?', '%'],
    ['tỷ lệ hồ sơ trực tuyến', '%'],
    ['How many percent of people?', '%'],
    ['What percentage of people?', '%'],
    ['chờ bao nhiêu phút', 'phut'],
    ['có mấy điều', 'dieu'],
    ['lệ phí bao nhiêu', 'money'],
    ['bao nhiêu tiền', 'money'],
    ['bao nhiêu là đủ', null],
    ['chỉ tiêu đến 2030', null],
  ])('finds the unit of "%s"', (question, unit) => {
    expect(detectUnit(fold(question), [])).toBe(unit);
  });

  it('gives the translations of the unit for an English question', () => {
    expect(detectUnit('how many articles does it have', ['điều', 'khoản'])).toBe('dieu|khoan');
  });
});

const printed = (text: string): FoldedLine => ({ text, folded: fold(text) });

describe('createUnitMatcher and answerShape', () => {
  it('match a unit only behind a number', () => {
    expect(createUnitMatcher('%')(fold('Kinh tế số chiếm 32% GRDP'))).toBe(true);
    expect(createUnitMatcher('%')(fold('đạt 90 phần trăm'))).toBe(true);
    expect(createUnitMatcher('phut')(fold('không quá 15 phút'))).toBe(true);
    expect(createUnitMatcher('phut')(fold('không quá 15 ngày'))).toBe(false);
    expect(createUnitMatcher('money')(fold('mức thu 50.000 đồng'))).toBe(true);
    expect(createUnitMatcher('money')(fold('Miễn lệ phí cho hộ nghèo'))).toBe(false);
  });

  it('do not take dates, years, document numbers and list numbers for figures', () => {
    for (const line of ['chiếm 32% GRDP', 'gồm bốn nhóm', 'tăng 2.000 lớp', '1. Mở 60 lớp'])
      expect(answerShape('figure')?.(printed(line)), line).toBe(true);
    for (const line of [
      'ngày 12/4/2021',
      'đến năm 2030',
      'Điều 7 quy định',
      '1. Miễn lệ phí',
      'theo 12-NQ/TU',
      'năm sau phải xong',
    ])
      expect(answerShape('figure')?.(printed(line)), line).toBe(false);
  });

  it('recognise deadlines and duties by their words', () => {
    expect(answerShape('deadline')?.(printed('hoàn thành trước ngày 30/9'))).toBe(true);
    expect(answerShape('deadline')?.(printed('mở 60 lớp'))).toBe(false);
    expect(answerShape('responsible')?.(printed('Sở Nội vụ chủ trì'))).toBe(true);
    expect(answerShape('responsible')?.(printed('mở 60 lớp'))).toBe(false);
  });
});

describe('asksForAll', () => {
  it('is true only for questions that ask for all', () => {
    for (const question of ['gồm những gì', 'những nhiệm vụ nào', 'nêu các giải pháp chính nào'])
      expect(asksForAll(fold(question)), question).toBe(true);
    for (const question of ['chiếm bao nhiêu', 'ai ký', 'kế hoạch nào'])
      expect(asksForAll(fold(question)), question).toBe(false);
  });
});
