/**
 * From an understood question to a draft: which documents it is about, what is asked of them, and
 * which composer answers.
 */
import type { Entry, LegalDocument, Term } from '../knowledge/document.ts';
import type { AnswerContext, Intent } from './answer.ts';
import { composeFact, composeStatus } from './compose/attributes.ts';
import {
  composeAmbiguous,
  composeCompare,
  composeDocument,
  composeUnsure,
  gistOf,
} from './compose/documents.ts';
import type { Desk, Draft } from './compose/draft.ts';
import { composeLines, composeSections } from './compose/lines.ts';
import { composeRelation } from './compose/relations.ts';
import {
  composeAskBack,
  composeNotInDocument,
  composeTalk,
  composeUnknown,
  composeUnknownNumber,
} from './compose/talk.ts';
import { accepting, type FoundDocument, findDocuments, findLines } from './find.ts';
import { type RelationAsked, relationAsked } from './intents.ts';
import { type Resolution, resolveNumber } from './resolve.ts';
import { respondList } from './respond-list.ts';

/** Evidence above which a document or line is taken to answer. */
const ENOUGH = 0.55;
/** Evidence above which it is offered as the nearest, with a doubt. */
const SOME = 0.42;

/** Evidence in a line alone above which it speaks for itself. */
const SPOKEN = 0.7;

/** Intents that need words of their own to look for in a document. */
const QUOTING: ReadonlySet<Intent> = new Set([
  'figure',
  'content',
  'responsible',
  'deadline',
  'none',
]);
const DEFINES =
  /(?<![a-z])(la gi|la chi so gi|la chi so nao|nghia la gi|viet tat|la cai gi|what is|what does|stands? for|meaning|dinh nghia|la sao)(?![a-z])/u;

/** Answers one understood question. Pure. */
export function respond(desk: Desk, context: AnswerContext | null): Draft {
  const { understanding } = desk;
  if (understanding.smallTalk !== null) return composeTalk(desk, understanding.smallTalk);
  const resolutions = understanding.numbers.map((mention) =>
    resolveNumber(desk.catalogue, understanding, mention),
  );
  if (resolutions.length > 0) return respondToNumbers(desk, resolutions);
  const named = namedEntries(desk);
  if (named.length > 0) {
    const draft = respondToNamed(desk, named);
    if (draft !== null) return draft;
  }
  const followed = followUp(desk, context);
  if (followed !== null) return respondToDocuments(desk, followed, null);
  return respondFromLibrary(desk);
}

/** Documents and terms called by name; a longer name beats a shorter one inside the question. */
function namedEntries(desk: Desk): Entry[] {
  const { entries } = desk.catalogue.library;
  const accept = accepting(desk, { years: false });
  const found = [...new Set(desk.understanding.named.map(({ id }) => id))].flatMap(
    (id) => entries.get(id) ?? [],
  );
  const fitting = found.filter((entry) => accept(entry));
  return fitting.length > 0 || desk.understanding.type?.asked === true ? fitting : found;
}

function respondToNumbers(desk: Desk, resolutions: readonly Resolution[]): Draft {
  const missing = resolutions.find(({ documents }) => documents.length === 0);
  if (missing !== undefined) {
    return composeUnknownNumber(
      desk,
      missing.mention.text.trim(),
      missing.near.map(({ document }) => document),
    );
  }
  const at = resolutions[0]?.mention ?? null;
  const each = resolutions.map(({ documents }) => documents.map(({ document }) => document));
  if (each.length === 1) {
    const candidates = each[0] ?? [];
    if (candidates.length > 1) return respondToAmbiguous(desk, candidates, at?.text.trim() ?? '');
    return respondToDocuments(desk, candidates, at);
  }
  return respondToDocuments(desk, [...new Set(each.flatMap(([document]) => document ?? []))], at);
}

