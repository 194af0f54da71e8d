/**
 * Understanding: from what somebody typed to what they ask of the library. Plain data; nothing is
 * looked up in the texts yet.
 */
import { findDates } from '../language/dates.ts';
import { detectLanguage } from '../language/detect.ts';
import { FOLDED_TYPE_NAMES } from '../language/document-types.ts';
import { fold } from '../language/fold.ts';
import { findNumbers, type NumberMention } from '../language/number.ts';
import type { PhraseMatch } from '../language/phrases.ts';
import { type Token, tokenize } from '../language/tokens.ts';
import type { SearchIndex } from '../search/index.ts';
import { type Reading, readText } from '../search/reading.ts';
import type { Intent, Language } from './answer.ts';
import type { Catalogue, Named } from './catalogue.ts';
import { isOfType } from './constraints.ts';
import { intentsIn, smallTalk } from './intents.ts';

export interface Understanding {
  readonly question: string;
  readonly language: Language;
  /** Document numbers blanked out. */
  readonly reading: Reading;
  readonly folded: string;
  readonly smallTalk: 'greeting' | 'thanks' | 'help' | null;
  /** Intents whose words occur, first the most telling. */
  readonly intents: readonly Intent[];
  readonly numbers: readonly NumberMention[];
  /** Documents and terms called by a name of theirs, with where. */
  readonly named: readonly { readonly id: string; readonly start: number; readonly end: number }[];
  readonly type: TypeAsked | null;
  readonly issuers: readonly NameAsked[];
  readonly places: readonly NameAsked[];
  readonly topics: readonly (NameAsked & { readonly start: number; readonly end: number })[];
  /** Years named, numbers of documents aside; a range gives its first and last. */
  readonly years: readonly number[];
  /** A full day named, ISO. */
  readonly day: string | null;
  /** What is asked about: the reading without frame, type, issuer and place words. */
  readonly subject: Reading;
  /** The question leans on the one before (`còn …`, `nó`, `văn bản này`). */
  readonly leaning: boolean;
}

export interface TypeAsked {
  readonly type: string;
  /** Asked as such (`nghị quyết nào`), not only the first word of a name. */
  readonly asked: boolean;
}

export interface NameAsked {
  readonly id: string;
  /** As written, folded. */
  readonly phrase: string;
  /** The name stands as a filter (`của …`, right behind the type), not as a part of the content. */
  readonly filter: boolean;
}

const blankAt = (text: string, spans: readonly { start: number; end: number }[]): string => {
  let out = text;
  for (const { start, end } of spans)
    out = out.slice(0, start) + ' '.repeat(end - start) + out.slice(end);
  return out;
};

const LEANING =
  /^(con|the con|vay con|the|vay|va|con ve|what about|how about|and)(?![a-z])|(?<![a-z])(van ban (nay|do|tren)|nghi quyet (nay|do)|quyet dinh (nay|do)|ke hoach (nay|do)|nghi dinh (nay|do)|luat (nay|do)|cai (nay|do)|no|it|this|that)(?![a-z])/u;
const FILTER_BEFORE = /(?<![a-z])(cua|do|boi|by|from|of|tai|o|in|cho|tu)\s*$/u;

function typeAsked(folded: string): TypeAsked | null {
  const head = folded.trim();
  let first: TypeAsked | null = null;
  for (const { words, type } of FOLDED_TYPE_NAMES) {
    const name = words.join(' ');
    const asked = new RegExp(
      `(?<![a-z])(?:${name}(?: (?:so )?(?:nao|gi|may|so may))(?![a-z])|(?:which|what|cac|nhung|liet ke|tat ca|danh sach|bao nhieu|may|list|all|latest|newest|how many)(?: (?:cac|nhung|all|the))* ${name}(?![a-z])|${name} (?:moi|gan day|cu|som) nhat|la ${name} (?:nao|gi|so))`,
      'u',
    );
    if (asked.test(folded)) return { type, asked: true };
    if (first === null && new RegExp(`^(?:cac |nhung |the |a )?${name}(?![a-z])`, 'u').test(head))
      first = { type, asked: false };
  }
  return first;
}

/** Names found in the tokens, one kind of them. */
function namesOf<K extends Named['kind']>(
  kind: K,
  matches: readonly PhraseMatch<Named>[],
  tokens: readonly Token[],
  folded: string,
): (NameAsked & { readonly start: number; readonly end: number })[] {
  return matches.flatMap(({ from, to, value }) => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (value.kind !== kind || first === undefined || last === undefined) return [];
    const before = folded.slice(0, first.start);
    const typeBefore = FOLDED_TYPE_NAMES.some(({ words }) =>
      new RegExp(`(?<![a-z])${words.join(' ')}(?: (?:so|nao))?\\s*$`, 'u').test(before.trimEnd()),
    );
    return [
      {
        id: value.id,
        phrase: tokens
          .slice(from, to)
          .map((token) => token.folded)
          .join(' '),
        filter: FILTER_BEFORE.test(before) || typeBefore || /^\s*$/u.test(before),
        start: first.start,
        end: last.end,
      },
    ];
  });
}

/** Whether some document bears a doubtful number: `kế hoạch 2004` is one, `kế hoạch 2024` a year. */
function isBorne(catalogue: Catalogue, { serial, type }: NumberMention): boolean {
  const bearers = catalogue.bySerial.get(serial) ?? [];
  return bearers.some((facts) => type === null || isOfType(facts, type));
}

/** Reads a question against a library. Pure. */
export function understand(
  catalogue: Catalogue,
  index: SearchIndex,
  question: string,
): Understanding {
  let numbers: NumberMention[] = [];
  const reading = readText(index, question, (typed) => {
    numbers = findNumbers(typed, catalogue.issuerCodes).filter(
      (mention) => !mention.doubtful || isBorne(catalogue, mention),
    );
    return blankAt(typed, numbers);
  });
  const folded = fold(reading.written);
  const tokens = tokenize(reading.written);
  const matches = catalogue.names.find(tokens);
  const issuers = namesOf('issuer', matches, tokens, folded);
  const places = namesOf('place', matches, tokens, folded);
  const topics = namesOf('topic', matches, tokens, folded);
  const named = matches.flatMap(({ from, to, value }) => {
    const [first, last] = [tokens[from], tokens[to - 1]];
    if (value.kind !== 'entry' || first === undefined || last === undefined) return [];
    return [{ id: value.id, start: first.start, end: last.end }];
  });
  const dates = findDates(reading.written);
  const full = dates.find((date) => date.month !== null && date.day !== null);
  const type = typeAsked(folded);
  const spans = [...issuers.filter(({ filter }) => filter), ...places];
  const subject: Reading = {
    typed: reading.typed,
    written: blankAt(reading.written, spans),
    restored: blankAt(reading.restored, spans),
  };
  return {
    question,
    language: detectLanguage(reading.typed),
    reading,
    folded,
    smallTalk: numbers.length > 0 ? null : smallTalk(folded),
    intents: intentsIn(folded),
    numbers,
    named,
    type,
    issuers,
    places,
    topics,
    years: [
      ...new Set(dates.flatMap(({ year, toYear }) => (toYear === null ? [year] : [year, toYear]))),
    ],
    day:
      full === undefined
        ? null
        : [full.year, full.month, full.day].map((part) => String(part).padStart(2, '0')).join('-'),
    subject,
    leaning: LEANING.test(folded.trim()),
  };
}
