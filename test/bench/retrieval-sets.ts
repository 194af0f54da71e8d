/** Questions with what answers them: the project's own, and a public set of statutes. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../src/library/library.ts';
import { documentNumberKey } from '../../src/text/document-number.ts';
import { fold } from '../../src/text/fold.ts';
import { questionFiles, readQuestions, SHIPPED_QUESTIONS } from '../evaluate/question-files.ts';

export interface RetrievalQuestion {
  readonly text: string;
  /** The keys of what answers it, at least one; see `RetrievalSet.unit`. */
  readonly gold: readonly string[];
}

export interface RetrievalSet {
  readonly name: string;
  /** The folder of the library. */
  readonly folder: string;
  /** What is found: a document by its id, or an article by `id#anchor`. */
  readonly unit: 'document' | 'article';
  readonly questions: readonly RetrievalQuestion[];
}

/**
 * Returns the project's questions that must be answered first by a known document, without
 * follow-ups, which need the question before them.
 */
export function ownQuestions(folder: string, library: Library): RetrievalSet {
  const byNumber = new Map<string, string[]>();
  for (const { id, number } of library.documents) {
    if (number === null) continue;
    const key = documentNumberKey(number);
    byNumber.set(key, [...(byNumber.get(key) ?? []), id]);
  }
  const questions = readQuestions(questionFiles(SHIPPED_QUESTIONS)).flatMap(
    ({ q, context, expect }): RetrievalQuestion[] => {
      const gold = (expect.first ?? []).flatMap(
        (number) => byNumber.get(documentNumberKey(number)) ?? [],
      );
      return context.length > 0 || gold.length === 0 ? [] : [{ text: q, gold }];
    },
  );
  return { name: 'own questions, documents', folder, unit: 'document', questions };
}

/** The files of the Automated Legal Question Answering Competition (ALQAC). */
const ARTICLES_FILE = 'all_articles_2023.json';
const QUESTIONS_FILE = 'dev.json';

interface PublicQuestion {
  readonly text: string;
  readonly relevant_articles: readonly { readonly law_id: string; readonly article_id: string }[];
}

const slugOf = (text: string): string => (fold(text).match(/[a-z0-9]+/gu) ?? []).join('-');
const anchorOf = (article: string): string => `dieu-${article.toLowerCase()}`;

/**
 * Writes the statutes of ALQAC as a knowledge folder, and returns its questions with the articles
 * that answer them.
 *
 * @param data the folder that holds the files of the competition
 * @param folder a new folder for the library
 * @throws Error when a file is missing
 */
export function publicQuestions(data: string, folder: string): RetrievalSet {
  const articles = readJson(join(data, ARTICLES_FILE)) as Readonly<Record<string, string>>;
  const laws = new Map<string, string[]>();
  for (const [key, text] of Object.entries(articles)) {
    const at = key.lastIndexOf('@');
    const law = key.slice(0, at);
    laws.set(law, [...(laws.get(law) ?? []), formatArticle(key.slice(at + 1), text)]);
  }
  mkdirSync(join(folder, 'documents'), { recursive: true });
  for (const [law, sections] of laws)
    writeFileSync(join(folder, 'documents', `${slugOf(law)}.md`), formatLaw(law, sections));
  const questions = (readJson(join(data, QUESTIONS_FILE)) as readonly PublicQuestion[])
    .filter(({ relevant_articles }) => relevant_articles.length > 0)
    .map(({ text, relevant_articles }) => ({
      text,
      gold: relevant_articles.map(
        ({ law_id, article_id }) => `${slugOf(law_id)}#${anchorOf(String(article_id))}`,
      ),
    }));
  return { name: 'ALQAC, articles', folder, unit: 'article', questions };
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

function formatArticle(article: string, text: string): string {
  const [head = '', ...rest] = text.split('\n');
  const body = rest.join('\n').trim();
  const [heading, content] = body === '' ? ['', text] : [head.trim(), body];
  const escaped = content.replaceAll(/^#/gmu, '\\#');
  return `\n## Điều ${article}. ${heading} {#${anchorOf(article)}}\n\n${escaped}\n`;
}

function formatLaw(law: string, sections: readonly string[]): string {
  const fields = [
    `id: ${slugOf(law)}`,
    'number: null',
    'type: law',
    `title: ${JSON.stringify(law)}`,
    'passedBy: Quốc hội',
    'jurisdiction: vn',
    'sources: [{ title: ALQAC 2023, url: null, retrieved: null }]',
    'verified: true',
    'language: vi',
  ];
  return ['---', ...fields, '---', '', ...sections].join('\n');
}
