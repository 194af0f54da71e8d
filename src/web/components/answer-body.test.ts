import { afterAll, describe, expect, it } from 'vitest';
import { createTestSite } from '../../../test/helpers/site.ts';

describe('answer to a question that the library cannot answer', () => {
  const site = createTestSite();
  afterAll(() => site.deps.store.close());

  it.each(['/?q=nu%C3%B4i+t%C3%B4m+h%C3%B9m', '/chat?q=nu%C3%B4i+t%C3%B4m+h%C3%B9m'])(
    'links to the nearest topics on %s',
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
