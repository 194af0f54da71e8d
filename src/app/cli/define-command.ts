/**
 * A command of `npm run`: its options, its help text and its exit codes. A command is a value:
 * `main.ts` runs it on the process, and tests run it with streams of their own.
 */
import type { Readable } from 'node:stream';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { ConfigError, type Environment } from '../env.ts';
import { describeVariables } from '../env-reference.ts';
import type { VariableName } from '../env-variables.ts';
import { formatColumns } from '../format-columns.ts';
import { KnowledgeFolderError } from '../node/knowledge-folder.ts';

/** The environment and the streams that a command works with. */
export interface CommandIo {
  readonly env: Environment;
  readonly stdin: Readable;
  /** Writes a text, as it is, to standard output. */
  readonly write: (text: string) => void;
  /** Writes a text, as it is, to standard error. */
  readonly writeError: (text: string) => void;
}

export interface Command {
  /** The name of the script in package.json, for example `data:export`. */
  readonly name: string;
  /** The text that `--help` prints. */
  readonly help: string;
  /**
   * Runs the command and returns its exit code: 0 for success, 1 when what it works on is not as it
   * should be, 2 when the command line or the environment is wrong.
   * @throws any other error, which is a bug
   */
  run(args: readonly string[], io: CommandIo): Promise<number>;
}

/** An option as `parseArgs` takes it, and its row of the help text. */
export interface CommandOption {
  readonly type: 'string' | 'boolean';
  readonly default?: string | boolean;
  /** The name of the value in the help text, for example `FILE`. */
  readonly value?: string;
  readonly description: string;
}

type CommandOptions = Readonly<Record<string, CommandOption>>;

type OptionValue<O extends CommandOption> =
  | (O['type'] extends 'boolean' ? boolean : string)
  | (O extends { readonly default: string | boolean } ? never : undefined);

type OptionValues<O extends CommandOptions> = { readonly [N in keyof O]: OptionValue<O[N]> };

export interface CommandInput<O extends CommandOptions> extends CommandIo {
  readonly values: OptionValues<O>;
  readonly positionals: readonly string[];
  /** Prints one line to standard output. */
  readonly print: (line: string) => void;
}

export interface CommandSpec<O extends CommandOptions> {
  readonly name: string;
  /** What may follow the name, one form each, for example `-- FILE`. */
  readonly usage: readonly string[];
  readonly description?: string;
  readonly options: O;
  /** Whether arguments that are not options are allowed. */
  readonly allowPositionals?: boolean;
  /** The variables that the command reads. */
  readonly variables: readonly VariableName[];
  /** Errors that are printed as one line, with exit code 1. */
  readonly expectedErrors?: readonly (new (
    ...args: never[]
  ) => Error)[];
  /** Does the work. Returns an exit code when it is not 0. */
  readonly run: (input: CommandInput<O>) => number | undefined | Promise<number | undefined>;
}

/** A wrong command line: printed with the help text, exit code 2. */
export class UsageError extends Error {}

const HELP_OPTION: CommandOption = { type: 'boolean', description: 'print this text' };

/** Returns a command. Its help text comes from its usage, its options and its variables. */
export function defineCommand<const O extends CommandOptions>(spec: CommandSpec<O>): Command {
  const help = renderHelp(spec);
  return {
    name: spec.name,
    help,
    run: async (args, io) => {
      const print = (line: string): void => io.write(`${line}\n`);
      try {
        const options: NonNullable<ParseArgsConfig['options']> = {
          ...spec.options,
          help: { type: 'boolean', short: 'h' },
        };
        const { allowPositionals = false } = spec;
        const { values, positionals } = parseArgs({ args: [...args], allowPositionals, options });
        if (values.help === true) {
          print(help);
          return 0;
        }
        const input = { ...io, print, values: values as OptionValues<O>, positionals };
        return (await spec.run(input)) ?? 0;
      } catch (error) {
        const isExpected = spec.expectedErrors?.some((kind) => error instanceof kind) === true;
        if (!isExpected && !isInputError(error)) throw error;
        io.writeError(`${error instanceof Error ? error.message : error}\n`);
        if (isUsageError(error)) io.writeError(`${help}\n`);
        return isExpected ? 1 : 2;
      }
    },
  };
}

function isInputError(error: unknown): boolean {
  return (
    error instanceof ConfigError || error instanceof KnowledgeFolderError || isUsageError(error)
  );
}

/** `parseArgs` throws a TypeError with a code. */
function isUsageError(error: unknown): boolean {
  return error instanceof UsageError || (error instanceof TypeError && 'code' in error);
}

function renderHelp(
  spec: Pick<
    CommandSpec<CommandOptions>,
    'name' | 'usage' | 'description' | 'options' | 'variables'
  >,
): string {
  const usage = spec.usage.map((form) => `npm run ${spec.name} ${form}`.trimEnd()).join('\n');
  const options = Object.entries({ ...spec.options, help: HELP_OPTION }).map(
    ([name, { value, description, default: standard }]) =>
      [
        `--${name}${value === undefined ? '' : ` ${value}`}`,
        typeof standard === 'string' ? `${description} (default ${standard})` : description,
      ] as const,
  );
  return [
    usage,
    ...(spec.description === undefined ? [] : [spec.description]),
    formatColumns(options),
    ...(spec.variables.length === 0 ? [] : [`Environment:\n${describeVariables(spec.variables)}`]),
  ].join('\n\n');
}
