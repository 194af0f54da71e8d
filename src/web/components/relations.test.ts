import { afterAll, describe, expect, it } from 'vitest';
import { makeDocument, makeLibrary } from '../../../test/helpers/answers.ts';
import { createTestSite } from '../../../test/helpers/site.ts';
import type { RelationType } from '../../library/document.ts';

/** A document with a relation of this type to `hub`. */
const documentRelatedTo = (id: string, type: RelationType, jurisdiction: string, hub = 'hub') =>
  makeDocument({
    id,
    number: id,
    jurisdiction,
    relations: [{ type, target: hub, targetDate: null, verified: true }],
  });
const local = Array.from({ length: 7 }, (_, at) =>
  documentRelatedTo(`local-${at}`, 'implements', 'da-nang'),
);
const site = createTestSite({
  change: {
    library: makeLibrary([
      makeDocument({ id: 'hub', number: 'hub' }),
      ...local,
      documentRelatedTo('central', 'implements', 'vn'),
      documentRelatedTo('amending', 'amends', 'da-nang'),
      documentRelatedTo('replacing', 'replaces', 'vn'),
      makeDocument({ id: 'small', number: 'small' }),
      documentRelatedTo('only', 'implements', 'vn', 'small'),
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

describe('diagram with more relations than fit', () => {
  it('draws relations that change the document first, then central documents, then the rest', async () => {
    const { drawn } = await relations('hub');
    expect(drawn.slice(0, 4)).toEqual([
      '/documents/replacing',
      '/documents/amending',
      '/documents/central',
      '/documents/local-0',
    ]);
  });

  it('ends in a node with the number of the other relations and a link to the table', async () => {
    const { page, svg, drawn } = await relations('hub');
    expect(drawn).toHaveLength(7);
    expect(drawn.at(-1)).toBe('#_relations-table');
    expect(svg).toContain('và 4 văn bản khác ↓');
    const [, table = ''] = /id="_relations-table"(.*?)<\/table>/su.exec(page) ?? [];
    expect(table.match(/<tr>/gu)).toHaveLength(1 + 10);
  });

  it('has a label with the number of drawn relations', async () => {
    expect((await relations('hub')).label).toBe(
      'Sơ đồ 6 trong 10 quan hệ của Nghị quyết hub; bảng bên dưới nêu đủ',
    );
    expect((await relations('hub', 'en')).label).toMatch(/^Diagram of 6 of the 10 relations/u);
  });
});

it('diagram with all relations has a label that says so', async () => {
  const { label, drawn } = await relations('small');
  expect(drawn).toEqual(['/documents/only']);
  expect(label).toContain('nêu cùng nội dung');
});
