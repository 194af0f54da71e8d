/**
 * What a button carries: a version, a letter for what it does, short codes. Telegram takes at most
 * 64 bytes (https://core.telegram.org/bots/api#inlinekeyboardbutton) and hands back whatever a
 * changed client sends, so everything is parsed strictly; what is no press of this version is null.
 */
import type { Language } from '../../answer/answer.ts';
import { DOCUMENT_TYPES, type DocumentType } from '../../knowledge/document.ts';
import { type Field, type FieldReader, numberField, readFields, writeFields } from './fields.ts';

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
  | { readonly view: 'results'; readonly asked: string; readonly page: number }
  | { readonly view: 'answer'; readonly asked: string };

export interface ListFilter {
  /** Code of a topic; null: any. */
  readonly topic: string | null;
  readonly type: DocumentType | null;
  readonly year: number | null;
}

export const EXPORT_FORMATS = ['md', 'pdf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const WATCH_ACTS = ['stop', 'change', 'all'] as const;
export const NEWS_ACTS = ['show', 'hold', 'release', 'withdraw', 'retry'] as const;

export type Press =
  /** `fresh`: as a new message instead of by editing the one with the button. */
  | { readonly kind: 'view'; readonly view: ViewRef; readonly fresh: boolean }
  | { readonly kind: 'export'; readonly entry: string; readonly format: ExportFormat }
  /** The document's deep link, as a QR picture. */
  | { readonly kind: 'link'; readonly entry: string }
  | { readonly kind: 'rate'; readonly asked: string; readonly good: boolean }
  | { readonly kind: 'wish'; readonly asked: string }
  | { readonly kind: 'suggestion'; readonly asked: string; readonly at: number }
  /** A page of what was searched for. */
  | { readonly kind: 'hits'; readonly asked: string; readonly page: number }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'forget'; readonly sure: boolean }
  | { readonly kind: 'begin'; readonly talk: string }
  /** A step of a conversation: `step` is its letter, `value` what was chosen. */
  | { readonly kind: 'talk'; readonly step: string; readonly value: string }
  /** Under a post: ends the subscription that it came by; null: all of the chat. */
  | { readonly kind: 'unwatch'; readonly watch: number | null }
  /** In a list of subscriptions. */
  | { readonly kind: 'watch'; readonly act: (typeof WATCH_ACTS)[number]; readonly watch: number }
  /** On an administrator's desk, of an announcement. */
  | { readonly kind: 'news'; readonly act: (typeof NEWS_ACTS)[number]; readonly id: number }
  | { readonly kind: 'draft'; readonly id: number; readonly approve: boolean }
  /** The documents that were approved in the chat, and one of them, to be removed. */
  | { readonly kind: 'approvals'; readonly page: number }
  | { readonly kind: 'approval'; readonly entry: string; readonly sure: boolean };

/** The data of a button; at most 64 bytes for every press that `parsePress` reads. */
export function pressData(press: Press): string {
  const [letter, ...fields] = fieldsOf(press);
  return writeFields(VERSION + letter, fields);
}

function fieldsOf(press: Press): readonly [string, ...Field[]] {
  switch (press.kind) {
    case 'view': {
      const [letter, ...fields] = viewFields(press.view);
      return [press.fresh ? letter.toUpperCase() : letter, ...fields];
    }
    case 'export':
      return ['e', press.entry, press.format];
    case 'link':
      return ['q', press.entry];
    case 'rate':
      return ['y', press.asked, press.good ? '1' : '0'];
    case 'wish':
      return ['w', press.asked];
    case 'suggestion':
      return ['f', press.asked, numberField(press.at)];
    case 'hits':
      return ['h', press.asked, numberField(press.page)];
    case 'language':
      return ['g', press.language];
    case 'forget':
      return ['p', press.sure ? '1' : '0'];
    case 'begin':
      return ['b', press.talk];
    case 'talk':
      return ['k', press.step, press.value];
    case 'unwatch':
      return ['u', press.watch === null ? null : numberField(press.watch)];
    case 'watch':
      return ['i', press.act, numberField(press.watch)];
    case 'news':
      return ['n', press.act, numberField(press.id)];
    case 'draft':
      return ['v', numberField(press.id), press.approve ? '1' : '0'];
    case 'approvals':
      return ['o', numberField(press.page)];
    case 'approval':
      return ['z', press.entry, press.sure ? '1' : '0'];
  }
}

function viewFields(ref: ViewRef): readonly [string, ...Field[]] {
  switch (ref.view) {
    case 'card':
      return ['d', ref.entry];
    case 'sections':
      return ['m', ref.entry, numberField(ref.page)];
    case 'section':
      return ['s', ref.entry, ref.section, numberField(ref.page)];
    case 'relations':
      return ['r', ref.entry, numberField(ref.page)];
    case 'topics':
      return ['t', ref.topic, numberField(ref.page)];
    case 'list': {
      const year = ref.year === null ? null : numberField(ref.year);
      return ['l', ref.topic, ref.type, year, numberField(ref.page)];
    }
    case 'results':
      return ['x', ref.asked, numberField(ref.page)];
    case 'answer':
      return ['a', ref.asked];
  }
}

