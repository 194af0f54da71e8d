/** `POST /api/check`: the documents that a text cites, checked on today's day. */
import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import { toAnswerDocument } from '../../answer/answer-document.ts';
import { CHECKED_TEXT_LIMIT, checkCitations } from '../../answer/papers/check-citations.ts';
import type { LegalDocument } from '../../library/document.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import type { RelatedDocument } from '../../library/relations.ts';
import { problemResponse } from '../problem-details.ts';
import { CHECK } from './schemas.ts';

/** A text of the longest kind as JSON, or as a form, which writes a letter with marks as 9 bytes. */
export const MAX_CHECK_BYTES = 1024 * 1024;

const REQUEST = v.object({ text: v.pipe(v.string(), v.maxLength(CHECKED_TEXT_LIMIT)) });

/** The endpoint as the OpenAPI document and the reference page describe it. */
export const CHECK_ENDPOINT = {
  name: 'check',
  path: '/check',
  requestSchema: REQUEST,
  responseSchema: CHECK,
} as const;

export const limitCheckBody = bodyLimit({
  maxSize: MAX_CHECK_BYTES,
  onError: (c) =>
    problemResponse(c, 413, (t) => t('problem-body-too-large', { limit: MAX_CHECK_BYTES })),
});

/** Responds with the check of the body's `text`; with 400 for another body, 413 for a longer text. */
export async function handleCheck(
  c: Context,
  libraryIndex: CurrentLibraryIndex,
): Promise<Response> {
  const body: unknown = await c.req.json().catch(() => null);
  const request = v.safeParse(REQUEST, body);
  if (!request.success) {
    const isTooLong = request.issues.some(({ type }) => type === 'max_length');
    return isTooLong
      ? problemResponse(c, 413, (t) => t('problem-check-too-long', { limit: CHECKED_TEXT_LIMIT }))
      : problemResponse(c, 400, (t) => t('problem-check-malformed'));
  }
  c.header('cache-control', 'no-store');
  return c.json(toCheckJson(request.output.text, libraryIndex));
}

function toCheckJson(text: string, libraryIndex: CurrentLibraryIndex): v.InferOutput<typeof CHECK> {
  const day = libraryIndex.today();
  const summaryOf = (document: LegalDocument) =>
    toAnswerDocument(document, (one) => libraryIndex.statusOf(one, day));
  const { documents, isCut } = checkCitations(text, libraryIndex, day);
  return {
    day,
    truncated: isCut,
    documents: documents.map((one) => ({
      cited: one.cited,
      citedDate: one.citedDate,
      times: one.times,
      document: one.document === null ? null : summaryOf(one.document),
      candidates: one.candidates.map(summaryOf),
      wrongDate: one.wrongDate,
      dateEffective: one.status?.since ?? null,
      dateNoLongerInForce: one.status?.until ?? null,
      replacedBy: (one.status?.replacedBy ?? []).map(toRelatedJson),
      amendedBy: (one.status?.amendedBy ?? []).map(toRelatedJson),
      articles: one.articles.map((article) => ({ ...article })),
    })),
  };
}

const toRelatedJson = ({ document, number, since, verified }: RelatedDocument) => ({
  document,
  number,
  since,
  verified,
});
