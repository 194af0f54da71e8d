/** `npm run env:docs`: writes `.env.example` and the table of variables in the documentation. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderEnvExample, replaceVariableTable } from '../env-reference.ts';
import { defineCommand } from './define-command.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** The files that are generated from the specification of the variables. */
export const ENV_EXAMPLE = join(ROOT, '.env.example');
export const ENV_DOCUMENT = join(ROOT, 'docs/contracts.md');

export const envDocsCommand = defineCommand({
  name: 'env:docs',
  usage: [''],
  description:
    'Writes .env.example and the table of docs/contracts.md from src/app/env-variables.ts.',
  options: {},
  variables: [],
  run: () => {
    writeFileSync(ENV_EXAMPLE, renderEnvExample());
    writeFileSync(ENV_DOCUMENT, replaceVariableTable(readFileSync(ENV_DOCUMENT, 'utf8')));
    return 0;
  },
});
