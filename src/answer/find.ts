/**
 * Finding: which documents cover what was asked, and which lines say it.
 */

import type { Entry } from '../knowledge/document.ts';
import { fold } from '../language/fold.ts';
import type { Passage } from '../search/passage.ts';
import type { RankedPassage } from '../search/search.ts';
import type { Intent } from './answer.ts';
import { type DocumentFacts, isOfType } from './catalogue.ts';
import { statusOf } from './compose/describe.ts';
import type { Desk } from './compose/draft.ts';
import { constraintsOf, isAboutYear, isBy, isOf, meets } from './constraints.ts';
import { evidenceIn, shareAsked } from './evidence.ts';
import { type Line, type LineWish, linesOfPassage, says } from './lines.ts';
import type { NameAsked } from './names.ts';
import { asksForAll, figureIn, unitAsked } from './shapes.ts';
import { unitsOf } from './translate.ts';

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
    desk.search,
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
    const { title: name, titleEn, topics, heading, lines } = read;
    const title = evidenceIn(desk.titleAsk, [name.words, titleEn.words]);
    const label = evidenceIn(desk.titleAsk, [name.words, titleEn.words, topics.words]);
    const text = evidenceIn(
      desk.ask,
      [name, heading, ...lines].map(({ words }) => words),
    );
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
  const telling = desk.catalogue.tellingWords(entry);
  return telling.length < TITLE_WORDS ? 0 : shareAsked(desk.titleAsk, telling);
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
  if (isOnTopic(desk, facts)) score += 0.1;
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
    if (entry.kind === 'term')
      return wanted.type === null && wanted.issuers.length + wanted.places.length === 0;
    const facts = desk.catalogue.facts.get(entry.id);
    return facts !== undefined && meets(desk.catalogue, facts, held, isAboutYear);
  };
}

/** Whether a passage itself speaks of the named places and issuers, where its document does not. */
function speaksOfConstraints(
  { catalogue, understanding, searcher }: Desk,
  facts: DocumentFacts | undefined,
  passage: Passage,
): boolean {
  const { type, places, issuers } = understanding;
  if (type?.asked === true && (facts === undefined || !isOfType(facts, type.type))) return false;
  const speaks = ({ phrase }: NameAsked): boolean => {
    const { title, heading, lines } = searcher.read(passage);
    return says([title, heading, ...lines], phrase);
  };
  return (
    places.every(
      (place) => (facts !== undefined && isOf(catalogue, facts, place)) || speaks(place),
    ) &&
    issuers.every(
      (issuer) =>
        !issuer.filter || (facts !== undefined && isBy(catalogue, facts, issuer)) || speaks(issuer),
    )
  );
}

/** Years that a document's lines are about where they name none: its own, and that of its effect. */
function ownYears(facts: DocumentFacts | undefined): number[] {
  const effective = facts?.document.dateEffective?.slice(0, 4);
  if (facts !== undefined && facts.titleYears.length > 0) return [];
  return [facts?.year ?? [], effective === undefined ? [] : Number(effective)].flat();
}

/** Money, and parts of a document. */
const UNIT_ONLY = /^(money|dieu|chuong|khoan|phu)$/u;

/** What a question wishes of lines, whatever document they stand in. */
function wishOf(desk: Desk, intent: Intent): Omit<LineWish, 'places' | 'topics' | 'ownYears'> {
  const { folded, years } = desk.understanding;
  const unit = intent === 'figure' ? unitAsked(folded, unitsOf(folded)) : null;
  return {
    ask: desk.ask,
    restAsk: desk.restAsk,
    intent,
    years,
    asksAudience: /(?<![a-z])(ai (duoc|phai|co|bi)|doi tuong|ap dung cho)(?![a-z])/u.test(folded),
    asksPlace: /(?<![a-z])((o|tai) dau|(duong|cho) nao|dia chi|tru so|where)(?![a-z])/u.test(
      folded,
    ),
    enumerates: asksForAll(folded),
    hasUnit: unit === null ? null : figureIn(unit),
    unitOnly: unit !== null && UNIT_ONLY.test(unit),
  };
}

/** Lines that answer, best first, in the given entries or in the whole library. */
export function findLines(desk: Desk, intent: Intent, within: readonly string[] | null): Line[] {
  const { catalogue, searcher, understanding } = desk;
  const wish = wishOf(desk, intent);
  const topics = topicPhrases(desk);
  const { places } = understanding;
  const linesIn = (passage: Passage, facts: DocumentFacts | undefined, own: boolean): Line[] =>
    linesOfPassage(passage, searcher.read(passage), {
      ...wish,
      places: own ? [] : understanding.places.map(({ phrase }) => phrase),
      topics: within !== null || isOnTopic(desk, facts) ? [] : topics,
      ownYears: ownYears(facts),
    });
  const lines =
    within === null
      ? rankedLines(desk, linesIn)
      : passagesOf(desk, within).flatMap((passage) => {
          const facts = catalogue.facts.get(passage.entry);
          return linesIn(
            passage,
            facts,
            facts !== undefined && places.every((place) => isOf(catalogue, facts, place)),
          );
        });
  return lines.sort((a, b) => b.score - a.score);
}

/** Whether a document is on a topic that the question names, or on a narrower one. */
function isOnTopic({ catalogue, understanding }: Desk, facts: DocumentFacts | undefined): boolean {
  return understanding.topics.some(({ id }) =>
    facts?.document.topics.some((topic) => catalogue.narrower(id).has(topic)),
  );
}

/** The topics that the question names, folded: as it has them, and as Vietnamese texts do. */
function topicPhrases({ catalogue, understanding }: Desk): string[] {
  return understanding.topics.flatMap(({ id, phrase }) => {
    const topic = catalogue.library.topics.find((one) => one.id === id);
    return topic === undefined ? [phrase] : [phrase, fold(topic.name)];
  });
}

/** The passages of some entries, in the order of the library. */
function passagesOf({ searcher }: Desk, entries: readonly string[]): Passage[] {
  return [...new Set(entries)]
    .flatMap((entry) => searcher.passagesOf(entry))
    .sort((a, b) => a.id - b.id);
}

/** How many of the passages ranked best are read line by line. */
const PASSAGES_READ = 30;

/** The lines of the passages that a search of the whole library ranks best, raised by their rank. */
function rankedLines(
  desk: Desk,
  linesIn: (passage: Passage, facts: DocumentFacts | undefined, own: boolean) => Line[],
): Line[] {
  const { catalogue, searcher, understanding } = desk;
  const { ranked } = searcher.searchReading(desk.search);
  const top = ranked[0]?.score ?? 1;
  return ranked.slice(0, PASSAGES_READ).flatMap(({ passage, score, features }) => {
    const facts = catalogue.facts.get(passage.entry);
    const entry = catalogue.library.entries.get(passage.entry);
    if (entry === undefined || !speaksOfConstraints(desk, facts, passage)) return [];
    const bonus = 0.35 * (score / top) + 0.5 * standing(desk, entry) + 0.2 * features.title;
    const own =
      facts !== undefined && understanding.places.some((place) => isOf(catalogue, facts, place));
    return linesIn(passage, facts, own).map((line) => ({ ...line, score: line.score + bonus }));
  });
}
