/** Splits a Markdown body into sections: the units of search, citation and links. */
import { slugify } from '../text/fold.ts';
import type { LineQuestions, Section } from './document.ts';
import { formatCitation, parseUnit } from './headings.ts';
import { blockLines, inlineText, lexMarkdown } from './plain-text.ts';

/** The anchor of the text before the first heading. */
export const OPENING_ANCHOR = 'mo-dau';

interface SectionDraft {
  readonly heading: string;
  readonly explicit: string | null;
  readonly path: readonly string[];
  readonly lines: string[];
}

/**
 * Returns the sections of a Markdown body, in order. Text before the first heading is a section with an
 * empty heading. Anchors are unique; an explicit `{#anchor}` takes precedence over a derived one.
 */
export function parseSections(markdown: string): Section[] {
  const drafts = splitSections(markdown);
  const taken = new Set<string>();
  const explicit = drafts.map((draft) =>
    draft.explicit === null ? null : uniqueAnchor(draft.explicit, taken),
  );
  return drafts.map((draft, at) => {
    const { lines, questions } = takeQuestions(draft.lines);
    return {
      anchor: explicit[at] ?? deriveAnchor(draft, taken),
      heading: draft.heading,
      path: draft.path,
      citation: formatCitation(draft.path),
      text: lines.join('\n'),
      ...(questions.length > 0 && { questions }),
    };
  });
}

/** A list item with the questions that the line before it answers: `- (?) Ai ký? Ký ngày nào?` */
const QUESTIONS = /^[-*•]\s+\(\?\)\s*/u;

/** Separates the lines of a section from the questions that they answer. */
function takeQuestions(all: readonly string[]): {
  readonly lines: readonly string[];
  readonly questions: readonly LineQuestions[];
} {
  const lines: string[] = [];
  const byLine = new Map<string, string[]>();
  for (const line of all) {
    const text = line.normalize('NFC');
    if (!QUESTIONS.test(text)) {
      lines.push(text);
      continue;
    }
    const owner = lines.at(-1);
    if (owner === undefined) continue;
    const questions = splitQuestions(text.replace(QUESTIONS, ''));
    byLine.set(owner, [...(byLine.get(owner) ?? []), ...questions]);
  }
  const questions = Array.from(byLine, ([line, each]) => ({ line, questions: each }));
  return { lines, questions };
}

const splitQuestions = (text: string): string[] =>
  text
    .split('?')
    .map((question) => question.trim())
    .filter((question) => question !== '');

function splitSections(markdown: string): SectionDraft[] {
  const opening: SectionDraft = { heading: '', explicit: null, path: [], lines: [] };
  const drafts: SectionDraft[] = [];
  const open: { readonly depth: number; readonly heading: string }[] = [];
  let current = opening;
  for (const token of lexMarkdown(markdown)) {
    if (token.type !== 'heading') {
      current.lines.push(...blockLines(token));
      continue;
    }
    const { heading, explicit } = splitAnchor(inlineText(token.tokens));
    if (heading === '') continue;
    const depth = Number(token.depth);
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    open.push({ depth, heading });
    current = { heading, explicit, path: open.map((one) => one.heading), lines: [] };
    drafts.push(current);
  }
  return opening.lines.length === 0 ? drafts : [opening, ...drafts];
}

function splitAnchor(text: string): { heading: string; explicit: string | null } {
  const match = /\s*\{#([^{}]*)\}$/u.exec(text);
  if (match === null) return { heading: text, explicit: null };
  const written = match[1] ?? '';
  const anchor = /^[\w.:-]+$/u.test(written) ? written : slugify(written);
  return { heading: text.slice(0, match.index), explicit: anchor === '' ? null : anchor };
}

function deriveAnchor(draft: SectionDraft, taken: Set<string>): string {
  if (draft.heading === '') return uniqueAnchor(OPENING_ANCHOR, taken);
  const unit = parseUnit(draft.heading);
  if (unit?.unit === 'dieu') {
    // The number of an article is unique, except in documents with annexes or quoted articles.
    const article = slugify(`Điều ${unit.number}`);
    if (!taken.has(article)) return uniqueAnchor(article, taken);
  }
  const path = slugify(draft.path.join(' '));
  return uniqueAnchor(path === '' ? 'muc' : path, taken);
}

function uniqueAnchor(anchor: string, taken: Set<string>): string {
  let candidate = anchor;
  for (let count = 2; taken.has(candidate); count += 1) candidate = `${anchor}-${count}`;
  taken.add(candidate);
  return candidate;
}
