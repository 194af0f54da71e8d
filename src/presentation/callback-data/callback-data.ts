/**
 * What a button carries: a version, a letter for what it does, short codes. Telegram takes at most
 * 64 bytes (https://core.telegram.org/bots/api#inlinekeyboardbutton) and hands back whatever a
 * changed client sends, so everything is parsed strictly; what is no press of this version is null.
 */
import type { Language } from '../../answer/answer.ts';
import { DOCUMENT_TYPES, type DocumentType } from '../../library/document.ts';
import { encodeNumber, type Field, type FieldReader, joinFields, splitFields } from './fields.ts';

/** Raised when a letter or its arguments change their meaning: older buttons are then told so. */
const VERSION = '1';

/** Something that one message shows and that paging changes by editing it. Codes: `codes.ts`. */
export type ViewRef =
  | { readonly view: 'card'; readonly entry: string }
  | { readonly view: 'sections'; readonly entry: string; readonly page: number }
  | {
      readonly view: 'section';
      readonly entry: string;
      readonly section: string;
      readonly page: number;
    }
  | { readonly view: 'relations'; readonly entry: string; readonly page: number }
  | { readonly view: 'topics'; readonly topic: string | null; readonly page: number }
  | ({ readonly view: 'list'; readonly page: number } & ListFilter)
  | { readonly view: 'results'; readonly questionId: string; readonly page: number }
  | { readonly view: 'answer'; readonly questionId: string };

export interface ListFilter {
  /** Code of a topic; null: any. */
  readonly topic: string | null;
  readonly type: DocumentType | null;
  readonly year: number | null;
}

export const EXPORT_FORMATS = ['md', 'pdf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const SUBSCRIPTION_ACTIONS = ['stop', 'change', 'all'] as const;
export const ANNOUNCEMENT_ACTIONS = ['show', 'hold', 'release', 'withdraw', 'retry'] as const;

export type CallbackAction =
  /** `fresh`: as a new message instead of by editing the one with the button. */
  | { readonly kind: 'view'; readonly view: ViewRef; readonly asNewMessage: boolean }
  | { readonly kind: 'export'; readonly entry: string; readonly format: ExportFormat }
  /** The document's deep link, as a QR picture. */
  | { readonly kind: 'link'; readonly entry: string }
  | { readonly kind: 'rate'; readonly questionId: string; readonly good: boolean }
  | { readonly kind: 'wish'; readonly questionId: string }
  | { readonly kind: 'suggestion'; readonly questionId: string; readonly index: number }
  /** A page of what was searched for. */
  | { readonly kind: 'hits'; readonly questionId: string; readonly page: number }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'forget'; readonly confirmed: boolean }
  | { readonly kind: 'begin'; readonly conversation: string }
  /** A step of a conversation: `step` is its letter, `value` what was chosen. */
  | { readonly kind: 'talk'; readonly step: string; readonly value: string }
  /** Under a post: ends the subscription that it came by; null: all of the chat. */
  | { readonly kind: 'unwatch'; readonly subscriptionId: number | null }
  /** In a list of subscriptions. */
  | {
      readonly kind: 'watch';
      readonly action: (typeof SUBSCRIPTION_ACTIONS)[number];
      readonly subscriptionId: number;
    }
  /** On an administrator's desk, of an announcement. */
  | {
      readonly kind: 'news';
      readonly action: (typeof ANNOUNCEMENT_ACTIONS)[number];
      readonly id: number;
    }
  | { readonly kind: 'draft'; readonly id: number; readonly approve: boolean }
  /** The documents that were approved in the chat, and one of them, to be removed. */
  | { readonly kind: 'approvals'; readonly page: number }
  | { readonly kind: 'approval'; readonly entry: string; readonly confirmed: boolean };

/** The data of a button; at most 64 bytes for every press that `parsePress` reads. */
export function encodeCallback(action: CallbackAction): string {
  const [letter, ...fields] = actionFields(action);
  return joinFields(VERSION + letter, fields);
}

function actionFields(action: CallbackAction): readonly [string, ...Field[]] {
  switch (action.kind) {
    case 'view': {
      const [letter, ...fields] = viewFields(action.view);
      return [action.asNewMessage ? letter.toUpperCase() : letter, ...fields];
    }
    case 'export':
      return ['e', action.entry, action.format];
    case 'link':
      return ['q', action.entry];
    case 'rate':
      return ['y', action.questionId, action.good ? '1' : '0'];
    case 'wish':
      return ['w', action.questionId];
    case 'suggestion':
      return ['f', action.questionId, encodeNumber(action.index)];
    case 'hits':
      return ['h', action.questionId, encodeNumber(action.page)];
    case 'language':
      return ['g', action.language];
    case 'forget':
      return ['p', action.confirmed ? '1' : '0'];
    case 'begin':
      return ['b', action.conversation];
    case 'talk':
      return ['k', action.step, action.value];
    case 'unwatch':
      return ['u', action.subscriptionId === null ? null : encodeNumber(action.subscriptionId)];
    case 'watch':
      return ['i', action.action, encodeNumber(action.subscriptionId)];
    case 'news':
      return ['n', action.action, encodeNumber(action.id)];
    case 'draft':
      return ['v', encodeNumber(action.id), action.approve ? '1' : '0'];
    case 'approvals':
      return ['o', encodeNumber(action.page)];
    case 'approval':
      return ['z', action.entry, action.confirmed ? '1' : '0'];
  }
}

