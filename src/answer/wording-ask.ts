/**
 * An ask with several ways of saying each thing: any of them holds it. For questions in another
 * language than the texts, where nobody knows which word a document chose.
 */
import { stemmer } from 'stemmer';
import { fold } from '../language/fold.ts';
import { COMPOUND, words as wordsOf } from '../language/tokens.ts';
import type { SearchIndex } from '../search/index.ts';
import { informationOf, mostInformation } from '../search/query.ts';
import { type Ask, slotsOfWords, type Unit } from './evidence.ts';
import type { Wording } from './translate.ts';

/** What a word that the library has in neither language counts, beside one that a passage alone has. */
const UNKNOWN = 0.5;

/** A word, or a pair of words, that tells a way of saying something. */
interface Key {
  readonly before: string | null;
  readonly text: string;
  readonly information: number;
  readonly english: boolean;
}

/** The most telling word or pair of a phrase; null where the library never says it. */
function keyOf(index: SearchIndex, phrase: string): Key | null {
  const words = wordsOf(phrase);
  const keys = words.map((text, at): Key => {
    const before = words.length > 1 ? (words[at - 1] ?? null) : null;
    const term = before === null ? text : before + COMPOUND + text;
    return { before, text, information: informationOf(index, term), english: false };
  });
  const telling = words.length > 1 ? keys.slice(1) : keys;
  if (telling.some(({ information }) => information === 0)) return null;
  return telling.reduce<Key | null>(
    (best, key) => (best === null || key.information > best.information ? key : best),
    null,
  );
}

/** English words of titles, by their stems. */
function englishKeys(index: SearchIndex, phrase: string): Key[] {
  return wordsOf(phrase).flatMap((text): Key[] => {
    const ids = index.stems().get(stemmer(text)) ?? [];
    const each = ids.map((id) => informationOf(index, index.corpus.words[id] ?? ''));
    const known = each.filter((information) => information > 0);
    if (known.length === 0) return [];
    return [{ before: null, text, information: Math.min(...known), english: true }];
  });
}

/** Prepares what a question asks for, thing by thing. */
export function askOfWordings(index: SearchIndex, asked: readonly Wording[]): Ask {
  const units: Unit[] = [];
  const groups: number[] = [];
  const slots = new Map<string, number>();
  const stemSlots = new Map<string, number>();
  const slotFor = (word: string, english: boolean): number => {
    const [names, name] = english ? [stemSlots, stemmer(fold(word))] : [slots, fold(word)];
    const slot = names.get(name) ?? slots.size + stemSlots.size;
    names.set(name, slot);
    return slot;
  };
  const places: { before: number; slot: number; place: number }[] = [];
  const most = mostInformation(index);
  let unseen = 0;
  let total = 0;
  for (const [group, { english, vietnamese }] of asked.entries()) {
    const said = vietnamese.flatMap((phrase) => keyOf(index, phrase) ?? []);
    const keys = [...said, ...englishKeys(index, english)];
    const known = (said.length > 0 ? said : keys).map(({ information }) => information);
    const information = known.length === 0 ? most * UNKNOWN : Math.min(...known);
    total += information;
    if (known.length === 0) unseen += information;
    // What nothing holds counts all the same.
    if (keys.length === 0) {
      units.push({ text: english, before: null, information, marked: false });
      groups.push(group);
    }
    for (const key of keys) {
      const before = key.before === null ? -1 : slotFor(key.before, key.english);
      places.push({ before, slot: slotFor(key.text, key.english), place: units.length });
      units.push({ text: key.text, before: key.before, information, marked: !key.english });
      groups.push(group);
    }
  }
  const size = slots.size + stemSlots.size;
  const alone = new Int16Array(size).fill(-1);
  const pairs = new Int16Array(size * size).fill(-1);
  for (const { before, slot, place } of places) {
    if (before < 0) alone[slot] = place;
    else pairs[before * size + slot] = place;
  }
  return {
    units,
    groups: Int16Array.from(groups),
    total: total || 1,
    words: asked.length,
    unseen: total === 0 ? 0 : unseen / total,
    slotOf: (folded) => slots.get(folded) ?? stemSlots.get(stemmer(folded)) ?? -1,
    alone,
    pairs,
    corpus: index.corpus,
    slotOfWord: slotsOfWords(index, slots, stemSlots),
  };
}
