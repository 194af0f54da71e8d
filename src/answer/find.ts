/**
 * Finding: which documents cover what was asked, and which lines say it.
 */

import type { Entry } from '../knowledge/document.ts';
import { tokenize } from '../language/tokens.ts';
import type { Passage } from '../search/passage.ts';
import type { RankedPassage } from '../search/search.ts';
import type { Intent } from './answer.ts';
import type { DocumentFacts } from './catalogue.ts';
import { statusOf } from './compose/describe.ts';
import type { Desk } from './compose/draft.ts';
import { constraintsOf, isAboutYear, isBy, isOf, isOfType, meets } from './constraints.ts';
import { evidenceIn, shareAsked } from './evidence.ts';
import { genericTokens } from './lexicon.ts';
import { type Line, linesOfPassage } from './lines.ts';
import { asksForAll, unitAsked } from './shapes.ts';

export interface FoundDocument {
  readonly entry: Entry;
  /** Its passage that matches best. */
  readonly passage: Passage;
  /** Share of the asked information in title, aliases and topics. */
  readonly label: number;
  /** Share in the best passage under its title. */
  readonly text: number;
  /** Share of the title's telling words that the question says: who asks chattily still names it. */
  readonly named: number;
  readonly score: number;
}

/** How many passages of one entry may be candidates when documents are looked for. */
const PER_ENTRY = 4;

/** Documents and terms that cover the subject, best first; `accept` holds the constraints. */
export function findDocuments(desk: Desk, accept: (entry: Entry) => boolean): FoundDocument[] {
  const { entries } = desk.catalogue.library;
  const { ranked } = desk.searcher.searchReading(
    desk.understanding.subject,
    (id) => {
      const entry = entries.get(id);
      return entry !== undefined && accept(entry);
    },
    PER_ENTRY,
  );
  const top = ranked[0]?.score ?? 1;
  const best = new Map<string, RankedPassage>();
  for (const one of ranked) if (!best.has(one.passage.entry)) best.set(one.passage.entry, one);
  const found = [...best.values()].flatMap((one): FoundDocument[] => {
    const entry = entries.get(one.passage.entry);
    if (entry === undefined) return [];
    const read = desk.searcher.read(one.passage);
    const [titleEn = [], topics = []] = read.about;
    const label = evidenceIn(desk.ask, [read.title.words, topics, titleEn]);
    const title = evidenceIn(desk.ask, [read.title.words, titleEn]);
    const text = evidenceIn(desk.ask, [read.title.words, read.heading.words, ...read.lines]);
    const score =
      title +
      0.5 * label +
      0.6 * text +
      0.6 * (one.score / top) +
      0.3 * one.features.titleRun +
      standing(desk, entry);
    return [{ entry, passage: one.passage, label, text, named: namedShare(desk, entry), score }];
  });
  return found.sort((a, b) => b.score - a.score);
}

/** Words that a title must have for its being said over to mean anything. */
const TITLE_WORDS = 4;

function namedShare(desk: Desk, entry: Entry): number {
  const title = entry.kind === 'document' ? entry.title : entry.fullName;
  const tokens = tokenize(title);
  const generic = genericTokens(title, tokens, []);
  const telling = tokens.filter((_, at) => generic[at] !== true);
  return telling.length < TITLE_WORDS ? 0 : shareAsked(desk.ask, telling);
}

/** The question wants what holds now. */
const CURRENT =
  /(?<![a-z])(hien (nay|hanh|tai)|dang (ap dung|co hieu luc)|con hieu luc|current(ly)?|now)(?![a-z])/u;

/** What speaks for a document beside what it says: the home, force, its type, freshness. */
function standing(desk: Desk, entry: Entry): number {
  if (entry.kind === 'term') return -0.1;
  const { catalogue, understanding } = desk;
  const facts = catalogue.facts.get(entry.id);
  if (facts === undefined) return 0;
  const status = statusOf(desk, entry);
  let score = 0;
  const home = [...catalogue.home].indexOf(entry.jurisdiction ?? '');
  // Of several homes the first named counts most.
  if (home >= 0)
    score += understanding.places.length === 0 ? Math.max(0.08, 0.14 - 0.03 * home) : 0;
  else if (entry.jurisdiction === 'vn') score += 0.06;
  if (status.state === 'notInForce') score -= CURRENT.test(understanding.folded) ? 0.8 : 0.4;
  if (status.state === 'inForce') score += 0.05;
  if (understanding.level?.level === 'province' && facts.levels.has('province')) score += 0.12;
  if (understanding.type !== null && entry.type === understanding.type.type) score += 0.2;
  if (
    understanding.topics.some(({ id }) =>
      entry.topics.some((topic) => catalogue.narrower(id).has(topic)),
    )
  )
    score += 0.1;
  if (understanding.years.some((year) => isAboutYear(facts, year))) score += 0.25;
  else if (understanding.years.length > 0) score -= 0.1;
  if (understanding.issuers.some((issuer) => isBy(catalogue, facts, issuer))) score += 0.15;
  if (!entry.verified) score -= 0.1;
  if (facts.year !== null)
    score += Math.max(-0.1, (facts.year - Number(desk.today.slice(0, 4))) * 0.01);
  return score;
}

