/**
 * Reads the command of a message as people type it. Telegram marks `/h` of `/hỏi` as the command,
 * and tells `/Start` from `/start`; phones and people do not.
 */
import { fold } from '../text/fold.ts';
import { COMMANDS, type CommandId, commandNames } from './commands.ts';

/** The longest command in syllables: `/quyền riêng tư`. */
const MAX_SYLLABLES = 3;
const SYLLABLE = '[\\p{L}\\p{M}\\p{N}_]{1,32}';
const TYPED = new RegExp(
  `^/(${SYLLABLE})((?: ${SYLLABLE}){0,${MAX_SYLLABLES - 1}})(@\\w{1,32})?`,
  'u',
);
const MARKED = /[^\w]/u;

/** What a text that begins with a slash means. */
export type TypedCommand =
  /** A command. `length` is that of the typed command in UTF-16 units, without the bot's name. */
  | { readonly kind: 'command'; readonly name: string; readonly length: number }
  /** No command, because no bot has commands with diacritics: a question behind a slash. */
  | { readonly kind: 'question' }
  /** Perhaps a command of another bot, or one that does not exist. */
  | { readonly kind: 'other' };

const NAMES: ReadonlySet<string> = new Set(
  (Object.keys(COMMANDS) as CommandId[]).flatMap(commandNames),
);

/**
 * Reads the command that a text begins with: in any case, with or without diacritics, and with the
 * spaces of Vietnamese (`/Tìm kiếm một cửa`). Returns null for a text that begins with no slash.
 */
export function parseTypedCommand(text: string): TypedCommand | null {
  if (!text.startsWith('/')) return null;
  const [, first = '', further = ''] = TYPED.exec(text) ?? [];
  if (first === '') return { kind: 'other' };
  const rest = further.split(' ').slice(1);
  for (let count = rest.length; count >= 0; count -= 1) {
    const syllables = [first, ...rest.slice(0, count)];
    // Without marks several words are a command and its argument: `/tim kiem`.
    if (count > 0 && !MARKED.test(syllables.join(''))) continue;
    const name = fold(syllables.join('').normalize('NFC')).replaceAll('_', '');
    if (NAMES.has(name)) return { kind: 'command', name, length: syllables.join(' ').length + 1 };
  }
  return { kind: MARKED.test(first) ? 'question' : 'other' };
}
