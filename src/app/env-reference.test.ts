import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENV_DOCUMENT, ENV_EXAMPLE } from './cli/env-docs.ts';
import {
  describeVariables,
  renderEnvExample,
  renderVariableTable,
  replaceVariableTable,
} from './env-reference.ts';
import { VARIABLE_NAMES, VARIABLES } from './env-variables.ts';

describe('the specification of the environment variables', () => {
  it.each(VARIABLE_NAMES)('accepts the example and the default of %s', (name) => {
    const { example, default: standard = example, parse } = VARIABLES[name];
    expect(parse(example)).not.toHaveProperty('problem');
    expect(parse(standard)).not.toHaveProperty('problem');
  });

  it('names every variable in the help text, the table and the example file', () => {
    for (const text of [
      describeVariables(VARIABLE_NAMES),
      renderVariableTable(),
      `${renderEnvExample()} ENV_FILE`,
    ]) {
      expect(VARIABLE_NAMES.filter((name) => !text.includes(name))).toEqual([]);
    }
  });

  it('wraps the help text at 100 columns', () => {
    const lines = describeVariables(VARIABLE_NAMES).split('\n');
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
  });
});

describe('files that npm run env:docs writes', () => {
  it('have the current .env.example', () => {
    expect(readFileSync(ENV_EXAMPLE, 'utf8')).toBe(renderEnvExample());
  });

  it('have the current table in the documentation', () => {
    const document = readFileSync(ENV_DOCUMENT, 'utf8');
    expect(document).toBe(replaceVariableTable(document));
  });
});
