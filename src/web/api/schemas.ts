/** Schemas of the API's responses. The OpenAPI document is made of them, and tests check them. */
import * as v from 'valibot';
import { INTENTS } from '../../answer/answer.ts';
import { languages } from '../../i18n/i18n.ts';
import { COVERED_LEVELS } from '../../library/coverage.ts';
import { DOCUMENT_TYPES, IN_FORCE, RELATION_TYPES, TEXT_EXTENTS } from '../../library/document.ts';
import { SOURCE_KINDS } from '../../library/source.ts';

const DATE = v.nullable(v.pipe(v.string(), v.isoDate()));
const TEXT = v.nullable(v.string());
const STATE = v.picklist([...IN_FORCE, 'notYetInForce']);
const ADDRESS = v.nullable(v.string());

/** A document or term in a list or an answer. */
export const SUMMARY = v.object({
  id: v.string(),
  number: TEXT,
  title: v.string(),
  type: v.picklist([...DOCUMENT_TYPES, 'term']),
  passedBy: TEXT,
  dateDocument: DATE,
  inForce: STATE,
  /** False when nobody verified the record that `inForce` comes from. */
  inForceVerified: v.boolean(),
  url: ADDRESS,
});

export const ANSWER = v.object({
  question: v.string(),
  status: v.picklist(['answered', 'unsure', 'unknown']),
  intent: v.picklist(INTENTS),
  language: v.picklist(languages.map(({ code }) => code)),
  text: v.string(),
  documents: v.array(SUMMARY),
  passages: v.array(
    v.object({ document: v.string(), anchor: v.string(), citation: v.string(), text: v.string() }),
  ),
  /** Whether a quoted list or part is cut. The section of the first passage has the rest. */
  truncated: v.boolean(),
  /** With `explain` only. Its fields may change from one release to the next. */
  explanation: v.optional(v.looseObject({})),
});

export const HITS = v.object({
  query: v.string(),
  hits: v.array(
    v.object({
      document: v.string(),
      number: TEXT,
      anchor: v.string(),
      citation: v.string(),
      title: v.string(),
      snippet: v.string(),
      score: v.number(),
    }),
  ),
});

const SOURCE = v.object({
  title: v.string(),
  url: ADDRESS,
  kind: v.nullable(v.picklist(SOURCE_KINDS)),
  retrieved: DATE,
});

const SECTION = v.object({
  anchor: v.string(),
  heading: v.string(),
  path: v.array(v.string()),
  citation: v.string(),
  text: v.string(),
});

const RELATION = v.object({
  type: v.picklist(RELATION_TYPES),
  target: v.string(),
  targetDate: DATE,
  verified: v.boolean(),
  /** The clause that states it, where the file names it. */
  at: v.optional(v.string()),
});

const DOCUMENT = v.object({
  kind: v.literal('document'),
  id: v.string(),
  number: TEXT,
  type: v.picklist(DOCUMENT_TYPES),
  title: v.string(),
  titleEn: TEXT,
  shortTitle: TEXT,
  text: v.nullable(v.picklist(TEXT_EXTENTS)),
  passedBy: TEXT,
  signedBy: TEXT,
  dateDocument: DATE,
  dateEffective: DATE,
  dateNoLongerInForce: DATE,
  inForce: v.picklist(IN_FORCE),
  inForceVerified: v.boolean(),
  jurisdiction: TEXT,
  topics: v.array(v.string()),
  aliases: v.array(v.string()),
  relations: v.array(RELATION),
  sources: v.array(SOURCE),
  verified: v.boolean(),
  language: v.string(),
  sections: v.array(SECTION),
});

const TERM = v.object({
  kind: v.literal('term'),
  id: v.string(),
  name: v.string(),
  fullName: v.string(),
  fullNameEn: TEXT,
  aliases: v.array(v.string()),
  owner: TEXT,
  sources: v.array(SOURCE),
  verified: v.boolean(),
  sections: v.array(SECTION),
});

export const ENTRY = v.variant('kind', [DOCUMENT, TERM]);

export const DOCUMENTS = v.object({
  total: v.number(),
  page: v.number(),
  pages: v.number(),
  documents: v.array(SUMMARY),
});

export const TOPICS = v.object({
  topics: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      nameEn: v.string(),
      synonyms: v.array(v.string()),
      broader: TEXT,
      documents: v.number(),
    }),
  ),
});

const COUNT = v.number();

export const STATUS = v.object({
  coverage: v.object({
    documents: COUNT,
    terms: COUNT,
    newest: v.nullable(
      v.object({ id: v.string(), number: TEXT, title: v.string(), dateDocument: DATE }),
    ),
    levels: v.array(v.object({ level: v.picklist(COVERED_LEVELS), documents: COUNT })),
    years: v.array(v.object({ year: v.nullable(v.number()), documents: COUNT })),
    depths: v.object({ deep: COUNT, summary: COUNT, metadata: COUNT }),
    status: v.object({ known: COUNT, unknown: COUNT }),
  }),
});

export const SUGGESTIONS = v.object({
  query: v.string(),
  suggestions: v.array(
    v.object({
      text: v.string(),
      kind: v.picklist(['document', 'term', 'topic']),
      id: v.string(),
    }),
  ),
});

/** Problem details (RFC 9457). */
export const PROBLEM = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
});

const CHECK_RELATED = v.object({
  document: TEXT,
  number: TEXT,
  /** The day from which it counts. */
  since: DATE,
  verified: v.boolean(),
});

/** The documents that a text cites, each once. */
export const CHECK = v.object({
  day: v.pipe(v.string(), v.isoDate()),
  /** The text cites more documents than were checked. */
  truncated: v.boolean(),
  documents: v.array(
    v.object({
      cited: v.string(),
      citedDate: DATE,
      times: v.number(),
      document: v.nullable(SUMMARY),
      /** Documents that the citation may mean, where it does not decide. */
      candidates: v.array(SUMMARY),
      /** The day that the text gives and the document does not have. */
      wrongDate: DATE,
      dateEffective: DATE,
      dateNoLongerInForce: DATE,
      replacedBy: v.array(CHECK_RELATED),
      amendedBy: v.array(CHECK_RELATED),
      articles: v.array(
        v.object({
          number: v.string(),
          /** `unknown`: the library holds the document in part, and this article is not in it. */
          state: v.picklist(['exists', 'missing', 'unknown']),
          anchor: TEXT,
        }),
      ),
    }),
  ),
});
