/**
 * A small language for phrases, compiled to one regular expression. Lists of phrases can be edited
 * without knowing regular expressions:
 *
 * - `còn hiệu lực` matches these words, typed with marks or without.
 * - `(không|chưa)` matches one of the alternatives.
 * - `[đã]` matches the word or nothing; `[đã|bị]` one of them or nothing.
 * - `[từ|vào]*` and `(từ|vào)*` match any number of them.
 * - `{time}` matches one phrase of the list named `time`.
 * - `...8` matches up to eight words of any kind.
 * - `!(date|day)` matches nothing. These words must not follow or, at the start, not come before.
 * - `^` at the start and `$` at the end bind a phrase to the start and the end of the text.
 *
 * A phrase matches whole words only. When several phrases match at the same place, the first one of
 * the list wins, and optional words are matched if possible.
 */
import { fold } from './fold.ts';

/** Lists of phrases by the name that `{name}` refers to. */
export type NamedPhrases = Readonly<Record<string, readonly string[]>>;

export interface PhraseOptions {
  readonly lists?: NamedPhrases;
  /**
   * `folded` (the default): the text has no marks. `marked`: marks must be as in the phrase. `typed`:
   * each word has the marks of the phrase or none, so that `mấy` matches `may` and not `máy`.
   */
  readonly marks?: 'folded' | 'marked' | 'typed';
  /** The words of each gap (`...8`) are a capturing group. Default: nothing is captured. */
  readonly capturesGaps?: boolean;
}

const BOUNDARIES = {
  folded: { before: '(?<![a-z0-9])', after: '(?![a-z0-9])' },
  marked: { before: '(?<![\\p{L}\\p{N}])', after: '(?![\\p{L}\\p{N}])' },
  // The letters of Vietnamese in lower case: a range is quicker than a class of Unicode.
  typed: { before: '(?<![a-z0-9à-ỹ])', after: '(?![a-z0-9à-ỹ])' },
} as const;

/** The pattern of one word. */
function wordSource(word: string, marks: PhraseOptions['marks']): string {
  const folded = fold(word);
  if (marks === 'marked' || word === folded) return word;
  return marks === 'typed' ? `(?:${word}|${folded})` : folded;
}

const TOKEN = /\s*(?:([\p{L}\p{N}'%]+)|(!?\(|\[|\)\*?|\]\*?|\||\^|\$)|\{(\w+)\}|\.\.\.(\d+))/uy;

interface Token {
  readonly kind: 'word' | 'sign' | 'list' | 'gap';
  readonly text: string;
}

/** One part of a phrase: its pattern, and whether spaces join it to its neighbours. */
interface Part {
  readonly kind: 'word' | 'optional' | 'repeated' | 'gap' | 'except' | 'start' | 'end';
  readonly source: string;
  /** The alternatives of a group or a list. */
  readonly members?: readonly string[];
}

const oneOf = (sources: readonly string[]): string => `(?:${sources.join('|')})`;

/** Whether words are a row of members: `anh chi` is one of `anh` and `chi`. */
function isRow(words: readonly string[], members: readonly (readonly string[])[]): boolean {
  const reachable = [true];
  for (let end = 1; end <= words.length; end++) {
    reachable[end] = members.some(
      (member) =>
        reachable[end - member.length] === true &&
        member.every((word, at) => word === words[end - member.length + at]),
    );
  }
  return reachable[words.length] === true;
}

/**
 * The members of a repeated group without those that are rows of the others. With `anh`, `chị` and
 * `anh chị`, a text can be read in 2ⁿ ways, and a text that does not match would be tried in each.
 */
function withoutRows(sources: readonly string[]): readonly string[] {
  const members = [...new Set(sources)].map((source) => source.split(' '));
  return members
    .filter(
      (member) =>
        !isRow(
          member,
          members.filter((other) => other.length < member.length),
        ),
    )
    .map((words) => words.join(' '));
}

function tokenizePhrase(phrase: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < phrase.trimEnd().length; at = TOKEN.lastIndex) {
    const match = TOKEN.exec(phrase);
    if (match === null) throw new Error(`phrase "${phrase}": cannot read "${phrase.slice(at)}"`);
    const [, word, sign, list, gap] = match;
    if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign });
    else if (list !== undefined) tokens.push({ kind: 'list', text: list });
    else if (gap !== undefined) tokens.push({ kind: 'gap', text: gap });
  }
  return tokens;
}

