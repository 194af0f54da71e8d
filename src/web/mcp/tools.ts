/**
 * The tools of the Model Context Protocol. All only read. Each result names its source, its status and
 * the day that the status is of, so that a model can cite it.
 */
import * as v from 'valibot';
import { toAnswerJson } from '../../answer/answer-json.ts';
import { QUESTION_LIMIT } from '../../answer/question-limit.ts';
import { describeStatusOn } from '../../answer/status-line.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import { BASE_LANGUAGE } from '../../i18n/translations.ts';
import { coverageOf } from '../../library/coverage.ts';
import { documentName } from '../../library/display-names.ts';
import type { Entry, LegalDocument } from '../../library/document.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { lookUpNumbers } from '../../library/index/number-lookup.ts';
import { chooseSource } from '../../library/source.ts';
import { createPageLink } from '../../presentation/page-links.ts';
import { listAnnouncements } from '../../store/tables/announcements.ts';
import { fold } from '../../text/fold.ts';
import { toCoverageJson } from '../api/coverage-json.ts';
import type { WebDependencies } from '../dependencies.ts';

export interface McpDependencies {
  readonly deps: WebDependencies;
  readonly libraryIndex: CurrentLibraryIndex;
  /** The origin of the pages, for addresses in results. */
  readonly origin: string;
}

export interface McpTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: v.GenericSchema;
  /** @throws ToolError for input that names nothing of the library */
  readonly call: (input: unknown, deps: McpDependencies) => Promise<object>;
}

/** What the caller did wrong, in a sentence that a model can act on. */
export class ToolError extends Error {
  override readonly name = 'ToolError';
}

const MAX_HITS = 20;
const MAX_NUMBERS = 50;
const MAX_CHANGES = 50;
/** Characters of text in one result; articles can be read one by one. */
const MAX_TEXT_LENGTH = 20_000;

const text = (most: number, description: string) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most), v.description(description));
const count = (most: number, fallback: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most)), fallback);
const day = v.pipe(v.string(), v.isoDate(), v.description('YYYY-MM-DD'));
const DOCUMENT = text(200, 'the id of a document or term, or a number as printed: 118/2025/NĐ-CP');

/** Ties the schema of a tool to its function. */
function defineTool<S extends v.GenericSchema>(
  tool: Omit<McpTool, 'call' | 'input'> & {
    readonly input: S;
    readonly run: (input: v.InferOutput<S>, deps: McpDependencies) => object | Promise<object>;
  },
): McpTool {
  const { run, input, ...rest } = tool;
  return {
    ...rest,
    input,
    call: async (given, deps) => {
      const parsed = v.safeParse(input, given);
      if (!parsed.success) {
        const [issue] = parsed.issues;
        throw new ToolError(`${v.getDotPath(issue) ?? 'arguments'}: ${issue.message}`);
      }
      return run(parsed.output, deps);
    },
  };
}

