/**
 * Callback data of inline buttons: `1e:2eev9ng2o18:md` is the version, the letter of the button's
 * row in `actions.ts`, and its fields. Telegram accepts at most 64 bytes
 * (https://core.telegram.org/bots/api#inlinekeyboardbutton).
 */
import { ACTIONS, type ButtonRow, type CallbackAction, VIEWS, type ViewRef } from './actions.ts';
import { decodeFields, encodeFields } from './fields.ts';

/** Raised when a letter or its fields change their meaning. Data of other versions is refused. */
const VERSION = '1';
const SEPARATOR = ':';

/** Returns the data of a button: at most 64 bytes for fields that `parseCallback` accepts. */
export function encodeCallback(action: CallbackAction): string {
  if (action.kind === 'view') {
    const { letter, fields } = VIEWS[action.view.view];
    const head = action.asNewMessage ? letter.toUpperCase() : letter;
    return [VERSION + head, ...encodeFields(fields, action.view)].join(SEPARATOR);
  }
  const { letter, fields } = ACTIONS[action.kind];
  return [VERSION + letter, ...encodeFields(fields, action)].join(SEPARATOR);
}

/** Returns the action of a button, or null for data that this version does not write. */
export function parseCallback(data: string): CallbackAction | null {
  const [head = '', ...texts] = data.split(SEPARATOR);
  if (!head.startsWith(VERSION)) return null;
  const letter = head.slice(VERSION.length);
  const action = parseRow(ACTIONS, letter, texts);
  // The rows are the definition of the types: a row's fields with its name are one action.
  if (action !== null) return { kind: action.name, ...action.values } as CallbackAction;
  const view = parseRow(VIEWS, letter.toLowerCase(), texts);
  if (view === null) return null;
  return {
    kind: 'view',
    view: { view: view.name, ...view.values } as ViewRef,
    asNewMessage: letter !== letter.toLowerCase(),
  };
}

function parseRow(
  rows: Readonly<Record<string, ButtonRow>>,
  letter: string,
  texts: readonly string[],
) {
  for (const [name, row] of Object.entries(rows)) {
    if (row.letter !== letter) continue;
    const values = decodeFields(row.fields, texts);
    return values === null ? null : { name, values };
  }
  return null;
}
