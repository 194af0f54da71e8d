/**
 * Reads pasted links: law portals write the number of a document into them
 * (`…/Nghi-dinh-118-2025-ND-CP-…-660712.aspx`), or its title, or only an id (`?docid=213930`).
 */
import { findNumberInSlug, toSlug, wordsInSlug } from './numbers-in-slugs.ts';

/** An address with its protocol, or one with a path without it: `vanban.chinhphu.vn/?docid=1`. */
const LINK =
  /(?:https?:\/\/|file:\/\/\/?|www\.)\S+|(?<![\p{L}\p{N}@.\-/])(?:[a-z0-9-]+\.)+(?:vn|com|net|org)(?::\d+)?[/?]\S*/giu;
const FILE = /^file:/iu;
/** Marks of the sentence around a link. */
const END_MARKS = '.,;:!?)]”’»';
/** The page of a part: `/dieu-3/khoan-16`. */
const PART = /^(?:dieu|khoan|diem|chuong|muc|phan|phu-luc)-[a-z0-9]{1,5}$/iu;
/** `.aspx`, `.html`, `.ldo`. */
const EXTENSION = /\.[a-z]{2,5}$/iu;
/** Words for the pages of a portal, which name no document. */
const PAGE_WORDS =
  /(?<![a-z])(?:van ban|noi dung|chi tiet|toan van|thuoc tinh|he thong|tra cuu|tai ve|quy pham|phap luat|cong bao)(?![a-z])/giu;
/** Fewer words are the name of a page: `vbpq-toanvan`, `tieng-anh`. */
const MIN_WORDS = 3;

/** Whether an address is not the first page of a site. A first page is about no document. */
export const isBehindFirstPage = ({
  pathname,
  search,
}: Pick<URL, 'pathname' | 'search'>): boolean => pathname !== '/' || search !== '';

/** The link and the marks of the sentence behind it. */
function splitLink(found: string): readonly [link: string, marks: string] {
  let end = found.length;
  while (end > 0 && END_MARKS.includes(found.charAt(end - 1))) end--;
  return [found.slice(0, end), found.slice(end)];
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** What a link is made of behind its host. */
function partsOfLink(link: string): {
  readonly segments: readonly string[];
  readonly values: readonly string[];
} {
  const behindHost = link.replace(/^(?:[a-z]+:\/*)?[^/?#]*\/?/iu, '').replace(/#.*$/su, '');
  const [path = '', query = ''] = behindHost.split(/\?(.*)/su);
  const values = query.split('&').map((pair) => pair.replace(/^[^=]*=?/u, ''));
  const present = (texts: readonly string[]) => texts.filter((text) => text !== '').map(decode);
  return { segments: present(path.split('/')), values: present(values) };
}

/** The words of a slug that name something; null for an id and for the name of a page. */
function wordsOfPage(segment: string, minWords: number): string | null {
  const words = wordsInSlug(toSlug(segment.replace(EXTENSION, '')));
  const naming = words
    .replace(PAGE_WORDS, '')
    .match(/(?<![\p{L}\p{N}])\p{L}{2,}(?![\p{L}\p{N}])/gu);
  return (naming?.length ?? 0) < minWords ? null : words;
}

/** The number of a document that a link has, else the words of its page; null where it has only an id. */
function readLink(link: string): string | null {
  const { segments, values } = partsOfLink(link);
  const last = segments.findLastIndex((segment) => !PART.test(segment));
  const parts = segments.slice(last + 1).map((part) => ` ${part.replaceAll('-', ' ')}`);
  for (let at = last; at >= 0; at--) {
    const number = findNumberInSlug(toSlug(segments[at] ?? ''));
    if (number !== null) return number + (at === last ? parts.join('') : '');
  }
  for (const value of values) {
    const number = findNumberInSlug(toSlug(value));
    if (number !== null) return number;
  }
  const words = wordsOfPage(segments[last] ?? '', FILE.test(link) ? 1 : MIN_WORDS);
  return words === null ? null : words + parts.join('');
}

/** Returns a text with each link replaced by the number or the words in it; by nothing where it has none. */
export function readLinks(text: string): string {
  return text.replace(LINK, (found) => {
    const [link, marks] = splitLink(found);
    return (readLink(link) ?? '') + marks;
  });
}

/**
 * Returns the links of a text that have neither a number nor words, as addresses: what they lead to is
 * known only to who has the same link. The first page of a site leads to nothing.
 */
export function findNamelessLinks(text: string): string[] {
  return Array.from(text.matchAll(LINK), ([found]) => splitLink(found)[0])
    .filter((link) => !FILE.test(link) && readLink(link) === null)
    .map((link) => (/^https?:/iu.test(link) ? link : `https://${link}`))
    .filter((link) => URL.canParse(link) && isBehindFirstPage(new URL(link)));
}
