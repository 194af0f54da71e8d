import { describe, expect, it } from 'vitest';
import { readFilesWhere, readKnowledgeFolder, shippedDefaults } from './node/knowledge-folder.ts';
import { loadDraftAlone, previewDocument, previewPaper } from './preview-document.ts';
import { createFileFilter } from './related-files.ts';

const PROVINCE = 'test/fixtures/province';
const files = readKnowledgeFolder(PROVINCE);
const defaults = shippedDefaults();
const documents = files.filter(({ path }) => path.startsWith('documents/'));
/** A few of them, far from each other. */
const drafts = documents.filter((_, at) => at % 12 === 0);

describe('createFileFilter', () => {
  it.each(drafts)(
    'lets few files through for $path, and its preview is the same',
    async ({ bytes }) => {
      const isWanted = createFileFilter(loadDraftAlone(bytes, defaults));
      const some = await readFilesWhere(PROVINCE, isWanted);
      expect(some.length).toBeLessThan(files.length / 2);
      const [part, whole] = [some, files].map((given) => {
        const current = { files: given, approved: [], defaults };
        return [
          previewDocument(bytes, current),
          previewPaper(new TextDecoder().decode(bytes), current),
        ];
      });
      expect(part).toEqual(whole);
    },
  );

  it('lets a file through that does not say which document it is', () => {
    const isWanted = createFileFilter(
      loadDraftAlone(documents[0]?.bytes ?? new Uint8Array(), defaults),
    );
    const head = (text: string) => new TextEncoder().encode(text);
    expect(isWanted(head('---\nid: another\nnumber: >-\n  1/KH\n---\n'))).toBe(true);
    expect(isWanted(head('---\nid: another\nnumber: 999/KH-XYZ\ntitle: Khác\n---\n'))).toBe(false);
  });
});
