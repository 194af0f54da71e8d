import { describe, expect, it } from 'vitest';
import { articleAmendmentsOf } from './article-amendments.ts';
import { loadLibrary } from './load-library.ts';

const document = (id: string, number: string, more: string, body: string): string =>
  `---\nid: ${id}\nnumber: ${number}\ntype: decree\ntitle: Về ${id}\ntext: full\n${more}verified: false\n---\n\n${body}\n`;
const AMENDED = document('cu', '31/2019/NĐ-CP', '', '#### Điều 4. Rút tố cáo\n\n1. Như cũ.');

/** The parts that are amended, each with its new wording. */
function amendmentsOf(body: string): (readonly [string, readonly string[]])[] {
  const relation = 'relations:\n  - { type: amends, target: 31/2019/NĐ-CP }\n';
  const texts = [AMENDED, document('moi', '156/2026/NĐ-CP', relation, body)];
  const library = loadLibrary(
    texts.map((text, at) => ({
      path: `documents/${at}.md`,
      bytes: new TextEncoder().encode(text),
    })),
  );
  return (articleAmendmentsOf(library).get('cu') ?? []).map(({ units, wording }) => [
    units.map(({ unit, number }) => `${unit} ${number}`).join(' '),
    wording,
  ]);
}

describe('articleAmendmentsOf', () => {
  it('reads clauses of an article that amend, with the wording that they quote', () => {
    const body =
      '#### Điều 1. Sửa đổi một số điều\n\n1. Sửa đổi khoản 1 Điều 4 như sau:\n\n“1. Như mới.”';
    expect(amendmentsOf(body)).toEqual([['article 4 clause 1', ['1. Như mới.']]]);
  });

  it('reads an article whose title amends, and whose text is the new wording', () => {
    const body =
      '#### Điều 1. Sửa đổi, bổ sung Điều 4 như sau\n\n“Điều 4. Rút tố cáo\n\n1. Như mới.”';
    expect(amendmentsOf(body)).toEqual([['article 4', ['Điều 4. Rút tố cáo', '1. Như mới.']]]);
  });
});
