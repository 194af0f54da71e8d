/**
 * Answers questions on the meaning of a word: with a line that defines it, or not at all.
 */
import type { Term } from '../../library/document.ts';
import { DOCUMENT_TYPE_NAMES } from '../../text/document-types.ts';
import { fold } from '../../text/fold.ts';
import { hasKind } from '../../text/line-kinds.ts';
import type { AnswerDraft, QuestionContext } from '../compose/answer-draft.ts';
import { composeDocument, summaryPassages } from '../compose/documents.ts';
import { composeLines } from '../compose/quoted-lines.ts';
import { composeMissingDefinition } from '../compose/small-talk.ts';
import { confidenceIn } from '../retrieve/answer-confidence.ts';
import { findDefinitions } from '../retrieve/definitions.ts';
import { findLines } from '../retrieve/find-lines.ts';
import { meetsLineConstraints } from '../retrieve/score-lines.ts';
import { reaches, traceStep } from '../trace.ts';
import { type DefinitionAsked, findDefinitionAsked } from '../understand/definition-asked.ts';
import { findWordings } from '../understand/translate.ts';
import { translationsOf, wordingDictionaryOf } from '../understand/wording-dictionary.ts';

/** Behind a word: it only says what kind of thing the word is. */
const KIND_OF_THING = / (?:model|mechanism|system|concept|regime|programme|program|movement)$/iu;

/** Spellings of what is to be defined: as typed, with marks, and of an English word its translations. */
function namesOf(ctx: QuestionContext, asked: DefinitionAsked): string[] {
  const { libraryIndex, understanding } = ctx;
  if (understanding.language === 'vi') return [asked.term, asked.typed];
  const { length } = understanding.folded;
  const typed = asked.typed.replace(KIND_OF_THING, '');
  const wordings = findWordings(libraryIndex, understanding, [
    { start: 0, end: asked.start },
    { start: asked.start + typed.length, end: length },
  ]);
  const [only, ...others] = wordings;
  const type = DOCUMENT_TYPE_NAMES.find(({ en }) => en.some((name) => name === fold(asked.typed)));
  return [
    asked.typed,
    ...(type?.vi ?? []),
    ...translationsOf(wordingDictionaryOf(libraryIndex.library), asked.typed),
    ...translationsOf(wordingDictionaryOf(libraryIndex.library), typed),
    ...(only === undefined || others.length > 0 ? [] : only.vietnamese),
  ];
}

/**
 * Answers what a word means. Null where the question does not ask that, or where nothing defines what
 * may be an attribute (`tiêu chuẩn trưởng thôn là gì`) or a person (`Bộ trưởng Bộ Nội vụ là ai`).
 *
 * @param within ids of the documents that are asked; null for the whole library
 */
export function respondToDefinition(
  ctx: QuestionContext,
  within: readonly string[] | null,
): AnswerDraft | null {
  const { definition } = ctx.understanding;
  if (definition === null) return null;
  const { library } = ctx.libraryIndex;
  const names = namesOf(ctx, definition);
  const definitions = findDefinitions(library, names).filter(
    ({ entry }) => within === null || within.includes(entry.id),
  );
  traceStep(ctx, `meaning of “${definition.term}”: ${definitions.length} defining lines`);
  for (const { entry, line } of definitions) {
    const lines = findLines(ctx, 'content', [entry.id]).filter(({ text }) => text === line);
    if (lines.length === 0) continue;
    const others = definitions.flatMap((one) => (one.entry === entry ? [] : [one.entry]));
    return composeLines(ctx, entry, lines, [...new Set(others)].slice(0, 3), 'content');
  }
  const folded = new Set(names.map(fold));
  const page = library.terms.find(({ name }) => folded.has(fold(name)));
  if (page !== undefined && within === null)
    return composeDocument(ctx, page, summaryPassages(page), [], 'term');
  if (definition.mayAskPerson) return null;
  const explained = respondByDefiningLine(ctx, within);
  if (explained !== null || definition.mayAskAttribute) return explained;
  return composeMissingDefinition(ctx, definition.term);
}

/**
 * Answers what an alias of a term page means, where a line defines just that: the page `Định danh điện
 * tử` is also found as `tài khoản định danh điện tử`, which is another thing. Null without such a line.
 */
export function respondToAliasDefinition(
  ctx: QuestionContext,
  { name, fullName, fullNameEn }: Term,
): AnswerDraft | null {
  const { understanding } = ctx;
  // The understanding has no definition to look for where a page has the name.
  const definition = findDefinitionAsked(understanding.reading, understanding.folded);
  if (definition === null) return null;
  const own = new Set([name, fullName, fullNameEn].map((one) => fold(one ?? '')));
  const asked = [definition.term, definition.typed];
  if (asked.some((one) => own.has(fold(one)))) return null;
  return respondIfDefined(ctx, definition, null);
}

/**
 * Returns what the documents that are named say a word means, where the word is also the name of a page.
 * Null where none of them defines it.
 */
export function respondToDefinitionWithin(
  ctx: QuestionContext,
  within: readonly string[],
): AnswerDraft | null {
  const { understanding } = ctx;
  const definition = findDefinitionAsked(understanding.reading, understanding.folded);
  return definition === null ? null : respondIfDefined(ctx, definition, within);
}

/** Answers what a word means, where a line defines just that; null without such a line. */
function respondIfDefined(
  ctx: QuestionContext,
  definition: DefinitionAsked,
  within: readonly string[] | null,
): AnswerDraft | null {
  const { understanding, libraryIndex } = ctx;
  const isDefined = findDefinitions(libraryIndex.library, [definition.term, definition.typed]).some(
    ({ entry }) => within === null || within.includes(entry.id),
  );
  return isDefined
    ? respondToDefinition({ ...ctx, understanding: { ...understanding, definition } }, within)
    : null;
}

/** Answers with a line that surely explains the word, though not as `X là …`; null without one. */
function respondByDefiningLine(
  ctx: QuestionContext,
  within: readonly string[] | null,
): AnswerDraft | null {
  const lines = findLines(ctx, 'content', within).filter(meetsLineConstraints);
  const best = lines.find(({ passage, at }) => {
    const line = ctx.searcher.analyze(passage).lines[at];
    return line !== undefined && hasKind(line.kinds, 'definition');
  });
  const entry = ctx.libraryIndex.library.entries.get(best?.passage.entry ?? '');
  if (best === undefined || entry === undefined) return null;
  // Lines that define nothing compete with it: they may be what the question is about.
  const competing = [best, ...lines.filter((line) => line !== best)];
  const confidence = confidenceIn(ctx, competing, within !== null);
  if (!reaches(ctx, 'standaloneConfidence', confidence, `line of ${entry.id}`)) return null;
  return composeLines(ctx, entry, [best], [], 'content');
}
