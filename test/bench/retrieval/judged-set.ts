/** Questions with what answers them, on a library: what retrieval is measured with. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Library } from '../../../src/library/library.ts';

/** Where a hit stands. */
export interface Place {
  readonly entry: string;
  readonly anchor: string;
}

export interface JudgedQuestion {
  readonly text: string;
  /** Keys of the hits that are right; at least one. */
  readonly relevant: ReadonlySet<string>;
}

export interface JudgedSet {
  readonly name: string;
  readonly knowledgeDir: string;
  /** What counts as one hit: a document, or an article of it. */
  readonly keyOf: (place: Place) => string;
  readonly questionsOn: (library: Library) => readonly JudgedQuestion[];
}

const OWN_LINE = v.object({
  q: v.string(),
  expect: v.object({
    status: v.optional(v.string()),
    first: v.optional(v.array(v.string())),
  }),
});

/** The project's own questions that name the document which answers them. A hit is a document. */
export function ownQuestions(knowledgeDir: string, folder: string): JudgedSet {
  const lines = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .flatMap((line) => {
      const { success, output } = v.safeParse(OWN_LINE, JSON.parse(line));
      return success ? [output] : [];
    });
  return {
    name: 'our questions, first document',
    knowledgeDir,
    keyOf: ({ entry }) => entry,
    questionsOn: ({ documents }) =>
      lines.flatMap(({ q, expect: { first = [], status } }) => {
        const relevant = documents.filter(
          ({ number }) => number !== null && first.includes(number),
        );
        if (status !== 'answered' || relevant.length === 0) return [];
        return [{ text: q, relevant: new Set(relevant.map(({ id }) => id)) }];
      }),
  };
}

const ARTICLES = v.record(v.string(), v.string());
const PUBLIC_QUESTIONS = v.array(
  v.object({
    text: v.string(),
    relevant_articles: v.array(v.object({ law_id: v.string(), article_id: v.string() })),
  }),
);

/**
 * A public set in the form of ALQAC: `all_articles_2023.json` has texts by `<law>@<article>`,
 * `dev.json` questions with the articles that answer them. A hit is an article.
 * @throws Error if a file is missing or has another form
 */
export function publicQuestions(folder: string): JudgedSet {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const articles = v.parse(ARTICLES, read('all_articles_2023.json'));
  const questions = v.parse(PUBLIC_QUESTIONS, read('dev.json'));
  const laws = [...new Set(Object.keys(articles).map((key) => splitKey(key)[0]))];
  const idOf = (law: string): string => `luat-${laws.indexOf(law) + 1}`;
  const knowledgeDir = mkdtempSync(join(tmpdir(), 'bench-statutes-'));
  mkdirSync(join(knowledgeDir, 'documents'));
  for (const law of laws) {
    const own = Object.entries(articles).filter(([key]) => splitKey(key)[0] === law);
    const file = join(knowledgeDir, 'documents', `${idOf(law)}.md`);
    writeFileSync(file, formatLaw(idOf(law), law, own));
  }
  const keyOf = ({ entry, anchor }: Place): string =>
    `${entry}/${/^dieu-\d+[a-z]?/u.exec(anchor)?.[0] ?? anchor}`;
  return {
    name: `${folder}, first article`,
    knowledgeDir,
    keyOf,
    questionsOn: () =>
      questions.map(({ text, relevant_articles: relevant }) => ({
        text,
        relevant: new Set(
          relevant.map(({ law_id: law, article_id: article }) =>
            keyOf({ entry: idOf(law), anchor: `dieu-${article.toLowerCase()}` }),
          ),
        ),
      })),
  };
}

function splitKey(key: string): [law: string, article: string] {
  const [law = '', article = ''] = key.split('@');
  return [law, article];
}

/** A statute as a document of a knowledge folder: one section an article. */
function formatLaw(
  id: string,
  law: string,
  articles: readonly (readonly [string, string])[],
): string {
  const sections = articles.map(([key, text]) => {
    const [title = '', ...body] = text.split('\n').filter((line) => line.trim() !== '');
    const lines = body.length > 0 ? body : [title];
    return `## Điều ${splitKey(key)[1]}. ${title}\n\n${lines.join('\n\n')}\n`;
  });
  const head = [
    '---',
    `id: ${id}`,
    'number: null',
    'type: law',
    `title: ${JSON.stringify(law)}`,
    'passedBy: Quốc hội',
    'sources: [{ title: "ALQAC", url: null, retrieved: 2026-11-30 }]',
    'verified: true',
    'language: vi',
    '---',
  ];
  return `${head.join('\n')}\n\n${sections.join('\n')}`;
}
