/**
 * No document in hand: the whole library is searched.
 */
import type { Entry } from '../knowledge/document.ts';
import type { Intent } from './answer.ts';
import { composeDocument, composeUnsure } from './compose/documents.ts';
import type { Desk, Draft } from './compose/draft.ts';
import { composeLines, composeSections } from './compose/lines.ts';
import {
  composeAskBack,
  composeNotInDocument,
  composeTalk,
  composeUnknown,
} from './compose/talk.ts';
import { setAside } from './desk.ts';
import { BEYOND, ENOUGH, PLAIN, SOME, SPOKEN } from './evidence.ts';
import { accepting, type FoundDocument, findDocuments, findLines } from './find.ts';
import { answers, type Line } from './lines.ts';
import { respondToDocuments } from './respond-documents.ts';
import { respondList } from './respond-list.ts';
import { tellingPassages } from './telling.ts';

/** Intents that are answered by a line rather than by a document. */
const QUOTING: ReadonlySet<Intent> = new Set(['figure', 'content', 'responsible', 'deadline']);
/** Intents on a document's own facts, asked of one that is described rather than named. */
const OF_DOCUMENT: ReadonlySet<Intent> = new Set(['when', 'who', 'signer', 'status', 'relation']);
/** Asks for one figure rather than for goals. */
const COUNTS = /(?<![a-z])(bao nhieu|may|how many|how much)(?![a-z])/u;
/** Share of words that the library has never seen above which nothing here can answer. */
const FOREIGN = 0.45;

/** A title of which the question says this much is meant, whatever else the question says. */
const NAMED = 0.6;

const held = ({ label, text, named }: FoundDocument): number =>
  Math.max(label, text, named >= NAMED && text >= PLAIN ? ENOUGH : 0);

/** Answers from the library. */
export function respondFromLibrary(desk: Desk): Draft {
  const { understanding, ask } = desk;
  // `Nghị quyết về chuyển đổi số`: a type with a subject asks which.
  const intent = understanding.intents[0] ?? (understanding.type === null ? undefined : 'which');
  // A district or commune is held to like a province: its name is no subject of a list.
  const local = understanding.level?.at ?? null;
  const listed = local === null ? desk : setAside(desk, [local]);
  if (intent === 'list' || intent === 'newest' || intent === 'oldest')
    return respondList(listed, intent);
  if (listed.ask.words === 0) {
    const constrained =
      understanding.type !== null ||
      understanding.places.length > 0 ||
      local !== null ||
      understanding.issuers.some(({ filter }) => filter);
    if (constrained) return respondList(listed, 'list');
    return intent === undefined ? composeTalk(desk, 'empty') : composeAskBack(desk, intent);
  }
  if (ask.unseen > FOREIGN) return composeUnknown(desk, intent ?? 'none');
  if (intent !== undefined && QUOTING.has(intent))
    return respondByLines(desk, linesFor(desk, intent), intent) ?? respondByDocument(desk, intent);
  if (intent === undefined) {
    // Nothing says what is wanted: a line that carries the question by itself is the answer.
    const lines = linesFor(desk, 'content');
    const spoken = respondByLines(desk, lines, 'content', SPOKEN);
    if (spoken !== null) return spoken;
    const byDocument = respondByDocument(desk, 'none');
    if (byDocument.status === 'answered') return byDocument;
    return respondByLines(desk, lines, 'content') ?? byDocument;
  }
  const byDocument = respondByDocument(desk, intent);
  if (byDocument.status === 'answered') return byDocument;
  // Which document it is, is said by one that meets every constraint.
  const lines = linesFor(desk, intent, intent === 'which');
  return respondByLines(desk, lines, intent) ?? byDocument;
}

