/** Compares a language's messages with those of the base language. */
import type { DeclaredMessage, MessageFile } from './read-messages.ts';

/**
 * What is wrong with a language's file, each as `en.ftl:12: …`: what cannot be read, a message that
 * it lacks or has besides, an argument that differs, another order.
 */
export function compareMessages(code: string, file: MessageFile, base: MessageFile): string[] {
  const lacking = [...base.messages.values()].filter(({ key }) => !file.messages.has(key));
  const shared = [...base.messages.keys()].filter((key) => file.messages.has(key));
  const found = [...file.messages.values()].filter(({ key }) => base.messages.has(key));
  const misplaced = found.find(({ key }, at) => key !== shared[at]);
  return [
    ...file.faults.map(({ line, reason }) => `${code}.ftl:${line}: ${reason}`),
    ...lacking.map(({ key, line }) => `${code}.ftl: ${key} is missing (vi.ftl:${line})`),
    ...[...file.messages.values()].flatMap((message) => {
      const reason = differenceFrom(base.messages.get(message.key), message);
      return reason === null ? [] : [`${code}.ftl:${message.line}: ${message.key} ${reason}`];
    }),
    ...(misplaced === undefined
      ? []
      : [`${code}.ftl:${misplaced.line}: ${misplaced.key} is not in the order of vi.ftl`]),
  ];
}

function differenceFrom(
  base: DeclaredMessage | undefined,
  { arguments: types }: DeclaredMessage,
): string | null {
  if (base === undefined) return 'is not in vi.ftl';
  const expected = [...base.arguments.keys()].join(', ');
  const actual = [...types.keys()].join(', ');
  return expected === actual ? null : `has the arguments (${actual}): expected (${expected})`;
}
