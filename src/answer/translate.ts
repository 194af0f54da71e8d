/**
 * English questions on Vietnamese texts. Titles and topics are bilingual, bodies are not: to look for
 * a line, what the question names is put in the library's own Vietnamese words. Names come from the
 * thesaurus and the issuers; only units of counting are a list here.
 */
import { fold } from '../language/fold.ts';
import { tokenize } from '../language/tokens.ts';
import type { Reading } from '../search/reading.ts';
import type { Catalogue } from './catalogue.ts';
import type { Understanding } from './understand.ts';

/** What English counts, singular, and how the documents count it. */
const UNITS: ReadonlyMap<string, string> = new Map([
  ['article', 'điều'],
  ['chapter', 'chương'],
  ['group', 'nhóm'],
  ['target', 'chỉ tiêu'],
  ['goal', 'mục tiêu'],
  ['indicator', 'chỉ số'],
  ['task', 'nhiệm vụ'],
  ['commune', 'xã'],
  ['ward', 'phường'],
  ['province', 'tỉnh'],
  ['district', 'huyện'],
  ['unit', 'đơn vị'],
  ['day', 'ngày'],
  ['month', 'tháng'],
  ['minute', 'phút'],
  ['point', 'điểm'],
  ['country', 'nước'],
  ['pillar', 'trụ cột'],
  ['percent', 'phần trăm'],
  ['percentage', 'phần trăm'],
  ['share', 'tỷ lệ'],
  ['rank', 'hạng'],
  ['score', 'điểm'],
  ['responsible', 'trách nhiệm'],
  ['deadline', 'thời hạn'],
  ['people', 'người dân'],
  ['business', 'doanh nghiệp'],
  ['household', 'hộ gia đình'],
]);

const singular = (word: string): string =>
  word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/(?<=[a-z]{3})s$/u, '');

/** The Vietnamese words for what an English question names; other words are left out. */
export function translated(catalogue: Catalogue, understanding: Understanding): Reading {
  const { topics, issuers, jurisdictions } = catalogue.library;
  const parts: { at: number; text: string }[] = [];
  const add = (at: number, text: string | undefined): void => {
    if (text !== undefined) parts.push({ at, text });
  };
  for (const asked of understanding.topics)
    add(asked.start, topics.find(({ id }) => id === asked.id)?.name);
  for (const asked of understanding.issuers)
    if (!asked.filter)
      add(asked.start, issuers.find(({ id }) => id === asked.id)?.name.replace('{place}', ''));
  for (const asked of understanding.places)
    add(asked.start, jurisdictions.find(({ id }) => id === asked.id)?.name);
  for (const token of tokenize(understanding.reading.written)) {
    add(token.start, UNITS.get(singular(token.folded)));
    // Acronyms and figures are the same in both languages: GDP, VNeID, 4G.
    const typed = understanding.reading.written.slice(token.start, token.end);
    if (/^[A-Z0-9][A-Za-z0-9]*[A-Z0-9]$/u.test(typed) && fold(typed) === typed.toLowerCase())
      add(token.start, typed);
  }
  const text = parts
    .sort((a, b) => a.at - b.at)
    .map((part) => part.text)
    .join('. ');
  return { typed: text, written: text, restored: text };
}
