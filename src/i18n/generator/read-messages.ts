/** Reads what a Fluent file declares: its messages, and the arguments that each takes. */
import { type Message, type Pattern, parse, type SelectExpression, Visitor } from '@fluent/syntax';

export type ArgumentType = 'number' | 'text';

export interface DeclaredMessage {
  readonly key: string;
  /** From 1. */
  readonly line: number;
  /** By name, in the order of the alphabet. */
  readonly arguments: ReadonlyMap<string, ArgumentType>;
  /** Keys of the messages that it includes. */
  readonly includes: readonly string[];
}

/** A part of a Fluent file that is wrong. */
export interface MessageFault {
  readonly line: number;
  readonly reason: string;
}

export interface MessageFile {
  readonly messages: ReadonlyMap<string, DeclaredMessage>;
  readonly faults: readonly MessageFault[];
}

/** Plural categories (CLDR): a variant with such a name selects by a number. */
const PLURAL_CATEGORIES = new Set(['zero', 'one', 'two', 'few', 'many', 'other']);

/**
 * Reads a Fluent file. Faults: what the syntax does not allow, a key that is declared twice, and
 * what this project's messages do without (terms, attributes, keys that are not kebab-case).
 */
export function readMessages(source: string): MessageFile {
  const resource = parse(source, { withSpans: true });
  const lineAt = (offset: number): number => source.slice(0, offset).split('\n').length;
  const faults: MessageFault[] = [];
  const own = new Map<string, DeclaredMessage>();
  for (const entry of resource.body) {
    const line = lineAt(entry.span?.start ?? 0);
    if (entry.type === 'Junk') {
      const reason = entry.annotations.map(({ message }) => message).join('; ');
      faults.push({ line, reason: reason === '' ? 'is not a message' : reason });
    } else if (entry.type === 'Term') {
      faults.push({ line, reason: `-${entry.id.name} is a term: expected a message` });
    } else if (entry.type === 'Message') {
      const { message, reasons } = readMessage(entry, line);
      if (own.has(message.key)) reasons.push(`${message.key} is declared twice`);
      faults.push(...reasons.map((reason) => ({ line: message.line, reason })));
      own.set(message.key, message);
    }
  }
  const messages = new Map(
    Array.from(own, ([key, message]) => [
      key,
      { ...message, arguments: withIncluded(message, own, faults) },
    ]),
  );
  return { messages, faults };

  function readMessage(entry: Message, start: number) {
    // A comment belongs to the message below it.
    const line = entry.comment ? lineAt(entry.id.span?.start ?? 0) : start;
    const key = entry.id.name;
    const reasons: string[] = [];
    if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(key)) reasons.push(`${key} is not kebab-case`);
    if (entry.value === null) reasons.push(`${key} has no text`);
    if (entry.attributes.length > 0) reasons.push(`${key} has attributes: expected a text alone`);
    const reader = new ArgumentReader();
    if (entry.value !== null) reader.visit(entry.value as Pattern);
    const message = { key, line, arguments: reader.types, includes: reader.includes };
    return { message, reasons };
  }
}

/** The arguments of a message together with those of the messages that it includes. */
function withIncluded(
  message: DeclaredMessage,
  all: ReadonlyMap<string, DeclaredMessage>,
  faults: MessageFault[],
  above: readonly string[] = [],
): ReadonlyMap<string, ArgumentType> {
  const types = new Map(message.arguments);
  for (const key of message.includes) {
    const included = all.get(key);
    if (included === undefined || above.includes(key)) {
      const reason = included === undefined ? 'which is not declared' : 'which includes it';
      faults.push({ line: message.line, reason: `${message.key} includes ${key}, ${reason}` });
      continue;
    }
    for (const [name, type] of withIncluded(included, all, faults, [...above, message.key])) {
      if (types.get(name) !== 'number') types.set(name, type);
    }
  }
  return new Map([...types].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Collects the arguments of a pattern. One that is formatted or selected as a number is one. */
class ArgumentReader extends Visitor {
  readonly types = new Map<string, ArgumentType>();
  readonly includes: string[] = [];

  override visitVariableReference({ id }: { readonly id: { readonly name: string } }): void {
    if (!this.types.has(id.name)) this.types.set(id.name, 'text');
  }

  override visitMessageReference({ id }: { readonly id: { readonly name: string } }): void {
    this.includes.push(id.name);
  }

  override visitFunctionReference(
    node: Parameters<NonNullable<Visitor['visitFunctionReference']>>[0],
  ) {
    for (const value of node.arguments.positional) {
      if (value.type === 'VariableReference') this.types.set(value.id.name, 'number');
    }
    this.genericVisit(node);
  }

  override visitSelectExpression(node: SelectExpression): void {
    const numeric = node.variants.every(
      ({ key }) => key.type === 'NumberLiteral' || PLURAL_CATEGORIES.has(key.name),
    );
    if (numeric && node.selector.type === 'VariableReference') {
      this.types.set(node.selector.id.name, 'number');
    }
    this.genericVisit(node);
  }
}
