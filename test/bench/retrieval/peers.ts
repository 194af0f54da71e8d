/**
 * What somebody would take instead: search libraries as they come, on the texts of the same passages.
 * Each gets the question as it was typed, and finds passages with any of its words.
 */
import { create, insertMultiple, search as searchOrama } from '@orama/orama';
import Database from 'better-sqlite3';
import { Index as FlexIndex } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { Passage } from '../../../src/search/passage.ts';
import { buildPlainBm25 } from './plain-bm25.ts';
import { wordsOf } from './words.ts';

/** Returns the ids of the best passages, best first. */
export type PeerSearch = (
  question: string,
  limit: number,
) => readonly number[] | Promise<readonly number[]>;

export interface Peer {
  readonly name: string;
  readonly build: (passages: readonly Passage[]) => PeerSearch | Promise<PeerSearch>;
}

const FIELDS = ['number', 'title', 'titleEn', 'topics', 'heading', 'body'] as const;
const textOf = (passage: Passage): string => FIELDS.map((field) => passage[field]).join('\n');

function fts5(name: string, tokenize: string): Peer {
  return {
    name,
    build: (passages) => {
      const database = new Database(':memory:');
      database.exec(
        `CREATE VIRTUAL TABLE passages USING fts5(${FIELDS.join(', ')}, tokenize = "${tokenize}")`,
      );
      const columns = ['rowid', ...FIELDS];
      const insert = database.prepare(
        `INSERT INTO passages (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      );
      database.transaction(() => {
        for (const passage of passages)
          insert.run(passage.id, ...FIELDS.map((field) => passage[field]));
      })();
      const search = database
        .prepare('SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?')
        .pluck();
      return (question, limit) => {
        const query = [...new Set(wordsOf(question))].map((word) => `"${word}"`).join(' OR ');
        return query === '' ? [] : (search.all(query, limit) as number[]);
      };
    },
  };
}

const miniSearch: Peer = {
  name: 'MiniSearch',
  build: (passages) => {
    const index = new MiniSearch({ fields: [...FIELDS] });
    index.addAll(passages.map((passage) => ({ ...passage })));
    return (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => Number(id));
  },
};

const orama: Peer = {
  name: 'Orama',
  build: async (passages) => {
    const schema = Object.fromEntries(FIELDS.map((field) => [field, 'string' as const]));
    const database = create({ schema });
    await insertMultiple(
      database,
      passages.map((passage) => ({
        id: String(passage.id),
        ...Object.fromEntries(FIELDS.map((field) => [field, passage[field]])),
      })),
    );
    return async (question, limit) => {
      const { hits } = await searchOrama(database, { term: question, limit });
      return hits.map(({ id }) => Number(id));
    };
  },
};

const flexSearch: Peer = {
  name: 'FlexSearch',
  build: (passages) => {
    const index = new FlexIndex();
    for (const passage of passages) index.add(passage.id, textOf(passage));
    // Without `suggest` it finds passages with all words only, which long questions never have.
    return (question, limit) => index.search(question, { limit, suggest: true }).map(Number);
  },
};

const lunrPeer: Peer = {
  name: 'Lunr',
  build: (passages) => {
    const index = lunr((builder) => {
      builder.ref('id');
      for (const field of FIELDS) builder.field(field);
      for (const passage of passages) builder.add({ ...passage });
    });
    return (question, limit) =>
      index
        .query((query) => {
          for (const token of lunr.tokenizer(question)) query.term(token, {});
        })
        .slice(0, limit)
        .map(({ ref }) => Number(ref));
  },
};

const plainBm25: Peer = {
  name: 'plain BM25 on typed arrays',
  build: (passages) =>
    buildPlainBm25(
      passages.map(({ id }) => id),
      passages.map(textOf),
    ),
};

export const PEERS: readonly Peer[] = [
  miniSearch,
  fts5('SQLite FTS5, unicode61', 'unicode61 remove_diacritics 0'),
  fts5('SQLite FTS5, without marks', 'unicode61 remove_diacritics 2'),
  orama,
  flexSearch,
  lunrPeer,
  plainBm25,
];
