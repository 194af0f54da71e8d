import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from './front-matter.ts';

describe('front matter', () => {
  test('is what stands between the first two fences', () => {
    expect(splitFrontMatter('---\nid: a\n---\n\n## Mục tiêu\n---\nx')).toEqual({
      yaml: 'id: a\n',
      yamlLine: 2,
      body: '\n\n## Mục tiêu\n---\nx',
    });
  });

  test('counts lines from the top of the file, blank lines before the fence included', () => {
    expect(splitFrontMatter('\n\n---\nid: a\n---\n')).toMatchObject({ yamlLine: 4 });
  });

  test('may be empty, and may be all there is', () => {
    expect(splitFrontMatter('---\n---')).toEqual({ yaml: '', yamlLine: 2, body: '' });
  });

  test('does not end at a value that starts with dashes', () => {
    expect(splitFrontMatter('---\nid: |\n  ---\n---- x\n---\n')).toMatchObject({
      yaml: 'id: |\n  ---\n---- x\n',
    });
  });

  test('says which fence is missing', () => {
    expect(splitFrontMatter('# Tiêu đề\n---\n')).toBe('no-opening');
    expect(splitFrontMatter('---\nid: a\n')).toBe('no-closing');
  });
});
