/** The environment variables as people read them: help texts, the documentation, `.env.example`. */
import { VARIABLE_NAMES, VARIABLES, type VariableName } from './env-variables.ts';
import { formatColumns, wrapText } from './format-columns.ts';

/** Returns the variables as rows of a help text: name, description, default. */
export function describeVariables(names: readonly VariableName[]): string {
  return formatColumns(
    names.map((name) => {
      const { description, default: standard } = VARIABLES[name];
      return [name, standard === undefined ? description : `${description} (default ${standard})`];
    }),
  );
}

/** Returns the table of the documentation, in Markdown. */
export function renderVariableTable(): string {
  const rows = VARIABLE_NAMES.map((name) => {
    const { description, default: standard, usedBy, example, secret } = VARIABLES[name];
    const cells = [
      `\`${name}\`${secret ? ' (secret)' : ''}`,
      standard === undefined ? 'none' : `\`${standard}\``,
      usedBy.join(', '),
      `${description}. Example: \`${example}\``,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| variable | default | used by | |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** Returns `.env.example`: every variable as a comment, with its description. */
export function renderEnvExample(): string {
  const blocks = VARIABLE_NAMES.filter((name) => name !== 'ENV_FILE').map((name) => {
    const { description, example, usedBy } = VARIABLES[name];
    const lines = [...wrapText(`${description}.`, 98), `Used by: ${usedBy.join(', ')}.`];
    return [...lines.map((line) => `# ${line}`), `# ${name}=${example}`].join('\n');
  });
  return `${[
    '# Copy this file to .env, which npm start and the commands read at their start. Values there are\n# examples; a variable that stays a comment has its default.',
    ...blocks,
  ].join('\n\n')}\n`;
}

const BEGIN = '<!-- environment: begin (npm run env:docs) -->';
const END = '<!-- environment: end -->';

/**
 * Returns a Markdown text with the table of variables between its two marks replaced.
 * @throws Error when the marks are missing
 */
export function replaceVariableTable(markdown: string): string {
  const [before, rest] = markdown.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`expected the marks ${BEGIN} and ${END}`);
  }
  return `${before}${BEGIN}\n${renderVariableTable()}\n${END}${after}`;
}
