/**
 * Every inline button of the bot, one row each: its letter and its fields. The types of actions are
 * inferred from the rows; `callback-data.ts` writes and reads them.
 *
 * To add a button, add a row here and a handler (`onCallback` in `telegram/callback-handlers.ts`).
 * Never give a letter another meaning: old messages keep their buttons. Raise `VERSION` in
 * `callback-data.ts` when that cannot be avoided.
 */

import { DOCUMENT_TYPES } from '../../library/document.ts';
import { MENDABLE_FIELDS } from '../../papers/mend-field.ts';
import { REMINDER_KINDS } from '../../store/tables/reminders.ts';
import {
  chatIdentifier,
  type FieldTable,
  flag,
  hash,
  identifier,
  integer,
  languageCode,
  oneOf,
  optional,
  type ValuesOf,
} from './fields.ts';

export interface ButtonRow {
  /** One or two lower-case letters that no other row has. */
  readonly letter: string;
  readonly fields: FieldTable;
}

/** What a 🔔 button follows: an entry of the library by its hash, or kept text by its question id. */
export const FOLLOW_KINDS = ['document', 'topic', 'issuer', 'place', 'search', 'text'] as const;
/** `withdraw` asks first; `withdrawn` does it. */
export const ANNOUNCEMENT_ACTIONS = [
  'show',
  'hold',
  'release',
  'withdraw',
  'withdrawn',
  'retry',
] as const;

/** The formats of a document as a file, by the extension of the file. */
export const EXPORT_FORMATS = ['md', 'pdf', 'docx'] as const;

/**
 * Views that a button shows: in place of its own message with the lower-case letter, in a new
 * message with the upper-case letter. `entry`, `section` and `topic` are short hashes.
 */
export const VIEWS = {
  card: { letter: 'd', fields: { entry: hash() } },
  sections: { letter: 'm', fields: { entry: hash(), page: integer() } },
  section: { letter: 's', fields: { entry: hash(), section: hash(), page: integer() } },
  relations: { letter: 'r', fields: { entry: hash(), page: integer() } },
  /** The menu of the topics below `topic`; null: of the broadest ones. */
  topics: { letter: 't', fields: { topic: optional(hash()), page: integer() } },
  /** Documents that match a filter; null: any. */
  list: {
    letter: 'l',
    fields: {
      topic: optional(hash()),
      type: optional(oneOf(DOCUMENT_TYPES)),
      year: optional(integer()),
      page: integer(),
    },
  },
  /** All documents of an answer. */
  results: { letter: 'x', fields: { questionId: identifier(), page: integer() } },
  /** The answer itself, again. */
  answer: { letter: 'a', fields: { questionId: identifier() } },
} as const satisfies Readonly<Record<string, ButtonRow>>;

