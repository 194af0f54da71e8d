/** The pages of documents on the shipped library, requested without a network. */
import { afterAll, describe, expect, it } from 'vitest';
import { documentPath } from '../../src/web/page-context.ts';
import { createPageReader, createTestSite } from '../helpers/site.ts';

const site = createTestSite();
const { app } = site;
const { library } = site.opened;
const { get, html } = createPageReader(site);
afterAll(() => site.deps.store.close());

describe('document', () => {
  it('has linked data for search engines', async () => {
    for (const document of library.documents) {
      const page = await html(documentPath(document.id));
      const [, json = ''] =
        /<script type="application\/ld\+json">(.*?)<\/script>/su.exec(page) ?? [];
      expect(JSON.parse(json)).toMatchObject({
        '@type': 'Legislation',
        description: document.title,
        ...(document.number !== null && { legislationIdentifier: document.number }),
      });
    }
  });

  it('that was replaced links to the document that replaces it', async () => {
    const replaced = library.documents.find(({ id }) =>
      library.documents.some(({ relations }) =>
        relations.some((one) => one.type === 'replaces' && one.verified && one.target === id),
      ),
    );
    const page = await html(documentPath(replaced?.id ?? ''));
    expect(page).toMatch(/class="banner" data-state="notInForce".*?<a href="\/documents\//su);
  });

  it('that is unverified says so', async () => {
    const document = library.documents.find(({ verified }) => !verified);
    expect(await html(documentPath(document?.id ?? ''))).toContain(
      'Chưa đối chiếu được với bản gốc',
    );
  });

  it('can be downloaded as Markdown', async () => {
    const [first] = library.documents;
    const response = await get(`${documentPath(first?.id ?? '')}.md`);
    expect(response.headers.get('content-type')).toMatch(/^text\/markdown/u);
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\w.-]+\.md"$/u,
    );
    expect(await response.text()).toContain(first?.number ?? '-');
  });

  it('that does not exist gives a page with a search form, or problem details for a program', async () => {
    for (const path of [
      '/documents/nothing',
      '/documents/nothing.md',
      '/topics/nothing',
      '/nothing',
    ]) {
      const response = await get(path);
      expect(response.status, path).toBe(404);
      expect(await response.text(), path).toContain('type="search"');
    }
    const program = await app.request('/nothing', { headers: { accept: 'application/json' } });
    expect(program.headers.get('content-type')).toContain('problem+json');
  });
});
