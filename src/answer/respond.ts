/**
 * From an understood question to a draft: which documents are in hand, and who answers.
 */
import type { Entry, LegalDocument, Term } from '../knowledge/document.ts';
import { padded } from '../language/tokens.ts';
import type { AnswerContext } from './answer.ts';
import { isOfType } from './catalogue.ts';
import { composeOwner, composeStatus } from './compose/attributes.ts';
import { composeAmbiguous, composeDocument, gistOf } from './compose/documents.ts';
import type { Desk, Draft } from './compose/draft.ts';
import { composeLines } from './compose/lines.ts';
import { composeTalk, composeUnknownNumber } from './compose/talk.ts';
import { constraintsOf, isOf, meets } from './constraints.ts';
import { setAside } from './desk.ts';
import { SOME } from './evidence.ts';
import { findDocuments, findLines } from './find.ts';
import type { Span } from './names.ts';
import { type Resolution, resolveNumber } from './resolve.ts';
import { respondToDocuments } from './respond-documents.ts';
import { respondFromLibrary } from './respond-library.ts';

const DEFINES =
  /(?<![a-z])(la gi|la chi so (?:gi|nao)|nghia la gi|viet tat|la cai gi|what is|what does|stands? for|meaning|dinh nghia|la sao)(?![a-z])/u;
const LISTING: readonly string[] = ['list', 'newest', 'oldest'];

/** Answers one understood question. Pure. */
export function respond(desk: Desk, context: AnswerContext | null): Draft {
  const { understanding, catalogue } = desk;
  if (understanding.smallTalk !== null) return composeTalk(desk, understanding.smallTalk);
  if (understanding.numbers.length > 0) {
    return respondToNumbers(
      desk,
      understanding.numbers.map((number) => resolveNumber(catalogue, understanding, number)),
    );
  }
  // Words that only name a type and an issuer ask for a list, though a title may begin with them.
  const titled = desk.ask.words > 0 ? respondToTitle(desk) : null;
  if (titled !== null) return titled;
  const named = respondToNames(desk);
  if (named !== null) return named;
  const followed = respondToContext(desk, context);
  if (followed !== null) return followed;
  const draft = respondFromLibrary(desk);
  return draft.status === 'unknown' ? (respondToTitle(desk) ?? draft) : draft;
}

/** Answers about documents in hand, or from the library where another is asked for. */
function respondTo(desk: Desk, documents: readonly LegalDocument[], at: Span | null): Draft {
  return respondToDocuments(desk, documents, at) ?? respondFromLibrary(desk);
}

function respondToNumbers(given: Desk, resolutions: readonly Resolution[]): Draft {
  const missing = resolutions.find(({ documents }) => documents.length === 0);
  if (missing !== undefined) {
    return composeUnknownNumber(
      given,
      missing.asked.mention.text.trim(),
      missing.near.map(({ document }) => document),
    );
  }
  const [first] = resolutions;
  if (first === undefined) return composeTalk(given, 'empty');
  const desk = setAside(given, first.bound);
  const each = resolutions.map(({ documents }) => documents.map(({ document }) => document));
  if (each.length === 1 && first.documents.length > 1)
    return respondToAmbiguous(desk, each[0] ?? [], first);
  const documents = [...new Set(each.flatMap(([document]) => document ?? []))];
  return respondTo(desk, documents, first.asked);
}

/** Several bear the number: the rest of the question may tell which; else all are listed. */
function respondToAmbiguous(
  desk: Desk,
  candidates: readonly LegalDocument[],
  { asked }: Resolution,
): Draft {
  if (desk.ask.words > 0) {
    const ids = new Set(candidates.map(({ id }) => id));
    const [best, second] = findDocuments(desk, ({ id }) => ids.has(id));
    const label = (one: typeof best): number => one?.label ?? 0;
    if (best?.entry.kind === 'document' && label(best) >= SOME && label(best) - label(second) > 0.2)
      return respondTo(desk, [best.entry], asked);
  }
  const [intent] = desk.understanding.intents;
  if (intent === 'status' && candidates.length <= 3) return composeStatus(desk, candidates);
  return composeAmbiguous(desk, candidates, asked.mention.text.trim());
}

/** Words of a title that, given alone, ask for the document: fewer are a topic. */
const TITLE_WORDS = 5;

/** A question that is nothing but a part of a title, as people paste it. */
function respondToTitle(desk: Desk): Draft | null {
  const words = padded(desk.understanding.reading.typed);
  if (words.trim().split(' ').length < TITLE_WORDS) return null;
  const ids = new Set<string>();
  for (const [id, { title }] of desk.catalogue.facts) if (title.includes(words)) ids.add(id);
  if (ids.size === 0) return null;
  const [best, ...others] = findDocuments(desk, ({ id }) => ids.has(id));
  if (best === undefined) return null;
  const shown = others.slice(0, 4).map(({ entry }) => entry);
  return composeDocument(desk, best.entry, gistOf(best.entry), shown, 'which');
}

