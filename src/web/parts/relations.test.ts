import { afterAll, describe, expect, it } from 'vitest';
import { documentOf, libraryOf } from '../../../test/support/answers.ts';
import { openSite } from '../../../test/support/site.ts';
import type { RelationType } from '../../knowledge/document.ts';

/** A document at `day` in 2026 that is this to `hub`. */
const towards = (id: string, type: RelationType, jurisdiction: string, hub = 'hub') =>
  documentOf({
    id,
    number: id,
    jurisdiction,
    relations: [{ type, target: hub, targetDate: null, verified: true }],
  });
const local = Array.from({ length: 7 }, (_, at) => towards(`local-${at}`, 'implements', 'da-nang'));
const site = openSite({
  change: {
    library: libraryOf([
      documentOf({ id: 'hub', number: 'hub' }),
      ...local,
      towards('central', 'implements', 'vn'),
      towards('amending', 'amends', 'da-nang'),
      towards('replacing', 'replaces', 'vn'),
      documentOf({ id: 'small', number: 'small' }),
      towards('only', 'implements', 'vn', 'small'),
    ]),
  },
});
afterAll(() => site.deps.store.close());

async function relations(id: string, language = 'vi') {
  const response = await site.app.request(`/documents/${id}`, {
    headers: { accept: 'text/html', 'accept-language': language },
  });
  const page = await response.text();
  const [svg = '', label = ''] =
    /<svg viewBox[^>]*aria-label="([^"]+)".*?<\/svg>/su.exec(page) ?? [];
  return { page, svg, label, drawn: [...svg.matchAll(/<a href="([^"]+)"/gu)].map(([, to]) => to) };
}

describe('a diagram of relations that has not room for all', () => {
  it('draws first what changes the document, then what is central, then the rest', async () => {
    const { drawn } = await relations('hub');
    expect(drawn.slice(0, 4)).toEqual([
      '/documents/replacing',
      '/documents/amending',
      '/documents/central',
      '/documents/local-0',
    ]);
  });

  it('ends in a node that counts the others and leads to the table that has them', async () => {
    const { page, svg, drawn } = await relations('hub');
    expect(drawn).toHaveLength(7);
    expect(drawn.at(-1)).toBe('#_relations-table');
    expect(svg).toContain('và 4 văn bản khác ↓');
    const [, table = ''] = /id="_relations-table"(.*?)<\/table>/su.exec(page) ?? [];
    expect(table.match(/<tr>/gu)).toHaveLength(1 + 10);
  });

  it('claims no more than it draws', async () => {
    expect((await relations('hub')).label).toBe(
      'Sơ đồ 6 trong 10 quan hệ của Nghị quyết hub; bảng bên dưới nêu đủ',
    );
    expect((await relations('hub', 'en')).label).toMatch(/^Diagram of 6 of the 10 relations/u);
  });
});

it('a diagram of relations that has room for all says that it has them', async () => {
  const { label, drawn } = await relations('small');
  expect(drawn).toEqual(['/documents/only']);
  expect(label).toContain('nêu cùng nội dung');
});