/** Joins parts by single spaces. An optional part includes its own space. */
function joinParts(
  parts: readonly Part[],
  phrase: string,
  { capturesGaps = false }: PhraseOptions,
): string {
  const first = parts.findIndex(({ kind }) => kind === 'word');
  if (first < 0) throw new Error(`phrase "${phrase}": every word is optional`);
  let needsSpace = false;
  return parts
    .map(({ kind, source }, at) => {
      const space = needsSpace ? (source === '%' ? ' ?' : ' ') : '';
      if (kind === 'word') needsSpace = true;
      if (kind === 'word') return space + source;
      if (kind === 'start' || kind === 'end') return source;
      if (kind === 'except') return at < first ? `(?<!${source} )` : `(?! ${source})`;
      if (kind === 'gap') {
        const gap = `(?: +[^ ]+){0,${source}}`;
        return capturesGaps ? `(${gap}) *` : `${gap} *`;
      }
      const quantifier = kind === 'optional' ? '?' : '*';
      return at < first ? `(?:${source} )${quantifier}` : `(?:${space}${source})${quantifier}`;
    })
    .join('');
}

/**
 * Returns the pattern of one phrase. It reads tokens from left to right and brackets by recursion.
 */
function compilePhrase(phrase: string, options: PhraseOptions): string {
  const tokens = tokenizePhrase(phrase);
  const { after } = BOUNDARIES[options.marks ?? 'folded'];
  let next = 0;

  function readGroup(open: string): Part {
    const members = readAlternatives();
    const close = tokens[next++]?.text;
    const expected = open === '[' ? ']' : ')';
    if (close === undefined || close.charAt(0) !== expected)
      throw new Error(`phrase "${phrase}": "${open}" is not closed by "${expected}"`);
    if (open === '!(') return { kind: 'except', source: oneOf(members) + after };
    if (close.endsWith('*')) return { kind: 'repeated', source: oneOf(withoutRows(members)) };
    return { kind: open === '[' ? 'optional' : 'word', source: oneOf(members), members };
  }

  function readPart(token: Token): Part {
    if (token.kind === 'gap') return { kind: 'gap', source: token.text };
    if (token.kind === 'list') {
      const list = options.lists?.[token.text];
      if (list === undefined)
        throw new Error(`phrase "${phrase}": there is no list named "${token.text}"`);
      const members = memberSources(list, options);
      return { kind: 'word', source: oneOf(members), members };
    }
    if (token.kind === 'word')
      return { kind: 'word', source: wordSource(token.text, options.marks) };
    if (token.text === '^') return { kind: 'start', source: '^\\s*' };
    if (token.text === '$') return { kind: 'end', source: '\\s*$' };
    return readGroup(token.text);
  }

  function readParts(): Part[] {
    const parts: Part[] = [];
    for (let token = tokens[next]; token !== undefined; token = tokens[next]) {
      if (token.kind === 'sign' && /^[|)\]]/u.test(token.text)) break;
      next++;
      parts.push(readPart(token));
    }
    return parts;
  }

  /** The sources of one alternative: of a group or a list that stands alone, those of its members. */
  function readAlternative(): readonly string[] {
    const parts = readParts();
    const [only] = parts;
    if (parts.length === 1 && only?.kind === 'word' && only.members !== undefined)
      return only.members;
    return [joinParts(parts, phrase, options)];
  }

  function readAlternatives(): readonly string[] {
    const alternatives = [...readAlternative()];
    while (tokens[next]?.text === '|') {
      next++;
      alternatives.push(...readAlternative());
    }
    return alternatives;
  }

  const source = joinParts(readParts(), phrase, options);
  const rest = tokens[next];
  if (rest !== undefined)
    throw new Error(`phrase "${phrase}": "${rest.text}" has no opening bracket`);
  return source;
}

/** The pattern of each phrase. */
const memberSources = (phrases: readonly string[], options: PhraseOptions): readonly string[] =>
  phrases.map((phrase) => compilePhrase(phrase.normalize('NFC'), options));

/**
 * Returns the source of a regular expression (flag `u`) that matches one of the phrases as whole
 * words. It has no capturing groups but those of the gaps, where these are asked for.
 *
 * @throws Error that quotes the phrase when a bracket is not closed, a list is not known, or every
 *   word of a phrase is optional
 */
export function phraseSource(phrases: readonly string[], options: PhraseOptions = {}): string {
  const { before, after } = BOUNDARIES[options.marks ?? 'folded'];
  return `${before}${oneOf(memberSources(phrases, options))}${after}`;
}

/**
 * Returns a regular expression for one of the phrases as whole words. Throws like `phraseSource`.
 */
export function compilePhrases(phrases: readonly string[], options: PhraseOptions = {}): RegExp {
  return new RegExp(phraseSource(phrases, options), 'u');
}
