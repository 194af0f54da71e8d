/** Reads the environment: the values of its variables, and the errors of wrong ones. */
import { VARIABLES, type VariableName, type VariableValues } from './env-variables.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** A wrong configuration, as one line: the variable, what is wrong with its value, an example. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Returns the value of a variable, its default when it is not set, and null without a default. An
 * empty text counts as not set.
 * @throws ConfigError when the value is wrong; the message never contains it, it may be a secret
 */
export function readVariable<N extends VariableName>(env: Environment, name: N): VariableValues[N] {
  const row = VARIABLES[name];
  const text = env[name]?.trim() ?? '';
  const parsed = row.parse(text === '' ? (row.default ?? '') : text);
  if ('problem' in parsed) throw configError(name, parsed.problem);
  return parsed.value;
}

/** Returns the error that names a variable, the problem with its value, and an example. */
export function configError(name: VariableName, problem: string): ConfigError {
  return new ConfigError(`${name} ${problem}; example: ${name}=${VARIABLES[name].example}`);
}
