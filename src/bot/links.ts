/**
 * Deep links to the bot (https://core.telegram.org/bots/features#deep-linking): a payload holds at
 * most 64 of `A-Za-z0-9_-`. `doc_` leads to a document, by its id or its code; `q_` asks a question,
 * base64url of its UTF-8.
 */
import { fold } from '../language/fold.ts';
import { codeOf } from './keyboards/codes.ts';

const LONGEST_PAYLOAD = 64;
const PAYLOAD = /^[A-Za-z0-9_-]+$/u;

export type StartPayload =
  | { readonly kind: 'document'; readonly id: string }
  | { readonly kind: 'question'; readonly question: string };

/** What `/start` was called with; null where it is nothing of ours. */
export function readPayload(payload: string): StartPayload | null {
  if (payload.length > LONGEST_PAYLOAD || !PAYLOAD.test(payload)) return null;
  if (payload.startsWith('doc_')) return { kind: 'document', id: payload.slice(4) };
  if (!payload.startsWith('q_')) return null;
  const question = decoded(payload.slice(2));
  return question === null ? null : { kind: 'question', question };
}

export function documentLink(username: string, id: string): string {
  const whole = `doc_${id}`;
  const fits = whole.length <= LONGEST_PAYLOAD && PAYLOAD.test(whole);
  return startLink(username, fits ? whole : `doc_${codeOf(id)}`);
}

/** Null where the question is too long for a link, also without its marks. */
export function questionLink(username: string, question: string): string | null {
  for (const text of [question, fold(question)]) {
    const payload = `q_${encoded(text)}`;
    if (payload.length <= LONGEST_PAYLOAD) return startLink(username, payload);
  }
  return null;
}

export function startLink(username: string, payload?: string): string {
  return `https://t.me/${username}${payload === undefined ? '' : `?start=${payload}`}`;
}

function encoded(text: string): string {
  const binary = Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte));
  return btoa(binary.join('')).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function decoded(text: string): string | null {
  try {
    const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (char) => char.charCodeAt(0));
    const question = new TextDecoder('utf-8', { fatal: true }).decode(bytes).trim();
    return question === '' ? null : question;
  } catch {
    return null;
  }
}
