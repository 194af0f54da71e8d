/**
 * Answers that quote: figures, contents, who is responsible, deadlines, what a term is.
 */

import type { Entry, Section } from '../../knowledge/document.ts';
import { fold } from '../../language/fold.ts';
import { linesOf } from '../../search/index.ts';
import type { AnswerPassage, Block, Intent, Span } from '../answer.ts';
import type { Line } from '../lines.ts';
import { bare } from '../lines.ts';
import { brief, caveats, proof, reference, suggestionsFor } from './describe.ts';
import { block, type Desk, type Draft, plain } from './draft.ts';

/** More lines of the same document that are told along, at most. */
const ALSO = 4;
/** How far below the best line another may score and still be told along. */
const NEAR = 0.3;
/** Characters of further lines that are told along, at most. */
const ROOM = 900;
const UNVERIFIED_SECTION = /chưa kiểm chứng/iu;

const passageOf = (line: Line): AnswerPassage => ({
  document: line.passage.entry,
  anchor: line.passage.anchor,
  citation: line.passage.citation,
  text: line.text,
});

/** What an entry says in its own words, whatever language the answer is in. */
const quoted = (entry: Entry, text: string): Span => ({
  text,
  language: entry.kind === 'term' ? 'vi' : entry.language,
});

/** Lines of one document, best first, as the answer. */
export function composeLines(
  desk: Desk,
  entry: Entry,
  lines: readonly Line[],
  others: readonly Entry[],
  intent: Intent,
): Draft {
  const { messages } = desk;
  const best = lines[0];
  const seen = new Set<string>();
  const told = lines
    .filter((line) => best !== undefined && line.score > best.score - NEAR)
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .slice(0, ALSO + 1);
  const [first, ...near] = inOrder(told);
  if (first === undefined)
    return { status: 'unknown', intent, blocks: [], documents: [], passages: [], suggestions: [] };
  const { passage } = first;
  const also = withinRoom([
    ...near.map(({ text }) => text),
    ...(intent === 'figure' ? [] : besides(first, told)),
  ]);
  const citation =
    passage.citation === ''
      ? []
      : [
          plain(', '),
          { text: messages.section(passage.citation), document: entry.id, anchor: passage.anchor },
        ];
  const blocks: Block[] = [
    block('lead', { ...quoted(entry, first.text), style: 'strong' }),
    block('paragraph', messages.according, ...reference(desk, entry), ...citation, '.'),
    ...(also.length === 0 ? [] : [block('paragraph', messages.alsoSays)]),
    ...also.map((text) => block('item', quoted(entry, text))),
    ...(UNVERIFIED_SECTION.test(passage.heading) && !/chưa kiểm chứng/iu.test(first.text)
      ? [block('note', messages.unverifiedFact)]
      : []),
    proof(desk, entry),
    ...caveats(desk, [entry]),
  ];
  if (others.length > 0) {
    const spans = others.flatMap((other, at) => [
      ...(at > 0 ? [plain('; ')] : []),
      ...brief(desk, other),
    ]);
    blocks.push(block('paragraph', messages.alsoOnTopic, ...spans, '.'));
  }
  return {
    status: 'answered',
    intent,
    blocks,
    documents: [entry.id, ...others.map(({ id }) => id)],
    passages: told.map(passageOf),
    suggestions: suggestionsFor(desk, entry, intent),
  };
}

/** Lines of a section asked for in full are told in its order, from its first line on. */
function inOrder(told: readonly Line[]): readonly Line[] {
  const [best] = told;
  if (best?.enumerated !== true) return told;
  const order = linesOf(best.passage).map(bare);
  const [head] = order;
  if (head === undefined || head === best.text) return told;
  const rest = told.filter(({ text }) => text !== head);
  return [{ ...best, text: head }, ...rest];
}

/** The other lines of the section that answers, in their order: what follows `gồm 4 nhóm:`. */
function besides({ passage }: Line, told: readonly Line[]): string[] {
  const said = new Set(told.map(({ text }) => text));
  return linesOf(passage)
    .map(bare)
    .filter((text) => !said.has(text));
}

function withinRoom(lines: readonly string[]): string[] {
  let room = ROOM;
  return lines.filter((text) => {
    room -= text.length;
    return room > 0;
  });
}

/** A part called by its number: `Điều 7`. Null where the document has no such part. */
export function composePart(desk: Desk, entry: Entry, part: string): Draft | null {
  const cites = new RegExp(`(?<![a-z])${part}(?![a-z0-9])`, 'u');
  const named = entry.sections.some((section) => cites.test(fold(section.citation)));
  return composeSections(
    desk,
    entry,
    // A summary may tell of an article in a line of its own, under another heading.
    (section) => cites.test(fold(named ? section.citation : section.text)),
    'content',
    (line) => named || cites.test(fold(line)),
  );
}

/** All lines of the sections that fit an intent: the targets of a document, without a subject. */
export function composeSections(
  desk: Desk,
  entry: Entry,
  chosen: RegExp | ((section: Section) => boolean),
  intent: Intent,
  keep: (line: string) => boolean = () => true,
): Draft | null {
  const fits =
    typeof chosen === 'function'
      ? chosen
      : ({ path }: Section): boolean => path.some((part) => chosen.test(part));
  const sections = entry.sections.filter((section) => section.text.trim() !== '' && fits(section));
  const [first] = sections;
  if (first === undefined) return null;
  const blocks: Block[] = [block('lead', ...reference(desk, entry), '.')];
  let room = 900;
  for (const section of sections) {
    if (room <= 0) break;
    blocks.push(
      block(
        'paragraph',
        { text: section.citation, style: 'strong', document: entry.id, anchor: section.anchor },
        ':',
      ),
    );
    for (const line of section.text.split('\n').filter(keep)) {
      room -= line.length;
      if (room <= 0) break;
      blocks.push(block('item', quoted(entry, bare(line))));
    }
  }
  return {
    status: 'answered',
    intent,
    blocks: [...blocks, proof(desk, entry), ...caveats(desk, [entry])],
    documents: [entry.id],
    passages: sections.map((section) => ({
      document: entry.id,
      anchor: section.anchor,
      citation: section.citation,
      text: section.text,
    })),
    suggestions: suggestionsFor(desk, entry, intent),
  };
}
