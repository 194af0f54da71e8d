import { describe, expect, it } from 'vitest';
import { makeDocument, makeLibrary } from '../../../test/helpers/answers.ts';
import { createCurrentLibraryIndex } from './current-library-index.ts';
import { libraryIndexOf } from './library-index.ts';

describe('libraryIndexOf', () => {
  it('libraryIndexOf returns the same index at every call for a library', () => {
    const library = makeLibrary([]);
    expect(libraryIndexOf(library)).toBe(libraryIndexOf(library));
    expect(libraryIndexOf(library)).not.toBe(libraryIndexOf(makeLibrary([])));
  });
});

describe('createCurrentLibraryIndex', () => {
  it('the current library index follows the library when it is exchanged', () => {
    let library = makeLibrary([makeDocument({ id: 'a' })]);
    const index = createCurrentLibraryIndex(
      () => libraryIndexOf(library),
      () => '2026-11-25',
    );
    expect(index.newest.map(({ id }) => id)).toEqual(['a']);
    library = makeLibrary([makeDocument({ id: 'b' })]);
    expect(index.newest.map(({ id }) => id)).toEqual(['b']);
    expect(index.facts.has('b')).toBe(true);
    expect(index.today()).toBe('2026-11-25');
  });
});