/** A document that covers the subject, then what is asked of it. */
function respondByDocument(desk: Desk, intent: Intent): Draft {
  const found = candidates(desk);
  const [best] = found;
  if (best === undefined || held(best) < SOME) return composeUnknown(desk, intent);
  if (QUOTING.has(intent) && intent !== 'content') return respondWithout(desk, best, intent);
  if (held(best) < ENOUGH)
    return composeUnsure(
      desk,
      found.filter((one) => held(one) >= SOME),
      intent,
    );
  if (best.entry.kind === 'document' && OF_DOCUMENT.has(intent) && best.label >= ENOUGH) {
    const draft = respondToDocuments(desk, [best.entry], null);
    if (draft !== null) return draft;
  }
  if (intent === 'content' && !saysBeyond(desk, best.entry))
    return best.entry.kind === 'document'
      ? composeNotInDocument(desk, best.entry, desk.messages.notInDocument, intent)
      : composeUnknown(desk, intent);
  const others = found
    .slice(1)
    .filter((one) => one.label >= ENOUGH && one.score > best.score - 0.8)
    .slice(0, 4)
    .map(({ entry }) => entry);
  return composeDocument(
    desk,
    best.entry,
    tellingPassages(desk, best.entry),
    others,
    intent === 'none' ? 'which' : intent,
  );
}

/** Whether any line of a document holds some of what is asked beyond the topic. */
function saysBeyond(desk: Desk, entry: Entry): boolean {
  return findLines(desk, 'content', [entry.id]).some(({ beyond }) => beyond >= BEYOND);
}

/** A line was asked for and none answers: the document that is about it is no answer. */
function respondWithout(desk: Desk, best: FoundDocument, intent: Intent): Draft {
  if (best.entry.kind !== 'document' || best.label < ENOUGH) return composeUnknown(desk, intent);
  const sections =
    intent === 'figure' && !COUNTS.test(desk.understanding.folded)
      ? composeSections(desk, best.entry, /mục tiêu|chỉ tiêu/iu, intent)
      : null;
  return sections ?? composeNotInDocument(desk, best.entry, desk.messages.notInDocument, intent);
}

/** Documents that meet the constraints; a year that no date or title bears may stand in the text. */
function candidates(desk: Desk): FoundDocument[] {
  const { understanding } = desk;
  const inYear = findDocuments(desk, accepting(desk, { years: true }));
  if (inYear.length > 0 && held(inYear[0] as FoundDocument) >= ENOUGH) return inYear;
  if (understanding.years.length === 0) return inYear;
  const anyYear = findDocuments(desk, accepting(desk, { years: false }));
  return anyYear.filter(({ passage }) =>
    understanding.years.every((year) =>
      `${passage.title} ${passage.heading} ${passage.body}`.includes(String(year)),
    ),
  );
}

const acceptsEntry = (desk: Desk, accept: (entry: Entry) => boolean, id: string): boolean => {
  const entry = desk.catalogue.library.entries.get(id);
  return entry !== undefined && accept(entry);
};

/** The lines that answer, wherever they stand; `strict` wants documents that meet every constraint. */
function linesFor(desk: Desk, intent: Intent, strict = false): Line[] {
  const accept = accepting(desk, { years: true });
  return findLines(desk, intent, null).filter(
    (line) => answers(line) && (!strict || acceptsEntry(desk, accept, line.passage.entry)),
  );
}

/** The best of the lines that answer as the answer; `alone` is what it must hold by itself. */
function respondByLines(
  desk: Desk,
  lines: readonly Line[],
  intent: Intent,
  alone = 0,
): Draft | null {
  const [best] = lines;
  if (best === undefined || best.alone < alone) return null;
  const { entries } = desk.catalogue.library;
  const entry = entries.get(best.passage.entry);
  if (entry === undefined) return null;
  const others = [
    ...new Set(
      lines.filter(({ score }) => score > best.score - 0.35).map((line) => line.passage.entry),
    ),
  ]
    .filter((id) => id !== entry.id)
    .slice(0, 3)
    .flatMap((id) => entries.get(id) ?? []);
  return composeLines(
    desk,
    entry,
    lines.filter(({ passage }) => passage.entry === entry.id),
    others,
    intent,
  );
}