/** Several bear the number: the rest of the question may tell which; else all are listed. */
function respondToAmbiguous(
  desk: Desk,
  candidates: readonly LegalDocument[],
  asked: string,
): Draft {
  if (desk.ask.words > 0) {
    const ids = new Set(candidates.map(({ id }) => id));
    const found = findDocuments(desk, ({ id }) => ids.has(id));
    const [best, second] = found;
    const sure = best !== undefined && Math.max(best.label, best.text) >= ENOUGH;
    const margin =
      best === undefined
        ? 0
        : Math.max(best.label, best.text) - Math.max(second?.label ?? 0, second?.text ?? 0);
    if (sure && margin > 0.25 && best.entry.kind === 'document')
      return respondToDocuments(desk, [best.entry], desk.understanding.numbers[0] ?? null);
  }
  const [intent] = desk.understanding.intents;
  if (intent === 'status' && candidates.length <= 3) return composeStatus(desk, candidates);
  return composeAmbiguous(desk, candidates, asked);
}

function respondToNamed(desk: Desk, named: readonly Entry[]): Draft | null {
  const documents = named.filter((entry): entry is LegalDocument => entry.kind === 'document');
  const terms = named.filter((entry): entry is Term => entry.kind === 'term');
  const { understanding } = desk;
  if (terms.length > 0 && documents.length === 0) return respondToTerms(desk, terms);
  if (understanding.intents.includes('list') && understanding.type !== null) return null;
  const at =
    understanding.named.find(({ id }) => documents.some((document) => document.id === id)) ?? null;
  const compare = understanding.intents[0] === 'compare';
  // One name may be borne by a document and by what replaced it: the one in force is meant.
  const [best] = findDocuments(desk, ({ id }) => documents.some((document) => document.id === id));
  const chosen = compare
    ? documents
    : documents.filter(({ id }) => best === undefined || id === best.entry.id);
  return respondToDocuments(desk, chosen.length > 0 ? chosen : documents.slice(0, 1), at);
}

function respondToTerms(desk: Desk, terms: readonly Term[]): Draft | null {
  const [term] = terms;
  const { understanding } = desk;
  if (term === undefined) return null;
  const rest = understanding.places.length + understanding.years.length;
  if (DEFINES.test(understanding.folded) || (desk.ask.words <= 3 && rest === 0)) {
    if (terms.length === 1 && rest === 0)
      return composeDocument(desk, term, gistOf(term), [], 'term');
  }
  if (understanding.type !== null || understanding.intents[0] === 'which') return null;
  const lines = findLines(
    desk,
    understanding.intents[0] ?? 'figure',
    terms.map(({ id }) => id),
  ).filter(
    (line) =>
      line.yearsHold && desk.understanding.places.every(({ phrase }) => saysPlace(line, phrase)),
  );
  const [best] = lines;
  if (best === undefined || best.inContext < SOME) return null;
  return composeLines(
    desk,
    term,
    lines.filter(({ passage }) => passage.entry === best.passage.entry),
    [],
    'figure',
  );
}

const saysPlace = (line: { text: string; passage: { heading: string } }, phrase: string): boolean =>
  foldedText(`${line.passage.heading} ${line.text}`).includes(` ${phrase} `);

function foldedText(text: string): string {
  return ` ${text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')} `;
}

/** Documents in hand from the question before, when this one leans on it or says nothing of its own. */
function followUp(desk: Desk, context: AnswerContext | null): LegalDocument[] | null {
  if (context === null) return null;
  const { understanding, ask, catalogue } = desk;
  const empty = ask.words === 0 && understanding.type === null && understanding.topics.length === 0;
  const [intent] = understanding.intents;
  const attribute = intent !== undefined && !['list', 'newest', 'oldest', 'which'].includes(intent);
  if (!understanding.leaning && !(empty && attribute)) return null;
  const documents = context.documents.flatMap((id) => {
    const entry = catalogue.library.entries.get(id);
    return entry?.kind === 'document' ? [entry] : [];
  });
  return documents.length === 0 ? null : documents.slice(0, 1);
}