export const MCP_TOOLS: readonly McpTool[] = [
  defineTool({
    name: 'search_documents',
    title: 'Search the library',
    description: 'Finds passages of documents by words, best first, with place, status and source.',
    input: v.object({
      query: text(QUESTION_LIMIT, 'words or a question, Vietnamese or English'),
      limit: count(MAX_HITS, 10),
      in_force: v.optional(v.boolean()),
    }),
    run: ({ query, limit, in_force: inForce }, tools) => ({
      hits: tools.deps
        .searchPassages(query, { limit, ...(inForce !== undefined && { inForce }) })
        .flatMap(({ document, anchor, citation, snippet }) => {
          const entry = tools.libraryIndex.library.entries.get(document);
          if (entry === undefined) return [];
          return [{ ...describeEntry(entry, tools, anchor), citation, text: snippet }];
        }),
    }),
  }),
  defineTool({
    name: 'get_document',
    title: 'Read a document',
    description: 'The text of a document, or of one article or heading of it, with its metadata.',
    input: v.object({
      document: DOCUMENT,
      article: v.optional(text(200, 'an article or heading: Điều 12, Mục tiêu')),
    }),
    run: ({ document, article }, tools) => {
      const entry = findEntry(document, tools);
      const sections =
        article === undefined
          ? entry.sections
          : entry.sections.filter(({ citation, heading, path }) =>
              [citation, heading, ...path].some((name) => isNamed(name, article)),
            );
      if (sections.length === 0 && article !== undefined) {
        const held = entry.sections.map(({ citation }) => citation).slice(0, 40);
        throw new ToolError(`${entry.id} has no "${article}"; it has: ${held.join('; ')}`);
      }
      const whole = sections.map((one) => `## ${one.citation}\n${one.text}`).join('\n\n');
      return {
        ...describeEntry(entry, tools),
        sections: sections.map(({ citation }) => citation),
        text: whole.slice(0, MAX_TEXT_LENGTH),
        truncated: whole.length > MAX_TEXT_LENGTH,
      };
    },
  }),
  defineTool({
    name: 'check_status',
    title: 'Check whether documents are in force',
    description: 'The legal status of documents by number, today or on another day.',
    input: v.object({
      numbers: v.pipe(v.array(text(200, 'a number')), v.minLength(1), v.maxLength(MAX_NUMBERS)),
      as_of: v.optional(day),
    }),
    run: ({ numbers, as_of: asOf }, tools) => ({
      results: numbers.map((number) => ({
        number,
        documents: findDocuments(number, tools).map((one) =>
          describeEntry(one, tools, null, asOf ?? tools.libraryIndex.today()),
        ),
      })),
    }),
  }),
  defineTool({
    name: 'related_documents',
    title: 'Related documents',
    description:
      'What a document amends, replaces, repeals, implements or cites, and what does so to it.',
    input: v.object({ document: DOCUMENT }),
    run: ({ document }, tools) => {
      const entry = findEntry(document, tools);
      const links = tools.libraryIndex.relations.get(entry.id);
      const describe = (direction: 'out' | 'in') =>
        (direction === 'out' ? links?.outgoing : links?.incoming)?.map((link) => {
          const target =
            link.document === null
              ? undefined
              : tools.libraryIndex.library.entries.get(link.document);
          return {
            relation: link.type,
            direction,
            verified: link.verified,
            ...(target === undefined ? { number: link.number } : describeEntry(target, tools)),
          };
        }) ?? [];
      return { ...describeEntry(entry, tools), related: [...describe('out'), ...describe('in')] };
    },
  }),
  defineTool({
    name: 'recent_changes',
    title: 'Recent changes',
    description: 'Documents that were added, changed, took effect or ceased, newest first.',
    input: v.object({ limit: count(MAX_CHANGES, 20) }),
    run: async ({ limit }, tools) => {
      const { store } = tools.deps;
      const made = await listAnnouncements(store.db, { limit, states: ['live'] });
      return {
        changes: made.flatMap(({ document, content, at }) => {
          const entry = tools.libraryIndex.library.entries.get(document);
          if (entry === undefined) return [];
          const { event, changes } = JSON.parse(content) as { event: string; changes: unknown };
          return [{ ...describeEntry(entry, tools), event, changes, at: at.toISOString() }];
        }),
      };
    },
  }),
  defineTool({
    name: 'upcoming',
    title: 'What comes into force or ends',
    description: 'Documents that take effect or cease after today, soonest first.',
    input: v.object({ limit: count(MAX_CHANGES, 20) }),
    run: ({ limit }, tools) => {
      const today = tools.libraryIndex.today();
      const dates = tools.libraryIndex.library.documents.flatMap((document) =>
        [
          ['takes effect', document.dateEffective] as const,
          ['ceases', document.dateNoLongerInForce] as const,
        ].flatMap(([event, date]) =>
          date !== null && date > today ? [{ event, date, document }] : [],
        ),
      );
      return {
        upcoming: dates
          .sort((a, b) => a.date.localeCompare(b.date))
          .slice(0, limit)
          .map(({ event, date, document }) => ({ event, date, ...describeEntry(document, tools) })),
      };
    },
  }),
  defineTool({
    name: 'ask',
    title: 'Ask a question',
    description: 'Answers a question from the library, each statement quoted with its place.',
    input: v.object({ question: text(QUESTION_LIMIT, 'a question, Vietnamese or English') }),
    run: ({ question }, tools) => {
      const answer = tools.deps.ask(question, null);
      return {
        ...toAnswerJson(answer),
        sources: answer.documents.flatMap(({ id }) => {
          const entry = tools.libraryIndex.library.entries.get(id);
          return entry === undefined ? [] : [describeEntry(entry, tools)];
        }),
        as_of: tools.libraryIndex.today(),
      };
    },
  }),
  defineTool({
    name: 'coverage',
    title: 'What the library covers',
    description: 'How many documents there are, of which levels and years, and how recent.',
    input: v.object({}),
    run: (_, { libraryIndex }) => ({
      ...toCoverageJson(coverageOf(libraryIndex, libraryIndex.today())),
      as_of: libraryIndex.today(),
    }),
  }),
];

/** The metadata that every result has: name, status as of a day, page and source. */
function describeEntry(
  entry: Entry,
  { libraryIndex, origin }: McpDependencies,
  anchor: string | null = null,
  asOf = libraryIndex.today(),
): object {
  const t = translatorOf(BASE_LANGUAGE);
  const source = chooseSource(entry.sources);
  const common = {
    id: entry.id,
    name: documentName(entry, t),
    title: entry.kind === 'term' ? entry.fullName : entry.title,
    page: createPageLink(origin, entry.id, anchor),
    source: source?.url ?? null,
    verified: entry.verified,
    as_of: asOf,
  };
  if (entry.kind === 'term') return common;
  const status = libraryIndex.statusOf(entry, asOf);
  return {
    ...common,
    number: entry.number,
    issuer: entry.passedBy,
    date: entry.dateDocument,
    status: status.state,
    status_text: describeStatusOn(t, status, asOf, libraryIndex.library.entries),
  };
}

function findEntry(named: string, tools: McpDependencies): Entry {
  const byId = tools.libraryIndex.library.entries.get(named);
  if (byId !== undefined) return byId;
  const found = findDocuments(named, tools);
  const [first] = found;
  if (first === undefined) throw new ToolError(`the library has no document "${named}"`);
  if (found.length === 1) return first;
  throw new ToolError(`several documents are "${named}": ${found.map(({ id }) => id).join(', ')}`);
}

function findDocuments(named: string, { deps, libraryIndex }: McpDependencies) {
  const [found] = lookUpNumbers(libraryIndex, named, (question) => deps.ask(question, null));
  const documents: readonly LegalDocument[] = found?.documents ?? [];
  return documents;
}

/** `điều 12` is a part of `khoản 2 Điều 12`, and no part of `Điều 120`. */
function isNamed(name: string, wanted: string): boolean {
  return ` ${fold(name)} `.includes(` ${fold(wanted).trim()} `);
}
