import { describe, expect, it } from 'vitest';
import { boldParagraph } from '../../test/helpers/papers/paragraphs.ts';
import { findArticleHeadings, findRun } from './article-run.ts';
import { outline } from './outline.ts';
import { paragraphOf } from './paragraph.ts';
import { readRelations } from './relations.ts';

describe('readRelations', () => {
  const relationsOf = (title: string | null, ...lines: readonly string[]): string[] => {
    const all = lines.map((text) =>
      /^Điều/u.test(text) ? boldParagraph(text) : paragraphOf(text),
    );
    const { parts } = outline(all, findRun(findArticleHeadings(all)).articles, '');
    return readRelations({ number: '1/2024/NĐ-CP', title, bases: [], parts }).map(
      ({ type, target, at, isPartial }) => `${type}${isPartial ? '~' : ''} ${target} @${at}`,
    );
  };

  it.each<readonly [string, readonly string[]]>([
    [
      '1. Nghị định này thay thế Nghị định số 01/2010/NĐ-CP ngày 04 tháng 01 năm 2010.',
      ['replaces 01/2010/NĐ-CP @khoản 1 Điều 1'],
    ],
    [
      '2. Bãi bỏ khoản 3 Điều 5 Nghị định số 02/2011/NĐ-CP.',
      ['amends~ 02/2011/NĐ-CP @khoản 2 Điều 1'],
    ],
    [
      'Nghị định số 03/2012/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành.',
      ['repeals 03/2012/NĐ-CP @Điều 1'],
    ],
    [
      'Bãi bỏ Nghị định số 04/2013/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 05/2010/NĐ-CP.',
      ['repeals 04/2013/NĐ-CP @Điều 1'],
    ],
    [
      'Trường hợp Nghị định số 06/2014/NĐ-CP được sửa đổi, bổ sung hoặc thay thế thì áp dụng văn bản mới.',
      [],
    ],
    [
      '2. Luật số 76/2015/QH13 đã được sửa đổi, bổ sung một số điều theo Luật số 47/2019/QH14 và Luật số 20/2023/QH15 hết hiệu lực kể từ ngày Luật này có hiệu lực.',
      ['repeals 76/2015/QH13 @khoản 2 Điều 1'],
    ],
    ['Thực hiện theo quy định tại Nghị định số 07/2015/NĐ-CP.', []],
  ])('reads %s', (line, expected) => {
    expect(relationsOf(null, 'Điều 1. Hiệu lực thi hành', line)).toEqual(expected);
  });

  it('reads the documents that are listed below a line, each with its point', () => {
    expect(
      relationsOf(
        null,
        'Điều 1. Hiệu lực',
        '2. Các nghị định sau đây hết hiệu lực:',
        'a) Nghị định số 08/2016/NĐ-CP;',
        'b) Điều 4 Nghị định số 09/2017/NĐ-CP.',
      ),
    ).toEqual([
      'repeals 08/2016/NĐ-CP @điểm a khoản 2 Điều 1',
      'amends~ 09/2017/NĐ-CP @điểm b khoản 2 Điều 1',
    ]);
  });

  it('reads what a title amends', () => {
    expect(
      relationsOf(
        'Sửa đổi, bổ sung một số điều của Nghị định số 31/2019/NĐ-CP ngày 10 tháng 4 năm 2019',
      ),
    ).toEqual(['amends~ 31/2019/NĐ-CP @trích yếu']);
  });
});