/** What is asked of documents in hand. `at` is where the question names them. */
function respondToDocuments(
  desk: Desk,
  documents: readonly LegalDocument[],
  at: { readonly start: number; readonly end: number } | null,
): Draft {
  const { understanding, messages } = desk;
  const [document] = documents;
  if (document === undefined) return composeAskBack(desk, 'none');
  const [intent] = understanding.intents;
  if (intent === 'compare' && documents.length > 1) return composeCompare(desk, documents);
  if (documents.length > 1) return respondToSeveral(desk, documents, intent);
  if (intent === 'status') return composeStatus(desk, [document]);
  const relation = relationOf(desk, at);
  if (relation !== null) {
    const draft = composeRelation(desk, document, relation);
    if (draft !== null) return draft;
    // What the data does not relate, the text may still say.
    const said = quoteFrom(desk, document, 'content', SOME);
    const type = relation.types[0] ?? 'cites';
    return (
      said ??
      composeNotInDocument(
        desk,
        document,
        messages.noRelation[type][relation.direction],
        'relation',
      )
    );
  }
  if (intent === 'when' || intent === 'who' || intent === 'signer')
    return respondToFact(desk, document, intent);
  const quoting =
    intent === undefined || intent === 'which' || intent === 'about' ? 'content' : intent;
  if (intent === 'which' || intent === 'about' || desk.ask.words === 0) {
    const sections =
      intent === 'figure' ? composeSections(desk, document, targetHeadings(desk), 'figure') : null;
    if (sections !== null) return sections;
    if (!(intent === 'responsible' || intent === 'deadline'))
      return composeDocument(desk, document, gistOf(document), [], intent ?? 'number');
  }
  const said = quoteFrom(desk, document, QUOTING.has(quoting) ? quoting : 'content', SOME);
  if (said !== null) return said;
  // The words may only name the document over again (`Nghị quyết 57 về chuyển đổi số`).
  const found = findDocuments(desk, ({ id }) => id === document.id)[0];
  if (found !== undefined && found.label >= ENOUGH && intent !== 'figure')
    return composeDocument(desk, document, gistOf(document), [], intent ?? 'number');
  return composeNotInDocument(desk, document, messages.notInDocument, intent ?? 'content');
}

/** `chỉ tiêu` asks for targets, `mục tiêu` for goals; either falls back on the other. */
function targetHeadings(desk: Desk): RegExp {
  return /(?<![a-z])chi tieu(?![a-z])/u.test(desk.understanding.folded)
    ? /chỉ tiêu/iu
    : /mục tiêu|chỉ tiêu/iu;
}

function relationOf(
  desk: Desk,
  at: { readonly start: number; readonly end: number } | null,
): RelationAsked | null {
  return relationAsked(desk.understanding.folded, at ?? { start: 0, end: 0 });
}

function respondToFact(
  desk: Desk,
  document: LegalDocument,
  intent: 'when' | 'who' | 'signer',
): Draft {
  const draft = composeFact(desk, document, intent);
  if (draft.status === 'answered') return draft;
  return draft;
}

function respondToSeveral(
  desk: Desk,
  documents: readonly LegalDocument[],
  intent: Intent | undefined,
): Draft {
  if (intent === 'status') return composeStatus(desk, documents);
  if (
    intent === 'when' ||
    intent === 'who' ||
    intent === 'signer' ||
    intent === undefined ||
    intent === 'about'
  )
    return composeCompare(desk, documents);
  const lines = findLines(
    desk,
    intent,
    documents.map(({ id }) => id),
  );
  const [best] = lines;
  const entry = documents.find(({ id }) => id === best?.passage.entry);
  if (best === undefined || entry === undefined || best.inContext < SOME)
    return composeCompare(desk, documents);
  return composeLines(
    desk,
    entry,
    lines.filter(({ passage }) => passage.entry === entry.id),
    documents.filter(({ id }) => id !== entry.id),
    intent,
  );
}

/** Lines of one document that hold enough of what was asked, or null. */
function quoteFrom(desk: Desk, entry: Entry, intent: Intent, least: number): Draft | null {
  const lines = findLines(desk, intent, [entry.id]);
  const [best] = lines;
  if (best === undefined || best.inContext < least || (intent === 'figure' && !best.yearsHold))
    return null;
  return composeLines(desk, entry, lines, [], intent);
}

