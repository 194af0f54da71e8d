/** What a person should look at in a paper that was read: what is missing, doubtful or hard. */
import { normalizeText } from '../text/fold.ts';
import type { ArticleRun } from './article-run.ts';
import type { Paper, PaperFields } from './paper.ts';

export interface WarningContext {
  readonly isContinued: boolean;
  readonly isOneOfSeveral: boolean;
  readonly hasHead: boolean;
  readonly run: ArticleRun;
}

/** Warnings that people are shown in their own language. */
export const REMARKS = {
  noHead: 'no letterhead was found; the fields come from the first lines',
  continued:
    'the paper is continued in another issue of the gazette: this file may not hold all of it',
  oneOfSeveral: 'the file holds several papers; one of them was read',
  draft: 'the paper is a draft (dự thảo)',
  ocr: 'read by OCR: check every field and figure against the original',
} as const;

/** Below this confidence a field is named as doubtful. */
export const DOUBTFUL = 0.9;
const NEEDED: readonly (keyof PaperFields)[] = [
  'number',
  'type',
  'title',
  'passedBy',
  'dateDocument',
  'signedBy',
];
/** A title of an article that is longer is likely a sentence of its text. */
const LONG_TITLE = 300;

/** Returns the warnings of a paper, each one sentence. */
export function findWarnings(paper: Omit<Paper, 'warnings'>, context: WarningContext): string[] {
  const { fields, parts } = paper;
  const missing = NEEDED.filter((name) => fields[name].value === null);
  const doubtful = NEEDED.filter(
    (name) => fields[name].value !== null && fields[name].confidence < DOUBTFUL,
  );
  const articles = parts.filter(({ kind }) => kind === 'article');
  const untitled = articles.filter(({ title }) => title === null).map(({ number }) => number);
  const long = articles
    .filter(({ title }) => (title?.length ?? 0) > LONG_TITLE)
    .map(({ number }) => number);
  const empty = articles
    .filter(({ title, content }) => title !== null && content.length === 0)
    .map(({ number }) => number);
  const quoted = articles
    .filter(({ quoted: own }) => own.some(Boolean))
    .map(({ number }) => number);
  const regulations = paper.appendices.filter((one) => one.articles.length > 0);
  const forms = paper.appendices.filter(({ kind }) => kind === 'form').length;
  return [
    ...(context.hasHead ? [] : [REMARKS.noHead]),
    ...missing.map((name) => `${name} was not found`),
    ...doubtful.map(
      (name) => `${name} is doubtful: read from “${fields[name].evidence.slice(0, 80)}”`,
    ),
    ...(context.run.gaps.length > 0
      ? [`articles are missing in the numbering: ${context.run.gaps.join(', ')}`]
      : []),
    ...(context.run.hasQuoted
      ? ['some articles stand within quotation marks that are not closed']
      : []),
    ...(untitled.length > 0 && untitled.length < articles.length
      ? [`articles without a title: ${untitled.join(', ')}`]
      : []),
    ...(long.length > 0 ? [`long titles of articles: ${long.join(', ')}`] : []),
    ...(empty.length > 0 ? [`articles without text: ${empty.join(', ')}`] : []),
    ...(quoted.length > 0
      ? [`articles that quote new wording of another document: ${quoted.join(', ')}`]
      : []),
    ...regulations.map(
      (one) =>
        `${one.heading.slice(0, 80)}: articles of its own, ${one.articles[0] ?? ''} to ${one.articles.at(-1) ?? ''}`,
    ),
    ...(forms > 0 ? [`${forms} forms are kept and not searched`] : []),
    ...(paper.notes.length > 0 ? [`${paper.notes.length} footnotes are kept behind the text`] : []),
    ...(context.isContinued ? [REMARKS.continued] : []),
    ...(context.isOneOfSeveral ? [REMARKS.oneOfSeveral] : []),
    ...(/dự\s*thảo/iu.test(normalizeText(paper.fields.title.value ?? '')) ? [REMARKS.draft] : []),
  ];
}
