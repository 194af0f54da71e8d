import { marked } from 'marked';
import { describe, expect, it } from 'vitest';
import { makeDocument, makeLibrary } from '../../../test/helpers/answers.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { createCurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { createLibraryIndex } from '../../library/index/library-index.ts';
import { createFileName, exportDocument } from './export-document.ts';
import { renderMarkdown } from './markdown.ts';

const section = (heading: string, path: string[], text: string) => ({
  anchor: heading,
  heading,
  path,
  citation: heading,
  text,
});

describe('a document as Markdown', () => {
  const document = makeDocument({
    number: '04-NQ/TU',
    title: 'Về <chuyển đổi> *số*',
    sources: [{ title: 'Cổng [tỉnh]', url: 'https://a.vn/?x=(1)', kind: null, retrieved: null }],
    sections: [
      section('Mục tiêu', ['Mục tiêu'], '- một\n- hai\n1. ba'),
      section('Đến 2030', ['Mục tiêu', 'Đến 2030'], '# không phải tiêu đề'),
    ],
  });
  const index = createLibraryIndex(makeLibrary([document]));
  const libraryIndex = createCurrentLibraryIndex(
    () => index,
    () => '2026-11-25',
  );
  const markdown = renderMarkdown(exportDocument(libraryIndex, document, translatorOf('vi')));
  const html = marked.parse(markdown, { async: false });

  it('has headings, lists and links, and escapes the text', () => {
    expect(html).toContain('<h1>Nghị quyết 04-NQ/TU</h1>');
    expect(html).toContain('<h2>Mục tiêu</h2>');
    expect(html).toContain('<h3>Đến 2030</h3>');
    expect(html).toContain('<li>một</li>\n<li>hai</li>');
    expect(html).toContain('Về &lt;chuyển đổi&gt; *số*');
    expect(html).toContain('<p># không phải tiêu đề</p>');
    expect(html).toContain('<a href="https://a.vn/?x=(1)">Cổng [tỉnh]</a>');
  });

  it('has a file name that is valid on every system', () => {
    expect(createFileName(document, 'md')).toBe('04-nq-tu.md');
    expect(createFileName(makeDocument({ number: '…', id: 'nq-1' }), 'pdf')).toBe('nq-1.pdf');
  });
});
