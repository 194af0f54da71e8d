import { describe, expect, it } from 'vitest';
import type { Library } from '../library/library.ts';
import type { WatchedSource } from '../library/watched-sources.ts';
import { isOfficialAddress, linksToRead } from './official-link.ts';

const LINK = 'https://vanban.chinhphu.vn/?pageid=27160&docid=216600';

describe('linksToRead', () => {
  it.each([
    ['a link alone', LINK],
    ['a link that ends a sentence', `${LINK}.`],
    ['a link without its protocol', 'vanban.chinhphu.vn/?pageid=27160&docid=216600'],
    ['words that ask to add it', `Thêm văn bản này giúp: ${LINK}`],
    ['words that ask to read it', `nhờ bot đọc ${LINK}`],
    ['English words', `Please add ${LINK}`],
  ])('finds %s', (_, text) => {
    expect(linksToRead(text)).toEqual([LINK]);
  });

  it('finds several links, each once', () => {
    const other = 'https://congbao.chinhphu.vn/van-ban/a-1.htm';
    expect(linksToRead(`${LINK}\n${other}\n${LINK}`)).toEqual([LINK, other]);
  });

  it('finds the address behind the words of a message', () => {
    expect(linksToRead('Nghị định số 118/2025/NĐ-CP', [LINK])).toEqual([LINK]);
  });

  it.each([
    ['a question about a link', `Văn bản này còn hiệu lực không ${LINK}`],
    ['a question', 'nghị quyết 57 là gì'],
    ['a number', '118/2025/NĐ-CP'],
    ['a file name', 'nd118-2025.pdf'],
    ['an e-mail address', 'vanthu@danang.gov.vn'],
    ['a long text that cites a link', `Thêm vào đó ${'theo quy định hiện hành '.repeat(5)}${LINK}`],
  ])('finds none in %s', (_, text) => {
    expect(linksToRead(text)).toEqual([]);
  });
});

describe('isOfficialAddress', () => {
  const library = {
    sources: [{ preset: 'feed', url: 'http://127.0.0.1:81/rss' } as WatchedSource],
    info: { elsewhere: [{ url: 'https://tra-cuu.example.vn/a' }] } as unknown as Library['info'],
  };
  it.each([
    ['https://vanban.chinhphu.vn/a', true],
    ['https://congbao.chinhphu.vn/a', true],
    ['https://datafiles.chinhphu.vn/a.pdf', true],
    ['https://vbpl.vn/a', true],
    ['https://danang.gov.vn/a', true],
    ['http://127.0.0.1:81/a', true],
    ['https://tra-cuu.example.vn/b', true],
    ['https://thuvienphapluat.vn/a', false],
    ['https://chinhphu.vn.example.com/a', false],
    ['https://evil.example/?u=vanban.chinhphu.vn', false],
    ['https://xchinhphu.vn/a', false],
  ])('%s is official: %s', (url, isOfficial) => {
    expect(isOfficialAddress(new URL(url), library)).toBe(isOfficial);
  });
});
