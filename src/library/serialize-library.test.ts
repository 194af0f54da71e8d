import { expect, it } from 'vitest';
import { openLibrary } from '#test/knowledge';
import { deserializeLibrary, serializeLibrary } from './serialize-library.ts';

it.each(['./knowledge', './test/fixtures/province'])(
  'a serialized library of %s is deserialized unchanged',
  (dir) => {
    const library = openLibrary({ KNOWLEDGE_DIR: dir });
    const back = deserializeLibrary(serializeLibrary(library));
    expect(back).toEqual(library);
    expect(new Set(back.entries.keys())).toEqual(new Set(library.entries.keys()));
  },
);
