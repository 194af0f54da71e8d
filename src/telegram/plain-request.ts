/** A request in plain words, prepared so that its parts can be cut out of it. */
import { fold } from '../text/fold.ts';

const QUESTION =
  /(?:^| )(?:la gi|la ai|the nao|nhu the nao|ra sao|lam sao|bao nhieu|o dau|vi sao|tai sao|gom (?:nhung )?gi|what|who|how|why)(?: |$)/u;

export interface PlainRequest {
  /** In one line, without the sign at its end. */
  readonly typed: string;
  /** Without marks and capitals. Each letter has the place that it has in `typed`. */
  readonly folded: string;
}

/** Reads a text as a request. Returns null for a question, and where the places would differ. */
export function readPlainRequest(text: string): PlainRequest | null {
  const typed = text
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.!]+$/u, '');
  const folded = fold(typed);
  if (folded.length !== typed.length || typed.endsWith('?') || QUESTION.test(folded)) return null;
  return { typed, folded };
}
