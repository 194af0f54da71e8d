/**
 * The features of a document that all its lines share: its force, its place, its age.
 */
import { type Entry, isCentral } from '../../library/document.ts';
import type { QuestionContext } from '../compose/answer-draft.ts';
import { statusOf } from '../compose/entry-blocks.ts';
import { ASKS_CURRENT } from '../understand/question-words.ts';
import { isAboutYear, isOfPlace } from './constraints.ts';
import { isOnTopic } from './document-prior.ts';
import type { NamedValues } from './passage-values.ts';

/** Age in years from which a document counts as old. */
const OLD_AGE = 10;

const flag = (holds: boolean): number => (holds ? 1 : 0);

/** The values of an entry, whatever its text says. */
export function documentValues(ctx: QuestionContext, entry: Entry): NamedValues {
  const { libraryIndex, understanding, today } = ctx;
  const isNamed = flag(understanding.named.some(({ id }) => id === entry.id));
  if (entry.kind === 'term') return { isTerm: 1, isNamed };
  const facts = libraryIndex.facts.get(entry.id);
  if (facts === undefined) return { isNamed };
  const { places, years, folded } = understanding;
  const { state } = statusOf(ctx, entry);
  const age = facts.year === null ? 0 : Number(today.slice(0, 4)) - facts.year;
  return {
    isNamed,
    isHome: flag(
      places.length === 0 && libraryIndex.homeJurisdictions.has(entry.jurisdiction ?? ''),
    ),
    isCentral: flag(isCentral(entry)),
    isOfPlace: flag(places.some((place) => isOfPlace(libraryIndex, facts, place))),
    notInForce: flag(state === 'notInForce'),
    notCurrent: flag(state === 'notInForce' && ASKS_CURRENT.test(folded)),
    inForce: flag(state === 'inForce'),
    onTopic: flag(isOnTopic(ctx, facts)),
    ofYear: flag(years.some((year) => isAboutYear(facts, year))),
    age: Math.min(OLD_AGE, Math.max(0, age)) / OLD_AGE,
  };
}
