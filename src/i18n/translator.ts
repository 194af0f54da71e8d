/**
 * One language's messages. They stand in Fluent files (https://projectfluent.org), which Mozilla's
 * own `@fluent/bundle` reads; the keys and arguments are in `messages.generated.ts`.
 */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { MESSAGE_KEYS, type MessageArguments, type MessageKey } from './messages.generated.ts';

/** A two-letter code (ISO 639-1), which is the name of the language's Fluent file: `vi`. */
export type Language = string;

/** What a language's file says about the language itself. */
export interface LanguageInfo {
  readonly code: Language;
  /** In the language: `Tiếng Việt`. */
  readonly name: string;
  /** BCP 47: `vi-VN`. */
  readonly tag: string;
  /** As `og:locale` has it: `vi_VN`. */
  readonly openGraphLocale: string;
}

/** What `t` takes after a key: nothing where the message has no argument. */
export type ArgumentsOf<K extends MessageKey> = keyof MessageArguments[K] extends never
  ? []
  : [values: MessageArguments[K]];

/**
 * `t('reply-open', { name })` returns the text of a message in the translator's language. A number
 * is written in the way of the language.
 */
export interface Translator {
  <K extends MessageKey>(key: K, ...values: ArgumentsOf<K>): string;
  readonly language: Language;
  readonly info: LanguageInfo;
}

/** A Fluent file cannot be read, or it lacks a message. */
export class MessageError extends Error {
  override readonly name = 'MessageError';
}

/**
 * Reads the messages of a language.
 * @param source the text of its Fluent file
 * @throws MessageError when a part of the file cannot be read, or a message is missing
 */
export function createTranslator(language: Language, source: string): Translator {
  const fault = (reason: string) => new MessageError(`${language}.ftl: ${reason}`);
  const tag = /^language-tag = (\S+)$/mu.exec(source)?.[1];
  if (tag === undefined) throw fault('the message "language-tag" is missing');
  // Without isolation: direction marks would stand in links, numbers and file names.
  const bundle = new FluentBundle(tag, { useIsolating: false });
  for (const { message } of bundle.addResource(new FluentResource(source))) throw fault(message);

  const patterns = new Map(
    MESSAGE_KEYS.map((key) => {
      const pattern = bundle.getMessage(key)?.value;
      if (pattern === undefined || pattern === null) {
        throw fault(`the message "${key}" is missing`);
      }
      return [key, pattern];
    }),
  );
  const translate = <K extends MessageKey>(key: K, ...values: ArgumentsOf<K>): string => {
    const pattern = patterns.get(key);
    if (pattern === undefined) throw fault(`the message "${key}" is missing`);
    // Most messages have no argument, and need no formatting.
    return typeof pattern === 'string' ? pattern : bundle.formatPattern(pattern, values[0]);
  };
  const info: LanguageInfo = {
    code: language,
    name: translate('language-name'),
    tag: translate('language-tag'),
    openGraphLocale: translate('language-open-graph'),
  };
  return Object.assign(translate, { language, info });
}

/** Keys of the messages whose only argument is `A`. */
export type KeyWithArgument<A extends string> = {
  [K in MessageKey]: [keyof MessageArguments[K], A] extends [A, keyof MessageArguments[K]]
    ? K
    : never;
}[MessageKey];

/** Stands for an argument while a message is formatted; no text has it (Unicode noncharacter). */
const PLACE = '\uFFFF';

/**
 * Returns what a message says before and after its only argument, which the caller sets between
 * them in a form of its own: as links.
 */
export function splitMessage<A extends string>(
  t: Translator,
  key: KeyWithArgument<A>,
  argument: A,
): readonly [before: string, after: string] {
  const untyped: (key: MessageKey, values: Readonly<Record<string, string>>) => string = t;
  const [before = '', after = ''] = untyped(key, { [argument]: PLACE }).split(PLACE);
  return [before, after];
}
