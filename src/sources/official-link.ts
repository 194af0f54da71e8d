/** Links of official sources, which an administrator sends to have a document read. */
import type { Library } from '../library/library.ts';
import { sourceKindOf } from '../library/source.ts';
import { fold } from '../text/fold.ts';
import { listRequestOf } from './presets.ts';

/** What names the official sources of a library beside those that every library knows. */
export type OfficialSources = Pick<Library, 'sources' | 'info'>;

/**
 * Returns whether an address is of an official source: of the State or the Party (`library/source.ts`), of
 * `sources.yaml`, or of `elsewhere` in `library.yaml`. It says nothing of private networks.
 */
export function isOfficialAddress({ href, hostname }: URL, library: OfficialSources): boolean {
  const kind = sourceKindOf(href);
  return (
    kind === 'official-text' || kind === 'official-news' || namedHosts(library).includes(hostname)
  );
}

/** The hosts of `sources.yaml`. They are meant, also where they lie within the own network. */
export const watchedHosts = ({ sources }: Pick<Library, 'sources'>): string[] =>
  sources.flatMap((source) => hostOf(listRequestOf(source).url));

const namedHosts = (library: OfficialSources): string[] => [
  ...watchedHosts(library),
  ...(library.info?.elsewhere ?? []).flatMap(({ url }) => hostOf(url)),
];

const hostOf = (url: string | null): string[] =>
  url !== null && URL.canParse(url) ? [new URL(url).hostname] : [];

/** An address with its protocol, or one of Vietnam without it: `vanban.chinhphu.vn/?docid=1`. */
const LINK =
  /https?:\/\/[^\s<>"]+|(?<![\w@.])(?:[a-z0-9-]+\.)+vn(?![\w.-])(?::\d+)?(?:[/?][^\s<>"]*)?/giu;
/** Marks of the sentence around a link. */
const END_MARKS = /[.,;:!?)\]”’»]+$/u;
/** Words that ask to take a document in, at the start of what stands beside the links. */
const ASKS_TO_READ =
  /^(?:(?:nho|hay|vui long|please|bot|giup)\s+)*(?:them|doc|nhap|nap|dua|lay|tai|bo sung|cap nhat|import|add|read|fetch)\b/u;
/** More words are a question or a text that cites a link. */
const MAX_WORDS = 12;

/**
 * Returns the links of a message that consists of links, alone or after words that ask to read them
 * (`Thêm văn bản này: https://…`). Empty for any other message.
 *
 * @param hidden addresses behind words of the message, which are no part of its text
 */
export function linksToRead(text: string, hidden: readonly string[] = []): string[] {
  const written = [...text.matchAll(LINK)].map(([link]) => link.replace(END_MARKS, ''));
  const beside = fold(text.replace(LINK, ' '))
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
  const isShort = beside.split(' ').length <= MAX_WORDS;
  const isOnlyHidden = written.length === 0 && hidden.length > 0;
  if (beside !== '' && !(isShort && (ASKS_TO_READ.test(beside) || isOnlyHidden))) return [];
  const links = [...written, ...hidden].map((link) =>
    /^https?:/iu.test(link) ? link : `https://${link}`,
  );
  return [...new Set(links.filter((link) => URL.canParse(link)).map((link) => new URL(link).href))];
}