/** Documents and terms called by name. Null where the names turn out to be no more than words. */
function respondToNames(desk: Desk): Draft | null {
  const { understanding, catalogue } = desk;
  const [intent] = understanding.intents;
  const entries = [...new Set(understanding.named.map(({ id }) => id))].flatMap(
    (id) => catalogue.library.entries.get(id) ?? [],
  );
  if (entries.length === 0) return null;
  const terms = entries.filter((entry): entry is Term => entry.kind === 'term');
  const documents = fitting(desk, entries);
  const without = setAside(desk, understanding.named);
  if (documents.length === 0) return terms.length > 0 ? respondToTerms(without, terms) : null;
  const at =
    understanding.named.find(({ id }) => documents.some((document) => document.id === id)) ?? null;
  const ofFirst = respondTo(without, documents.slice(0, 1), at);
  if (ofFirst.intent === 'relation' && ofFirst.status === 'answered') return ofFirst;
  if (intent !== undefined && LISTING.includes(intent)) return null;
  if (intent === 'compare') return respondTo(without, documents, at);
  // One name may be borne by a document and by what replaced it: the one that fits best is meant.
  const [best] = findDocuments(desk, ({ id }) => documents.some((document) => document.id === id));
  const chosen = documents.find(({ id }) => id === best?.entry.id) ?? documents[0];
  if (chosen === undefined || !isTypeAsked(desk, chosen)) return null;
  const draft = chosen === documents[0] ? ofFirst : respondTo(without, [chosen], at);
  if (draft.status === 'answered') return draft;
  // The name may be no more than words: another document may say what this one does not.
  const other = respondFromLibrary(desk);
  return other.status === 'answered' ? other : draft;
}

/** `Luật nào bảo vệ dữ liệu cá nhân?` is not answered by a decree that people call by those words. */
function isTypeAsked(desk: Desk, document: LegalDocument): boolean {
  const { type } = desk.understanding;
  const facts = desk.catalogue.facts.get(document.id);
  return type?.asked !== true || facts === undefined || isOfType(facts, type.type);
}

/** Named documents that meet what else is said. */
function fitting(desk: Desk, entries: readonly Entry[]): LegalDocument[] {
  const { understanding, catalogue } = desk;
  const wanted = { ...constraintsOf(understanding), years: [], issuers: [] };
  return entries.filter((entry): entry is LegalDocument => {
    const facts = catalogue.facts.get(entry.id);
    if (entry.kind !== 'document' || facts === undefined) return false;
    const inPlace =
      understanding.places.length === 0 ||
      understanding.places.some((place) => isOf(catalogue, facts, place));
    return inPlace && meets(catalogue, facts, { ...wanted, type: null });
  });
}

function respondToTerms(desk: Desk, terms: readonly Term[]): Draft | null {
  const [term] = terms;
  const { understanding } = desk;
  if (term === undefined) return null;
  const [intent] = understanding.intents;
  const rest = understanding.places.length + understanding.years.length;
  const defines = DEFINES.test(understanding.folded) && desk.ask.words <= 2;
  if (
    terms.length === 1 &&
    rest === 0 &&
    (defines || (desk.ask.words === 0 && intent === undefined))
  )
    return composeDocument(desk, term, gistOf(term), [], 'term');
  if ((intent === 'who' || intent === 'responsible') && term.owner !== null)
    return composeOwner(desk, term);
  if (understanding.type !== null || intent === 'which') return null;
  const lines = findLines(
    desk,
    intent ?? 'content',
    terms.map(({ id }) => id),
  ).filter((line) => line.yearsHold && line.placesHold);
  const [best] = lines;
  if (best === undefined || best.inContext < SOME) return null;
  const owner = terms.find(({ id }) => id === best.passage.entry) ?? term;
  return composeLines(
    desk,
    owner,
    lines.filter(({ passage }) => passage.entry === owner.id),
    [],
    intent ?? 'content',
  );
}

/** Intents that a bare question may ask of the document in hand. */
const ATTRIBUTES: readonly string[] = [
  'when',
  'who',
  'signer',
  'status',
  'figure',
  'responsible',
  'deadline',
  'about',
];
/** Evidence above which the document in hand answers rather than another. */
const IN_HAND = 0.75;

/** A question that leans on the answer before it; null where it stands on its own. */
function respondToContext(desk: Desk, context: AnswerContext | null): Draft | null {
  if (context === null) return null;
  const { understanding, ask, catalogue } = desk;
  const head = catalogue.library.entries.get(context.documents[0] ?? '');
  const documents = context.documents.flatMap((id) => {
    const entry = catalogue.library.entries.get(id);
    return entry?.kind === 'document' ? [entry] : [];
  });
  const [intent] = understanding.intents;
  if (head?.kind === 'term' && (understanding.leaning !== null || ask.words === 0))
    return respondToTerms(desk, [head]);
  const [first] = documents;
  if (first === undefined) return null;
  const wanted = constraintsOf(understanding);
  const constrained = wanted.type !== null || wanted.issuers.length + wanted.places.length > 0;
  if (context.intent === 'number' && documents.length > 1 && constrained && ask.words === 0) {
    const chosen = documents.filter((document) => {
      const facts = catalogue.facts.get(document.id);
      return facts !== undefined && meets(catalogue, facts, wanted);
    });
    if (chosen.length > 0) return respondTo(desk, chosen.slice(0, 1), null);
  }
  const at = understanding.leaning;
  const bare = ask.words === 0 && !constrained && understanding.topics.length === 0;
  const asksAttribute = intent !== undefined && ATTRIBUTES.includes(intent);
  if (at !== null || (bare && (asksAttribute || intent === undefined))) {
    const span = at !== null && at.start > 0 ? at : null;
    return respondTo(desk, [first], span);
  }
  if (constrained || intent === 'which' || (intent !== undefined && LISTING.includes(intent)))
    return null;
  const [line] = findLines(desk, intent ?? 'content', [first.id]);
  if (line === undefined || line.inContext < IN_HAND || !line.yearsHold) return null;
  return respondTo(desk, [first], null);
}
