import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from './front-matter.ts';

describe('splitFrontMatter', () => {
  test('splitFrontMatter returns the text between the first two fences', () => {
    expect(splitFrontMatter('---\nid: a\n---\n\n## Mục tiêu\n---\nx')).toEqual({
      yaml: 'id: a\n',
      yamlLine: 2,
      body: '\n\n## Mục tiêu\n---\nx',
    });
  });

  test('splitFrontMatter counts lines from the top of the file when blank lines come before the fence', () => {
    expect(splitFrontMatter('\n\n---\nid: a\n---\n')).toMatchObject({ yamlLine: 4 });
  });

  test('splitFrontMatter accepts an empty front matter without a body', () => {
    expect(splitFrontMatter('---\n---')).toEqual({ yaml: '', yamlLine: 2, body: '' });
  });

  test('splitFrontMatter does not end the front matter at a value that starts with dashes', () => {
    expect(splitFrontMatter('---\nid: |\n  ---\n---- x\n---\n')).toMatchObject({
      yaml: 'id: |\n  ---\n---- x\n',
    });
  });

  test('splitFrontMatter returns which fence is missing', () => {
    expect(splitFrontMatter('# Tiêu đề\n---\n')).toBe('no-opening');
    expect(splitFrontMatter('---\nid: a\n')).toBe('no-closing');
  });
});
