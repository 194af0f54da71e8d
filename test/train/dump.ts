import { writeFileSync } from 'node:fs';
import { createAssistant } from '../../src/answer/ask.ts';
import { FEATURE_NAMES } from '../../src/answer/retrieve/feature-names.ts';
import { openLibrary } from '../../src/app/node/open-library.ts';
import { readLabelledQuestions, trainingFiles } from './labelled-questions.ts';
import { holdOutQuestions } from './library-questions.ts';
import { lineExampleOf } from './line-examples.ts';

const { library, questions } = holdOutQuestions(openLibrary({ KNOWLEDGE_DIR: 'knowledge' }));
const assistant = createAssistant(library);
const ex = [...trainingFiles().flatMap(readLabelledQuestions), ...questions]
  .map((q) => lineExampleOf(assistant, q, '2026-11-29'))
  .filter(({ lines }) => lines.length > 0);
writeFileSync(
  '/work/tmp/exp/examples.json',
  JSON.stringify({
    names: FEATURE_NAMES,
    ex: ex.map((e) => ({
      q: e.question.question,
      set: e.question.set,
      unknown: e.question.gold.length === 0,
      group: e.group,
      ev: e.evidence,
      p: e.lines.map((l) => l.passage.id),
      a: e.answers.map(Number),
      o: e.ofAnswer.map(Number),
      c: e.candidates.map((c) => [
        [...c.indices],
        [...c.values].map((v) => Math.round(v * 10000) / 10000),
      ]),
    })),
  }),
);
