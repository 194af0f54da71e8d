/**
 * An explanation as text that a developer reads on the terminal.
 */

import type { ExplainedLine, Explanation } from './explain.ts';
import { describeFeature } from './retrieve/feature-names.ts';
import type { Decision, ScoreParts } from './trace.ts';
import { WEIGHTS } from './weights.ts';

const LABEL_WIDTH = 12;
const MAX_TERMS = 8;
const MAX_LINE_LENGTH = 100;
/** Features that are shown of a line. A line has about 50. */
const MAX_FEATURES = 6;

const row = (label: string, text: string): string => `${label.padEnd(LABEL_WIDTH)}${text}`;
const shorten = (text: string): string =>
  text.length > MAX_LINE_LENGTH ? `${text.slice(0, MAX_LINE_LENGTH - 1)}…` : text;
const list = (values: readonly (string | number)[]): string => values.join(', ');

const formatParts = (parts: ScoreParts): string =>
  Object.entries(parts)
    .filter(([, points]) => Math.abs(points) >= 0.005)
    .map(([name, points]) => `${name} ${points.toFixed(2)}`)
    .join(', ');

function readingRows({ question, corrected, expanded, restored }: Explanation['reading']) {
  const steps = [
    ['question', question],
    ['corrected', corrected],
    ['expanded', expanded],
    ['restored', restored],
  ] as const;
  return steps.flatMap(([label, text], at) =>
    at > 0 && text === steps[at - 1]?.[1] ? [] : [row(label, text)],
  );
}

/** What was understood, without what was not there. */
function understoodRow({ understood }: Explanation): string {
  const { language, intents, numbers, type, part } = understood;
  const facts: (readonly [string, readonly (string | number)[]])[] = [
    ['language', [language]],
    ['intent', intents.map(({ intent, phrase }) => `${intent} (“${phrase}”)`)],
    ['number', numbers.map(({ text, documents }) => `${text} → ${list(documents) || 'none'}`)],
    ['type', type === null ? [] : [type]],
    ['issuer', understood.issuers],
    ['place', understood.places],
    ['year', understood.years],
    ['topic', understood.topics],
    ['name', understood.named],
    ['part', part === null ? [] : [part]],
  ];
  const said = facts.flatMap(([name, values]) =>
    values.length === 0 ? [] : [`${name} ${list(values)}`],
  );
  return row('understood', said.join('; '));
}

function constraintRows({ understood }: Explanation): string[] {
  const { type, issuers, places, years, locality } = understood.constraints;
  const held = [type, ...issuers, ...places, ...years, locality].filter((one) => one !== null);
  return held.length === 0 ? [] : [row('constraints', list(held))];
}

function termRow({ terms, unseenShare }: Explanation): string {
  if (terms.length === 0) return row('terms', 'none');
  const shown = terms
    .slice(0, MAX_TERMS)
    .map(({ text, share }) => `${text} ${Math.round(share * 100)}%`);
  const more = terms.length > MAX_TERMS ? `, ${terms.length - MAX_TERMS} more` : '';
  return row(
    'terms',
    `${list(shown)}${more}; in no text of the library: ${Math.round(unseenShare * 100)}%`,
  );
}

/** A comparison in one line, with what the threshold is for. */
function formatDecision({ weight, required, reached, favours, subject }: Decision): string {
  return `${weight} ${required.toFixed(2)}: ${subject} reaches ${reached.toFixed(2)}, ${favours}`;
}

function decisionRows({ decidedBy }: Explanation): string[] {
  if (decidedBy === null) return [row('decided by', 'no threshold')];
  return [
    row('decided by', formatDecision(decidedBy)),
    row('', `(${WEIGHTS[decidedBy.weight].reason})`),
  ];
}

/** Points by name, the largest first, and the sum of those that are not shown. */
function largest(parts: ScoreParts) {
  const sorted = Object.entries(parts).sort(([, a], [, b]) => Math.abs(b) - Math.abs(a));
  const rest = sorted.slice(MAX_FEATURES);
  return {
    shown: sorted.slice(0, MAX_FEATURES),
    further: rest.length,
    sum: rest.reduce((sum, [, points]) => sum + points, 0),
  };
}

/** What gives the best line its score, one feature a row, in words. */
function featureRows({ parts }: ExplainedLine): string[] {
  const { shown, further, sum } = largest(parts);
  return [
    ...shown.map(([name, points]) => `${points.toFixed(2)} ${describeFeature(name)} (${name})`),
    ...(further === 0 ? [] : [`${sum.toFixed(2)} ${further} further features`]),
  ].map((text) => row('', `       ${text}`));
}

/** What a line lacks or has beside the best line, in one row. */
function differenceRow({ parts }: ExplainedLine, best: ExplainedLine): string {
  const names = new Set([...Object.keys(best.parts), ...Object.keys(parts)]);
  const differences = Array.from(
    names,
    (name) => [name, (parts[name] ?? 0) - (best.parts[name] ?? 0)] as const,
  ).filter(([, points]) => Math.abs(points) >= 0.005);
  const { shown, sum, further } = largest(Object.fromEntries(differences));
  const named = shown.map(([name, points]) => `${name} ${points.toFixed(2)}`);
  const all = further === 0 ? named : [...named, `${further} further ${sum.toFixed(2)}`];
  return row('', `       beside the best: ${list(all) || 'the same'}`);
}

/** The explanation as lines of text. `>` marks what the answer rests on. */
export function renderExplanation(explanation: Explanation): string {
  const { documents, lines, steps, answer } = explanation;
  const mark = (isAnswer: boolean): string => (isAnswer ? '>' : ' ');
  return [
    ...readingRows(explanation.reading),
    understoodRow(explanation),
    ...constraintRows(explanation),
    termRow(explanation),
    ...steps.map((step, at) => row(at === 0 ? 'steps' : '', step)),
    ...documents.flatMap((one, at) => [
      row(
        at === 0 ? 'documents' : '',
        `${mark(one.isAnswer)} ${one.score.toFixed(2)} ${one.id}: labels ${one.labelCoverage.toFixed(2)}, text ${one.textCoverage.toFixed(2)}`,
      ),
      row('', `       ${formatParts(one.parts)}`),
    ]),
    ...lines.flatMap((line, at) => [
      row(
        at === 0 ? 'lines' : '',
        `${mark(line.isAnswer)} ${line.score.toFixed(2)} ${line.document}: ${shorten(line.text)}`,
      ),
      ...(at === 0 || lines[0] === undefined ? featureRows(line) : [differenceRow(line, lines[0])]),
    ]),
    ...decisionRows(explanation),
    row('answer', `${answer.status}, ${answer.intent}: ${list(answer.documents) || 'no document'}`),
  ].join('\n');
}