function viewFields(ref: ViewRef): readonly [string, ...Field[]] {
  switch (ref.view) {
    case 'card':
      return ['d', ref.entry];
    case 'sections':
      return ['m', ref.entry, encodeNumber(ref.page)];
    case 'section':
      return ['s', ref.entry, ref.section, encodeNumber(ref.page)];
    case 'relations':
      return ['r', ref.entry, encodeNumber(ref.page)];
    case 'topics':
      return ['t', ref.topic, encodeNumber(ref.page)];
    case 'list': {
      const year = ref.year === null ? null : encodeNumber(ref.year);
      return ['l', ref.topic, ref.type, year, encodeNumber(ref.page)];
    }
    case 'results':
      return ['x', ref.questionId, encodeNumber(ref.page)];
    case 'answer':
      return ['a', ref.questionId];
  }
}

/** What a button means, or null where this version made no such button. */
export function parseCallback(data: string): CallbackAction | null {
  const { head, fields: reader } = splitFields(data);
  const letter = head.slice(VERSION.length);
  if (!head.startsWith(VERSION) || letter.length !== 1) return null;
  const action = readAction(letter, reader) ?? readView(letter, reader);
  return action === null || !reader.isDone() ? null : action;
}

function readAction(letter: string, reader: FieldReader): CallbackAction | null {
  switch (letter) {
    case 'e': {
      const [entry, format] = [reader.readHash(), reader.readOneOf(EXPORT_FORMATS)];
      return entry === null || format === null ? null : { kind: 'export', entry, format };
    }
    case 'q': {
      const entry = reader.readHash();
      return entry === null ? null : { kind: 'link', entry };
    }
    case 'y': {
      const [questionId, good] = [reader.readId(), reader.readOneOf(['0', '1'] as const)];
      return questionId === null || good === null
        ? null
        : { kind: 'rate', questionId, good: good === '1' };
    }
    case 'w': {
      const questionId = reader.readId();
      return questionId === null ? null : { kind: 'wish', questionId };
    }
    case 'f': {
      const [questionId, at] = [reader.readId(), reader.readNumber()];
      return questionId === null || at === null
        ? null
        : { kind: 'suggestion', questionId, index: at };
    }
    case 'h': {
      const [questionId, page] = [reader.readId(), reader.readNumber()];
      return questionId === null || page === null ? null : { kind: 'hits', questionId, page };
    }
    case 'g': {
      const language = reader.readOneOf(['vi', 'en'] as const);
      return language === null ? null : { kind: 'language', language };
    }
    case 'p': {
      const sure = reader.readOneOf(['0', '1'] as const);
      return sure === null ? null : { kind: 'forget', confirmed: sure === '1' };
    }
    case 'b': {
      const conversation = reader.readHash();
      return conversation === null ? null : { kind: 'begin', conversation };
    }
    case 'k': {
      const [step, value] = [reader.readHash(), reader.readId()];
      return step === null || value === null ? null : { kind: 'talk', step, value };
    }
    case 'u': {
      const subscriptionId = reader.readOptional(() => reader.readNumber());
      return subscriptionId === undefined ? null : { kind: 'unwatch', subscriptionId };
    }
    case 'i': {
      const [act, watch] = [reader.readOneOf(SUBSCRIPTION_ACTIONS), reader.readNumber()];
      return act === null || watch === null
        ? null
        : { kind: 'watch', action: act, subscriptionId: watch };
    }
    case 'n': {
      const [act, id] = [reader.readOneOf(ANNOUNCEMENT_ACTIONS), reader.readNumber()];
      return act === null || id === null ? null : { kind: 'news', action: act, id };
    }
    case 'v': {
      const [id, approve] = [reader.readNumber(), reader.readOneOf(['0', '1'] as const)];
      return id === null || approve === null
        ? null
        : { kind: 'draft', id, approve: approve === '1' };
    }
    case 'o': {
      const page = reader.readNumber();
      return page === null ? null : { kind: 'approvals', page };
    }
    case 'z': {
      const [entry, sure] = [reader.readHash(), reader.readOneOf(['0', '1'] as const)];
      return entry === null || sure === null
        ? null
        : { kind: 'approval', entry, confirmed: sure === '1' };
    }
    default:
      return null;
  }
}

function readView(letter: string, reader: FieldReader): CallbackAction | null {
  const view = readViewRef(letter.toLowerCase(), reader);
  return view === null
    ? null
    : { kind: 'view', view, asNewMessage: letter !== letter.toLowerCase() };
}

function readViewRef(letter: string, reader: FieldReader): ViewRef | null {
  switch (letter) {
    case 'd': {
      const entry = reader.readHash();
      return entry === null ? null : { view: 'card', entry };
    }
    case 'm':
    case 'r': {
      const [entry, page] = [reader.readHash(), reader.readNumber()];
      if (entry === null || page === null) return null;
      return { view: letter === 'm' ? 'sections' : 'relations', entry, page };
    }
    case 's': {
      const [entry, section, page] = [reader.readHash(), reader.readHash(), reader.readNumber()];
      if (entry === null || section === null || page === null) return null;
      return { view: 'section', entry, section, page };
    }
    case 't': {
      const [topic, page] = [reader.readOptional(() => reader.readHash()), reader.readNumber()];
      return topic === undefined || page === null ? null : { view: 'topics', topic, page };
    }
    case 'l': {
      const topic = reader.readOptional(() => reader.readHash());
      const type = reader.readOptional(() => reader.readOneOf(DOCUMENT_TYPES));
      const year = reader.readOptional(() => reader.readNumber());
      const page = reader.readNumber();
      if (topic === undefined || type === undefined || year === undefined) return null;
      return page === null ? null : { view: 'list', topic, type, year, page };
    }
    case 'x': {
      const [questionId, page] = [reader.readId(), reader.readNumber()];
      return questionId === null || page === null ? null : { view: 'results', questionId, page };
    }
    case 'a': {
      const questionId = reader.readId();
      return questionId === null ? null : { view: 'answer', questionId };
    }
    default:
      return null;
  }
}