/** Accepts what meets the question's constraints. */
export function accepting(desk: Desk, options: { years: boolean }): (entry: Entry) => boolean {
  const wanted = constraintsOf(desk.understanding);
  const held = options.years ? wanted : { ...wanted, years: [] };
  return (entry) => {
    if (entry.kind === 'term') return wanted.type === null && wanted.issuers.length === 0;
    const facts = desk.catalogue.facts.get(entry.id);
    return facts !== undefined && meets(desk.catalogue, facts, held, isAboutYear);
  };
}

/** Whether a passage itself speaks of the named places and issuers, where its document does not. */
function speaksOfConstraints(
  desk: Desk,
  facts: DocumentFacts | undefined,
  passage: Passage,
): boolean {
  const { catalogue, understanding } = desk;
  const body = ` ${tokenize(`${passage.title}. ${passage.heading}. ${passage.body}`)
    .map(({ folded }) => folded)
    .join(' ')} `;
  const says = ({ phrase }: { phrase: string }): boolean => body.includes(` ${phrase} `);
  const { type } = understanding;
  return (
    understanding.places.every(
      (place) => says(place) || (facts !== undefined && isOf(catalogue, facts, place)),
    ) &&
    understanding.issuers.every(
      (issuer) =>
        !issuer.filter || says(issuer) || (facts !== undefined && isBy(catalogue, facts, issuer)),
    ) &&
    (type === null || (facts !== undefined && isOfType(facts, type.type)) || !type.asked)
  );
}

/** Years that a document's lines are about where they name none: its own, and that of its effect. */
function ownYears(facts: DocumentFacts | undefined): number[] {
  const effective = facts?.document.dateEffective?.slice(0, 4);
  if (facts !== undefined && facts.titleYears.length > 0) return [];
  return [facts?.year ?? [], effective === undefined ? [] : Number(effective)].flat();
}

/** Lines that answer, best first, in the given entries or in the whole library. */
export function findLines(desk: Desk, intent: Intent, within: readonly string[] | null): Line[] {
  const { catalogue, searcher, understanding } = desk;
  const wish = {
    ask: desk.lineAsk,
    restAsk: desk.restAsk,
    intent,
    years: understanding.years,
    places: [] as readonly string[],
    ownYears: [] as readonly number[],
    asksAudience: /(?<![a-z])(ai (duoc|phai|co|bi)|doi tuong|ap dung cho)(?![a-z])/u.test(
      understanding.folded,
    ),
    asksPlace: /(?<![a-z])((o|tai) dau|(duong|cho) nao|dia chi|tru so|where)(?![a-z])/u.test(
      understanding.folded,
    ),
    enumerates: asksForAll(understanding.folded),
    unit: intent === 'figure' ? unitAsked(understanding.folded, desk.lineSubject.written) : null,
  };
  if (within !== null) {
    const ids = new Set(within);
    const lines = searcher.index.passages
      .filter(({ entry }) => ids.has(entry))
      .flatMap((passage) => {
        const facts = catalogue.facts.get(passage.entry);
        const own = facts !== undefined;
        const places = own ? [] : understanding.places.map(({ phrase }) => phrase);
        return linesOfPassage(passage, searcher.read(passage), {
          ...wish,
          places,
          ownYears: ownYears(facts),
        });
      });
    return lines.sort((a, b) => b.score - a.score);
  }
  const { ranked } = searcher.searchReading(desk.lineSubject);
  const top = ranked[0]?.score ?? 1;
  const lines = ranked.slice(0, 30).flatMap((one): Line[] => {
    const facts = catalogue.facts.get(one.passage.entry);
    if (!speaksOfConstraints(desk, facts, one.passage)) return [];
    const entry = catalogue.library.entries.get(one.passage.entry);
    if (entry === undefined) return [];
    const bonus = 0.35 * (one.score / top) + 0.5 * standing(desk, entry) + 0.2 * one.features.title;
    const own =
      facts !== undefined && understanding.places.some((place) => isOf(catalogue, facts, place));
    const places = own ? [] : understanding.places.map(({ phrase }) => phrase);
    return linesOfPassage(one.passage, searcher.read(one.passage), {
      ...wish,
      places,
      ownYears: ownYears(facts),
    }).map((line) => ({
      ...line,
      score: line.score + bonus,
    }));
  });
  return lines.sort((a, b) => b.score - a.score);
}