/** Buttons that do something else than showing a view. */
export const ACTIONS = {
  export: { letter: 'e', fields: { entry: hash(), format: oneOf(EXPORT_FORMATS) } },
  /** Sends the statuses of a list of numbers as a table; `questionId` is that of the kept text. */
  exportStatuses: { letter: 'xl', fields: { questionId: identifier() } },
  /** Sends the line that cites a document as a legal basis, to copy. */
  legalBasis: { letter: 'lb', fields: { entry: hash() } },
  /** Sends the file that the document was read from. */
  originalFile: { letter: 'og', fields: { entry: hash() } },
  /** Sends the document's deep link as a QR code. */
  qrCode: { letter: 'q', fields: { entry: hash() } },
  rate: { letter: 'y', fields: { questionId: identifier(), good: flag() } },
  /** Begins the conversation that asks what is wrong in a document. */
  reportError: { letter: 're', fields: { entry: hash() } },
  /** Begins the conversation that asks what a bad answer should have said. */
  requestAnswer: { letter: 'w', fields: { questionId: identifier() } },
  /** Asks the suggestion at `index` of an answer. */
  suggestion: { letter: 'f', fields: { questionId: identifier(), index: integer() } },
  /** Shows a page of search results. */
  searchPage: { letter: 'h', fields: { questionId: identifier(), page: integer() } },
  language: { letter: 'g', fields: { language: languageCode() } },
  /** Deletes what is stored of the person; asks first when not `confirmed`. */
  deleteUserData: { letter: 'p', fields: { confirmed: flag() } },
  enterConversation: { letter: 'b', fields: { conversation: hash() } },
  /** A button of a conversation: `step` identifies the step, `value` is the chosen option. */
  conversationStep: { letter: 'k', fields: { step: hash(), value: identifier() } },
  /** Under a post: ends the subscription that it was sent for; null: all of the chat. */
  unsubscribe: { letter: 'u', fields: { subscriptionId: optional(integer()) } },
  /** In a list of subscriptions. */
  subscription: {
    letter: 'i',
    fields: { action: oneOf(['stop', 'change', 'all']), subscriptionId: integer() },
  },
  /** Hands a question that was not answered to the administrators. */
  handOff: { letter: 'ho', fields: { questionId: identifier() } },
  /** Tells the asker when the library has an answer. */
  awaitAnswer: { letter: 'aw', fields: { questionId: identifier() } },
  /** For administrators: a handed-over question needs no reply any more. */
  closeQuestion: { letter: 'hc', fields: { id: integer() } },
  /** Asks one of the example questions. */
  example: { letter: 'ex', fields: { index: integer() } },
  /** Follows something from now on. */
  follow: { letter: 'j', fields: { what: oneOf(FOLLOW_KINDS), value: identifier() } },
  /** Shows the days of a document that one can be reminded of. */
  chooseReminder: { letter: 'ru', fields: { entry: hash() } },
  /** Sets a reminder, or changes how long before. `day` is `YYYYMMDD`; `daysBefore` null: the usual. */
  remind: {
    letter: 'rm',
    fields: {
      entry: hash(),
      reminder: oneOf(REMINDER_KINDS),
      day: integer(),
      daysBefore: optional(integer()),
    },
  },
  stopReminder: { letter: 'rx', fields: { reminderId: integer() } },
  /** Begins to set what a group or channel receives; null: this chat. */
  manageChat: { letter: 'c', fields: { chat: optional(chatIdentifier()) } },
  /** For administrators: one announcement. */
  announcement: {
    letter: 'n',
    fields: { action: oneOf(ANNOUNCEMENT_ACTIONS), id: integer() },
  },
  /** For administrators: approves or refuses an uploaded document. */
  pendingDocument: { letter: 'v', fields: { id: integer(), approve: flag() } },
  /** For administrators: sends the file that a draft was read from. */
  pendingOriginal: { letter: 'po', fields: { id: integer() } },
  /** For administrators: looks at the watched sources that are due. */
  lookAtSources: { letter: 'sl', fields: {} },
  /** For administrators: sends the cards of drafts of watched sources again. */
  sourceDrafts: { letter: 'sd', fields: {} },
  /** For administrators: switches the daily list of sources on or off. */
  sourceHeartbeat: { letter: 'sh', fields: { on: flag() } },
  /** For administrators: a page of the documents whose bases have ended. */
  endedBases: { letter: 'eb', fields: { page: integer() } },
  /** For administrators: asks for another value of a field of an uploaded paper; null: offers all fields. */
  mendPaper: {
    letter: 'mp',
    fields: { id: integer(), field: optional(oneOf(MENDABLE_FIELDS)), doubtful: integer() },
  },
  /** For administrators: the list of documents that were approved in the chat. */
  approvedDocuments: { letter: 'o', fields: { page: integer() } },
  /** For administrators: removes an approved document; asks first when not `confirmed`. */
  removeDocument: { letter: 'z', fields: { entry: hash(), confirmed: flag() } },
} as const satisfies Readonly<Record<string, ButtonRow>>;

/** A view with its parameters. */
export type ViewRef = {
  [Name in keyof typeof VIEWS]: { readonly view: Name } & ValuesOf<(typeof VIEWS)[Name]['fields']>;
}[keyof typeof VIEWS];

/** What a button does, with its parameters. */
export type CallbackAction =
  /** `asNewMessage`: false shows the view in place of the message with the button. */
  | { readonly kind: 'view'; readonly view: ViewRef; readonly asNewMessage: boolean }
  | {
      [Kind in keyof typeof ACTIONS]: { readonly kind: Kind } & ValuesOf<
        (typeof ACTIONS)[Kind]['fields']
      >;
    }[keyof typeof ACTIONS];

export type CallbackActionOf<K extends CallbackAction['kind']> = Extract<
  CallbackAction,
  { readonly kind: K }
>;
