import { afterAll, describe, expect, it } from 'vitest';
import { openSite } from '../../../test/support/site.ts';
import { readNearestTopics } from './nearest-topics.tsx';

const topic = (id: string, name: string, nameEn: string) => ({
  id,
  name,
  nameEn,
  synonyms: [],
  broader: null,
});
const TOPICS = [
  topic('khoa-hoc', 'khoa học', 'science'),
  topic('khcn', 'khoa học, công nghệ', 'science, technology'),
  topic('du-lieu', 'dữ liệu', 'data'),
];

describe('the line that names the nearest topics', () => {
  it('is read in both languages, names with commas whole', () => {
    expect(
      readNearestTopics('Chủ đề gần nhất: khoa học, công nghệ, khoa học, dữ liệu.', 'vi', TOPICS),
    ).toEqual({
      before: 'Chủ đề gần nhất: ',
      topics: [
        { id: 'khcn', name: 'khoa học, công nghệ' },
        { id: 'khoa-hoc', name: 'khoa học' },
        { id: 'du-lieu', name: 'dữ liệu' },
      ],
      after: '.',
    });
    expect(readNearestTopics('Nearest topics: data.', 'en', TOPICS)?.topics).toEqual([
      { id: 'du-lieu', name: 'data' },
    ]);
  });

  it.each([
    'Thư viện hiện có 138 văn bản.',
    'Chủ đề gần nhất: nuôi tôm.',
    'Chủ đề gần nhất: dữ liệu lớn.',
  ])('is not %j', (text) => {
    expect(readNearestTopics(text, 'vi', TOPICS)).toBeNull();
  });
});

describe('a question that the library does not answer', () => {
  const site = openSite();
  afterAll(() => site.deps.store.close());

  it.each(['/?q=nu%C3%B4i+t%C3%B4m+h%C3%B9m', '/chat?q=nu%C3%B4i+t%C3%B4m+h%C3%B9m'])(
    'leads to the nearest topics: %s',
    async (path) => {
      const page = await (
        await site.app.request(path, { headers: { accept: 'text/html' } })
      ).text();
      const [, line = ''] = /<p>Chủ đề gần nhất: (.*?)<\/p>/su.exec(page) ?? [];
      const links = [...line.matchAll(/<a href="(\/topics\/[^"]+)">/gu)].map(([, to = '']) => to);
      expect(links.length).toBeGreaterThan(2);
      for (const to of links) expect((await site.app.request(to)).status).toBe(200);
    },
  );
});