/** What a button means, or null where this version made no such button. */
export function parsePress(data: string): Press | null {
  const { head, fields: read } = readFields(data);
  const letter = head.slice(VERSION.length);
  if (!head.startsWith(VERSION) || letter.length !== 1) return null;
  const press = readPress(letter, read) ?? readView(letter, read);
  return press === null || !read.isDone() ? null : press;
}

function readPress(letter: string, read: FieldReader): Press | null {
  switch (letter) {
    case 'e': {
      const [entry, format] = [read.code(), read.oneOf(EXPORT_FORMATS)];
      return entry === null || format === null ? null : { kind: 'export', entry, format };
    }
    case 'q': {
      const entry = read.code();
      return entry === null ? null : { kind: 'link', entry };
    }
    case 'y': {
      const [asked, good] = [read.word(), read.oneOf(['0', '1'] as const)];
      return asked === null || good === null ? null : { kind: 'rate', asked, good: good === '1' };
    }
    case 'w': {
      const asked = read.word();
      return asked === null ? null : { kind: 'wish', asked };
    }
    case 'f': {
      const [asked, at] = [read.word(), read.number()];
      return asked === null || at === null ? null : { kind: 'suggestion', asked, at };
    }
    case 'h': {
      const [asked, page] = [read.word(), read.number()];
      return asked === null || page === null ? null : { kind: 'hits', asked, page };
    }
    case 'g': {
      const language = read.oneOf(['vi', 'en'] as const);
      return language === null ? null : { kind: 'language', language };
    }
    case 'p': {
      const sure = read.oneOf(['0', '1'] as const);
      return sure === null ? null : { kind: 'forget', sure: sure === '1' };
    }
    case 'b': {
      const talk = read.code();
      return talk === null ? null : { kind: 'begin', talk };
    }
    case 'k': {
      const [step, value] = [read.code(), read.word()];
      return step === null || value === null ? null : { kind: 'talk', step, value };
    }
    case 'u': {
      const watch = read.optional(() => read.number());
      return watch === undefined ? null : { kind: 'unwatch', watch };
    }
    case 'i': {
      const [act, watch] = [read.oneOf(WATCH_ACTS), read.number()];
      return act === null || watch === null ? null : { kind: 'watch', act, watch };
    }
    case 'n': {
      const [act, id] = [read.oneOf(NEWS_ACTS), read.number()];
      return act === null || id === null ? null : { kind: 'news', act, id };
    }
    case 'v': {
      const [id, approve] = [read.number(), read.oneOf(['0', '1'] as const)];
      return id === null || approve === null
        ? null
        : { kind: 'draft', id, approve: approve === '1' };
    }
    case 'o': {
      const page = read.number();
      return page === null ? null : { kind: 'approvals', page };
    }
    case 'z': {
      const [entry, sure] = [read.code(), read.oneOf(['0', '1'] as const)];
      return entry === null || sure === null
        ? null
        : { kind: 'approval', entry, sure: sure === '1' };
    }
    default:
      return null;
  }
}

function readView(letter: string, read: FieldReader): Press | null {
  const view = viewOf(letter.toLowerCase(), read);
  return view === null ? null : { kind: 'view', view, fresh: letter !== letter.toLowerCase() };
}

function viewOf(letter: string, read: FieldReader): ViewRef | null {
  switch (letter) {
    case 'd': {
      const entry = read.code();
      return entry === null ? null : { view: 'card', entry };
    }
    case 'm':
    case 'r': {
      const [entry, page] = [read.code(), read.number()];
      if (entry === null || page === null) return null;
      return { view: letter === 'm' ? 'sections' : 'relations', entry, page };
    }
    case 's': {
      const [entry, section, page] = [read.code(), read.code(), read.number()];
      if (entry === null || section === null || page === null) return null;
      return { view: 'section', entry, section, page };
    }
    case 't': {
      const [topic, page] = [read.optional(() => read.code()), read.number()];
      return topic === undefined || page === null ? null : { view: 'topics', topic, page };
    }
    case 'l': {
      const topic = read.optional(() => read.code());
      const type = read.optional(() => read.oneOf(DOCUMENT_TYPES));
      const year = read.optional(() => read.number());
      const page = read.number();
      if (topic === undefined || type === undefined || year === undefined) return null;
      return page === null ? null : { view: 'list', topic, type, year, page };
    }
    case 'x': {
      const [asked, page] = [read.word(), read.number()];
      return asked === null || page === null ? null : { view: 'results', asked, page };
    }
    case 'a': {
      const asked = read.word();
      return asked === null ? null : { view: 'answer', asked };
    }
    default:
      return null;
  }
}