/** No document named: the library is searched. */
function respondFromLibrary(desk: Desk): Draft {
  const { understanding, ask } = desk;
  // `Nghị quyết về chuyển đổi số`: a type with a subject asks which.
  const intent = understanding.intents[0] ?? (understanding.type === null ? undefined : 'which');
  const constrained =
    understanding.type !== null ||
    understanding.issuers.some(({ filter }) => filter) ||
    understanding.places.length > 0;
  if (intent === 'list' || intent === 'newest' || intent === 'oldest')
    return respondList(desk, intent);
  if (ask.words === 0) {
    if (constrained) return respondList(desk, 'list');
    if (intent !== undefined && intent !== 'none') return composeAskBack(desk, intent);
    return composeTalk(desk, 'empty');
  }
  if (intent !== undefined && QUOTING.has(intent))
    return respondByLines(desk, intent) ?? respondByDocument(desk, intent);
  if (intent === undefined) {
    // Nothing says what is wanted: a line that carries the question by itself is the answer.
    const line = respondByLines(desk, 'content', SPOKEN);
    if (line !== null) return line;
  }
  const byDocument = respondByDocument(desk, intent ?? 'none');
  if (byDocument.status === 'answered') return byDocument;
  return respondByLines(desk, intent ?? 'content') ?? byDocument;
}

/** A document that covers the subject, then what is asked of it. */
function respondByDocument(desk: Desk, intent: Intent): Draft {
  const { understanding } = desk;
  const strictYears = intent === 'which' || understanding.type !== null;
  let found = findDocuments(
    desk,
    accepting(desk, { years: strictYears && understanding.years.length > 0 }),
  );
  if (found.length === 0 && understanding.years.length > 0)
    found = findDocuments(desk, accepting(desk, { years: false })).filter((one) =>
      saysYears(desk, one),
    );
  const [best] = found;
  if (best === undefined) return composeUnknown(desk, intent);
  const evidence = Math.max(best.label, best.text);
  if (evidence < SOME || desk.ask.unseen > 0.5) return composeUnknown(desk, intent);
  if (evidence < ENOUGH)
    return composeUnsure(
      desk,
      found.filter((one) => Math.max(one.label, one.text) >= SOME),
      intent,
    );
  if (
    best.entry.kind === 'document' &&
    ['when', 'who', 'signer', 'status', 'relation'].includes(intent) &&
    best.label >= ENOUGH
  )
    return respondToDocuments(desk, [best.entry], null);
  const others = found
    .slice(1)
    .filter((one) => one.label >= ENOUGH && one.score > best.score - 0.8)
    .slice(0, 4)
    .map(({ entry }) => entry);
  const read = best.passage;
  const passage =
    read === null || best.label >= best.text ? gistOf(best.entry) : passageOf(desk, best);
  return composeDocument(desk, best.entry, passage, others, intent === 'none' ? 'which' : intent);
}

function saysYears(desk: Desk, found: FoundDocument): boolean {
  const { passage } = found;
  return (
    passage !== null &&
    desk.understanding.years.every((year) =>
      `${passage.title} ${passage.heading} ${passage.body}`.includes(String(year)),
    )
  );
}

/** The lines of a found document that say most of what was asked, else what it is for. */
function passageOf(desk: Desk, found: FoundDocument): ReturnType<typeof gistOf> {
  const lines = findLines(desk, 'content', [found.entry.id]);
  const [best] = lines;
  const gist = gistOf(found.entry);
  if (best === undefined || best.alone < SOME) return gist;
  const told = lines.filter(
    (line) => line.passage === best.passage && line.score > best.score - 0.25 && line.alone >= SOME,
  );
  return {
    document: found.entry.id,
    anchor: best.passage.anchor,
    citation: best.passage.citation,
    text: told
      .slice(0, 3)
      .map(({ text }) => text)
      .join(' '),
  };
}

/** The line that answers, wherever it stands. */
function respondByLines(desk: Desk, intent: Intent, alone = 0): Draft | null {
  const lines = findLines(desk, intent, null);
  const [best] = lines;
  if (best === undefined || best.inContext < ENOUGH || desk.ask.unseen > 0.4) return null;
  if (!best.yearsHold || best.alone < alone) return null;
  const entry = desk.catalogue.library.entries.get(best.passage.entry);
  if (entry === undefined) return null;
  const others = [
    ...new Set(
      lines
        .filter(
          (line) => line.score > best.score - 0.35 && line.inContext >= ENOUGH && line.yearsHold,
        )
        .map(({ passage }) => passage.entry),
    ),
  ]
    .filter((id) => id !== entry.id)
    .slice(0, 3)
    .flatMap((id) => desk.catalogue.library.entries.get(id) ?? []);
  return composeLines(
    desk,
    entry,
    lines.filter(({ passage }) => passage.entry === entry.id),
    others,
    intent,
  );
}
