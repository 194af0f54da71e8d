/** Search engines that a user would pick instead, each as it comes: its own analyzer and weights. */
import {
  type AnyOrama,
  type AnySchema,
  create,
  insertMultiple,
  load,
  save,
  search,
} from '@orama/orama';
import Database from 'better-sqlite3';
import { Document } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import type { Passage } from '../../src/search/passage.ts';
import { FIELDS, type Peer, type PeerEngine, wordsOf } from './peer.ts';
import { createBm25 } from './plain-bm25.ts';

const fieldsOf = (passage: Passage) =>
  Object.fromEntries(FIELDS.map((field) => [field, passage[field]]));

const MINISEARCH_OPTIONS = { fields: [...FIELDS] };

function toMiniSearchPeer(engine: MiniSearch<Passage>): Peer {
  return {
    find: (question, limit) =>
      engine
        .search(question)
        .slice(0, limit)
        .map(({ id }) => Number(id)),
    store: () => JSON.stringify(engine),
  };
}

const minisearch: PeerEngine = {
  build: (passages) => {
    const engine = new MiniSearch<Passage>(MINISEARCH_OPTIONS);
    engine.addAll(passages);
    return toMiniSearchPeer(engine);
  },
  load: (stored) => toMiniSearchPeer(MiniSearch.loadJSON(String(stored), MINISEARCH_OPTIONS)),
};

/** Any word of a question, each in quotes. */
const fts5Query = (question: string): string =>
  wordsOf(question)
    .map((word) => `"${word}"`)
    .join(' OR ');

function toFts5Peer(database: Database.Database): Peer {
  const best = database
    .prepare('SELECT rowid FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT ?')
    .pluck();
  return {
    find: (question, limit) => {
      const query = fts5Query(question);
      return query === '' ? [] : best.all(query, limit).map(Number);
    },
    store: () => database.serialize(),
  };
}

/** @param tokenizer as SQLite names it */
function fts5(tokenizer: string): PeerEngine {
  return {
    build: (passages) => {
      const database = new Database(':memory:');
      database.exec(
        `CREATE VIRTUAL TABLE passages USING fts5(${FIELDS.join(', ')}, tokenize = "${tokenizer}")`,
      );
      const insert = database.prepare(
        `INSERT INTO passages (rowid, ${FIELDS.join(', ')}) VALUES (?, ${FIELDS.map(() => '?').join(', ')})`,
      );
      database.transaction(() => {
        for (const passage of passages)
          insert.run(passage.id, ...FIELDS.map((field) => passage[field]));
      })();
      return toFts5Peer(database);
    },
    load: (stored) => toFts5Peer(new Database(Buffer.from(stored as Uint8Array))),
  };
}

/** `AnyOrama` instead of types that are derived from the schema, which are too deep for tsc. */
const createOrama = (): AnyOrama =>
  create({ schema: Object.fromEntries(FIELDS.map((field) => [field, 'string'])) as AnySchema });

function toOramaPeer(engine: AnyOrama): Peer {
  return {
    find: (question, limit) => {
      const found = search(engine, { term: question, limit, threshold: 1 });
      if (found instanceof Promise) throw new Error('Orama searched asynchronously');
      return found.hits.map(({ id }) => Number(id));
    },
    store: () => JSON.stringify(save(engine)),
  };
}

const orama: PeerEngine = {
  build: (passages) => {
    const engine = createOrama();
    void insertMultiple(
      engine,
      passages.map((passage) => ({ id: String(passage.id), ...fieldsOf(passage) })),
      passages.length,
    );
    return toOramaPeer(engine);
  },
  load: (stored) => {
    const engine = createOrama();
    load(engine, JSON.parse(String(stored)) as Parameters<typeof load>[1]);
    return toOramaPeer(engine);
  },
};

const flexsearch: PeerEngine = {
  build: (passages) => {
    const engine = new Document({ document: { id: 'id', index: [...FIELDS] } });
    for (const passage of passages) engine.add({ id: passage.id, ...fieldsOf(passage) });
    return {
      find: (question, limit) =>
        engine
          .search(question, { limit, suggest: true, merge: true })
          .map(({ id }) => Number(id))
          .slice(0, limit),
      store: () => {
        let stored = '';
        engine.export((_key: string, data: string) => {
          stored += data ?? '';
        });
        return stored;
      },
    };
  },
  load: null,
};

function toLunrPeer(engine: lunr.Index): Peer {
  return {
    find: (question, limit) =>
      engine
        .query((query) => {
          for (const word of wordsOf(question.toLowerCase())) query.term(word, {});
        })
        .slice(0, limit)
        .map(({ ref }) => Number(ref)),
    store: () => JSON.stringify(engine),
  };
}

const lunrEngine: PeerEngine = {
  build: (passages) =>
    toLunrPeer(
      lunr(function build() {
        this.ref('id');
        for (const field of FIELDS) this.field(field);
        for (const passage of passages) this.add(passage);
      }),
    ),
  load: (stored) => toLunrPeer(lunr.Index.load(JSON.parse(String(stored)) as object)),
};

export const PEERS: Readonly<Record<string, PeerEngine>> = {
  MiniSearch: minisearch,
  'SQLite FTS5, unicode61': fts5('unicode61 remove_diacritics 0'),
  'SQLite FTS5, without marks': fts5('unicode61 remove_diacritics 2'),
  'plain BM25': { build: createBm25, load: null },
  Orama: orama,
  FlexSearch: flexsearch,
  Lunr: lunrEngine,
};
