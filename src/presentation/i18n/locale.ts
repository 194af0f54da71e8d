/**
 * What the bot says in its own words; answers are the answer room's, this is the frame. The words
 * stand in one Fluent file a language, `vi.ftl` and `en.ftl`.
 */
import type { CommandId } from '../../telegram/commands.ts';
import type {
  AdministrationMessages,
  PostMessages,
  SubscribeMessages,
  SubscriptionMessages,
} from './notification-messages.ts';

export interface Locale {
  /** Command descriptions of the menu. */
  readonly commands: Readonly<Record<CommandId, string>>;
  /** One line of welcome; `library` is the library's name or null. */
  readonly welcome: (library: string | null) => string;
  readonly howToAsk: string;
  /** Heads example questions. */
  readonly forExample: string;
  /** An example question about a document, by its number. */
  readonly exampleAbout: (number: string) => string;
  readonly exampleInForce: (number: string) => string;
  readonly commandsToo: string;
  readonly inGroups: (username: string) => string;
  readonly contact: (contact: string) => string;
  readonly questionMissing: string;
  readonly questionTooLong: (limit: number) => string;
  readonly textOnly: string;
  readonly unknownCommand: string;
  /** Said when the bot itself failed. */
  readonly fault: string;
  /** Pressed was a button of before a deploy, or of a message whose question is forgotten. */
  readonly buttonOld: string;
  readonly answers: AnswerWords;
  readonly documents: DocumentWords;
  readonly groups: GroupWords;
  readonly conversations: ConversationMessages;
  readonly person: PersonWords;
  readonly admin: AdminWords;
  readonly post: PostMessages;
  readonly follow: SubscriptionMessages;
  readonly subscribe: SubscribeMessages;
  readonly administration: AdministrationMessages;
}

/** Around answers: buttons, ratings, results, search, numbers. */
export interface AnswerWords {
  readonly open: (name: string) => string;
  readonly passage: string;
  readonly related: string;
  readonly more: (count: number) => string;
  readonly back: string;
  readonly good: string;
  readonly bad: string;
  readonly thanks: string;
  readonly sorry: string;
  readonly sayWanted: string;
  readonly results: (count: number) => string;
  readonly resultsFor: (query: string) => string;
  readonly noResults: (query: string) => string;
  readonly searchMissing: string;
  readonly numbersMissing: string;
  readonly numbersTooMany: (limit: number) => string;
  readonly numberUnknown: (text: string) => string;
  readonly numberSeveral: (text: string, count: number) => string;
  readonly askInChat: string;
  /** Under a posted card. */
  readonly openInBot: string;
}

/** Cards, menus of sections, relations, topics and lists. */
export interface DocumentWords {
  readonly type: string;
  readonly passedBy: string;
  readonly signedBy: string;
  readonly dated: string;
  readonly effective: string;
  readonly ended: string;
  readonly status: string;
  readonly jurisdiction: string;
  readonly topics: string;
  readonly aliases: string;
  readonly englishTitle: string;
  readonly owner: string;
  readonly sources: string;
  readonly retrieved: (date: string) => string;
  readonly unverified: string;
  readonly notRecorded: string;
  readonly sections: (count: number) => string;
  readonly sectionsOf: (name: string) => string;
  readonly noSections: string;
  readonly beginning: string;
  readonly relations: (count: number) => string;
  readonly relationsOf: (name: string) => string;
  readonly noRelations: string;
  readonly card: string;
  readonly source: string;
  readonly asMarkdown: string;
  readonly asPdf: string;
  readonly exportNote: string;
  readonly newest: string;
  readonly allTopics: string;
  readonly chooseTopic: string;
  readonly inTopic: (topic: string) => string;
  readonly documentsOf: (count: number) => string;
  readonly listOf: (count: number, filter: string) => string;
  readonly none: string;
  readonly link: string;
  readonly linkTooLong: string;
  readonly browse: string;
}

export interface GroupWords {
  readonly welcome: (username: string) => string;
  readonly administratorsOnly: string;
  readonly privateOnly: (username: string) => string;
}

/** Conversations. */
export interface ConversationMessages {
  readonly begin: string;
  readonly chooseTopic: string;
  readonly chooseType: string;
  readonly chooseYear: string;
  readonly any: string;
  readonly more: string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly nothingToCancel: string;
  readonly chosen: (what: string) => string;
  readonly expired: string;
  readonly changed: string;
  readonly over: string;
  readonly useButtons: string;
  readonly feedbackAsk: string;
  readonly feedbackThanks: string;
  readonly feedbackTooLong: (limit: number) => string;
  readonly wishAsk: string;
  readonly wishThanks: string;
  readonly subscribeTopic: string;
  readonly subscribeOften: string;
  readonly frequency: Readonly<Record<'now' | 'daily' | 'weekly', string>>;
  readonly unsubscribed: string;
  readonly subscriptions: (list: string) => string;
  readonly unsubscribe: string;
}

/** What belongs to one person or chat: language, privacy. */
export interface PersonWords {
  readonly chooseLanguage: string;
  readonly languageSet: string;
  /** `contextMinutes`: how long a follow-up question may refer back. */
  readonly privacy: (contextMinutes: number) => string;
  readonly stored: (stored: StoredCounts) => string;
  readonly forget: string;
  readonly forgetSure: string;
  readonly forgetYes: string;
  readonly forgotten: string;
}

export interface StoredCounts {
  readonly asked: number;
  readonly contexts: number;
  readonly sessions: number;
}

export interface AdminWords {
  readonly title: (days: number) => string;
  readonly questions: (count: number) => string;
  readonly answered: (percent: string) => string;
  readonly ratings: (good: number, bad: number) => string;
  readonly groups: (count: number) => string;
  /** Wishes, and the chats that they are of. */
  readonly subscriptions: (count: number, chats: number) => string;
  /** Messages of announcements; `waiting` includes those put off. */
  readonly deliveries: (sent: number, waiting: number, gone: number, failed: number) => string;
  /** Heads the updates that failed too often. */
  readonly putAside: string;
  /** `error`: its kind, or a dash. */
  readonly putAsideUpdate: (id: string, attempts: number, error: string, at: string) => string;
  readonly feedback: (count: number) => string;
  readonly notAnswered: (unsure: number, unknown: number) => string;
  readonly topTopics: string;
  readonly chart: string;
  readonly chartAnswered: string;
  readonly chartOther: string;
  readonly unanswered: (days: number) => string;
  readonly noUnanswered: string;
  readonly wishes: string;
}
