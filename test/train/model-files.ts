/** The form of the files of a model: one line for each weight, tree and word, for readable changes. */
import type { NamedWeights } from '../../src/answer/retrieve/line-model.ts';
import type { WordTranslationData } from '../../src/answer/retrieve/word-translation.ts';

/** Returns a model as JSON. A tree stands on one line. */
export function formatModel(model: NamedWeights & { readonly provenance: object }): string {
  const { trees = [], ...confidence } = model.confidence;
  const mark = '"trees": []';
  const text = JSON.stringify({ ...model, confidence: { ...confidence, trees: [] } }, null, 2);
  const lines = trees.map((tree) => `      ${JSON.stringify(tree)}`).join(',\n');
  const written = trees.length === 0 ? mark : `"trees": [\n${lines}\n    ]`;
  return `${text.replace(mark, () => written)}\n`;
}

/** Returns a translation as JSON. A word stands on one line. */
export function formatTranslation({ byWord, ...rest }: WordTranslationData): string {
  const head = JSON.stringify(rest).slice(1, -1);
  const rows = Object.entries(byWord)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, row]) => `${JSON.stringify(word)}:${JSON.stringify(row)}`);
  return `{${head},"byWord":{\n${rows.join(',\n')}\n}}\n`;
}
