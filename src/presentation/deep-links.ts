/**
 * Deep links to the bot (https://core.telegram.org/bots/features#deep-linking). A payload has at
 * most 64 characters of `A-Za-z0-9_-`: `doc_` with a document's id or short hash, `q_` with a
 * question as base64url of its UTF-8, or `follow_` with what to follow: `doc_`, `topic_`, `place_`
 * or `issuer_` and an id or short hash.
 */

import { shortHash } from '../shared/short-hash.ts';
import { fold } from '../text/fold.ts';

const MAX_PAYLOAD_LENGTH = 64;
const PAYLOAD_PATTERN = /^[A-Za-z0-9_-]+$/u;

/** What a link offers to follow. `value` is an id, a name or its short hash. */
export interface FollowTarget {
  readonly what: 'document' | 'issuer' | 'place' | 'topic';
  readonly value: string;
}

const FOLLOW_PREFIXES = [
  ['document', 'follow_doc_'],
  ['topic', 'follow_topic_'],
  ['place', 'follow_place_'],
  ['issuer', 'follow_issuer_'],
] as const satisfies readonly (readonly [FollowTarget['what'], string])[];

export type StartPayload =
  | { readonly kind: 'follow'; readonly target: FollowTarget }
  | { readonly kind: 'document'; readonly id: string }
  | { readonly kind: 'question'; readonly question: string };

/** Parses the payload of `/start`. Returns null for a payload that this module does not create. */
export function parseStartPayload(payload: string): StartPayload | null {
  if (payload.length > MAX_PAYLOAD_LENGTH || !PAYLOAD_PATTERN.test(payload)) return null;
  if (payload.startsWith('doc_')) return { kind: 'document', id: payload.slice(4) };
  for (const [what, prefix] of FOLLOW_PREFIXES) {
    if (!payload.startsWith(prefix)) continue;
    return { kind: 'follow', target: { what, value: payload.slice(prefix.length) } };
  }
  if (!payload.startsWith('q_')) return null;
  const question = decodeBase64Url(payload.slice(2));
  return question === null ? null : { kind: 'question', question };
}

export function createDocumentLink(username: string, id: string): string {
  return createStartLink(username, withId('doc_', id));
}

/** The link that offers to follow a document, topic or place by its id, or an issuer by its name. */
export function createFollowLink(username: string, { what, value }: FollowTarget): string {
  const prefix = FOLLOW_PREFIXES.find(([kind]) => kind === what)?.[1] ?? '';
  return createStartLink(username, withId(prefix, value));
}

/** The payload with an id, or with its short hash where the id does not fit. */
function withId(prefix: string, id: string): string {
  const payload = prefix + id;
  const fits = payload.length <= MAX_PAYLOAD_LENGTH && PAYLOAD_PATTERN.test(payload);
  return fits ? payload : prefix + shortHash(id);
}

/** Returns null for a question that is too long, even without its diacritics. */
export function createQuestionLink(username: string, question: string): string | null {
  for (const text of [question, fold(question)]) {
    const payload = `q_${encodeBase64Url(text)}`;
    if (payload.length <= MAX_PAYLOAD_LENGTH) return createStartLink(username, payload);
  }
  return null;
}

export function createStartLink(username: string, payload?: string): string {
  return `https://t.me/${username}${payload === undefined ? '' : `?start=${payload}`}`;
}

/** The link that offers to send an address to a chat (https://core.telegram.org/widgets/share). */
export function createShareLink(url: string, text: string): string {
  return `https://t.me/share/url?${new URLSearchParams({ url, text })}`;
}

function encodeBase64Url(text: string): string {
  const binary = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
  return btoa(binary.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function decodeBase64Url(text: string): string | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    const question = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
    return question === '' ? null : question;
  } catch {
    return null;
  }
}
