import { expect, it } from 'vitest';
import { loadTestLibrary } from '../../../test/helpers/library-from-files.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { createCurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { createLibraryIndex } from '../../library/index/library-index.ts';
import { createCardView } from './card.ts';

const DOCUMENT = `---
id: nq-5
type: resolution
title: Về phí thư viện
sources:
  - { title: Báo Mới, url: "https://baomoi.com/1" }
  - { title: "LuatVietnam: nghi quyet 5 2025 nq hdnd", url: "https://luatvietnam.vn/1" }
  - { title: Cổng thông tin tỉnh, url: "https://sontuyen.gov.vn/1" }
---
Phí thư viện là 5.000 đồng.
`;

it('card lists the best source first, with publishers for slugs, and its button links to it', () => {
  const library = loadTestLibrary({ 'documents/a.md': DOCUMENT });
  const index = createLibraryIndex(library);
  const [document] = library.documents;
  if (document === undefined) throw new Error('the document is missing');
  const current = createCurrentLibraryIndex(
    () => index,
    () => '2026-03-01',
  );
  const { paragraphs, keyboard } = createCardView(current, document, translatorOf('vi'));
  const linked = paragraphs.flatMap(({ runs }) => runs).filter(({ href }) => href !== undefined);
  expect(linked.map(({ text, href }) => [text, href])).toEqual([
    ['Cổng thông tin tỉnh', 'https://sontuyen.gov.vn/1'],
    ['LuatVietnam', 'https://luatvietnam.vn/1'],
    ['Báo Mới', 'https://baomoi.com/1'],
  ]);
  expect(keyboard.flat()).toContainEqual(
    expect.objectContaining({ url: 'https://sontuyen.gov.vn/1' }),
  );
});

it('card links to the page of the document, and shares it, where there is a public address', () => {
  const library = loadTestLibrary({ 'documents/a.md': DOCUMENT });
  const index = createLibraryIndex(library);
  const [document] = library.documents;
  if (document === undefined) throw new Error('the document is missing');
  const current = createCurrentLibraryIndex(
    () => index,
    () => '2026-03-01',
  );
  const t = translatorOf('vi');
  const { keyboard } = createCardView(current, document, t, 'https://cchc.example.vn');
  expect(keyboard.flat()).toContainEqual({
    text: t('post-page'),
    url: 'https://cchc.example.vn/documents/nq-5',
  });
  const share = keyboard.flat().find(({ text }) => text === t('document-share'));
  expect(share).toMatchObject({
    url: expect.stringMatching(/^https:\/\/t\.me\/share\/url\?url=/u),
  });
  expect(JSON.stringify(share)).toContain(encodeURIComponent('/documents/nq-5'));
});
